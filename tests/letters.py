"""Letters as strokes, and a data set of them: a folder of pictures a class."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.strokes import Drawing

LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

# Each letter's strokes, each of points "xy" on a grid of ten by ten.
_STROKES = {
    "A": "19 50 99,26 76", "B": "10 19,10 60 82 63 15,15 75 96 78 19", "C": "92 50 14 16 59 97",
    "D": "10 19,10 60 94 95 69 19", "E": "90 10 19 99,15 75", "F": "90 10 19,15 75",
    "G": "92 50 14 16 59 97 95 65", "H": "10 19,90 99,15 95", "I": "20 80,50 59,29 89",
    "J": "20 90,70 77 59 28 26", "K": "10 19,90 15 99", "L": "10 19 99", "M": "19 10 55 90 99",
    "N": "19 10 99 90", "O": "50 14 16 59 96 94 50", "P": "19 10 70 92 75 15",
    "Q": "50 14 16 59 96 94 50,66 99", "R": "19 10 70 92 75 15,55 99",
    "S": "91 40 12 34 65 97 69 18", "T": "10 90,50 59", "U": "10 17 59 97 90", "V": "10 59 90",
    "W": "10 29 55 79 90", "X": "10 99,90 19", "Y": "10 55 90,55 59", "Z": "10 90 19 99",
}  # fmt: skip


def letter(name: str, rng: np.random.Generator | None = None) -> Drawing:
    """A letter in the middle of the pad, as a hand wrote it if there is chance."""
    strokes = []
    wobble = np.zeros((2, 2)) if rng is None else rng.normal(0, 0.08, (2, 2))
    for stroke in _STROKES[name].split(","):
        points = np.array([[int(x), int(y)] for x, y in stroke.split()], float)
        if rng is not None:
            points += rng.normal(0, 0.35, points.shape)
        points = (points - 5) @ (np.eye(2) + wobble) * 17 + 128
        # As many points as a pen gives.
        way = np.linspace(0, len(points) - 1, 6 * len(points))
        xs, ys = (np.interp(way, np.arange(len(points)), axis) for axis in points.T)
        strokes.append([xs.tolist(), ys.tolist()])
    return Drawing.of(strokes)


def save_letters(folder: Path, names: tuple[str, ...] = LETTERS, count: int = 24) -> Path:
    """So many pictures of each letter, as a network is given them."""
    rng = np.random.default_rng(5)
    for name in names:
        (folder / name).mkdir(parents=True)
        for place in range(count):
            pixels = np.rint(255 * rasterise(letter(name, rng))).astype(np.uint8)
            Image.fromarray(pixels).save(folder / name / f"{place:03}.png")
    return folder
