"""Markdown as high as it is, that fetches nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextBrowser, QWidget

from mnistpad.ui.keys import ARROWS
from mnistpad.ui.theme import GRID, Role, scaled

MARGINS = 2 * GRID, 0, 2 * GRID, GRID
"""Around what is read."""

_PLAIN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | (
    QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_LEADING = 135  # per cent of a line's height
_LONGEST = 20_000  # characters; a page has a thousand


class Prose(QTextBrowser):
    """Text to read and to select: HTML is shown as it stands, and links lead nowhere."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setFont(scaled(self.font(), 1.05))

    def set_markdown(self, text: str) -> None:
        """Show a text."""
        self._markdown = text[:_LONGEST]
        palette = self.palette()
        palette.setColor(Role.Text, palette.color(Role.WindowText))
        self.document().setDefaultFont(self.font())
        self.document().setMarkdown(self._markdown, _PLAIN)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, at its end
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)
        self._underline_links()
        cursor.endEditBlock()
        self._fit()

    def _underline_links(self) -> None:
        """With dots: one can read on, and click if one likes."""
        dotted = QTextCharFormat()
        dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            places, each = [], block.begin()
            while not each.atEnd():
                fragment = each.fragment()
                if fragment.charFormat().isAnchor():
                    places.append((fragment.position(), fragment.position() + fragment.length()))
                each += 1
            for start, end in places:
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(dotted)
            block = block.next()

    def mark_paragraph(self, number: int) -> int:
        """Select a paragraph's text, and tell how far down it stands."""
        block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return round(self.document().documentLayout().blockBoundingRect(block).top())

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is fetched, neither from the disk nor from elsewhere."""
        return

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._markdown:
            self.set_markdown(self._markdown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the page."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        width = self.viewport().width()
        if self.document().textWidth() != width:  # else all would be laid out once more
            self.document().setTextWidth(width)
        self.setFixedHeight(round(self.document().size().height()) + 2)


class Scroll(QScrollArea):
    """Scrolls text up and down, and leaves ← and → to the panel."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # which it was given just now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if ARROWS.get(Qt.Key(event.key()), (0, 0))[0]:
            event.ignore()
        else:
            super().keyPressEvent(event)
