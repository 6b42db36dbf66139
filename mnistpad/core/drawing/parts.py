"""Connected parts, lines and rectangles in pictures."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PIL import Image

Gray = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

MIN_CONTRAST = 0.08  # least difference between ink and ground, where black to white is 1

_LONG = 0.9  # of a picture's side: a line as long as this is no digit's
_THIN = 0.03  # of it: a line is thinner
_FORMS_SIDE = 512  # pixels of the longer side in which printed boxes are looked for
_TINY = 56  # pixels: smaller pictures have none
_LEAST_FORM = 12  # pixels: rows and columns of a printed box, or of a row of them
_STRAIGHT = 0.35  # of such a row's height: its lines are longer
_ALL_STRAIGHT = 0.6  # of its pixels, where no more than a few strokes touch it, are on them
_ASKEW = 0.035  # climb of such a line, for each pixel of its length
_LEAST_SHEET = 0.06  # of a picture: smaller rectangles are no sheets and frames
_RECTANGULAR = 0.88  # share of its tightest rectangle that a sheet or frame fills; an ellipse: 0.79


def parts(mask: Mask, diagonal: bool = True) -> npt.NDArray[np.intp]:
    """Number the connected parts of a mask from 1; 0 is ground.

    Rows are cut into runs, and runs that touch are united (He, Chao & Suzuki 2008).

    Parameters
    ----------
    diagonal
        Whether pixels that share only a corner are connected.
    """
    height, width = mask.shape
    padded = np.zeros((height, width + 2), np.int8)
    padded[:, 1:-1] = mask
    steps = np.diff(padded, axis=1).ravel()
    begins, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    rows = begins // (width + 1)
    begins, ends = begins % (width + 1), ends % (width + 1)
    root = list(range(len(begins)))

    def find(run: int) -> int:
        while root[run] != run:
            root[run] = root[root[run]]
            run = root[run]
        return run

    first = np.searchsorted(rows, np.arange(height + 1)).tolist()
    starts, stops, near = begins.tolist(), ends.tolist(), int(diagonal)
    for row in range(1, height):
        above, last = first[row - 1], first[row]
        for run in range(first[row], first[row + 1]):
            while above < last and stops[above] + near <= starts[run]:
                above += 1
            other = above
            while other < last and starts[other] < stops[run] + near:
                root[find(run)] = find(other)
                other += 1
    roots = np.array([find(run) for run in range(len(root))], np.intp)
    numbers = np.unique(roots, return_inverse=True)[1].reshape(-1) + 1
    labels = np.zeros(mask.shape, np.intp)
    labels[mask] = np.repeat(numbers, ends - begins)
    return labels


def spread(
    values: Gray, size: int, pick: Callable[..., Gray], axes: tuple[int, ...] = (0, 1)
) -> Gray:
    """Least or greatest value (`pick`: np.min, np.max) in the square, or line, around each."""
    size |= 1
    for axis in axes:
        around = [(size // 2, size // 2) if axis == other else (0, 0) for other in (0, 1)]
        padded = np.pad(values, around, mode="edge")
        windows = np.lib.stride_tricks.sliding_window_view(padded, size, axis=axis)
        values = pick(windows, axis=-1)
    return values


def _runs(mask: Mask, length: int, axis: int) -> Mask:
    """What of a mask lies in runs of at least that length along an axis."""
    length = max(length, 1)
    if length > mask.shape[axis]:
        return np.zeros_like(mask)
    counts = np.cumsum(np.pad(mask, [(1, 0) if axis == a else (0, 0) for a in (0, 1)]), axis=axis)
    ahead = np.moveaxis(counts, axis, 0)
    full: Mask = (ahead[length:] - ahead[:-length]) == length
    found = np.zeros(ahead.shape, np.int64)
    found[: len(full)] += full
    found[length : length + len(full)] -= full
    return np.moveaxis(np.cumsum(found, axis=0)[:-1] > 0, 0, axis)


def ruled(mask: Mask) -> Mask:
    """Pixels of lines that run along or across the picture from side to side, as paper's do.

    Where a stroke crosses one it is left whole.
    """
    thin = max(round(_THIN * max(mask.shape)), 1)
    lines, long = [], []
    for axis in (0, 1):
        line = _lines(mask, axis)
        lines.append(line & ~(_runs(mask, thin + 1, 1 - axis)))
        long.append(line)
    found: Mask = lines[0] | lines[1] | long[0] & long[1]
    if not found.any():
        return found
    labels = parts(mask)
    touched = np.unique(labels[found])
    alone = np.isin(labels, touched, invert=True) & mask
    rest = mask & ~found
    # A tightly cut 7's bar goes from side to side as well: it is the digit's, which it touches.
    if sum(parts(line).max() for line in lines) < 3 and alone.sum() < 0.3 * rest.sum():
        return np.zeros_like(mask)
    return found if rest.sum() > 0.01 * mask.sum() else np.zeros_like(mask)


def _forms(mask: Mask) -> Mask:
    """Pixels of printed boxes and combs: all straight lines, and together they hold several parts.

    Where a stroke crosses a line it is left whole.
    """
    found = np.zeros_like(mask)
    held = np.zeros(0, np.intp)  # what lies in them
    labels = parts(mask)
    rows, columns = np.nonzero(mask)
    boxes = _part_boxes(labels[rows, columns] - 1, rows, columns)
    sizes = boxes[:, 2:] - boxes[:, :2]
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    for number in np.flatnonzero(sizes.min(axis=1) >= _LEAST_FORM).tolist():
        middle = middles[:, 1]
        within = (middle > boxes[number, 1]) & (middle < boxes[number, 3])
        within &= (boxes[:, 0] < boxes[number, 2]) & (boxes[:, 2] > boxes[number, 0])
        within &= (sizes[:, 0] >= 0.25 * sizes[number, 0]) & (sizes[:, 1] < sizes[number, 1])
        within[number] = False
        if not within.any():
            continue
        top, left, bottom, right = boxes[number].tolist()
        part = labels[top:bottom, left:right] == number + 1
        length = int(_STRAIGHT * sizes[number].min())
        lines = [_runs(part, length, axis) for axis in (0, 1)]
        thin = max(int(0.3 * length), 4)
        straight = [line & ~_runs(part, thin + 1, 1 - axis) for axis, line in enumerate(lines)]
        corners = lines[0] & lines[1]
        if (lines[0] | lines[1]).sum() >= _ALL_STRAIGHT * part.sum():
            found[top:bottom, left:right] |= straight[0] | straight[1] | corners
            held = np.union1d(held, np.flatnonzero(within))
    # A digit alone in a frame, a figure's or a sheet's, is looked for from within.
    return found if len(held) > 1 else np.zeros_like(mask)


def _part_boxes(
    numbers: npt.NDArray[np.intp], rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp]
) -> npt.NDArray[np.intp]:
    """Top, left, bottom and right of the parts, numbered from 0, of the pixels given."""
    count = int(numbers.max(initial=-1)) + 1
    boxes = np.zeros((count, 4), np.intp)
    boxes[:, :2] = np.iinfo(np.intp).max
    for axis, places in enumerate((rows, columns)):
        np.minimum.at(boxes[:, axis], numbers, places)
        np.maximum.at(boxes[:, axis + 2], numbers, places + 1)
    return boxes


def _lines(mask: Mask, axis: int) -> Mask:
    """What of a mask lies on lines from side to side, along an axis or up to 2° askew."""
    upright = mask if axis == 0 else mask.T
    height, width = upright.shape
    found = np.zeros_like(upright)
    # Antialiasing lets a line waver by a pixel, so it is looked for three pixels wide.
    wide = spread(upright.astype(np.float32), 3 if width > 60 else 1, np.max, (1,)) > 0
    most = round(_ASKEW * height)
    places = np.arange(width)
    for climb in range(-most, most + 1, 2):
        moves = np.rint(np.linspace(-climb / 2, climb / 2, height)).astype(np.intp)
        columns = (places + moves[:, None]).clip(0, width - 1)
        straight = _runs(np.take_along_axis(wide, columns, axis=1), int(_LONG * height), 0)
        back = (places - moves[:, None]).clip(0, width - 1)
        found |= np.take_along_axis(straight, back, axis=1)
    found &= upright
    return found if axis == 0 else found.T


def filled(part: Mask) -> Mask:
    """A part with its holes."""
    outside = parts(~np.pad(part, 1), diagonal=False)
    result: Mask = (outside != outside[0, 0])[1:-1, 1:-1]
    return result


def _rectangularity(part: Mask) -> float:
    """Share of the tightest rectangle around a part, turned or not, that it fills."""
    rows, columns = np.nonzero(part)
    best = np.inf
    for angle in np.radians(np.arange(0, 90, 3)):
        along = columns * np.cos(angle) + rows * np.sin(angle)
        across = rows * np.cos(angle) - columns * np.sin(angle)
        best = min(best, (np.ptp(along) + 1) * (np.ptp(across) + 1))
    return float(len(rows) / best)


def inside(mask: Mask, gray: Gray) -> Mask | None:
    """The ground within a sheet, a panel or a frame that something lies in; None: there is none.

    The mask is what is dark, or light, of a grey picture: sheets, panels and frames are looked for
    among its parts.
    """
    contrast = abs(float(gray[mask].mean()) - float(gray[~mask].mean()))
    labels = parts(mask)
    least = _LEAST_SHEET * mask.size
    height, width = mask.shape
    found: Mask | None = None
    for number in range(1, labels.max() + 1):
        part = labels == number
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
        if (bottom - top) * (right - left) < least or min(bottom - top, right - left) < 12:
            continue
        cut = part[top:bottom, left:right]
        whole = filled(cut)
        if whole.sum() < least or _rectangularity(whole) < _RECTANGULAR:
            continue
        is_hollow = cut.sum() < 0.35 * whole.sum()
        at_edges = (top == 0) + (left == 0) + (bottom == height) + (right == width)
        if not is_hollow and at_edges > 2:
            continue  # a shadow, or the whole page
        within = whole & ~cut
        content = within.sum()
        if is_hollow:
            holes = parts(within, diagonal=False)
            sizes = np.bincount(holes.ravel())
            sizes[0] = 0
            if sizes.max() < 0.6 * whole.sum():
                continue
            region = filled(holes == sizes.argmax())
        else:
            if not 0.005 * whole.sum() < content < 0.6 * whole.sum():
                continue
            # A sheet ends with a step; where light fades there is none.
            if _step(part, gray) < 0.5 * contrast:
                continue
            region = whole
        margin = max(round(0.015 * max(region.shape)), 1)
        region = (
            spread(np.pad(region, 1).astype(np.float32), 2 * margin + 1, np.min)[1:-1, 1:-1] > 0
        )
        result = np.zeros_like(mask)
        result[top:bottom, left:right] = region
        if region.any() and (found is None or result.sum() > found.sum()):
            found = result
    return found


def _step(part: Mask, gray: Gray) -> float:
    """How much the shade changes over a part's outer edge."""
    whole = filled(part).astype(np.float32)
    inner = part & (spread(whole, 5, np.min) == 0)
    outer = (spread(whole, 7, np.max) > 0) & (spread(whole, 3, np.max) == 0)
    if not (inner.any() and outer.any()):
        return 0.0
    return abs(float(np.median(gray[inner])) - float(np.median(gray[outer])))


