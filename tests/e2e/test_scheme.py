"""The window follows the system from light to dark and back, on a desktop that can change."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.screen

CHANGING = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from mnistpad.app import App, Places
from mnistpad.trace import Trace

qt = QApplication([])
qt.setStyle("Fusion")
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
places = Places(Path("none.tflite"), Path(sys.argv[2]))
app = App(settings, Trace(None), places, early=False)
app.window.show()
for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
    QGuiApplication.styleHints().setColorScheme(scheme)
    qt.processEvents()
    ground = app.window.grab().toImage().pixelColor(5, 300)
    print(app.window.palette().window().color().name(), ground.name())
"""


def test_the_window_follows_the_system_from_light_to_dark(screen, tmp_path):
    environment = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_QPA_PLATFORMTHEME": "gnome",  # among Qt's own, the one that can be told to change
    }
    done = subprocess.run(
        [sys.executable, "-c", CHANGING, str(tmp_path / "settings.ini"), str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n")[:3] == ["#f7f7f5 #f7f7f5", "#17181a #17181a", "#f7f7f5 #f7f7f5"]
