"""A photo, scan or picture of a digit becomes ink on empty ground.

Dark on light or light on dark, evenly lit or not: what differs from its surroundings and is
narrower than they are is ink. The ground under the ink is what a grey-scale closing leaves
(Haralick, Sternberg & Zhuang 1987), as in background correction of scanned pages.
"""

import math
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from mnistpad.core.drawing.raster import BOX, INK_WIDTH, SIDE, Tensor, centre
from mnistpad.core.files import LARGEST, open_regular

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
"""Endings of the picture files that can be opened."""

# What is within decides, not the ending; of all that Pillow knows only these, for it hands
# PostScript to another program to be run.
_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")

MAX_PIXELS = 100_000_000
"""Pixels above which a picture is refused: more than a phone's camera takes."""

_AT_MOST = f"at most {MAX_PIXELS // 10**6} million pixels can be opened"

# What Pillow's readers raise on files that begin well and go on badly, besides OSError.
_DAMAGED = (SyntaxError, EOFError, IndexError, TypeError, OverflowError, MemoryError)

MAX_SIDE = 160
"""Longer side, in pixels, to which pictures are shrunk: eight for each of the tensor's."""

MIN_CONTRAST = 0.08  # least difference between ink and ground, where black to white is 1

Gray = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture's ink and what the network sees of it."""

    ink: Gray  # shape (side, side), float32 in [0, 1], 1 is full ink
    tensor: Tensor  # shape (28, 28), float32 in [0, 1], normalised as MNIST's digits are
    plain: Tensor  # shape (28, 28): the picture merely shrunk
    scale: float = 1.0  # how many of the file's pixels are one of the ink's
    margins: tuple[int, int] = (0, 0)  # the ink's pixels, left and above, that the file hasn't

    @cached_property
    def parts(self) -> npt.NDArray[np.intp]:
        """The connected parts of the ink, numbered from 1; 0 is ground."""
        return _parts(self.ink > 0)

    def part_boxes(self) -> npt.NDArray[np.float64]:
        """Left, top, right and bottom of each part, in the ink's pixels: shape (parts, 4)."""
        rows, columns = np.nonzero(self.parts)
        labels = self.parts[rows, columns] - 1
        boxes = np.tile([np.inf, np.inf, -np.inf, -np.inf], (self.parts.max(initial=0), 1))
        for axis, places in enumerate((columns, rows)):
            np.minimum.at(boxes[:, axis], labels, places)
            np.maximum.at(boxes[:, axis + 2], labels, places + 1)
        return boxes


