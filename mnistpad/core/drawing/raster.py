"""A drawing becomes 28×28 numbers, as MNIST's digits were made.

MNIST's own normalisation (LeCun, Bottou, Bengio & Haffner 1998, III.A; reconstructed by
Yadav & Bottou, "Cold Case: the Lost MNIST Digits", 2019):

1. the tight box of the ink is grown to a square, its aspect kept;
2. the square is resampled to 20×20 by area;
3. the peak is scaled to full ink;
4. the 20×20 are laid into 28×28 so that the centre of mass lands in the middle, moved by whole
   pixels; ink may be cut at the edge.

A drawing knows where its pen went, so its ink is laid straight into the 20×20 square with the
width that MNIST's ink has there: pad, pen and size of the digit no longer matter.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.strokes import PAD_SIDE, PEN_WIDTH, Drawing, FloatArray, subdivided

CLASSES = 10  # the digits, 0 to 9
SIDE = 28  # rows and columns of a tensor
BOX = 20  # rows and columns of the square within it that the ink's longer side fills
INK_WIDTH = 2.5
"""Width of a line of ink, in pixels of the tensor: gives the ink area of MNIST's digits,
100 px in the median (the sum of a tensor's values)."""

_STEP = 0.25  # px between the discs a line is made of; their union is 0.006 px off a line's edge
_GRID = 16  # discs lie on 1/16 px, so that ink drawn over and over costs no more than once
_LEAST_EXTENT = 1e-9  # a drawing no larger, in whatever units, is a dot
_MAX_STEPS = 250_000  # of ink beyond this, steps grow: it blackens the square many times over

Tensor = npt.NDArray[np.float32]


def rasterise(drawing: Drawing, ink_width: float = INK_WIDTH) -> Tensor:
    """Turn a drawing into an MNIST-style tensor: shape (28, 28), 0 is ground, 1 full ink.

    The ink's longer side is 20 px, its centre of mass within half a pixel of the middle. An empty
    drawing gives zeros, a dot gives a dot in the middle.

    Parameters
    ----------
    ink_width
        In pixels of the tensor, above 0 and below `BOX`.
    """
    if not drawing:
        return np.zeros((SIDE, SIDE), np.float32)
    points = drawing.points
    low, high = points[:2].min(axis=1), points[:2].max(axis=1)
    extent = float((high - low).max())
    # A click that trembled is still a dot: its ink, not its path, is what one sees.
    is_dot = extent < _LEAST_EXTENT or extent < 0.5 * np.nanmax(points[2], initial=0)
    scale = 0.0 if is_dot else (BOX - ink_width) / extent
    points[:2] = (points[:2] - (low + high)[:, None] / 2) * scale + BOX / 2
    points[2] = ink_width
    return centre(_ink(points, _joined(drawing), BOX))


def rasterise_plainly(drawing: Drawing, side: float = PAD_SIDE) -> Tensor:
    """Shrink the whole pad to 28×28 in [0, 1], as most programs that let one draw digits do.

    Parameters
    ----------
    side
        Of the square pad, in the drawing's units.
    """
    if not drawing:
        return np.zeros((SIDE, SIDE), np.float32)
    points, scale = drawing.points, SIDE / side
    np.nan_to_num(points, copy=False, nan=PEN_WIDTH * side / PAD_SIDE)
    points *= scale
    # Ink further off than a pad's side can't be seen, and following it there would take long;
    # no pen is wider than half a pad.
    points[:2] = points[:2].clip(-SIDE, 2 * SIDE)
    points[2] = points[2].clip(max=SIDE / 2)
    return _ink(points, _joined(drawing), SIDE).astype(np.float32)


def centre(box: npt.NDArray[np.floating]) -> Tensor:
    """Lay ink, of shape (20, 20) and not negative, into 28×28 in [0, 1].

    Its peak comes to 1, its centre of mass to the middle; no ink gives zeros.
    """
    tensor = np.zeros((SIDE, SIDE), np.float32)
    peak, total = box.max(), box.sum()
    if not peak > 0:
        return tensor
    middles = np.arange(BOX) + 0.5
    top = int(15 - box.sum(axis=1) @ middles / total)
    left = int(15 - box.sum(axis=0) @ middles / total)
    rows = slice(max(top, 0), min(top + BOX, SIDE))
    columns = slice(max(left, 0), min(left + BOX, SIDE))
    tensor[rows, columns] = (
        box[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left] / peak
    )
    return tensor


def centre_of_mass(tensor: npt.NDArray[np.floating]) -> tuple[float, float]:
    """Row and column of the ink's centre, counted from 0; NaN twice where there is no ink."""
    total = float(tensor.sum())
    if total <= 0:
        return float("nan"), float("nan")
    row, column = (
        tensor.sum(axis=1 - axis) @ np.arange(length) / total
        for axis, length in enumerate(tensor.shape)
    )
    return float(row), float(column)


def _joined(drawing: Drawing) -> npt.NDArray[np.bool_]:
    """Which of the drawing's points are joined to the next by ink: shape (points − 1,)."""
    ends = np.cumsum([len(stroke) for stroke in drawing.strokes])
    joined = np.ones(ends[-1] - 1, np.bool_)
    joined[ends[:-1] - 1] = False
    return joined


def _ink(points: FloatArray, joined: npt.NDArray[np.bool_], side: int) -> FloatArray:
    """Ink of round lines on side×side pixels: the part of each pixel that they cover.

    Points, as a stroke's, are in pixels. Lines are made of discs a small step apart, each of
    which is stamped from a table for its radius and its place within a pixel.
    """
    xs, ys, radii = _discs(points, joined, side)
    # A border takes what falls beside the square, so that nothing needs to be left out.
    border = 2 * (int(radii.max(initial=0)) // _GRID) + 4
    ink = np.zeros((side + 2 * border, side + 2 * border))
    width = ink.shape[1]
    for radius in np.flatnonzero(np.bincount(radii)):
        # Few: a pen has one width, and pressure is rounded to the grid.
        stamps, reach = _stamps(int(radius))
        window = np.arange(-reach, reach + 1)
        of_radius = radii == radius
        columns, rows = xs[of_radius], ys[of_radius]
        corners = (rows // _GRID + border) * width + columns // _GRID + border
        places = corners[:, None] + (window[:, None] * width + window).ravel()
        cover = stamps[rows % _GRID, columns % _GRID]
        np.maximum.at(ink.reshape(-1), places.ravel(), cover.ravel())
    return ink[border:-border, border:-border]


@lru_cache(maxsize=64)
def _stamps(radius: int) -> tuple[FloatArray, int]:
    """What a disc, its radius in parts of the grid, covers of its own pixel and those around.

    Gives stamps of shape (grid, grid, pixels): for a disc so far down and right within its pixel,
    the cover of the (2·reach + 1)² pixels around it, taken along the line between centres; and
    reach, the pixels that a disc may cover on each side of its own.
    """
    size = radius / _GRID
    reach = int(np.ceil(size + 0.5))
    middles = np.arange(-reach, reach + 1) + 0.5
    gaps = middles - np.arange(_GRID)[:, None] / _GRID  # (grid, window)
    distances = np.hypot(gaps[:, None, :, None], gaps[None, :, None, :])
    cover = np.clip(size + 0.5 - distances, 0, min(1, 2 * size))
    return cover.reshape(_GRID, _GRID, -1), reach


def _discs(points: FloatArray, joined: npt.NDArray[np.bool_], side: int) -> npt.NDArray[np.int64]:
    """Discs that make up the lines and reach the square, each once.

    Shape (3, discs): x, y and radius, in parts of the grid.
    """
    points = points * [[1], [1], [0.5]]
    moves = np.zeros_like(points)
    moves[:, :-1] = np.diff(points, axis=1) * joined
    lengths = np.hypot(moves[0], moves[1])
    step = max(_STEP, float(lengths.sum()) / _MAX_STEPS)
    counts = np.maximum(np.ceil(lengths / step), 1).astype(np.intp)
    discs = np.rint(subdivided(points, moves, counts) * _GRID).astype(np.int64)
    reach = discs[2] + _GRID
    seen = ((discs[:2] > -reach) & (discs[:2] < side * _GRID + reach)).all(axis=0)
    discs = discs[:, seen]
    if not discs.shape[1]:
        return discs
    low = discs.min(axis=1, keepdims=True)
    spans = tuple((discs.max(axis=1, keepdims=True) - low + 1).ravel())
    keys = np.ravel_multi_index(tuple(discs - low), spans)
    keys.sort()
    keys = keys[np.append(True, keys[1:] != keys[:-1])]
    distinct: npt.NDArray[np.int64] = np.array(np.unravel_index(keys, spans)) + low
    return distinct
