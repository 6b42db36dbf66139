"""What lies on the pad: a drawing, or a picture of a digit."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from mnistpad.core.archive import DAMAGED
from mnistpad.core.drawing.picture import (
    SUFFIXES,
    Picture,
    is_picture,
    picture_of_tensor,
    read_pictures,
)
from mnistpad.core.drawing.quickdraw import BadLine, KeptPixels, parse_kept, read_lines
from mnistpad.core.drawing.raster import SIDE, Tensor, rasterise, rasterise_plainly
from mnistpad.core.drawing.strokes import PAD_SIDE, PEN_WIDTH, Drawing, Stroke
from mnistpad.core.files import read_regular, refusal
from mnistpad.core.message import Message

MAX_POINTS = 100_000  # points of a drawing on the pad; of a longer one, points are left out evenly
MAX_PAGES = 10_000  # pages opened together: as many as anybody turns, and read in a few seconds
MAX_POINTS_IN_ALL = 10_000_000  # points of all drawings opened together: 240 MB
MAX_PROBLEMS = 1_000  # lines that are no drawings, after which a file is read no further

Page = Drawing | Picture


@dataclass(slots=True)
class Opened:
    """What a file held: pages, and in words what could not be used."""

    pages: list[Page] = field(default_factory=list)
    """At most `MAX_PAGES`, with at most `MAX_POINTS_IN_ALL` points and one drawing's more."""
    problem: str = ""
    """What is wrong with the first thing that could not be used; empty if all could."""
    problems: int = 0  # how many could not be used, at most `MAX_PROBLEMS`
    is_whole: bool = True  # whether the file was read to its end
    most_points: int = 0  # of a drawing


def tensor_of(page: Page) -> Tensor:
    """The page as the network sees it: (28, 28) float32 in [0, 1], MNIST's normalisation."""
    return page.tensor if isinstance(page, Picture) else rasterise(page)


def plain_tensor_of(page: Page) -> Tensor:
    """The page merely shrunk: (28, 28) float32 in [0, 1]."""
    return page.plain if isinstance(page, Picture) else rasterise_plainly(page)


def iterate_pages(path: Path) -> Iterator[Page | BadLine]:
    """Read drawings (``.ndjson``), tensors (``.npy``) or a picture of a digit, one at a time.

    A picture is known by its content, whatever it is called.

    `OSError` if the file can't be read, `ValueError` if nothing in it can be used; the message
    doesn't name the file.
    """
    name = path.name.lower()
    if name.endswith(SUFFIXES):
        yield from read_pictures(path)
    elif name.endswith(".npy"):
        yield from map(picture_of_tensor, read_tensors(path))
    elif name.endswith((".ndjson", ".ndjson.gz", ".jsonl", ".json")):
        for line in read_lines(path, parse_kept):
            if isinstance(line, KeptPixels):
                yield picture_of_tensor(line.pixels.astype(np.float32) / np.float32(255))
            else:
                yield line
    elif path.is_file() and is_picture(path):
        yield from read_pictures(path)
    else:
        raise ValueError(
            Message(
                "this kind of file can't be opened; drawings (.ndjson), pictures (.png, .jpg, …) "
                "and 28×28 tensors (.npy) can"
            )
        )


def read_pages(path: Path) -> Opened:
    """Read a file's pages, as many as can be opened together; raises as `iterate_pages` does."""
    opened = Opened()
    points = 0
    for page in iterate_pages(path):
        is_full = len(opened.pages) == MAX_PAGES or points > MAX_POINTS_IN_ALL
        if is_full or opened.problems == MAX_PROBLEMS:
            opened.is_whole = False
            break
        if isinstance(page, BadLine):
            opened.problem = opened.problem or str(page)
            opened.problems += 1
            continue
        opened.pages.append(page)
        if isinstance(page, Drawing):
            points += page.point_count
            opened.most_points = max(opened.most_points, page.point_count)
    return opened


def read_all_pages(paths: Sequence[Path]) -> Opened:
    """Read several files' pages together; what can't be read is named, and the rest is read."""
    together = Opened()
    for path in paths:
        try:
            opened = read_pages(path)
        except (OSError, ValueError) as error:
            named = Message("{path}: {reason}", path=path, reason=error)
            problem = refusal(error, path) if isinstance(error, OSError) else named
            opened = Opened(problem=problem, problems=1)
        room = MAX_PAGES - len(together.pages)
        together.pages += opened.pages[:room]
        together.problem = together.problem or opened.problem
        together.problems += opened.problems
        together.is_whole = together.is_whole and opened.is_whole and len(opened.pages) <= room
        together.most_points = max(together.most_points, opened.most_points)
    return together


def read_tensors(path: Path) -> Iterator[Tensor]:
    """Read a 28×28 tensor, or several, from a ``.npy`` file.

    `OSError` if it can't be read, or is larger than `LARGEST`; `ValueError` if it has another
    shape, or other numbers than 0–1 or whole ones in 0–255.
    """
    try:
        array = np.lib.format.read_array(io.BytesIO(read_regular(path)), allow_pickle=False)
    except DAMAGED:
        raise ValueError(
            Message("this is no .npy file of plain numbers, or it is cut off")
        ) from None
    if array.shape[-2:] != (SIDE, SIDE) or array.ndim > 3:
        raise ValueError(
            Message(
                "an array of shape {expected} is expected, not {found}",
                expected=(SIDE, SIDE),
                found=array.shape,
            )
        )
    if array.dtype.kind not in "uifb":
        raise ValueError(
            Message("an array of numbers is expected, this has dtype {dtype}", dtype=array.dtype)
        )
    least, most = (float(pick(array)) if array.size else 0.0 for pick in (np.min, np.max))
    scale = 255 if array.dtype.kind in "ui" and most > 1 else 1
    if not (least >= 0 and most <= scale):
        raise ValueError(Message("values in 0–1 are expected (or whole ones in 0–255)"))
    for values in array.reshape(-1, SIDE, SIDE):
        yield (values.astype(np.float64) / scale).astype(np.float32)


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
