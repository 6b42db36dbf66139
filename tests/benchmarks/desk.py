"""What is kept of the screen: how long the window waits for it, and what a kill leaves of it."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QSettings

from mnistpad.app import make_application
from mnistpad.core.desk.file import DeskFile
from tests.benchmarks.figure import Figure, at_most
from tests.conftest import digit
from tests.e2e.conftest import Program, x_server
from tests.e2e.killing import USUAL, kill_at_random
from tests.ui.conftest import make_app, wait, wait_until

KILLS = 50
_PAGES = 2000


def measure_desk() -> Iterator[Figure]:
    """Taking what is on screen, with 2,000 pages open and all tabs used; opening it again."""
    _application = make_application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        app = make_app(settings, folder)
        started: list[bool] = []
        app.started.connect(lambda: started.append(True))
        app.window.show()
        wait_until(lambda: started)
        for tab in range(5):
            app.window._open_tab(tab)
            wait(50)
        app.states.pad.show(*[digit(4)] * _PAGES)
        app.states.perceptron.advance(1000)
        took = []
        for _ in range(50):
            start = thread_time()  # the window's own: not what others take of the machine
            app.states.kept.desk()
            took.append(thread_time() - start)
        yield at_most("taking what is on screen, longest of 50", 1000 * max(took), 8, " ms")
        file = DeskFile(folder / "lesson.mnistpad")
        file.write(file.ask(), app.states.kept.desk())
        app.window.desk.state.start_afresh()
        wait(1000)
        settled: list[float] = []
        app.window.desk.state.settled.connect(lambda: settled.append(perf_counter()))
        start = perf_counter()
        app.window.open(file.path)
        wait_until(lambda: settled)
        yield at_most(f"opening it, with {_PAGES:,} pages", settled[0] - start, 0.3, " s")
        app.window.close()


def measure_kills() -> Iterator[Figure]:
    """The real window, killed while somebody draws, or collects, and a network is trained."""
    chance = random.Random(0)
    with x_server() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        found = [
            kill_at_random(
                lambda *a: Program(screen, Path(name), *a),
                Path(name),
                chance,
                most=40.0 if kill % 5 == 0 else 12.0,  # epochs end, or the network is built
                collects=bool(kill % 2),
            )
            for kill in range(KILLS)
        ]
    problems = [each.problem for each in found if each.problem]
    yield Figure(f"faults after {KILLS} kills", str(problems or "none"), "none", not problems)
    digits, epochs = (sum(getattr(each, what) for each in found) for what in ("digits", "epochs"))
    yield Figure("  digits collected, epochs ended", f"{digits}, {epochs}", "none lost", True)
    oldest = max(each.oldest_lost for each in found)
    yield at_most("  oldest stroke lost", oldest, USUAL, " s", 1)
