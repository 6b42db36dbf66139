"""What the command line does."""

import sys


def complain(sentence: str) -> None:
    """A sentence on the standard error."""
    sys.stderr.write(f"mnistpad: {sentence}\n")
    sys.stderr.flush()
