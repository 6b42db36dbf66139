"""``python -m tests.pictures``: the pictures in README, drawn and taken by the program itself."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QSettings
from PySide6.QtWidgets import QApplication, QTabWidget

from mnistpad.app import App
from mnistpad.core.files import write_whole
from mnistpad.core.network.recipe import TUTORIAL, Recipe
from mnistpad.state.data.digits import Mistakes
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.theme import Scheme
from tests.conftest import ROOT, digit
from tests.ui.conftest import draw, make_app, wait, wait_until


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
            wait_until(lambda app=app: app.window.findChild(Curves) is not None)
            draw(app.window.findChild(DrawPad), digit(7))
            train(app, replace(TUTORIAL, learning_rate=0.01))
            train(app, TUTORIAL)
            save(app, folder / f"window-{scheme.value}.png")
            if scheme is Scheme.LIGHT:
                tabs = app.window.findChild(QTabWidget)
                for index, name in enumerate(("digits", "perceptron", "tensors", "descent"), 1):
                    tabs.setCurrentIndex(index)
                    wait(300)
                    if name == "digits":
                        app.states.digits.choose(Mistakes())
                    if name == "perceptron":
                        for _ in range(11):
                            app.states.perceptron.step()
                    save(app, folder / f"{name}.png")
            app.window.close()
    return 0


def train(app: App, recipe: Recipe) -> None:
    """Train a network and wait for all that comes of it."""
    app.states.training.choose(recipe, app.states.training.source)
    app.states.training.start()
    wait_until(
        lambda: app.states.training.test_accuracy is not None and app.states.training.is_ready
    )


def save(app: App, path: Path) -> None:
    wait(600)
    picture = QBuffer()
    app.window.grab().save(picture, "PNG")
    write_whole(path, picture.data().data())
    sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    sys.exit(main())
