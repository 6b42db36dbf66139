"""What lies on the pad, as arrays that are kept in a file."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mnistpad.core.archive import Arrays
from mnistpad.core.drawing.page import Page
from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.quickdraw import format_lines, parse
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.message import Message

_PARTS = "ink", "tensor", "plain"  # of a picture


@dataclass(frozen=True, slots=True, eq=False)
class KeptPages:
    """A page, and those that were opened with it."""

    page: Page  # what is on the pad
    pages: tuple[Page, ...] = ()
    """All pages of the file that was opened, as they were; empty if none was."""
    index: int = 0  # which of them was turned to


def pages_to_arrays(kept: KeptPages, opened: Arrays | None = None) -> Arrays:
    """The pages as arrays of plain numbers; those of `opened_to_arrays` need not be made again."""
    arrays = dict(opened_to_arrays(kept.pages) if opened is None else opened)
    arrays |= _arrays((kept.page,), "page")
    arrays["index"] = np.array(kept.index)
    return arrays


def opened_to_arrays(pages: Sequence[Page]) -> Arrays:
    """What `pages_to_arrays` has of pages that were opened together."""
    return _arrays(pages, "opened")


def pages_from_arrays(arrays: Arrays) -> KeptPages:
    """The pages that `pages_to_arrays` gave; `ValueError` or `KeyError` if they are none."""
    (page,), pages = _pages(arrays, "page"), _pages(arrays, "opened")
    index = int(arrays["index"])
    if not 0 <= index < max(len(pages), 1):
        raise ValueError(Message("a page that there is not"))
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
        raise ValueError(Message("no picture"))
    return Picture(ink, tensor, plain)
