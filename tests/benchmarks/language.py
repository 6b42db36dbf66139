"""Another language: how long it takes to have all of the window in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QSettings

from mnistpad.app import make_application
from mnistpad.ui.drawing.pad import DrawPad
from tests.benchmarks.figure import Figure, at_most
from tests.conftest import digit
from tests.ui.conftest import draw, make_app, wait, wait_until

_TURNS = 3


def measure_language() -> Iterator[Figure]:
    """From one to another and back, all tabs built: until the new window has been painted."""
    _application = make_application()
    with tempfile.TemporaryDirectory() as name:
        settings = QSettings(str(Path(name) / "settings.ini"), QSettings.Format.IniFormat)
        app = make_app(settings, Path(name))
        started: list[bool] = []
        app.started.connect(lambda: started.append(True))
        app.window.show()
        wait_until(lambda: started)
        draw(app.window.findChild(DrawPad), digit(7))
        took = []
        for turn in range(3 * _TURNS):
            for _ in app.window.build_tabs():
                pass
            wait(600)
            settings.setValue("language", ("zh-Hant", "zh-Hans", "en")[turn % 3])
            painted: list[float] = []
            start = perf_counter()
            app.change_language()
            app.window.painted.connect(lambda painted=painted: painted.append(perf_counter()))
            wait_until(lambda painted=painted: painted)
            took.append(painted[0] - start)
        app.window.close()
    # The first look at a script reads the system's list of fonts.
    yield at_most("another language, all tabs built, longest", max(took[3:]), 0.3, " s")
    yield Figure("  the first time", f"{max(took[:3]):.2f} s", "", good=True)
