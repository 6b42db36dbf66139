"""``python -m mnistpad.engine.convert IN.keras OUT.tflite``: a child's work, for Keras is slow."""

from __future__ import annotations

import sys
from pathlib import Path

import keras

from mnistpad.engine.networks import export


def main() -> None:
    """Turn a model that Keras saved into one that LiteRT runs; nothing foreign in it is run."""
    source, target = sys.argv[1:]
    model = keras.saving.load_model(source, compile=False, safe_mode=True)
    export(model, Path(target))


if __name__ == "__main__":
    main()
