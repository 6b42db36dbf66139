"""``python -m mnistpad.engine.trial MODEL [TFLITE]``: a child's work, so that we need not fall.

LiteRT checks how a file is built but not each number in it, and a damaged one can end the
process. This one may. With a second file, a model of Keras's is made into one for LiteRT there.
"""

import sys
from contextlib import suppress
from pathlib import Path

from mnistpad.core.drawing.recogniser import ModelError, Recogniser


def main() -> None:
    """Load or convert the model; one refused with a reason is none of our business here."""
    model, *target = map(Path, sys.argv[1:])
    if not target:
        with suppress(ModelError):
            Recogniser(model)
        return
    import keras

    from mnistpad.engine.networks import export

    # Nothing foreign in it is run.
    export(keras.saving.load_model(model, compile=False, safe_mode=True), *target)


if __name__ == "__main__":
    main()
