"""Variations: other hands' versions of a drawing, other images of a digit.

Simard, Steinkraus & Platt, "Best Practices for Convolutional Neural Networks Applied to Visual
Document Analysis" (2003), bend images of digits; a drawing can be bent as a curve, so that its
ink stays as sharp and as wide as the pad's own.
"""

import numpy as np

from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.drawing.changes import sample, spread
from mnistpad.core.drawing.raster import INK_WIDTH, SIDE, Tensor, rasterise
from mnistpad.core.drawing.strokes import Drawing, FloatArray, Stroke

Points = FloatArray
"""Points of a stroke, shape (n, 2), in a drawing whose longer side is 1 and middle at 0."""

_CHUNK = 2000  # images at a time: what they take then stays in the tens of megabytes


def to_points(drawing: Drawing) -> list[Points]:
    """A drawing's strokes, moved to the middle and scaled to a longer side of 1."""
    strokes = [np.stack([stroke.xs, stroke.ys], axis=1) for stroke in drawing.strokes]
    left, top, right, bottom = drawing.bounds()
    side = max(right - left, bottom - top, 1e-9)
    middle = np.array([left + right, top + bottom]) / 2
    return [(points - middle) / side for points in strokes]


def to_tensor(strokes: list[Points], ink_width: float = INK_WIDTH) -> Tensor:
    return rasterise(Drawing(tuple(Stroke(*points.T) for points in strokes)), ink_width)


def vary(strokes: list[Points], rng: np.random.Generator, *, plainly: bool = False) -> list[Points]:
    """Another hand's version: slanted, stretched, bent, trembling, of fewer points.

    Plainly, it neither leans far nor is of few points, which are styles of their own.
    """
    if rng.random() < 0.35:
        strokes = [_tremble(points, rng) for points in strokes]
    elif rng.random() < 0.3:
        strokes = [_thin_out(points, rng) for points in strokes]
    elif not plainly and rng.random() < 0.12:
        strokes = corners(strokes, rng)
    if rng.random() < 0.15:
        # The pen touched down before it was on its way.
        strokes[0] = np.concatenate([strokes[0][:1] + rng.normal(0, 0.03, 2), strokes[0]])
    if not plainly and rng.random() < 0.08:
        strokes = lean(strokes, rng)
    matrix = _hand(rng)
    # A smooth bend of the plane: three long waves of random direction, length and push.
    frequencies, phases = rng.normal(0, 4.5, (2, 3)), rng.uniform(0, 2 * np.pi, 3)
    pushes = rng.normal(0, 0.022, (3, 2))
    varied = []
    for points in strokes:
        slip = rng.normal(0, 0.012, 2) if len(strokes) > 1 else np.zeros(2)
        bend = np.sin(points @ frequencies + phases) @ pushes
        varied.append((points + bend + slip) @ matrix)
    return varied


def lean(strokes: list[Points], rng: np.random.Generator) -> list[Points]:
    """Turned or slanted by about 30°, to either side."""
    angle = rng.choice([-1, 1]) * rng.uniform(0.42, 0.58)
    slanted = np.array([[1.0, 0.0], [np.tan(angle), 1.0]])
    matrix = slanted if rng.random() < 0.5 else turn(angle)
    return [points @ matrix for points in strokes]


def corners(strokes: list[Points], rng: np.random.Generator) -> list[Points]:
    """Of few points with straight lines between, as a slow machine leaves of a fast mouse."""
    apart = rng.uniform(0.14, 0.32)
    return [_spaced(points, apart, rng) for points in strokes]


def ink_width(rng: np.random.Generator) -> float:
    """Mostly the pad's own; else anything between a fine pen and a felt tip, in pixels."""
    if rng.random() < 0.4:
        return INK_WIDTH
    return float(np.exp(rng.uniform(np.log(1.7), np.log(4.2))))


