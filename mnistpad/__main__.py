"""``python -m mnistpad``: guarded and light, for a spawned child imports it again."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def main() -> None:
    """Run the command that the program was started with, and leave with its exit code."""
    _make_streams_safe()
    # Before numpy is there. The products of matrices here are small: with threads of its own for
    # them, while the cores are busy training, the wait for these takes a hundred times as long.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from mnistpad.cli import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(1)


class _Complaints(io.FileIO):
    """The standard error: where nobody hears it, the work goes on all the same."""

    def write(self, text: ReadableBuffer, /) -> int:
        with suppress(OSError):
            super().write(text)
        return len(memoryview(text))


def _make_streams_safe() -> None:
    """Let no output fail for being closed, or for a character that its encoding hasn't got."""
    # Else the next file that is opened would take the place of a closed stream, and its output.
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(descriptor, True)
    os.close(descriptor)
    out, err = (getattr(stream, "encoding", "utf-8") for stream in (sys.stdout, sys.stderr))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    else:
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "wb"), out, "backslashreplace")
    complaints = _Complaints(2, "wb", closefd=False)
    sys.stderr = io.TextIOWrapper(complaints, err, "backslashreplace", write_through=True)


if __name__ == "__main__":
    main()