def sheet_of(gray: Gray) -> tuple[Gray, tuple[int, int]]:
    """What lies within the sheet, panel or frame that holds the ink, on that sheet's ground.

    Beside it, the row and column at which it begins.
    """
    top = left = 0
    for _ in range(3):
        middle = threshold(gray)
        if middle is None:
            break
        regions = [
            region
            for mask in (gray > middle, gray <= middle)
            if (region := inside(mask, gray)) is not None
        ]
        if not regions:
            break
        region = min(regions, key=lambda region: int(region.sum()))
        rows, columns = np.flatnonzero(region.any(axis=1)), np.flatnonzero(region.any(axis=0))
        ground = np.float32(np.median(gray[region]))
        cut = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
        gray = np.pad(np.where(region, gray, ground)[cut], 2, constant_values=ground)
        top, left = top + int(rows[0]) - 2, left + int(columns[0]) - 2
    return gray, (top, left)


def threshold(gray: Gray) -> float | None:
    """Otsu's threshold between dark and light (1979); None if there is no contrast."""
    low, high = float(gray.min()), float(gray.max())
    if high - low < MIN_CONTRAST:
        return None
    counts, edges = np.histogram(gray, 64, (low, high))
    below, middles = np.cumsum(counts), (edges[1:] + edges[:-1]) / 2
    sums = np.cumsum(counts * middles)
    above = below[-1] - below
    with np.errstate(invalid="ignore", divide="ignore"):
        between = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    return float(edges[1 + int(np.nanargmax(between))])


def without_forms(gray: Gray) -> Gray:
    """The picture with printed boxes and combs painted over as paper."""
    small = shrunk(gray, _FORMS_SIDE)
    if max(small.shape) <= _TINY or np.ptp(small) < MIN_CONTRAST:
        return gray
    paper = float(np.median(small))
    away = np.abs(small - paper)
    found = _forms(away > 0.25 * float(np.percentile(away, 99.5)))
    if not found.any():
        return gray
    found = spread(found.astype(np.float32), 3, np.max) > 0
    size = gray.shape[1], gray.shape[0]
    lines = np.asarray(Image.fromarray(found).resize(size, Image.Resampling.NEAREST))
    return np.where(lines, np.float32(paper), gray)


def shrunk(gray: Gray, longest: int) -> Gray:
    """The picture, by area, with its longer side at most that long."""
    height, width = gray.shape
    longer = max(height, width)
    if longer <= longest:
        return gray
    size = (max(width * longest // longer, 1), max(height * longest // longer, 1))
    return np.asarray(Image.fromarray(gray).resize(size, Image.Resampling.BOX), np.float32)
