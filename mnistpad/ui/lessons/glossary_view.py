"""All terms, and what they mean, to be read in the panel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mnistpad.core.lessons.glossary import Glossary, Term
from mnistpad.language import tr
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.lessons.prose import MARGINS, Prose, Scroll
from mnistpad.ui.theme import GRID


class GlossaryView(QWidget):
    """The glossary as one long text, and a way back."""

    left = Signal()  # its reader goes back to the page

    def __init__(self, glossary: Glossary) -> None:
        super().__init__()
        self._glossary = glossary
        self._terms = Prose(tr("Glossary"))
        self._terms.set_markdown(glossary.markdown())
        back = tool_button(tr("‹  Back to the page"), tr("Read on where you were"))
        back.clicked.connect(self.left)
        inside = QWidget()
        fill(QVBoxLayout(inside), self._terms, STRETCH, margins=MARGINS)
        self._scroll = Scroll(inside)
        top = row(back, STRETCH, margins=(2 * GRID, 0, 2 * GRID, 0))
        fill(QVBoxLayout(self), top, (self._scroll, 1))

    def look_up(self, term: Term) -> None:
        """Have a term's entry at the top, marked."""
        QApplication.sendPostedEvents()  # the text is as high as it is wide enough for
        top = self._terms.mark_paragraph(list(self._glossary.terms).index(term.name))
        self._scroll.verticalScrollBar().setValue(self._terms.y() + top - GRID)