def restyle(digit: int, strokes: list[Points], rng: np.random.Generator) -> list[Points]:
    """The digit in another country's style, where it has one: 7 crossed, 1 with a base, 0 slashed.

    It is of the same strokes, one more, or (a crossed 7) one less.
    """
    heights = np.concatenate(strokes)[:, 1]
    top, bottom = float(heights.min()), float(heights.max())
    if digit == 7:
        if len(strokes) == 2 and np.ptp(strokes[1][:, 1]) < 0.25:
            return strokes[:1]
        if len(strokes) == 1:
            height = top + rng.uniform(0.42, 0.62) * (bottom - top)
            stem = strokes[0][len(strokes[0]) // 2 :]
            middle = stem[np.abs(stem[:, 1] - height).argmin(), 0]
            return [*strokes, _bar(middle, height, rng.uniform(0.15, 0.32), rng)]
    if digit == 1 and len(strokes) == 1:
        foot = strokes[0][strokes[0][:, 1].argmax()]
        return [*strokes, _bar(foot[0], foot[1], rng.uniform(0.12, 0.35), rng)]
    if digit == 0 and len(strokes) == 1:
        corner = np.array([np.ptp(strokes[0][:, 0]), top - bottom]) * rng.uniform(0.25, 0.55)
        return [*strokes, np.stack([corner, -corner])[:: rng.choice([-1, 1])]]
    return strokes


def turn(angle: float) -> Points:
    """The matrix that turns points in rows."""
    return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


def vary_images(images: ByteArray, rng: np.random.Generator) -> ByteArray:
    """Images (n, 28, 28) turned, slanted, scaled, bent, moved a little, of thicker, thinner ink."""
    varied = np.empty_like(images)
    for start in range(0, len(images), _CHUNK):
        part = slice(start, start + _CHUNK)
        ink = images[part].astype(np.float32) / np.float32(255)
        rows, columns = _sources(len(ink), rng)
        varied[part] = _thicken(sample(ink, rows, columns), rng) * 255 + 0.5
    return varied


def _hand(rng: np.random.Generator) -> FloatArray:
    """Aspect, slant and turn of a hand, as a matrix for points in rows."""
    stretch = np.exp(rng.uniform(-0.3, 0.3) / 2 * (2 if rng.random() < 0.2 else 1))
    slant = rng.uniform(-0.3, 0.3)
    angle = np.clip(rng.normal(0, 0.12), -0.3, 0.3)
    matrix: FloatArray = np.array([[stretch, 0.0], [slant, 1 / stretch]]) @ turn(angle)
    return matrix


def _tremble(points: Points, rng: np.random.Generator) -> Points:
    """A mouse's or a shaky hand's line: evenly spaced points, off by a slowly changing bit."""
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = int(along[-1] / 0.03) + 2
    places = np.linspace(0, along[-1], count)
    even = np.stack([np.interp(places, along, column) for column in points.T], axis=1)
    knots = rng.normal(0, rng.uniform(0.004, 0.016), (count // int(rng.integers(1, 5)) + 2, 2))
    where = np.linspace(0, len(knots) - 1, count)
    shake = [np.interp(where, np.arange(len(knots)), column) for column in knots.T]
    trembled: Points = even + np.stack(shake, axis=1)
    return trembled


def _spaced(points: Points, apart: float, rng: np.random.Generator) -> Points:
    """The line's two ends and points on it, about so far apart."""
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = max(int(along[-1] / apart), 1)
    places = np.linspace(0, along[-1], count + 1)
    places[1:-1] += rng.uniform(-0.3, 0.3, count - 1) * along[-1] / count
    return np.stack([np.interp(places, along, column) for column in points.T], axis=1)


def _thin_out(points: Points, rng: np.random.Generator) -> Points:
    """Keep every few points and the ends, as slow devices and simplified drawings do."""
    kept = np.arange(0, len(points), int(rng.integers(2, 6)))
    thinned: Points = points[np.unique(np.append(kept, len(points) - 1))]
    return thinned


def _bar(x: float, y: float, reach: float, rng: np.random.Generator) -> Points:
    tilt = rng.normal(0, 0.15) * reach
    left, right = x - reach * rng.uniform(0.6, 1.1), x + reach * rng.uniform(0.6, 1.1)
    return np.array([[left, y + tilt], [right, y - tilt]])


def _sources(count: int, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
    """Row and column, each (n, 784), that each pixel of a variation is taken from."""
    middle = np.float32((SIDE - 1) / 2)
    axis = np.arange(SIDE, dtype=np.float32) - middle
    y, x = (grid.reshape(1, -1) for grid in np.meshgrid(axis, axis, indexing="ij"))

    def each(low: float, high: float) -> Tensor:
        return rng.uniform(low, high, (count, 1)).astype(np.float32)

    angle, slant = each(-0.2, 0.2), each(-0.2, 0.2)
    width, height = np.exp(each(-0.06, 0.1)), np.exp(each(-0.06, 0.1))
    across, down = np.cos(angle) * x + np.sin(angle) * y, np.cos(angle) * y - np.sin(angle) * x
    columns, rows = (across + slant * down) * width, down * height
    for _ in range(2):  # long waves, of 14 px and more
        phase = each(-0.45, 0.45) * x + each(-0.45, 0.45) * y + each(0, 6.28)
        wave = np.sin(phase)
        columns, rows = columns + each(-0.6, 0.6) * wave, rows + each(-0.6, 0.6) * wave
    return rows + middle + each(-1, 1), columns + middle + each(-1, 1)


def _thicken(ink: Tensor, rng: np.random.Generator) -> Tensor:
    """A fifth of the images part of the way to ink a pixel thicker, a fifth to thinner ink."""
    changed = ink.copy()
    lots = rng.random(len(ink))
    for chosen, extreme in ((lots < 0.2, np.maximum), (lots > 0.8, np.minimum)):
        images = ink[chosen]
        part = rng.uniform(0, 0.7, (len(images), 1, 1)).astype(np.float32)
        changed[chosen] = images + part * (spread(images, extreme) - images)
    return changed
