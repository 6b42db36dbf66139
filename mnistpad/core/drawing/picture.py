"""A photo, scan or picture of a digit becomes ink on empty ground.

Dark on light or light on dark, evenly lit or not: what differs from its surroundings and is
narrower than they are is ink. The ground under the ink is what a grey-scale closing leaves
(Haralick, Sternberg & Zhuang 1987), as in background correction of scanned pages.
"""

import math
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from mnistpad.core.drawing.parts import (
    MIN_CONTRAST,
    Gray,
    Mask,
    parts,
    ruled,
    sheet_of,
    shrunk,
    spread,
    threshold,
    without_forms,
)
from mnistpad.core.drawing.raster import BOX, INK_WIDTH, SIDE, Tensor, centre
from mnistpad.core.files import LARGEST, open_regular
from mnistpad.core.message import Message

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".avif", ".pgm")
"""Usual endings of the picture files that can be opened; what is within decides."""

# Of all that Pillow knows only these, for it hands PostScript to another program to be run.
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "AVIF", "PPM")

# What files that are called pictures begin with, and are instead, with a way out.
_OTHERS = {
    rb"....ftyp(heic|heix|hevc|heim|mif1|msf1)": Message(
        "this is a HEIC photo, as telephones take them; save or send it as JPEG"
    ),
    rb"version https://git-lfs": Message(
        "this is a pointer of Git LFS, not the picture itself; "
        "fetch the picture with “git lfs pull”"
    ),
    rb"\s*<(!doctype html|html|head)": Message(
        "this is a web page, not a picture; open it in a browser and save the picture in it"
    ),
    rb"%PDF": Message("this is a PDF; take a screenshot of the digit, or export its page as PNG"),
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<svg": Message(
        "this is an SVG drawing; export it as PNG"
    ),
}

MAX_PIXELS = 80_000_000
"""Pixels above which a picture is refused: more would take seconds and hundreds of MB."""

MAX_TIFF_PAGES = 200  # of a TIFF that are read

