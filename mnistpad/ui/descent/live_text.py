"""Words and figures that change with every frame."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LiveText(QWidget):
    """Some lines of text in a place that is kept for them.

    A label asks for its page to be laid out anew whenever its text changes, which takes longer
    than painting it; this doesn't.

    Parameters
    ----------
    name
        For those who can't see it.
    widest
        The widest text that there should be room for.
    lines
        As many as there is room for.
    alignment
        Where the text stands.
    """

    def __init__(
        self,
        name: str,
        widest: str = "",
        lines: int = 1,
        alignment: Qt.AlignmentFlag = _LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._widest, self._lines, self._alignment = "", widest, lines, alignment
        self._role = QPalette.ColorRole.WindowText
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What stands there."""
        return self._text

    def set_text(self, text: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> None:
        """Write something else."""
        if text != self._text or role is not self._role:
            self._text, self._role = text, role
            self.setAccessibleDescription(text)
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self._widest) + 4, self._lines * metrics.lineSpacing() + 2
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role))
        metrics, width = self.fontMetrics(), self.width()
        lines = self._text.split("\n")
        fitting = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
        painter.drawText(self.rect(), self._alignment, "\n".join(fitting))
