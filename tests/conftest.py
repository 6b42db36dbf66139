"""What all tests share: where the data lies, drawn digits, and windows that must not leak."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does
os.environ["LC_ALL"] = "C.UTF-8"  # the program speaks English, whatever is spoken here

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnistpad.core.drawing.strokes import Drawing

ROOT = Path(__file__).parent.parent
PATIENCE = 60_000  # milliseconds that a test waits for what comes much sooner on a free machine

DIGITS = {
    0: [[[128, 80, 70, 100, 140, 180, 185, 160, 128], [50, 80, 140, 195, 205, 170, 110, 65, 50]]],
    1: [[[120, 124, 126, 128], [40, 90, 150, 210]]],
    2: [[[80, 100, 140, 170, 165, 130, 80, 120, 185], [80, 50, 45, 75, 110, 160, 205, 200, 204]]],
    3: [
        [
            [85, 120, 165, 170, 120, 115, 170, 180, 140, 80],
            [60, 42, 60, 95, 118, 120, 140, 180, 208, 195],
        ]
    ],
    4: [[[150, 110, 70, 130, 200], [40, 95, 150, 152, 150]], [[160, 158, 155], [100, 160, 220]]],
    7: [[[70, 105, 140, 185, 160, 130, 110], [60, 58, 55, 52, 100, 160, 215]]],
}
"""Digits as a hand draws them, one entry a stroke, in pad units."""


def digit(label: int) -> Drawing:
    """One of `DIGITS`, drawn with many points as a pen does."""
    strokes = []
    for xs, ys in DIGITS[label]:
        at = np.linspace(0, len(xs) - 1, 60)
        places = np.arange(len(xs))
        strokes.append([np.interp(at, places, xs), np.interp(at, places, ys)])
    return Drawing.of(strokes, word=str(label))


def left_behind(start: str = "") -> str:
    """A name that a process gave to a temporary file or folder of its own, and then ended."""
    code = "from mnistpad.core.temporary import signature; print(signature())"
    return start + subprocess.check_output([sys.executable, "-c", code], text=True).strip() + "ab12"


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name bytes by their number: gzip and zip write the hour into theirs, and each of the
    processes that share the tests must collect them by the same names."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Where skipping is not allowed, a test that lacks its screen or its data has failed."""
    report = yield
    needs = [mark for mark in ("screen", "data") if item.get_closest_marker(mark)]
    if report.skipped and needs and os.environ.get("MNISTPAD_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped, for want of: {', '.join(needs)}"
    return report


@pytest.fixture
def test_data() -> Path:
    """The folder with MNIST and the pens, where there is one."""
    folder = os.environ.get("MNISTPAD_TEST_DATA")
    if not folder:
        pytest.skip("MNISTPAD_TEST_DATA names no folder with mnist/ and pens/")
    return Path(folder)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def qapp(qapp_cls, qapp_args):
    application = QApplication.instance() or qapp_cls(qapp_args)
    application.setStyle("Fusion")
    return application


class PatientBot(QtBot):
    """Waits longer than pytest-qt does by itself: nothing is wrong with a busy machine."""

    def waitUntil(self, callback, *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout: int = PATIENCE, **options):
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals, *, timeout: int = PATIENCE, **options):
        return super().waitSignals(signals, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """Not in some thread, which must not destroy a QObject; see mnistpad/state/garbage.py."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def no_garbage_piles_up() -> Iterator[None]:
    yield
    if gc.get_count()[0] > 20_000:
        gc.collect()


@pytest.fixture(autouse=True)
def no_window_is_left(request: pytest.FixtureRequest):
    yield
    application = QApplication.instance()
    if application is not None and "qtbot" in request.fixturenames:
        application.processEvents()
        left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        for window in left:
            window.close()
        assert not left, f"windows left open: {left}"