_AT_MOST = Message("at most {count} million pixels can be opened", count=MAX_PIXELS // 10**6)

# What Pillow's readers raise on files that begin well and go on badly, besides OSError.
_DAMAGED = (SyntaxError, EOFError, IndexError, TypeError, OverflowError, MemoryError)

MAX_SIDE = 160
"""Longer side, in pixels, to which pictures are shrunk: eight for each of the tensor's."""

_MOST_SIDE = 8 * MAX_SIDE  # in which a digit of 4 % still has 50 pixels
_FINE = 160  # pixels of the longer side of ink whose lines are widened


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture's ink and what the network sees of it."""

    ink: Gray  # shape (side, side), float32 in [0, 1], 1 is full ink
    tensor: Tensor  # shape (28, 28), float32 in [0, 1], normalised as MNIST's digits are
    plain: Tensor  # shape (28, 28): the picture merely shrunk
    scale: float = 1.0  # how many of the file's pixels are one of the ink's
    margins: tuple[float, float] = (0, 0)
    """How many of the ink's pixels are left of the file's first, and above it."""

    @cached_property
    def parts(self) -> npt.NDArray[np.intp]:
        """The connected parts of the ink, numbered from 1; 0 is ground."""
        return parts(self.ink > 0)

    def part_boxes(self) -> npt.NDArray[np.float64]:
        """Left, top, right and bottom of each part, in the ink's pixels: shape (parts, 4)."""
        rows, columns = np.nonzero(self.parts)
        labels = self.parts[rows, columns] - 1
        boxes = np.tile([np.inf, np.inf, -np.inf, -np.inf], (self.parts.max(initial=0), 1))
        for axis, places in enumerate((columns, rows)):
            np.minimum.at(boxes[:, axis], labels, places)
            np.maximum.at(boxes[:, axis + 2], labels, places + 1)
        return boxes

    def within(self, left: float, top: float, right: float, bottom: float) -> "Picture":
        """The picture with the ink of a box alone, in its pixels."""
        rows = slice(max(math.floor(top), 0), max(math.ceil(bottom), 0))
        columns = slice(max(math.floor(left), 0), max(math.ceil(right), 0))
        ink = np.zeros_like(self.ink)
        ink[rows, columns] = self.ink[rows, columns]
        plain = _resize(ink, (0, 0, *reversed(ink.shape)), SIDE)
        return replace(self, ink=ink, tensor=normalise(ink), plain=plain)


def read_picture(path: Path) -> Picture:
    """Read a picture of one digit, a TIFF's first page; raises as `read_pictures` does."""
    return next(read_pictures(path))


def read_pictures(path: Path) -> Iterator[Picture]:
    """Read a picture of one digit, or each page of a TIFF, at most `MAX_TIFF_PAGES`.

    `OSError` if the file can't be read, `ValueError` if it is no picture or too large; the message
    says so without naming the file.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with open_regular(path, LARGEST) as file, Image.open(file, formats=_FORMATS) as image:
                pages = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
                for page in range(min(pages, MAX_TIFF_PAGES)):
                    if page:
                        image.seek(page)
                    yield picture_of_image(image)
    except UnidentifiedImageError:
        raise ValueError(_other(path)) from None
    except Image.DecompressionBombError:
        raise ValueError(Message("the picture is too large; {most}", most=_AT_MOST)) from None
    except (*_DAMAGED, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the system's refusal
        raise ValueError(Message("the picture is damaged ({reason})", reason=error)) from None


def is_picture(path: Path) -> bool:
    """Whether a file, whatever it is called, begins as a picture does, or as what is named
    instead of one; `OSError` if it can't be read."""
    with open_regular(path) as file:
        if _other_of(file.read(512)):
            return True
        file.seek(0)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                with Image.open(file, formats=_FORMATS):
                    return True
        except Image.DecompressionBombError:
            return True
        except (*_DAMAGED, ValueError, UnidentifiedImageError):
            return False


def picture_of_image(image: Image.Image) -> Picture:
    """Find the ink of an image; `ValueError` if it is too large."""
    if image.width * image.height > MAX_PIXELS:
        raise ValueError(
            Message(
                "the picture has {width} × {height} pixels; {most}",
                width=image.width,
                height=image.height,
                most=_AT_MOST,
            )
        )
    longer = max(image.size)
    image.draft("L", (_MOST_SIDE, _MOST_SIDE))
    gray = _gray(image)
    picture = picture_of(gray)
    picture = replace(picture, scale=picture.scale * longer / max(gray.shape))
    _ = picture.parts  # found here, and not in the window's thread
    return picture


def _other(path: Path) -> str:
    """What a file is that is no picture."""
    with open_regular(path) as file:
        other = _other_of(file.read(512))
    return other or Message("this is no picture that can be read (PNG, JPEG, …)")


def _other_of(begin: bytes) -> str:
    found = (
        sentence
        for pattern, sentence in _OTHERS.items()
        if re.match(pattern, begin.removeprefix(b"\xef\xbb\xbf"), re.IGNORECASE | re.DOTALL)
    )
    return next(found, "")


def picture_of(gray: Gray) -> Picture:
    """Find the ink of a grey picture: shape (height, width), float32 in [0, 1], 1 is white."""
    ink, scale, (left, top) = _digit(gray.astype(np.float32, copy=False))
    side = max(ink.shape)
    around = [((side - length) // 2, (side - length + 1) // 2) for length in ink.shape]
    square = np.pad(ink, around)
    plain = _resize(square, (0, 0, side, side), SIDE)
    margins = around[1][0] - left / scale, around[0][0] - top / scale
    return Picture(square, normalise(square), plain, scale, margins)


def _digit(gray: Gray) -> tuple[Gray, float, tuple[float, float]]:
    """The digit's ink in [0, 1], its longer side at most `MAX_SIDE`.

    Beside it, how many of the picture's pixels are one of the ink's, and where the ink's left and
    top are. A digit that is small in its picture is looked at a second time, from near.
    """
    gray = without_forms(gray)
    left = top = 0.0  # of what is looked at
    for _ in range(3):
        small = shrunk(gray, MAX_SIDE)
        scale = max(gray.shape) / max(small.shape)
        sheet, (down, across) = sheet_of(small)
        ink = _largest_parts(_ink(sheet))
        corner = left + scale * across, top + scale * down
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if not len(rows) or max(gray.shape) <= MAX_SIDE:
            break
        first, last = scale * (rows[0] + down), scale * (rows[-1] + 1 + down)
        begin, end = scale * (columns[0] + across), scale * (columns[-1] + 1 + across)
        side = max(last - first, end - begin)
        if side > 0.35 * max(gray.shape):
            break
        margin = 0.4 * side + 2 * scale
        above, beside = max(int(first - margin), 0), max(int(begin - margin), 0)
        gray = gray[above : int(last + margin), beside : int(end + margin)]
        left, top = left + beside, top + above
    return ink, scale, corner


def picture_of_tensor(tensor: Tensor) -> Picture:
    """A 28×28 tensor as a picture that the network sees unchanged."""
    return Picture(tensor, tensor, tensor)


def normalise(ink: Gray) -> Tensor:
    """MNIST's normalisation of ink in pixels; see `mnistpad.core.drawing.raster`.

    Of shape (height, width), float32 in [0, 1], 1 is full ink; without any, zeros are given.
    """
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return np.zeros((SIDE, SIDE), np.float32)
    ink = _thickened(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])
    height, width = ink.shape
    side = max(height, width)
    left, top = (width - side) / 2, (height - side) / 2
    return centre(_resize(ink, (left, top, left + side, top + side), BOX))


def _gray(image: Image.Image) -> Gray:
    """The picture in grey, float32 in [0, 1], its longer side at most `MAX_SIDE`."""
    image = ImageOps.exif_transpose(image)
    factor = max(image.size) // _MOST_SIDE
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA").convert("LA")
        image = image.reduce(factor) if factor > 1 else image
        values, alpha = (np.asarray(band, np.float32) / 255 for band in image.split())
        # Ink on nothing: the ground is whatever sets it off.
        seen = float((values * alpha).sum() / max(float(alpha.sum()), 1e-6))
        gray = values * alpha + (1 - alpha) * (0.0 if seen > 0.5 else 1.0)
    elif image.mode in ("I", "I;16", "I;16B", "I;16L", "F"):
        gray = np.asarray(image, np.float32)
        if not np.isfinite(gray).all():
            raise ValueError(Message("the picture has values that are not numbers"))
        spread = float(np.ptp(gray))
        gray = (gray - gray.min()) / (spread or 1.0)
    else:
        image = image.convert("L")
        image = image.reduce(factor) if factor > 1 else image
        gray = np.asarray(image, np.float32) / 255
    return shrunk(gray.astype(np.float32), _MOST_SIDE)


def _ink(gray: Gray) -> Gray:
    """What stands out from its ground, in [0, 1]; zeros if nothing does."""
    side = max(gray.shape)
    if np.ptp(gray) < MIN_CONTRAST:
        return np.zeros_like(gray)
    is_paper = _paper(gray)
    paper = float(np.median(gray[is_paper]))
    dark = gray
    if not is_paper.all() and gray[~is_paper].mean() < gray[is_paper].mean():
        dark, paper = 1 - gray, 1 - paper
    if side > 2 * SIDE:
        # Opened with a square wider than any stroke, only the ground is left.
        ground = spread(spread(dark, side // 4, np.min), side // 4, np.max)
        ink = dark - ground
        noise = 4 * float(np.median(np.abs(np.diff(dark, axis=int(np.argmax(dark.shape))))))
    else:
        ink, noise = dark - paper, 0.0
    ink = np.clip(ink, 0, None)
    full = float(np.percentile(ink[ink > ink.max() / 2], 75)) if ink.any() else 0.0
    if full < MIN_CONTRAST:
        return np.zeros_like(gray)
    floor = max(min(noise, 0.5 * full), 0.25 * full if side > 2 * SIDE else 0.02 * full)
    found: Gray = np.clip((ink - floor) / (full - floor), 0, 1).astype(np.float32)
    # Fainter than ink, a line would be found in pieces.
    lines = ruled(ink > max(noise, 0.1 * full)) if side > 2 * SIDE else ruled(found > 0)
    if lines.any():
        beside = spread(lines.astype(np.float32), 3, np.max) > 0
        found[lines | (beside & (found < 0.5))] = 0
    return found


def _paper(gray: Gray) -> Mask:
    """What is paper: the majority, or the edges' shade where there is as much ink as paper."""
    even = _evenly_lit(gray)
    middle = threshold(even)
    if middle is None:
        return np.ones(gray.shape, np.bool_)
    dark = even <= middle
    share = float(dark.mean())
    if 0.35 < share < 0.65:
        edge = np.concatenate([dark[0], dark[-1], dark[:, 0], dark[:, -1]])
        share = float(edge.mean())
    return dark if share > 0.5 else ~dark


def _evenly_lit(gray: Gray) -> Gray:
    """The picture without light that falls off from one side to another."""
    rows, columns = (np.linspace(-1, 1, length) for length in gray.shape)
    centred = gray - gray.mean()
    down = rows @ centred.mean(axis=1) / max(float(rows @ rows), 1.0)
    across = centred.mean(axis=0) @ columns / max(float(columns @ columns), 1.0)
    even: Gray = (gray - down * rows[:, None] - across * columns).astype(np.float32)
    return even


def _largest_parts(ink: Gray) -> Gray:
    """The ink without specks, and without what comes in from the picture's edge."""
    labels = parts(ink > 0)
    masses = np.bincount(labels.ravel(), ink.ravel())
    masses[0] = 0
    edge = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    inner = np.setdiff1d(np.arange(len(masses)), edge)
    if masses[inner].sum() >= 0.2 * masses.sum() > 0:
        masses[edge] = 0
    # Of a page of many digits none is large.
    least = min(0.03 * masses.sum(), 0.5 * masses.max())
    kept: Gray = np.where((masses >= least)[labels] & (labels > 0), ink, 0)
    return kept.astype(np.float32)


def _thickened(ink: Gray) -> Gray:
    """Ink with thin lines made as wide as MNIST's, so that shrinking can't lose them."""
    side = max(ink.shape)
    solid = np.pad(ink > 0.5, 1)
    outline = sum(np.count_nonzero(np.diff(solid, axis=axis)) for axis in (0, 1))
    if not outline:
        return ink
    # A line's area is its length times its width, its outline twice its length; counted
    # along pixels' edges, an outline comes out 4/π too long.
    width = 2 * np.count_nonzero(solid) / (outline * np.pi / 4) * BOX / side
    if width > INK_WIDTH - 2 * BOX / _FINE:
        return ink
    # Enlarged first, for a thin line is to grow by less than one of its own pixels.
    scale = max(_FINE / side, 1.0)
    missing = int((INK_WIDTH - width) / 2 * scale * side / BOX)
    if scale > 1:
        size = tuple(round(scale * length) for length in reversed(ink.shape))
        image = Image.fromarray(ink).resize(size, Image.Resampling.BICUBIC)
        ink = np.clip(np.asarray(image, np.float32), 0, 1)
    if missing < 1:
        return ink
    return _dilated(np.pad(ink, missing), missing)


def _dilated(ink: Gray, radius: int) -> Gray:
    """Greatest value in the disc around each pixel, of ink with as wide a margin."""
    grown, line, reach = ink.copy(), ink.copy(), 0
    for row in range(radius, -1, -1):  # from the disc's ends, where it is narrow, to its middle
        while (reach + 1) ** 2 + row**2 <= radius**2:
            reach += 1
            np.maximum(line[:, reach:], ink[:, :-reach], out=line[:, reach:])
            np.maximum(line[:, :-reach], ink[:, reach:], out=line[:, :-reach])
        rest = len(ink) - row
        np.maximum(grown[row:], line[:rest], out=grown[row:])
        np.maximum(grown[:rest], line[row:], out=grown[:rest])
    return grown


def _resize(ink: Gray, box: tuple[float, float, float, float], side: int) -> Tensor:
    """The part of the ink in the box (left, top, right, bottom), by area, as side×side."""
    left, top, right, bottom = box
    # Pillow wants the box within the picture.
    above, beside = math.ceil(max(0.0, -top)), math.ceil(max(0.0, -left))
    padded = np.pad(ink, ((above, above), (beside, beside)))
    moved = (left + beside, top + above, right + beside, bottom + above)
    image = Image.fromarray(padded).resize((side, side), Image.Resampling.BOX, box=moved)
    return np.clip(np.asarray(image, np.float32), 0, 1)
