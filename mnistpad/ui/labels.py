"""Text that changes often, or that gives way."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QStyle, QStyleOptionComboBox, QWidget

from mnistpad.language import ENGLISH, LANGUAGES, current
from mnistpad.ui.buttons import ROW
from mnistpad.ui.scale import now, px
from mnistpad.ui.theme import scaled

_ELIDED = Qt.TextElideMode.ElideRight
_MOST_LINES = 3


def line_height(metrics: QFontMetrics) -> int:
    """Of a text in the current language, whose script may be of a higher font than the others."""
    if current() == ENGLISH:
        return metrics.lineSpacing()
    return max(metrics.lineSpacing(), metrics.size(0, LANGUAGES[current()]).height())


class LiveLabel(QWidget):
    """Some lines of text in a fixed amount of room; what doesn't fit ends in "…".

    A `QLabel` asks for its page to be laid out anew whenever its text changes, which takes longer
    than painting it; this doesn't. It has room for the `widest` text, or, if that is empty, the
    width that the layout gives; the text stands on the left unless an alignment is given. `opaque`
    fills the background, of a card, so that nothing below is painted with it. What wraps has a line
    more where text is larger than usual, unless it is not to grow.
    """

    def __init__(
        self,
        name: str = "",
        *,
        widest: str = "",
        lines: int = 1,
        alignment: Qt.AlignmentFlag | None = None,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        wrap: bool = False,
        grows: bool = True,
        opaque: bool = False,
    ) -> None:
        super().__init__()
        self._text, self._widest, self._lines = "", widest, lines
        self._grows = wrap and grows
        self.wraps = wrap
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        usual = Qt.AlignmentFlag.AlignLeft | (middle if lines == 1 else top)
        self._alignment, self._role = usual if alignment is None else alignment, role
        self.setAccessibleName(name)
        across = QSizePolicy.Policy.Preferred if widest else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, opaque)

    def text(self) -> str:
        """What stands there, or would if there were room."""
        return self._text

    def set_text(self, text: str, role: QPalette.ColorRole | None = None) -> None:
        """Write something else, in another of the palette's colours if one is given."""
        role = self._role if role is None else role
        if text != self._text or role is not self._role:
            self._text, self._role = text, role
            self.setAccessibleDescription(text)
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._widest) + 4
        lines = self._lines + (self._grows and now().text > 1)
        return QSize(width, lines * line_height(metrics))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._widest else QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(self._role))
        if self.wraps:
            flags = int(self._alignment) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), flags, self._text)
            return
        elided = self.fontMetrics().elidedText
        lines = [elided(line, _ELIDED, self.width()) for line in self._text.split("\n")]
        painter.drawText(self.rect(), self._alignment, "\n".join(lines))


class ElidedLabel(QLabel):
    """One line in the width that it is given; a tooltip has all of it.

    Text that is larger than usual may take more lines.
    """

    def __init__(
        self,
        name: str = "",
        factor: float = 1.0,
        *,
        bold: bool = False,
        tabular: bool = False,
        dim: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(scaled(self.font(), factor, bold=bold, tabular=tabular))
        if dim:
            self.setProperty("role", "dim")
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Write a text, or as much of it as fits."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        self._elide()

    def hasHeightForWidth(self) -> bool:
        """Not as layouts mean it, who would ask how high it is without any width."""
        return False

    def sizeHint(self) -> QSize:
        return (
            QSize(super().sizeHint().width(), self._high()) if self._high() else super().sizeHint()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._high() or self.fontMetrics().height())

    def _high(self) -> int:
        """Of the lines that it takes, in the width that it has; 0: it takes one."""
        # While it is hidden, its width says nothing.
        several = self.wordWrap() and self.isVisible()
        return self.heightForWidth(self.width()) if several else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
        if self.wordWrap():
            self.updateGeometry()

    def _elide(self) -> None:
        lines = _MOST_LINES if now().text > 1 else 1
        if self.wordWrap() != (lines > 1):
            self.setWordWrap(lines > 1)
        self.setText(self.fontMetrics().elidedText(self._whole, _ELIDED, lines * self.width()))


class ElidingComboBox(QComboBox):
    """Takes the width it is given; a text that is too long ends in "…"."""

    def __init__(self, name: str = "", tip: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFixedHeight(px(ROW))
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        box, text = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, text, self).width()
        option.currentText = self.fontMetrics().elidedText(option.currentText, _ELIDED, room)
