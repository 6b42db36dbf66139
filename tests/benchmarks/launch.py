"""How soon the window is there, on a screen of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import time

import numpy as np

from tests.benchmarks.figure import Figure, at_most
from tests.e2e.conftest import wait_for, x_server

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph

class Plot(pyqtgraph.PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)
    def tell(self):
        print(time.time(), flush=True)
        QApplication.quit()

application = QApplication([])
window = QMainWindow()
window.setCentralWidget(Plot())
window.resize(1280, 800)
window.show()
application.exec()
"""


def measure_launch() -> Iterator[Figure]:
    """In English."""
    yield from _measure("launch", "C.UTF-8")


def measure_chinese_launch() -> Iterator[Figure]:
    """In Chinese, as on a system that speaks it."""
    yield from _measure("launch in Chinese", "zh_TW.UTF-8")


def _measure(what: str, locale: str) -> Iterator[Figure]:
    """Ours and the bare window in turns, so that both meet the same machine."""
    with x_server() as screen, tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "DISPLAY": screen,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": folder,
            "LC_ALL": locale,
        }
        bare, ours, ready = [], [], []
        for turn in range(11):
            start = time()
            done = subprocess.run(
                [sys.executable, "-c", BARE],
                env=environment,
                capture_output=True,
                text=True,
                check=True,
                timeout=60,
            )
            bare.append(float(done.stdout) - start)
            trace = Path(folder) / f"trace-{turn}"
            start = time()
            process = subprocess.Popen(
                [sys.executable, "-m", "mnistpad", "--trace", str(trace)], env=environment
            )
            wait_for(lambda trace=trace: trace.exists() and "ready" in trace.read_text())
            process.kill()
            process.wait()
            moments = [json.loads(line) for line in trace.read_text().splitlines()]
            at = {moment["event"]: moment["time"] for moment in moments}
            ours.append(at["window-painted"] - start)
            ready.append(at["recogniser-ready"] - at["window-painted"])
    # The first turn warms the disk's cache for both.
    bare_time, our_time = np.median(bare[1:]), np.median(ours[1:])
    yield at_most(
        f"{what} to window painted, against a bare window", our_time / bare_time, 1.1, "×"
    )
    yield Figure(
        "  ours and the bare one", f"{our_time:.2f} s and {bare_time:.2f} s", "", good=True
    )
    yield at_most("window painted to recogniser ready", float(np.max(ready[1:])), 0.2, " s")
