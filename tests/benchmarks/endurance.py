"""What long use leaves in memory, and how long somebody waits then.

Run by itself it is the window that is measured:
``python -m tests.benchmarks.endurance (runs NUMBER | use SECONDS | idle) FOLDER``.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

from mnistpad.core.data.digits import Source
from mnistpad.core.network.history import EpochValues, History
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.core.network.runs import RunStore, Status
from tests.benchmarks.figure import Figure, at_most
from tests.e2e.conftest import x_server

if TYPE_CHECKING:
    from mnistpad.app import App

FEW, MANY = 5, 105
"""Short runs after which memory is measured."""

MINUTES = 10
KEPT = 500

_MEGABYTE = 1e6


def measure_many_runs() -> Iterator[Figure]:
    """Private memory of window and engine after a hundred short runs more."""
    with x_server() as screen, tempfile.TemporaryDirectory() as folder:
        few, many = _window(screen, "runs", str(MANY), folder)["memory"]
    for name, before, after, bound in zip(("window", "engine"), few, many, (15, 60), strict=True):
        grown = (after - before) / _MEGABYTE
        yield at_most(f"memory of the {name} after {MANY} runs, over {FEW}", grown, bound, " MB", 1)


def measure_long_use() -> Iterator[Figure]:
    """Drawing, starting, pausing, stopping and changing tabs for ten minutes."""
    with x_server() as screen, tempfile.TemporaryDirectory() as folder:
        found = _window(screen, "use", str(60 * MINUTES), folder)
    yield at_most(
        "longest wait for a key's effect in ten minutes of use", found["wait"], 100, " ms"
    )
    yield at_most("  of it in the window's thread", found["gap"], 33, " ms")
    yield at_most("  keys without effect", found["unanswered"], 1)
    good = found["keys"] > 60 * MINUTES
    yield Figure("  keys pressed, drawings made", f"{found['keys']}, {found['drawings']}", "", good)


def measure_kept_runs() -> Iterator[Figure]:
    """A folder with very many runs in it, against an empty one."""
    with x_server() as screen, tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        few.mkdir()
        keep_runs(many / "runs", KEPT)
        found: dict[Path, list[dict[str, float]]] = {few: [], many: []}
        for _ in range(6):
            for place, figures in found.items():
                started = perf_counter()
                idle = _window(screen, "idle", str(place))
                figures.append(idle | {"whole": perf_counter() - started})
    # The first turn warms the disk's cache for both.
    painted = [np.median([each["painted"] for each in found[place][1:]]) for place in (few, many)]
    memory = [np.median([each["memory"] for each in found[place][1:]]) for place in (few, many)]
    yield at_most(f"start with {KEPT} runs kept, against none", painted[1] / painted[0], 1.15, "×")
    grown = (memory[1] - memory[0]) / _MEGABYTE
    yield at_most("  memory of the window, over none", grown, 30, " MB", 1)


def keep_runs(path: Path, number: int) -> None:
    """Make a folder of finished runs, as five epochs of MNIST leave it, but for their weights."""
    store = RunStore(path)
    noise = np.random.default_rng(0)
    for _ in range(number):
        folder = store.new(TUTORIAL, Source.parse("sample"))
        history = History(469)
        history.append(noise.random(2345), noise.random(2345))
        for epoch in range(1, 6):
            history.end_epoch(EpochValues(epoch, 469 * epoch, 0.2, 0.9, 0.15, 0.95, 1.0))
        folder.write_history(history)
        folder.change_record(
            status=Status.FINISHED, updates=2345, test_loss=0.07, test_accuracy=0.98
        )


def _window(screen: str, *words: str) -> Any:
    environment = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.benchmarks.endurance", *words]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


# The window that is measured


def main() -> None:
    from PySide6.QtCore import QSettings

    from mnistpad.app import BUILT_IN_MODEL, App, Places, make_application
    from mnistpad.resources import resource
    from mnistpad.state.garbage import GarbageCollector
    from mnistpad.trace import Trace

    began = perf_counter()
    what, *numbers, folder = sys.argv[1:]
    application = make_application()
    settings = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
    app = App(
        settings,
        Trace(None),
        Places(resource(BUILT_IN_MODEL), Path(folder)),
        early=what != "idle",
    )
    garbage = GarbageCollector()
    app.started.connect(garbage.settle)
    found: dict[str, Any] = {}
    app.window.painted.connect(lambda: found.setdefault("painted", perf_counter() - began))
    do = {"runs": _train_again_and_again, "use": _use, "idle": _idle}[what]
    do(app, found, *map(int, numbers))
    app.window.show()
    application.exec()
    sys.stdout.write(json.dumps(found))


def _memory(number: int | None) -> int:
    """Private memory of a process, in bytes."""
    import psutil

    return int(psutil.Process(number).memory_full_info().uss)


def _idle(app: App, found: dict[str, Any]) -> None:
    from PySide6.QtCore import QTimer

    def measure() -> None:
        found["memory"] = _memory(None)
        app.window.close()

    app.started.connect(lambda: QTimer.singleShot(2000, measure))


def _train_again_and_again(app: App, found: dict[str, Any], runs: int) -> None:
    from PySide6.QtCore import QTimer

    from tests.conftest import digit

    training = app.states.training
    training.choose(replace(TUTORIAL, epochs=1), training.source)
    found["memory"] = []
    ended = 0

    def begin() -> None:
        if training.is_ready:
            waiting.stop()
            app.states.pad.show(digit((2, 3, 4, 7)[ended % 4]))
            training.start()

    def end() -> None:
        nonlocal ended
        ended += 1
        if ended in (FEW, runs):
            QTimer.singleShot(1500, measure)
        else:
            waiting.start()

    def measure() -> None:
        found["memory"].append([_memory(None), _memory(training.engine.pid)])
        if ended == runs:
            app.window.close()
        else:
            waiting.start()

    waiting = QTimer(app.window, interval=20)
    waiting.timeout.connect(begin)
    app.window.painted.connect(waiting.start)
    training.kept.connect(end)


def _use(app: App, found: dict[str, Any], seconds: int) -> None:
    """Strokes and keys at random moments, as a child's hands would give them."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QTabWidget

    from tests.conftest import DIGITS

    chance = random.Random(0)
    window, moments, waits = app.window, [], [0.0]
    (tabs,) = window.findChildren(QTabWidget)
    found |= {"keys": 0, "drawings": 0}
    sent: list[tuple[float, Callable[[], bool]]] = []
    training = app.states.training

    def look() -> None:
        now = perf_counter()
        for at, is_done in [*sent]:
            if is_done():
                found["keys"] += 1
                waits.append(1000 * (now - at))
                sent.remove((at, is_done))

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier, is_done: Callable[[], bool]) -> None:
        sent.append((perf_counter(), is_done))
        # When its turn comes, behind whatever waits already; posted as an event it would be no
        # shortcut.
        target = QApplication.focusWidget() or window
        QTimer.singleShot(0, partial(QTest.keyClick, target, key, modifiers))

    def draw() -> None:
        found["drawings"] += 1
        label = chance.choice(list(DIGITS))
        app.states.pad.clear()
        for xs, ys in DIGITS[label]:
            app.states.pad.pen_down(xs[0], ys[0])
            for x, y in zip(xs, ys, strict=True):
                app.states.pad.pen_move(x, y)
            app.states.pad.pen_up()

    def act() -> None:
        what = chance.random()
        none, alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
        if what < 0.5:
            draw()
        elif what < 0.7 and window.train_actions.start.isEnabled():
            phase = training.phase
            press(Qt.Key.Key_F5, none, lambda: training.phase is not phase)
        elif what < 0.8 and window.train_actions.stop.isEnabled():
            phase = training.phase
            press(Qt.Key.Key_F8, none, lambda: training.phase is not phase)
        else:
            tab = chance.randrange(5)
            key = Qt.Key(Qt.Key.Key_1 + tab)
            press(key, alt, lambda: tabs.currentIndex() == tab)

    timer = QTimer(window, interval=4, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: moments.append(perf_counter()))
    timer.timeout.connect(look)
    acting = QTimer(window, interval=100)
    acting.timeout.connect(act)

    def begin() -> None:
        window.activateWindow()
        timer.start()
        acting.start()
        QTimer.singleShot(1000 * seconds, end)

    def end() -> None:
        acting.stop()
        timer.stop()
        found["unanswered"] = len(sent)
        found["wait"] = max(waits)
        found["gap"] = 1000 * float(np.diff(moments).max())
        window.close()

    training.engine.ready.connect(partial(QTimer.singleShot, 3000, begin))


if __name__ == "__main__":
    main()
