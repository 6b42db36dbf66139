"""``python -m mnistpad``: guarded and light, for a spawned child imports it again."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the program was started with, and leave with its exit code."""
    from mnistpad.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
