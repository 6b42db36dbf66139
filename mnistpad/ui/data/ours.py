"""One's own digits: looked through by class and person, mended, merged, and learnt from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.data.collection import called
from mnistpad.core.drawing.raster import CLASSES
from mnistpad.language import tr
from mnistpad.state.data.digits import Everything, Mistakes, OfClass, Pick
from mnistpad.state.data.ours import OursState
from mnistpad.state.states import States
from mnistpad.ui.boxes import STRETCH, Scrolled, bounded, fill, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.data.further import FurtherPage
from mnistpad.ui.data.matrix import ConfusionMatrix
from mnistpad.ui.data.people import PeopleList
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.fields import combo
from mnistpad.ui.files import FileChooser
from mnistpad.ui.labels import ElidedLabel, ElidingComboBox
from mnistpad.ui.notice import Notice
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import counted_percent

_MATRIX = 404  # width of the matrix's card: the drawings take what is left


class DrawingsPage(QWidget):
    """People, their drawings, and how a network reads them."""

    def __init__(self, state: OursState, chooser: FileChooser) -> None:
        super().__init__()
        self._state, self._chooser = state, chooser
        self._people = PeopleList(state)
        self._people.renamed.connect(state.collection.rename)
        people = Card(
            head(tr("People")),
            (self._people, 1),
            row(
                self._button(tr("Merge…"), tr("Take over another machine's digits"), self._merge),
                self._button(
                    tr("Save as…"), tr("Save all digits, for another machine"), self._save
                ),
                STRETCH,
                gap=GRID // 2,
            ),
        )
        people.setFixedWidth(px(232))
        fill(
            QHBoxLayout(self),
            people,
            (self._make_sheet_card(), 1),
            self._make_matrix_card(),
            gap=GRID + 4,
            margins=(0, GRID, 0, 0),
        )
        state.changed.connect(self._show)
        state.digits.changed.connect(self._show)
        state.digits.cursor_changed.connect(self._show)
        self._show()

    def _button(self, text: str, tip: str, do: object) -> QToolButton:
        button = tool_button(text, tip)
        button.clicked.connect(do)
        return button

    def _make_sheet_card(self) -> Card:
        digits = self._state.digits
        kinds: list[tuple[Pick, str, str]] = [
            (Everything(), tr("All"), tr("All digits")),
            (
                Mistakes(),
                tr("Mistakes"),
                tr("Those that the network reads as something else"),
            ),
        ]
        kinds += [
            (OfClass(label), str(label), tr("Only those with the label {label}", label=label))
            for label in range(CLASSES)
        ]
        self._picks: dict[Pick, QToolButton] = {}
        for pick, text, tip in kinds:
            button = tool_button(text, tip, checkable=True)
            if isinstance(pick, OfClass):
                button.setAccessibleName(tr("Class {name}", name=text))
                button.setMinimumWidth(px(22))
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(digits.choose, pick))
            self._picks[pick] = button
        all_of_them, mistakes, *classes = self._picks.values()
        self._facts = ElidedLabel(tr("What is shown"), tabular=True, dim=True)
        self._back = tool_button("‹", tr("Previous page  (PgUp)"), name=tr("Previous page"))
        self._on = tool_button("›", tr("Next page  (PgDown)"), name=tr("Next page"))
        self._back.clicked.connect(partial(digits.turn, -1))
        self._on.clicked.connect(partial(digits.turn, 1))
        self._sheet = Sheet(digits)
        self._label = combo(tr("It is a"), map(str, range(CLASSES)))
        self._label.setToolTip(tr("Another label for the digit that is looked at"))
        self._label.activated.connect(self._relabel)
        self._remove = self._button(tr("Remove"), tr("Let this digit go  (Del)"), self._take_away)
        self._remove.setShortcut("Del")
        collection = self._state.collection
        self._undo = self._button(
            tr("Undo"), tr("Take the last change back  (Ctrl+Z)"), collection.undo
        )
        self._undo.setShortcut("Ctrl+Z")
        self._label_name = dim_label(tr("It is a"))
        small = GRID // 2
        return Card(
            row(head(tr("Drawings")), STRETCH, all_of_them, mistakes, gap=small),
            row(*((button, 1) for button in classes), gap=2),
            row((self._facts, 1), self._back, self._on, gap=small),
            (self._sheet, 1),
            row(self._label_name, self._label, self._remove, STRETCH, self._undo, gap=GRID),
        )

    def _make_matrix_card(self) -> Card:
        self._network = ElidingComboBox(tr("Read by"), tr("Which network reads your digits"))
        self._network.activated.connect(
            lambda place: self._state.choose_network(self._state.names[place])
        )
        self._score = QLabel()
        self._score.setFont(scaled(self.font(), 2.4, bold=True, tabular=True))
        self._score.setAccessibleName(tr("Read right"))
        self._of = dim_label(tabular=True)
        self._matrix = ConfusionMatrix(
            self._state.digits, tr("Collect digits: what each of them is read as appears here.")
        )
        self._matrix.chosen.connect(self._state.digits.choose)
        card = Card(
            row(head(tr("Read by")), (self._network, 1)),
            row(self._score, self._of, STRETCH, gap=2 * GRID),
            (self._matrix, 1),
        )
        card.setFixedWidth(px(_MATRIX))
        return card

    # What the user does

    def _merge(self) -> None:
        kinds = f"{tr('Drawings')} (*.ndjson *.ndjson.gz *.jsonl *.json);;{tr('All files')} (*)"
        for path in self._chooser.to_open(tr("Merge"), kinds)[:1]:
            self._state.collection.merge(path)

    def _save(self) -> None:
        path = self._chooser.to_save(
            tr("Save digits"), "digits.ndjson", f"{tr('Drawings')} (*.ndjson)"
        )
        if path is not None:
            self._state.collection.save_as(path)

    def _relabel(self, label: int) -> None:
        index = self._state.index
        if index is not None:
            self._state.collection.relabel(index, label)

    def _take_away(self) -> None:
        index = self._state.index
        if index is not None:
            self._state.collection.remove(index)

    # What is shown

    def _show(self) -> None:
        state, digits = self._state, self._state.digits
        with QSignalBlocker(self._network):
            self._network.clear()
            self._network.addItems(list(map(tr, state.names)))
            if state.network in state.names:
                self._network.setCurrentIndex(state.names.index(state.network))
        for pick, button in self._picks.items():
            button.setChecked(pick == digits.pick)
        index = state.index
        for widget in (self._label, self._remove, self._label_name):
            widget.setEnabled(index is not None)
        if index is not None:
            self._label.setCurrentIndex(int(state.labels[index]))
        self._undo.setEnabled(state.collection.can_undo)
        self._back.setEnabled(digits.page > 0)
        self._on.setEnabled(digits.page < digits.page_count - 1)
        self._facts.set_text(self._what_is_shown(index))
        confusion = digits.confusion
        self._score.setText(counted_percent(confusion.accuracy) if confusion.read else "–")
        self._of.setText(
            tr("of {count:,} read right", count=confusion.read) if confusion.read else ""
        )

    def _what_is_shown(self, index: int | None) -> str:
        if not len(self._state.labels):
            return ""
        count = self._state.digits.count
        shown = tr("%n digits", "", count, one="%n digit")
        if index is None:
            return shown
        who = called(self._state.people[index])
        return tr("{digits} · looked at: by {person}", digits=shown, person=who)


class OursDialog(QDialog):
    """Two pages: the drawings, and what a network can learn from them."""

    def __init__(self, states: States, chooser: FileChooser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("My digits"))
        pages = QTabWidget()
        pages.setDocumentMode(True)
        pages.tabBar().setDrawBase(False)
        pages.addTab(Scrolled(DrawingsPage(states.ours, chooser)), tr("Drawings"))
        pages.addTab(Scrolled(FurtherPage(states.further)), tr("Learn from ours"))
        fill(QVBoxLayout(self), pages, margins=(2 * GRID, GRID, 2 * GRID, 2 * GRID))
        notice = Notice(self)
        for said in (states.collection.notice, states.ours.notice, states.further.notice):
            said.connect(notice.say)
        self.resize(1020, 640)
        bounded(self, px(940), px(560))


def show_ours(
    states: States, chooser: FileChooser, parent: QWidget, explain: Callable[[QDialog], None]
) -> None:
    """Show one's own digits in a window beside the main one: one at the most.

    F1 in it has it explained.
    """
    found = parent.findChild(OursDialog)
    if found is None:
        found = OursDialog(states, chooser, parent)
        found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QShortcut(QKeySequence("F1"), found, partial(explain, found))
        states.ours.look()
    found.show()
    found.activateWindow()
