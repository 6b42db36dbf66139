"""What lies on the pad: a drawing, or a picture of a digit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from mnistpad.core.picture import SUFFIXES, Picture, picture_of_tensor, read_picture
from mnistpad.core.quickdraw import BadLine, read_drawings
from mnistpad.core.raster import SIDE, Tensor, rasterise, rasterise_plainly
from mnistpad.core.strokes import PAD_SIDE, PEN_WIDTH, Drawing, Stroke

MAX_POINTS = 100_000
"""Points of a drawing on the pad; of a longer one, points are left out evenly."""

Page = Drawing | Picture


@dataclass(slots=True)
class Opened:
    """What a file held: pages, and in words what could not be used."""

    pages: list[Page] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def tensor_of(page: Page) -> Tensor:
    """The page as the network sees it: (28, 28) float32 in [0, 1], MNIST's normalisation."""
    return page.tensor if isinstance(page, Picture) else rasterise(page)


def plain_tensor_of(page: Page) -> Tensor:
    """The page merely shrunk: (28, 28) float32 in [0, 1]."""
    return page.plain if isinstance(page, Picture) else rasterise_plainly(page)


def iterate_pages(path: Path) -> Iterator[Page | BadLine]:
    """Read drawings (``.ndjson``), tensors (``.npy``) or a picture of a digit, one at a time.

    Raises
    ------
    OSError
        If the file can't be read.
    ValueError
        If nothing in it can be used; the message doesn't name the file.
    """
    name = path.name.lower()
    if name.endswith(SUFFIXES):
        yield read_picture(path)
    elif name.endswith(".npy"):
        yield from map(picture_of_tensor, read_tensors(path))
    elif name.endswith((".ndjson", ".ndjson.gz", ".jsonl", ".json")):
        yield from read_drawings(path)
    else:
        raise ValueError(
            "this kind of file can't be opened; drawings (.ndjson), pictures (.png, .jpg, …) and "
            "28×28 tensors (.npy) can"
        )


def read_pages(path: Path) -> Opened:
    """Read all of a file's pages; raises as `iterate_pages` does."""
    opened = Opened()
    for page in iterate_pages(path):
        if isinstance(page, BadLine):
            opened.problems.append(str(page))
        else:
            opened.pages.append(page)
    return opened


def read_tensors(path: Path) -> list[Tensor]:
    """Read a 28×28 tensor, or several, from a ``.npy`` file.

    Raises
    ------
    OSError
        If the file can't be read.
    ValueError
        If it is no ``.npy`` file of shape (28, 28) or (n, 28, 28) with numbers in 0–1, or
        whole ones in 0–255.
    """
    try:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (ValueError, EOFError, SyntaxError, OverflowError, MemoryError):
        raise ValueError("this is no .npy file of plain numbers, or it is cut off") from None
    if not isinstance(array, np.ndarray) or array.shape[-2:] != (SIDE, SIDE) or array.ndim > 3:
        raise ValueError(
            f"an array of shape ({SIDE}, {SIDE}) is expected, not {getattr(array, 'shape', '')}"
        )
    if array.dtype.kind not in "uifb":
        raise ValueError(f"an array of numbers is expected, this has dtype {array.dtype}")
    values = np.asarray(array, np.float64).reshape(-1, SIDE, SIDE)
    if array.dtype.kind in "ui" and values.max(initial=0) > 1:
        values = values / 255
    if not (values.min(initial=0) >= 0 and values.max(initial=0) <= 1):
        raise ValueError("values in 0–1 are expected (or whole ones in 0–255)")
    return list(values.astype(np.float32))


_DOT = 1e-6  # an extent as small as this, in whatever units, is a dot's and not enlarged


def on_pad(drawing: Drawing) -> Drawing:
    """The drawing as the pad can show it: within its square, with ink of a known width.

    A drawing that lies in the square already stays where it is; another one is scaled to fill
    three quarters of it.
    """
    if not drawing:
        return drawing
    left, top, right, bottom = drawing.bounds()
    extent = max(right - left, bottom - top)
    scale, dx, dy = 1.0, 0.0, 0.0
    if min(left, top) < 0 or max(right, bottom) > PAD_SIDE or extent < PAD_SIDE / 16:
        scale = 0.75 * PAD_SIDE / extent if extent > _DOT else 1.0
        dx = PAD_SIDE / 2 - scale * (left + right) / 2
        dy = PAD_SIDE / 2 - scale * (top + bottom) / 2
    every = -(-drawing.point_count // MAX_POINTS)
    return replace(
        drawing,
        strokes=tuple(
            Stroke(
                np.clip(stroke.xs[::every] * scale + dx, 0, PAD_SIDE),
                np.clip(stroke.ys[::every] * scale + dy, 0, PAD_SIDE),
                np.clip(np.nan_to_num(stroke.widths[::every] * scale, nan=PEN_WIDTH), 1, PAD_SIDE),
            )
            for stroke in drawing.strokes
        ),
    )
