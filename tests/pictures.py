"""``python -m tests.pictures``: the pictures in README, drawn and taken by the program itself."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from mnistpad.core.files import write_whole
from mnistpad.ui.draw.pad import DrawPad
from mnistpad.ui.theme import Scheme
from tests.conftest import ROOT, digit
from tests.ui.conftest import draw, make_app, wait


def main() -> int:
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    folder = ROOT / "resources" / "pictures"
    folder.mkdir(exist_ok=True)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        with tempfile.TemporaryDirectory() as memory:
            settings = QSettings(f"{memory}/settings.ini", QSettings.Format.IniFormat)
            app = make_app(settings, Path(memory))
            app.window.menu_actions.schemes[scheme].trigger()
            app.window.resize(1280, 800)
            app.window.show()
            wait(1000)
            draw(app.window.findChild(DrawPad), digit(7))
            wait(300)
            path = folder / f"window-{scheme.value}.png"
            aside = Path(memory) / "picture.png"
            app.window.grab().save(str(aside))
            write_whole(path, aside.read_bytes())
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")
            app.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
