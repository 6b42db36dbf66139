"""Whether the window stays smooth while a network is trained, and what its showing costs.

Run by itself it is the window that is measured:
``python -m tests.benchmarks.window DATA FOLDER [MILLISECONDS]``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.figure import Figure, at_most
from tests.e2e.conftest import x_server

_TIMER = 4  # milliseconds


def measure_smoothness() -> Iterator[Figure]:
    """Gaps of a timer in the window, from the engine's start to the end of five epochs."""
    data = Path(os.environ["MNISTPAD_TEST_DATA"]) / "mnist"
    with x_server() as screen, tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        commanded, shown, gaps = [], [], []
        window = ["tests.benchmarks.window", str(data), folder]
        for _ in range(5):  # in turns, so that all meet the same machine
            done = _run(["mnistpad", "train", "--data", str(data), "--json"], environment)
            commanded.append(json.loads(done.splitlines()[-1])["fit_seconds"])
            shown.append(json.loads(_run(window, environment))["fit_seconds"])
            # By itself, for a timer that fires so often costs time as well.
            gaps += json.loads(_run([*window, str(_TIMER)], environment))["gaps"]
    yield at_most(
        "gaps of a 4 ms timer while training, p99", float(np.percentile(gaps, 99)), 7, " ms"
    )
    yield at_most("  the longest", max(gaps), 25, " ms")
    one, other = float(np.median(shown)), float(np.median(commanded))
    yield at_most("five epochs in the window against `mnistpad train`", one / other, 1.1, "×")
    yield Figure("  the one and the other", f"{one:.2f} s and {other:.2f} s", "", good=True)


def _run(words: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *words], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def main() -> None:
    """Train the tutorial's network in the window, everything shown; print what came of it."""
    from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer

    from mnistpad.app import BUILT_IN_MODEL, App, Places, make_application
    from mnistpad.core.data.digits import Source
    from mnistpad.resources import resource
    from mnistpad.state.garbage import GarbageCollector
    from mnistpad.trace import Trace
    from mnistpad.ui.pieces import REST
    from tests.conftest import digit

    data, folder = Path(sys.argv[1]), Path(tempfile.mkdtemp(dir=sys.argv[2]))
    application = make_application()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("source", json.dumps(Source.parse(str(data)).to_json()))
    app = App(settings, Trace(None), Places(resource(BUILT_IN_MODEL), folder))
    garbage = GarbageCollector()
    app.started.connect(garbage.settle)
    training = app.states.training
    moments: list[float] = []
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: moments.append(perf_counter()))
    loop = QEventLoop(application)
    waiting = QTimer(interval=20)

    def begin() -> None:
        if training.is_ready:
            waiting.stop()
            app.states.pad.show(digit(7))
            training.start()

    waiting.timeout.connect(begin)
    if milliseconds := sys.argv[3:]:
        begin_timer = partial(timer.start, int(milliseconds[0]))
        app.started.connect(lambda: QTimer.singleShot(REST, begin_timer))
    app.window.painted.connect(waiting.start)
    training.ended.connect(loop.quit)
    app.window.show()
    loop.exec()
    timer.stop()
    gaps = (1000 * np.diff(moments)).tolist()
    sys.stdout.write(json.dumps({"gaps": gaps, "fit_seconds": training.progress.seconds}))
    app.window.close()


if __name__ == "__main__":
    main()
