"""How soon a lesson's page is there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figure import Figure, at_most


def measure_lessons() -> Iterator[Figure]:
    """The first opening of the panel, and each page after it, to the last pixel."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from mnistpad.app import make_application
    from mnistpad.ui.lessons.host import Lessons
    from mnistpad.ui.lessons.panel import LessonPanel
    from tests.ui.conftest import make_app, wait, wait_until

    _ = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        app = make_app(settings, Path(folder))
        begun: list[bool] = []
        app.started.connect(lambda: begun.append(True))
        window = app.window
        window.show()
        wait_until(lambda: begun)
        for _ in window.build_tabs():
            wait(20)
        wait(500)
        start = perf_counter()
        window.findChild(Lessons).open()
        window.repaint()
        yield at_most("the lessons, opened first", 1000 * (perf_counter() - start), 50, " ms")
        panel = window.findChild(LessonPanel)
        state, times = panel._state, []
        for lesson, each in enumerate(state.lessons):
            for page in range(len(each.pages)):
                start = perf_counter()
                state.go_to(lesson, page)
                panel.repaint()
                times.append(1000 * (perf_counter() - start))
                wait(50)
        yield at_most("  a page of them, the slowest", max(times), 50, " ms")
        window.close()
