"""A line of JSON for each moment that somebody outside may wait for."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from time import time
from typing import Any

from mnistpad.core.files import UnfitFileError, explain
from mnistpad.core.runs import Record, Status


class Trace:
    """Appends moments to a file, as they happen.

    The file may be a pipe that somebody reads, or a terminal. Nobody is waited for: a moment that
    a full pipe has no place for is left out.

    Parameters
    ----------
    path
        The file, made if it isn't there; None traces nothing.

    Raises
    ------
    OSError
        If the file can't be written to.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._descriptor = None if path is None else _open(path)

    def event(self, name: str, **fields: Any) -> None:
        """Write one moment: its name, Unix time in seconds, and what else is known of it."""
        if self._path is None or self._descriptor is None:
            return
        line = json.dumps({"event": name, "time": time(), **fields}) + "\n"
        try:
            os.write(self._descriptor, line.encode())
        except BlockingIOError:
            pass  # the pipe is full
        except OSError as error:
            os.close(self._descriptor)
            self._descriptor = None
            sys.stderr.write(f"mnistpad: The trace ends here. {explain(error, self._path)}\n")


def training_ended(record: Record) -> dict[str, Any]:
    """What is told of a run that is over: in the trace, and by ``train --json``."""
    return {
        "updates": record.updates,
        "fit_seconds": record.fit_seconds,
        "test_loss": record.test_loss,
        "test_accuracy": record.test_accuracy,
        "stopped": record.status is not Status.FINISHED,
    }


def _open(path: Path) -> int:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        return os.open(path, flags, 0o666)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise UnfitFileError(
                errno.ENXIO, "nobody reads from this pipe; start its reader first", str(path)
            ) from None
        raise
