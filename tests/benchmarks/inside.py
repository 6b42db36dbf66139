"""How fast the picture of a network is drawn, also while that network learns."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.figure import Figure, at_most

_FRAMES = 300
_SIZES = (1024, 680), (1920, 1080)


def measure_network_picture() -> Iterator[Figure]:
    """Frames of it with another digit each, from the digit's coming to the last pixel."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from mnistpad.app import make_application
    from mnistpad.core.network.recipe import TUTORIAL
    from mnistpad.state.garbage import GarbageCollector
    from mnistpad.ui.network.card import TrainCard
    from mnistpad.ui.network.inside import InsideView
    from tests.ui.conftest import make_app, wait, wait_until

    qt = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        app = make_app(settings, Path(folder))
        window, states = app.window, app.states
        _garbage = GarbageCollector(app)  # as the program has it
        window.show()
        wait_until(lambda: states.digits.data is not None)
        window.findChild(TrainCard).show_view(2)
        wait_until(lambda: states.inside.network is not None)
        digits = states.digits.data.test_images[:_FRAMES] / np.float32(255)
        view = window.findChild(InsideView)

        def frames() -> float:
            times = []
            for digit in digits:
                start = perf_counter()
                states.inside.set_digit(digit)
                view.picture.refresh_signals()
                view.picture.viewport().repaint()
                times.append(1000 * (perf_counter() - start))
                qt.processEvents()  # with what the engine has sent meanwhile
            return float(np.percentile(times, 99))

        name = "frames of the network's picture at {} × {}, p99"
        for size in _SIZES:
            window.resize(*size)
            wait(300)
            yield at_most(name.format(*size), frames(), 8, " ms")
        states.training.choose(replace(TUTORIAL, epochs=1000), states.training.source)
        states.training.start()
        wait_until(lambda: "in training" in states.inside.title, 120)
        for size in _SIZES:
            window.resize(*size)
            wait(300)
            yield at_most("  the same while it learns", frames(), 8, " ms")
        states.training.stop()
        wait_until(lambda: not states.training.phase.is_active, 120)
        window.close()
