"""A line of JSON for each moment that somebody outside may wait for."""

from __future__ import annotations

import json
from pathlib import Path
from time import time
from typing import Any


class Trace:
    """Appends moments to a file, as they happen.

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
        self._file = path.open("a", encoding="utf-8", buffering=1) if path else None

    def event(self, name: str, **fields: Any) -> None:
        """Write one moment: its name, Unix time in seconds, and what else is known of it."""
        if self._file is not None:
            self._file.write(json.dumps({"event": name, "time": time(), **fields}) + "\n")
