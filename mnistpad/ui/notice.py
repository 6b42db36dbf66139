"""A strip at the window's foot that says what happened, and goes when it is read.

It lies over the window, so that nothing moves, least of all under a pen.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mnistpad.language import tr
from mnistpad.ui.boxes import fill
from mnistpad.ui.theme import GRID

_SECONDS = 12


class Said(NamedTuple):
    """What a notice says: a sentence, or that a file is being opened, and how much is read."""

    sentence: str
    share: float | None


class Notice(QFrame):
    """A sentence with a button that takes it away; it leaves by itself after a while."""

    cancelled = Signal()  # the user wants no longer to wait for what the strip says is being done

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(tr("Notice"))
        self._button = QPushButton(tr("Close"))
        self._button.clicked.connect(self._press)
        self._over = parent
        parent.installEventFilter(self)
        margins = 2 * GRID, GRID, GRID, GRID
        self._row = fill(QHBoxLayout(self), (self._text, 1), self._button, margins=margins)
        self._sentence = ""
        self._busy, self._share = False, 0.0
        self._late = QTimer(self, singleShot=True, interval=400)
        self._late.timeout.connect(self._show_busy)
        self._away = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._away.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def said(self) -> Said:
        """What is being said."""
        return Said("" if self.isHidden() else self._sentence, self._share if self._busy else None)

    def go_on(self, said: Said) -> None:
        """Say what another one was saying."""
        if said.share is not None:
            self._busy = True
            self.set_share(said.share)
        elif said.sentence:
            self.say(said.sentence)

    def say(self, sentence: str) -> None:
        self._sentence = sentence
        self._show(tr(sentence), tr("Close"), _by_escape(tr("Take this message away")))
        self._away.start()

    def set_busy(self, busy: bool) -> None:
        """Say that a file is being opened, once that takes longer than one would notice."""
        self._busy, self._share = busy, 0.0
        if busy:
            self._late.start()
        else:
            self._late.stop()
            self.hide()

    def set_share(self, share: float) -> None:
        """Say how much of the file has been read, from 0 to 1."""
        self._share = share
        if self._busy and not self._late.isActive():
            self._show_busy()

    def _show_busy(self) -> None:
        self._away.stop()
        percent = int(100 * self._share)
        said = tr("Opening the file: {percent} %", percent=percent)
        self._show(
            said if percent else tr("Opening the file…"),
            tr("Cancel"),
            _by_escape(tr("Leave the pad as it is")),
        )

    def _show(self, sentence: str, button: str, tip: str) -> None:
        self._text.setText(sentence)
        self._button.setText(button)
        self._button.setToolTip(tip)
        self._settle()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        """Lie at the foot of the parent, as high as the sentence needs."""
        place = self._over.rect().adjusted(2 * GRID, 0, -2 * GRID, -2 * GRID)
        height = max(self._row.heightForWidth(place.width()), self.minimumSizeHint().height())
        place.setTop(place.bottom() + 1 - height)
        self.setGeometry(place)

    def _press(self) -> None:
        if self._busy:
            self.cancelled.emit()
        self.hide()

    def dismiss(self) -> bool:
        """What Escape does: take the message away, or give up waiting; whether there was any."""
        there_was = self._busy or self.isVisible()
        if there_was:
            self._press()
        return there_was


def _by_escape(tip: str) -> str:
    return f"{tip}  (Esc)"
