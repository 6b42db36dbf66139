"""What lies on the pad, in a file of its own, to be there again at the next start."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import numpy as np

from mnistpad.core.archive import Arrays, DamagedError, pack, unpack
from mnistpad.core.drawing.page import Page
from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.quickdraw import format_lines, parse
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.files import write_whole

_PARTS = "ink", "tensor", "plain"  # of a picture


@dataclass(frozen=True, slots=True, eq=False)
class KeptPages:
    """A page, and those that were opened with it."""

    page: Page  # what is on the pad
    pages: tuple[Page, ...] = ()
    """All pages of the file that was opened, as they were; empty if none was."""
    index: int = 0  # which of them was turned to


class PagesFile:
    """A file that keeps pages; written whole or not at all, from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._asked = 0
        self._packed: tuple[tuple[Page, ...], Arrays] = ((), _arrays((), "opened"))

    def ask(self) -> int:
        """A number for what is to be written next: what was asked for before is out of date."""
        self._asked += 1
        return self._asked

    def write(self, number: int, kept: KeptPages) -> None:
        """Keep these pages, unless newer ones were asked for; `OSError` if the disk refuses."""
        with self._lock:
            if number < self._asked:
                return
            # The pages of a file may be thousands, and stay what they are.
            if kept.pages is not self._packed[0]:
                self._packed = kept.pages, _arrays(kept.pages, "opened")
            arrays = self._packed[1] | _arrays((kept.page,), "page")
            arrays["index"] = np.array(kept.index)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, pack(arrays, compressed=True))

    def read(self) -> KeptPages | None:
        """What was kept; None if nothing was.

        `OSError` if the file can't be read, `ValueError` if it is damaged or something else, in
        words fit for a message.
        """
        if not self.path.exists():
            return None
        try:
            arrays = unpack(self.path)
            (page,), pages = _pages(arrays, "page"), _pages(arrays, "opened")
            index = int(arrays["index"])
            if not 0 <= index < max(len(pages), 1):
                raise ValueError("a page that there is not")
        except (ValueError, KeyError, TypeError, OverflowError):
            raise DamagedError(f"{self.path}: damaged, or not a pad that mnistpad kept") from None
        return KeptPages(page, pages, index)


def _arrays(pages: Sequence[Page], name: str) -> Arrays:
    """The drawings among the pages as lines of text, the pictures as arrays."""
    pictures = [place for place, page in enumerate(pages) if isinstance(page, Picture)]
    drawings = format_lines(page for page in pages if isinstance(page, Drawing))
    arrays: Arrays = {
        f"{name}-pictures": np.array(pictures, np.int64),
        f"{name}-drawings": np.frombuffer(drawings.encode(), np.uint8),
    }
    for place in pictures:
        arrays |= {f"{name}-{part}-{place}": getattr(pages[place], part) for part in _PARTS}
    return arrays


def _pages(arrays: Arrays, name: str) -> tuple[Page, ...]:
    pages: list[Page] = [parse(line) for line in arrays[f"{name}-drawings"].tobytes().splitlines()]
    for place in arrays[f"{name}-pictures"].tolist():
        pages.insert(place, _picture([arrays[f"{name}-{part}-{place}"] for part in _PARTS]))
    return tuple(pages)


def _picture(parts: Sequence[np.ndarray]) -> Picture:
    ink, tensor, plain = (np.asarray(part, np.float32) for part in parts)
    sound = all(((part >= 0) & (part <= 1)).all() for part in (ink, tensor, plain))
    if ink.ndim != 2 or tensor.shape != (SIDE, SIDE) or plain.shape != (SIDE, SIDE) or not sound:
        raise ValueError("no picture")
    return Picture(ink, tensor, plain)
