"""How fast a drawing is read."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import numpy as np
import psutil

from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.drawing.strokes import Drawing, Stroke
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.conftest import DIGITS, digit

CHILD = "--child"


def dense(label: int, points: int = 1000) -> Drawing:
    """A digit of a thousand points, as a fast tablet gives."""
    strokes = digit(label).strokes
    share = points // len(strokes)
    at = np.linspace(0, 59, share)
    return Drawing(
        tuple(
            Stroke(np.interp(at, range(60), s.xs), np.interp(at, range(60), s.ys)) for s in strokes
        )
    )


def measure_reading_time() -> Iterator[Figure]:
    """In the window's thread, the window shown, between its other events."""
    app, qt = _window()
    times, frames = [], []
    for turn in range(1500):
        drawing = dense(list(DIGITS)[turn % len(DIGITS)])
        app.states.pad.show(drawing)
        start = perf_counter()
        tensor = app.states.recognition.tensor = _tensor(app.states.pad.page)
        app.states.recognition.recogniser.recognise(tensor)
        times.append(perf_counter() - start)
        start = perf_counter()
        app.states.recognition.update()
        frames.append(perf_counter() - start)
        qt.processEvents()
    app.window.close()
    name = "rasterise and recognise 1,000 points"
    yield at_most(f"{name}, median", 1000 * float(np.median(times)), 1.5, " ms")
    yield at_most(f"{name}, p99", 1000 * float(np.percentile(times, 99)), 4, " ms")
    # Normalised and plain, both read, and all that shows them set: well within a frame.
    whole = 1000 * float(np.percentile(frames, 99))
    yield at_most("  the same, both ways, shown, p99", whole, 16, " ms")


def _tensor(page: object) -> np.ndarray:
    from mnistpad.core.drawing.page import tensor_of

    return tensor_of(page)


def _window():
    from PySide6.QtCore import QEventLoop, QSettings
    from PySide6.QtWidgets import QApplication

    from tests.ui.conftest import make_app

    qt = QApplication.instance() or QApplication([])
    qt.setStyle("Fusion")
    folder = Path(tempfile.mkdtemp())
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app = make_app(settings, folder)
    loop = QEventLoop()
    app.states.readers.ready.connect(loop.quit)
    app.window.show()
    loop.exec()
    return app, qt


def measure_memory() -> Iterator[Figure]:
    """Resident memory of a window's process after many drawings against after few."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.speed", CHILD],
        capture_output=True,
        text=True,
        check=True,
    )
    few, many = map(int, done.stdout.split())
    growth = 100 * (many / few - 1)
    yield at_most("memory after 10,000 drawings against 100", growth, 5, " % more")
    yield Figure("  after 100 drawings", f"{few / 2**20:.0f} MB", "", good=True)


def _use_memory() -> None:
    app, qt = _window()
    process = psutil.Process()
    random = np.random.default_rng(0)
    labels = list(DIGITS)
    for turn in range(10_000):
        if turn == 100:
            sys.stdout.write(f"{process.memory_info().rss} ")
        app.states.pad.clear()
        for stroke in digit(labels[turn % len(labels)]).strokes:
            for index in range(0, len(stroke), 6):
                x, y = stroke.xs[index] + random.normal(), stroke.ys[index] + random.normal()
                app.states.pad.pen_move(x, y) if index else app.states.pad.pen_down(x, y)
            app.states.pad.pen_up()
        app.states.recognition.update()
        qt.processEvents()
    sys.stdout.write(f"{process.memory_info().rss}\n")
    app.window.close()


def measure_classify() -> Iterator[Figure]:
    """The whole process, its start included."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.ndjson"
        path.write_text(format_lines(dense(n, 60) for n in list(DIGITS) * 500))
        rates = []
        for _ in range(3):
            start = perf_counter()
            done = subprocess.run(
                [sys.executable, "-m", "mnistpad", "classify", "--json", str(path)],
                capture_output=True,
                text=True,
                check=True,
            )
            rates.append(len(done.stdout.splitlines()) / (perf_counter() - start))
    yield at_least(
        "drawings classified a second, of 3,000", float(np.median(rates)), 1000, digits=0
    )


if __name__ == "__main__" and CHILD in sys.argv:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _use_memory()
