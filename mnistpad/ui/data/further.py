"""Learn from ours: a trained network goes on with one's own digits, and what that changes."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from mnistpad.core.data.collection import called
from mnistpad.core.data.mixture import SHARES
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.network.further import FurtherState, Score
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import ROW, primary_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import Note, row_label, show_position, slider
from mnistpad.ui.labels import ElidingComboBox
from mnistpad.ui.painting import Role
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import counted_percent

_EACH_FIFTH = Message("every fifth of each person's")
_ABOUT = Message(
    "The network goes on from what it knows, with your digits among those that it has learnt from, "
    "lest it forget them. Some of yours are held out: it is measured at them, before and after."
)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FurtherPage(QWidget):
    """Choices on the left; before and after on the right."""

    def __init__(self, state: FurtherState) -> None:
        super().__init__()
        self._state = state
        fill(
            QHBoxLayout(self),
            self._make_choices(),
            (self._make_results(), 1),
            gap=GRID + 4,
            margins=(0, GRID, 0, 0),
        )
        state.changed.connect(self._show)

    def _make_choices(self) -> Card:
        state = self._state
        self._base = ElidingComboBox(tr("Network"))
        self._base.activated.connect(
            lambda place: state.choose(base=state.bases[place].number, frozen=0)
        )
        low, high = (round(100 * share) for share in SHARES)
        self._share = slider(tr("Share"), low, high, 10)
        self._share.valueChanged.connect(lambda value: state.choose(share=value / 100))
        self._share_text = dim_label(tabular=True)
        self._share_text.setMinimumWidth(self._share_text.fontMetrics().horizontalAdvance("90 %"))
        self._frozen = ElidingComboBox(tr("Frozen layers"))
        self._frozen.activated.connect(lambda count: state.choose(frozen=count))
        self._held_out = ElidingComboBox(tr("Held out"))
        self._held_out.activated.connect(self._hold_out)
        self._begin = primary_button(tr("Learn"))
        self._begin.setToolTip(tr("Train the network further, as a run of its own"))
        self._begin.clicked.connect(state.begin)
        self._busy = QProgressBar(textVisible=False)
        self._busy.setFixedHeight(px(GRID))
        self._busy.setRange(0, 0)
        self._note = Note(tr("What is to be said"))
        about = dim_label(tr(_ABOUT))
        about.setWordWrap(True)
        held = tr("Whose digits it does not learn from, but is measured at")
        share = tr("How much of what it learns from is yours; the rest is what it has learnt from")
        frozen = tr(
            "First layers that stay as they are: fewer weights learn, and less is forgotten"
        )
        card = Card(
            head(tr("Learn from ours")),
            about,
            GRID,
            row(row_label(tr("Net&work"), self._base, tr("The run that goes on")), (self._base, 1)),
            row(
                row_label(tr("&Share of ours"), self._share, share),
                (self._share, 1),
                self._share_text,
            ),
            row(row_label(tr("&Frozen"), self._frozen, frozen), (self._frozen, 1)),
            row(row_label(tr("&Held out"), self._held_out, held), (self._held_out, 1)),
            self._note,
            STRETCH,
            self._busy,
            row(STRETCH, self._begin),
        )
        card.setFixedWidth(px(400))
        return card

    def _make_results(self) -> Card:
        self._title = QLabel()
        self._title.setFont(scaled(self.font(), 1.15, bold=True))
        self._table = QTreeWidget(columnCount=5)
        self._table.setHeaderLabels([tr("read right"), tr("digits"), tr("before"), tr("after"), ""])
        self._table.setRootIsDecorated(False)
        self._table.setIndentation(0)
        self._table.setAccessibleName(tr("Before and after"))
        self._table.setFont(scaled(self.font(), 1.1, tabular=True))
        for column in range(1, 5):
            self._table.headerItem().setTextAlignment(column, _RIGHT)
        header = self._table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        policy = self._table.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._table.setSizePolicy(policy)
        self._hint = dim_label(tr("What the network reads before and after stands here."))
        self._hint.setWordWrap(True)
        return Card(head(tr("Before and after")), self._title, self._hint, (self._table, 1))

    def _hold_out(self, place: int) -> None:
        self._state.hold_out(None if place == 0 else self._people()[place - 1])

    def _people(self) -> list[str]:
        return list(dict.fromkeys(self._state.own.people))

    def _show(self) -> None:
        if not self.isVisible():
            return
        state, base = self._state, self._state.base
        _fill(
            self._base,
            [tr("{run}: {words}", run=run.title, words=run.words) for run in state.bases],
            0 if base is None else state.bases.index(base),
        )
        layers = 1 if base is None else base.record.recipe.layer_count
        frozen = [tr("none: all layers learn")]
        frozen += [tr("the first {count}", count=count) for count in range(1, layers)]
        _fill(self._frozen, frozen, min(state.frozen, layers - 1))
        people = self._people()
        names = [tr("all of {person}", person=called(person)) for person in people]
        held_out = 0 if state.held_out is None else people.index(state.held_out) + 1
        _fill(self._held_out, [tr(_EACH_FIFTH), *names], held_out)
        show_position(self._share, round(100 * state.share))
        self._share_text.setText(tr("{number} %", number=f"{100 * state.share:.0f}"))
        problem = state.problem
        is_busy = state.is_preparing or self._is_training()
        self._busy.setVisible(is_busy)
        self._begin.setEnabled(not problem)
        if problem and not is_busy:
            self._note.object_to(problem)
        else:
            learnt = int((~state.split.mask).sum())
            held = int(state.split.mask.sum())
            counted = tr(
                "{learnt:,} drawings are learnt from, {held:,} are held out.",
                learnt=learnt,
                held=held,
            )
            remark = state.remark
            both = tr("{first} {second}", first=remark, second=counted)
            self._note.say(both if remark else counted)
        self._show_scores()

    def _is_training(self) -> bool:
        run = self._state.result
        return run is not None and run.record.test_accuracy is None and run.record.is_owned

    def _show_scores(self) -> None:
        state = self._state
        run = state.result
        title = run and tr("{run}, from {base}", run=run.title, base=run.record.base)
        self._title.setText(title or "")
        self._hint.setVisible(not state.scores)
        self._table.setVisible(bool(state.scores))
        self._table.clear()
        for score in state.scores:
            item = QTreeWidgetItem(
                [
                    tr(called(score.name)),
                    f"{score.count:,}",
                    counted_percent(score.before),
                    counted_percent(score.after),
                    _difference(score),
                ]
            )
            for column in range(1, 5):
                item.setTextAlignment(column, _RIGHT)
            item.setForeground(4, self.palette().color(_role(score)))
            self._table.addTopLevelItem(item)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show_scores()


def _fill(choice: ElidingComboBox, texts: list[str], index: int) -> None:
    with QSignalBlocker(choice):
        choice.clear()
        choice.addItems(texts)
        choice.setCurrentIndex(index)
    choice.setFixedHeight(px(ROW))


def _role(score: Score) -> Role:
    if score.after == score.before:
        return Role.PlaceholderText
    return Role.Accent if score.after > score.before else Role.LinkVisited


def _difference(score: Score) -> str:
    points = 100 * (score.after - score.before)
    sign = "▲" if points > 0 else "▼" if points < 0 else "="
    return f"{sign} {abs(points):.1f}"
