"""``python -m mnistpad.engine.trial MODEL``: a child that loads a model, so that we need not fall.

LiteRT checks how a file is built but not each number in it, and a damaged one can end the
process. This one may.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mnistpad.core.drawing.recogniser import ModelError, Recogniser


def main() -> None:
    """Load the model named; one that is refused with a reason is none of our business here."""
    try:
        Recogniser(Path(sys.argv[1]))
    except ModelError:
        return


if __name__ == "__main__":
    main()
