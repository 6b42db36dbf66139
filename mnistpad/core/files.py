"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Write a file so that its name never holds half of it.

    The bytes go to a file aside, which then takes the name; if anything fails on the way, what
    had the name before stays.

    Parameters
    ----------
    path, data
        The file, and all of it.
    sync
        Wait until the disk has it, so that it outlives a power cut; that can take a while.

    Raises
    ------
    OSError
        If the folder can't be written to or the disk is full.
    """
    descriptor, aside = tempfile.mkstemp(prefix=f".{path.name[:100]}-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        # mkstemp lets nobody else read; a saved drawing is an ordinary file.
        with contextlib.suppress(OSError):
            Path(aside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(aside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(aside).unlink()
        raise


def explain(error: OSError, path: Path) -> str:
    """An operating system's refusal in a sentence that names the file."""
    match error:
        case FileNotFoundError():
            reason = "there is no such file or folder"
        case PermissionError():
            reason = "permission denied; choose another folder or change its permissions"
        case IsADirectoryError():
            reason = "this is a folder; name a file in it"
        case OSError(errno=28):
            reason = "the disk is full; free some space and try again"
        case _:
            reason = (error.strerror or str(error) or type(error).__name__).lower()
    return f"{path}: {reason}."
