"""The window in both Chinese scripts: all of it is said in them, and has the room it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGraphicsView,
    QTabBar,
    QWidget,
)

from mnistpad.app import App
from mnistpad.language import LANGUAGES
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.language import speak
from mnistpad.ui.lessons.key_sheet import KeySheet
from mnistpad.ui.text_size import TextSize
from tests.conftest import digit
from tests.ui.conftest import draw, make_app, wait
from tests.ui.fitting import flaws
from tests.ui.test_text_size import places

CHINESE = [name for name in LANGUAGES if name != "en"]

_SAID = (
    "text", "title", "toolTip", "accessibleName", "accessibleDescription", "placeholderText",
    "windowTitle", "iconText", "toPlainText",
)  # fmt: skip

_AS_IT_IS = (
    r"(?s)<[^>]*>|\bdef naive_.*|^Export$|\bQuick, Draw!|\bw1, w2\b|"
    r"sin cos exp log sqrt tanh sigmoid relu step|English|Rosenbrock|^Del$"
)
"""Code, names, functions of a formula, and what pyqtgraph has for a menu that is never shown."""

_ENGLISH = r"[A-Za-z]{2,}[ ,]+[a-z]{2,}|^&?[A-Z][a-z]{2,}[….:]?$"
"""Two words beside one another, or a label of one."""


@pytest.fixture
def ready(qtbot, settings, tmp_path) -> Iterator[App]:
    """The window with a digit on the pad, in English at first."""
    app = make_app(settings, tmp_path)
    app.window.show()
    app.window.add_curves()
    draw(app.window.findChild(DrawPad), digit(7))
    for _ in range(3):
        app.states.perceptron.step()
    wait(300)
    yield app
    app.window.close()
    app.window.deleteLater()
    speak(QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat))


def say_in(app: App, settings: QSettings, language: str, size: tuple[int, int]) -> None:
    settings.setValue("language", language)
    app.change_language()
    app.window.resize(*size)
    app.window.languages.setEnabled(True)
    wait(200)


def said_by(root: QObject) -> Iterator[str]:
    """All that a window's parts say, shown or not."""
    for part in (root, *root.findChildren(QObject)):
        for name in _SAID:
            say = getattr(part, name, None)
            if callable(say) and isinstance(text := say(), str):
                yield text
        if isinstance(part, QComboBox):
            yield from map(part.itemText, range(part.count()))
        if isinstance(part, QTabBar):
            yield from map(part.tabText, range(part.count()))
            yield from map(part.tabToolTip, range(part.count()))
        if isinstance(part, QGraphicsView) and part.scene():
            for item in part.scene().items():
                for name in ("text", "toPlainText", "toolTip"):
                    say = getattr(item, name, None)
                    if callable(say) and isinstance(text := say(), str):
                        yield text
        if isinstance(part, QAbstractItemView) and isinstance(part.model(), QAbstractItemModel):
            yield from _in_model(part.model())


def _in_model(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(model.columnCount(QModelIndex()) if _is_table(model) else 1):
        if isinstance(text := model.headerData(column, Qt.Orientation.Horizontal), str):
            yield text
        for row in range(min(model.rowCount(QModelIndex()), 40)):
            if isinstance(text := model.index(row, column).data(), str):
                yield text


def _is_table(model: QAbstractItemModel) -> bool:
    return "ListModel" not in type(model).__mro__[1].__name__ + type(model).__name__


def english_in(texts: Iterator[str]) -> set[str]:
    return {
        text
        for text in texts
        if re.search(_ENGLISH, re.sub(_AS_IT_IS, " ", text, flags=re.MULTILINE).strip())
    }


@pytest.mark.parametrize("language", CHINESE)
def test_nothing_is_said_in_english_on_any_page(ready, settings, language, monkeypatch):
    painted = set()
    draw_text = QPainter.drawText

    def listen(painter: QPainter, *arguments: object) -> object:
        painted.update(one for one in arguments if isinstance(one, str))
        return draw_text(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", listen)
    say_in(ready, settings, language, (1280, 800))
    painted.clear()  # what is left of the window before is a picture of it
    found = {}
    for place in places(ready):
        found[place] = english_in(iter([*said_by(ready.window), *painted]))
    sheet = KeySheet(ready.window)
    found["keys"] = english_in(said_by(sheet))
    sheet.deleteLater()
    assert {place: texts for place, texts in found.items() if texts} == {}
    assert any("數字" in text or "数字" in text for text in painted)


@pytest.mark.parametrize("size", [100, 150])
def test_nothing_is_clipped_or_elided_that_is_not_in_english(ready, settings, size):
    def seen() -> list[set[tuple[str, str]]]:
        return [
            {(flaw, described.rpartition(" in ")[2]) for (_, flaw), described in found.items()}
            for _ in places(ready)
            for found in [flaws(ready.window)]
        ]

    ready.window.findChild(TextSize).choose(size)
    say_in(ready, settings, "en", (1024, 680))
    usual = seen()
    for language in CHINESE:
        say_in(ready, settings, language, (1024, 680))
        assert [here - before for here, before in zip(seen(), usual, strict=True)
                if here - before] == [], language  # fmt: skip


@pytest.mark.parametrize("language", CHINESE)
def test_no_character_is_smaller_than_twelve_pixels_and_none_is_slanted(ready, settings, language):
    say_in(ready, settings, language, (1024, 680))
    for place in places(ready):
        for widget in ready.window.findChildren(QWidget):
            if widget.isVisible():
                info = widget.fontInfo()
                assert info.pixelSize() >= 12, (place, widget)
                assert not widget.font().italic(), (place, widget)
                assert widget.font().letterSpacing() in (0, 100), (place, widget)


def test_every_action_and_menu_is_in_chinese(ready, settings):
    say_in(ready, settings, "zh-Hant", (1024, 680))
    actions = [one for one in ready.window.findChildren(QAction) if one.text()]
    assert len(actions) > 60
    assert english_in(one.text() for one in actions) == set()
