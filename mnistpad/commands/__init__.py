"""What the command line does."""

import sys

from mnistpad.language import tr


def complain(sentence: str) -> None:
    """A sentence on the standard error, in the current language."""
    sys.stderr.write(f"mnistpad: {tr(sentence)}\n")
    sys.stderr.flush()
