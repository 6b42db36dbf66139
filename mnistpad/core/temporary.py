"""Temporary files and folders, which whoever outlives their process removes.

A process that is killed can't remove its own. So their names say whose they are, and others of
this program, as they begin or end, remove those whose process is gone.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mnistpad.core.processes import is_running, this_process

_SIGNED = re.compile(r"(?:^|-)mnistpad-(\d+)-(\d+)-\w+$")


def signature() -> str:
    """How the names of this process's temporary files end, but for what `tempfile` adds."""
    number, began = this_process()
    return f"mnistpad-{number}-{began:.0f}-"


def sweep(folder: Path, prefix: str = "") -> None:
    """Remove what processes that are gone left in a folder, of names that begin so."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith(prefix):
                continue
            signed = _SIGNED.search(entry.name)
            if signed is None or is_running((int(signed[1]), float(signed[2]))):
                continue
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                with suppress(OSError):
                    Path(entry.path).unlink()


def sweep_temporary_folders() -> None:
    """Remove the temporary folders of processes that are gone."""
    sweep(_place(), "mnistpad-")


@contextmanager
def temporary_folder(*, shared: bool = False) -> Iterator[Path]:
    """A folder for temporary files, removed with all that is in it; `OSError` if it can't be made.

    If it is shared, whatever else in this process asks `tempfile` for a place gets one in it too.
    """
    sweep_temporary_folders()
    folder = tempfile.mkdtemp(prefix=signature(), dir=_place())
    before = tempfile.tempdir
    if shared:
        tempfile.tempdir = folder
    try:
        yield Path(folder)
    finally:
        if shared:
            tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)
        sweep_temporary_folders()


def _place() -> Path:
    """The system's folder of temporary files, also while one in it is shared."""
    folder = Path(tempfile.gettempdir())
    return folder.parent if folder.name.startswith(signature()) else folder