def read_picture(path: Path) -> Picture:
    """Read a picture of one digit.

    `OSError` if the file can't be read, `ValueError` if it is no picture or too large; the message
    says so without naming the file.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with open_regular(path, LARGEST) as file, Image.open(file, formats=_FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise ValueError(
                        f"the picture has {image.width} × {image.height} pixels; {_AT_MOST}"
                    )
                longer = max(image.size)
                image.draft("L", (4 * MAX_SIDE, 4 * MAX_SIDE))
                gray = _gray(image)
                picture = replace(picture_of(gray), scale=longer / max(gray.shape))
                _ = picture.parts  # found here, and not in the window's thread
                return picture
    except UnidentifiedImageError:
        raise ValueError("this is no picture that can be read (PNG, JPEG, …)") from None
    except Image.DecompressionBombError:
        raise ValueError(f"the picture is too large; {_AT_MOST}") from None
    except (*_DAMAGED, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the system's refusal
        raise ValueError(f"the picture is damaged ({error})") from None


def picture_of(gray: Gray) -> Picture:
    """Find the ink of a grey picture: shape (height, width), float32 in [0, 1], 1 is white."""
    ink = _largest_parts(_ink(gray))
    side = max(ink.shape)
    around = [((side - length) // 2, (side - length + 1) // 2) for length in ink.shape]
    square = np.pad(ink, around)
    plain = _resize(square, (0, 0, side, side), SIDE)
    return Picture(square, normalise(square), plain, margins=(around[1][0], around[0][0]))


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
    factor = max(image.size) // (2 * MAX_SIDE)
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
            raise ValueError("the picture has values that are not numbers")
        spread = float(np.ptp(gray))
        gray = (gray - gray.min()) / (spread or 1.0)
    else:
        image = image.convert("L")
        image = image.reduce(factor) if factor > 1 else image
        gray = np.asarray(image, np.float32) / 255
    height, width = gray.shape
    longer = max(height, width)
    if longer <= MAX_SIDE:
        return gray.astype(np.float32)
    size = (max(width * MAX_SIDE // longer, 1), max(height * MAX_SIDE // longer, 1))
    return np.asarray(Image.fromarray(gray).resize(size, Image.Resampling.BOX), np.float32)


def _ink(gray: Gray) -> Gray:
    """What stands out from its ground, in [0, 1]; zeros if nothing does."""
    side = max(gray.shape)
    paper = float(np.median(np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])))
    if paper > (gray.min() + gray.max()) / 2:
        dark, paper = 1 - gray, 1 - paper
    else:
        dark = gray
    if side > 2 * SIDE:
        # Opened with a square wider than any stroke, only the ground is left.
        ground = _spread(_spread(dark, side // 4, np.min), side // 4, np.max)
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
    return found


def _largest_parts(ink: Gray) -> Gray:
    """The ink without specks, and without what comes in from the picture's edge."""
    labels = _parts(ink > 0)
    masses = np.bincount(labels.ravel(), ink.ravel())
    masses[0] = 0
    edge = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    inner = np.setdiff1d(np.arange(len(masses)), edge)
    if masses[inner].sum() >= 0.2 * masses.sum() > 0:
        masses[edge] = 0
    kept: Gray = np.where((masses >= 0.03 * masses.sum())[labels] & (labels > 0), ink, 0)
    return kept.astype(np.float32)


def _parts(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Numbers the connected parts of a mask from 1 (8-neighbourhood); 0 is ground."""
    labels = np.zeros(mask.shape, np.intp)
    count = 0
    height, width = mask.shape
    for seed in zip(*np.nonzero(mask), strict=True):
        if labels[seed]:
            continue
        count += 1
        labels[seed] = count
        stack = [seed]
        while stack:
            row, column = stack.pop()
            for r in range(max(row - 1, 0), min(row + 2, height)):
                for c in range(max(column - 1, 0), min(column + 2, width)):
                    if mask[r, c] and not labels[r, c]:
                        labels[r, c] = count
                        stack.append((r, c))
    return labels


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
    missing = int((INK_WIDTH - width) / 2 * side / BOX)
    if missing < 1:
        return ink
    return _spread(np.pad(ink, missing), 2 * missing + 1, np.max)


def _spread(values: Gray, size: int, pick: Callable[..., Gray]) -> Gray:
    """Least or greatest value in the size×size square around each (`pick`: np.min, np.max)."""
    size |= 1
    padded = np.pad(values, size // 2, mode="edge")
    for axis in (0, 1):
        windows = np.lib.stride_tricks.sliding_window_view(padded, size, axis=axis)
        padded = pick(windows, axis=-1)
    return padded


def _resize(ink: Gray, box: tuple[float, float, float, float], side: int) -> Tensor:
    """The part of the ink in the box (left, top, right, bottom), by area, as side×side."""
    left, top, right, bottom = box
    # Pillow wants the box within the picture.
    above, beside = math.ceil(max(0.0, -top)), math.ceil(max(0.0, -left))
    padded = np.pad(ink, ((above, above), (beside, beside)))
    moved = (left + beside, top + above, right + beside, bottom + above)
    image = Image.fromarray(padded).resize((side, side), Image.Resampling.BOX, box=moved)
    return np.clip(np.asarray(image, np.float32), 0, 1)
