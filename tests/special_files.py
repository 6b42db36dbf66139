"""What lies where a file is expected and isn't one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def pipe(folder: Path, name: str) -> Path:
    os.mkfifo(folder / name)
    return folder / name


def link_to_endless_device(folder: Path, name: str) -> Path:
    (folder / name).symlink_to("/dev/zero")
    return folder / name


def link_to_itself(folder: Path, name: str) -> Path:
    (folder / name).symlink_to(folder / name)
    return folder / name


def folder_of_that_name(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


SPECIAL_FILES: dict[str, Callable[[Path, str], Path]] = {
    "folder": folder_of_that_name,
    "loop": link_to_itself,
}
if hasattr(os, "mkfifo"):
    SPECIAL_FILES |= {"pipe": pipe, "device": link_to_endless_device}
