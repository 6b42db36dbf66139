"""All that is on screen in one file, to be there again, or to be handed out.

A ``.mnistpad`` file is an ``.npz``: what lies on the pad as arrays, and what else is on screen as
the bytes of an object in JSON. Both parts may be missing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any
from zipfile import ZipFile

import numpy as np

from mnistpad.core.archive import DAMAGED, Arrays, DamagedError, pack, unpack
from mnistpad.core.drawing.kept_pages import (
    KeptPages,
    opened_to_arrays,
    pages_from_arrays,
    pages_to_arrays,
)
from mnistpad.core.drawing.page import Page
from mnistpad.core.files import MB, open_regular, write_whole
from mnistpad.core.message import Message

SUFFIX = ".mnistpad"
FORMAT = 1
"""The number of this format; of higher ones nothing is known."""

LARGEST = 256 * MB
"""Bytes that a file may unpack to."""

_MOST_WORDS = 4 * MB
_AT_ONCE = 32 * MB  # bytes of a file that the start of the program looks into
_WORDS = "words"

Words = dict[str, Any]
"""What is on screen beside the pad, in JSON's own types."""


class NewerError(ValueError):
    """A file of a later version of the program."""


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What lies on the pad, None if it isn't told, and what else is on screen."""

    pages: KeptPages | None
    words: Words = field(default_factory=dict)


class DeskFile:
    """A file that keeps a desk; written whole or not at all, from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._asked = 0
        self._opened: tuple[tuple[Page, ...], Arrays] = ((), opened_to_arrays(()))

    def ask(self) -> int:
        """A number for what is to be written next: what was asked for before is out of date."""
        self._asked += 1
        return self._asked

    def write(self, number: int, desk: Desk) -> None:
        """Keep this desk, unless a newer one was asked for; `OSError` if the disk refuses."""
        with self._lock:
            if number < self._asked:
                return
            arrays: Arrays = {}
            if desk.pages is not None:
                # The pages of a file may be thousands, and stay what they are.
                if desk.pages.pages is not self._opened[0]:
                    self._opened = desk.pages.pages, opened_to_arrays(desk.pages.pages)
                arrays = pages_to_arrays(desk.pages, self._opened[1])
            text = json.dumps({"format": FORMAT} | desk.words, allow_nan=False)
            arrays[_WORDS] = np.frombuffer(text.encode(), np.uint8)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, pack(arrays, compressed=True))

    def read(self) -> Desk | None:
        """What was kept; None if nothing was.

        `OSError` if the file can't be read, `NewerError` if a later version wrote it, `ValueError`
        if it is damaged or something else; all in words fit for a message, without a full stop.
        """
        return self.read_existing() if self.path.exists() else None

    def read_existing(self) -> Desk:
        """The same of a file that must be there."""
        arrays = unpack(self.path, LARGEST)
        try:
            words = _words(arrays.pop(_WORDS, None))
            if words.pop("format", FORMAT) > FORMAT:
                raise NewerError(
                    Message(
                        "{path}: saved by a newer mnistpad than this one; install the newest "
                        "to open it",
                        path=self.path,
                    )
                )
            return Desk(pages_from_arrays(arrays) if "index" in arrays else None, words)
        except NewerError:
            raise
        except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
            raise DamagedError(
                Message(
                    "{path}: damaged, or not what mnistpad saved; choose another file",
                    path=self.path,
                )
            ) from None

    def words(self) -> Words:
        """What was kept beside the pad, read at once; nothing where `read` would refuse."""
        try:
            with open_regular(self.path, _AT_ONCE) as file, ZipFile(file) as archive:
                member = archive.getinfo(f"{_WORDS}.npy")
                if member.file_size > _MOST_WORDS:
                    return {}
                with archive.open(member) as content:
                    words = _words(np.lib.format.read_array(content, allow_pickle=False))
        except (OSError, RecursionError, *DAMAGED):
            return {}
        return words if words.pop("format", FORMAT) <= FORMAT else {}


def _words(array: Any) -> Words:
    if array is None:
        return {}
    if array.dtype != np.uint8 or array.ndim != 1 or array.size > _MOST_WORDS:
        raise ValueError("no words")
    words = json.loads(array.tobytes().decode(), parse_constant=_refuse)
    if not isinstance(words, dict) or type(words.get("format", FORMAT)) is not int:
        raise ValueError("no words")
    return words


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
