"""View → Language: the menu, and what a script asks of the type."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mnistpad import language
from mnistpad.core.message import Message
from mnistpad.language import ENGLISH, LANGUAGES, tr
from mnistpad.ui.actions import make_action
from mnistpad.ui.resizing import set_families

SYSTEM = "system"
_KEY = "language"

_FAMILIES = {
    "zh-Hant": ("Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei UI",
                "Microsoft JhengHei", "Heiti TC"),
    "zh-Hans": ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI",
                "Microsoft YaHei", "Heiti SC", "SimHei"),
}  # fmt: skip
"""Asked, in this order, for what the system's own font lacks: a character that both scripts have is
drawn as each of them draws it."""

_SMALLEST = 12  # pixels, under which characters of many strokes run together

_of_qt: list[QTranslator] = []  # the texts of Qt's own dialogs, which Qt doesn't hold on to


def chosen(settings: QSettings) -> str:
    """What the user chose: `SYSTEM`, or one of `LANGUAGES`."""
    name = str(settings.value(_KEY, SYSTEM))
    return name if name in LANGUAGES else SYSTEM


def speak(settings: QSettings) -> Message | None:
    """Show texts in the language that was chosen; what hinders it, if anything."""
    name, of_system = chosen(settings), language.of_system()
    problem = language.use(of_system if name == SYSTEM else name)
    current = language.current()
    # Of numbers in fields, which have no other digits than the rest.
    QLocale.setDefault(QLocale(current))
    # A system that speaks the language has a font for it, which its user is used to.
    families = () if current == of_system else _FAMILIES.get(current, ())
    set_families(families, 0 if current == ENGLISH else _SMALLEST)
    for translator in _of_qt:
        QApplication.removeTranslator(translator)
    _of_qt.clear()
    if current != ENGLISH:
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(QLocale(current), "qtbase", "_", folder):
            QApplication.installTranslator(translator)
            _of_qt.append(translator)
    return problem


class LanguageMenu(QMenu):
    """The languages, each named in itself; the one that is chosen is marked."""

    wanted = Signal()  # another one was chosen, and is kept in the settings

    def __init__(self, settings: QSettings, parent: QWidget) -> None:
        super().__init__(tr("L&anguage"), parent)
        self._settings = settings
        self.setEnabled(False)  # until all of the window is there, that another may take its place
        group = QActionGroup(self)
        for name, title in {SYSTEM: tr("As the &system"), **LANGUAGES}.items():
            action = make_action(self, title, "", checkable=True)
            action.setChecked(name == chosen(settings))
            action.triggered.connect(partial(self._choose, name))
            group.addAction(action)
            self.addAction(action)

    def _choose(self, name: str) -> None:
        if name != chosen(self._settings):
            self._settings.setValue(_KEY, name)
            self.wanted.emit()
