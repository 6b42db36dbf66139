"""Collect: people are asked for digits in turn, against a countdown."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QSpinBox

from mnistpad.core.data.collection import called
from mnistpad.core.drawing.quickdraw import LONGEST_NAME
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.data.collecting import ROUNDS, SECONDS, CollectingState
from mnistpad.state.data.collection import CollectionState
from mnistpad.ui.boxes import STRETCH, grid, row
from mnistpad.ui.buttons import ROW, primary_button, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import buddy_label
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.painting import CENTRE, Role
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

_HINT = Message("Press Start, and draw each digit that is asked for.")


class CollectCard(Card):
    """Who draws, what is asked for, and the time that is left for it."""

    def __init__(
        self, state: CollectingState, collection: CollectionState, shut: QAction, browse: QAction
    ) -> None:
        self._state, self._collection = state, collection
        tip = tr("Back to training")
        tip = f"{tip}  ({shut.shortcut().toString()})"
        close = tool_button("✕", tip, name=tr("Close"))
        close.clicked.connect(lambda: shut.setChecked(False))
        look = tool_button("", "")
        look.setDefaultAction(browse)
        look.setFixedHeight(px(ROW))
        self._make_fields()
        self._wish = LiveLabel(tr("What is to be done"), alignment=CENTRE, lines=2, wrap=True)
        self._wish.setFont(scaled(QLabel().font(), 1.2))
        self._digit = LiveLabel(tr("Asked for"), widest="0", alignment=CENTRE)
        self._digit.setFont(scaled(QLabel().font(), 9, bold=True))
        self._time = QProgressBar(textVisible=False)
        self._time.setFixedHeight(px(GRID))
        self._time.setAccessibleName(tr("Time left"))
        self._place = LiveLabel(tr("How many"), alignment=CENTRE, role=Role.PlaceholderText)
        self._make_buttons()
        self._people = LiveLabel(
            tr("Collected so far"), role=Role.PlaceholderText, lines=3, wrap=True, opaque=True
        )
        super().__init__(
            row(head(tr("Collect digits")), STRETCH, look, close, gap=GRID // 2),
            self._fields,
            STRETCH,
            self._wish,
            (self._digit, CENTRE),
            self._time,
            self._place,
            STRETCH,
            row((self._start, 1), self._take, self._skip, self._back, gap=GRID // 2),
            self._people,
        )
        state.changed.connect(self._show)
        state.ticked.connect(self._tick)
        state.finished.connect(self._thank)
        collection.changed.connect(self._count)
        collection.load()
        self._show()
        self._count()

    def _make_fields(self) -> None:
        state = self._state
        self._name = QLineEdit(placeholderText=tr("may be left empty"), maxLength=LONGEST_NAME)
        self._name.setAccessibleName(tr("Name"))
        self._name.setToolTip(tr("Who draws; without a name, people are numbered"))
        # Once the key is done with: the next one takes what is drawn.
        self._name.returnPressed.connect(lambda: QTimer.singleShot(0, self, self._press_start))
        self._rounds, self._seconds = QSpinBox(), QSpinBox()
        for field, name, value, bounds, tip in (
            (
                self._rounds,
                tr("Each digit"),
                state.rounds,
                ROUNDS,
                tr("How often each digit is asked for"),
            ),
            (
                self._seconds,
                tr("Seconds"),
                state.seconds,
                SECONDS,
                tr("Time for each digit, in seconds"),
            ),
        ):
            field.setRange(*bounds)
            field.setValue(value)
            field.setAccessibleName(name)
            field.setToolTip(tip)
            field.setFixedWidth(px(72))
        for each in (self._name, self._rounds, self._seconds):
            each.setFixedHeight(px(ROW))
            line = each if isinstance(each, QLineEdit) else each.lineEdit()
            line.setTextMargins(GRID - 2, 0, 0, 0)
        self._rounds.valueChanged.connect(lambda value: setattr(state, "rounds", value))
        self._seconds.valueChanged.connect(lambda value: setattr(state, "seconds", value))
        often, long = dim_label(tr("times", "how often")), dim_label(tr("s", "seconds"))
        times = row(self._rounds, often, GRID, self._seconds, long, STRETCH)
        self._fields = grid(
            [
                (buddy_label(tr("&Name"), self._name), self._name),
                (buddy_label(tr("&Each digit"), self._rounds), times),
            ],
            stretch={1: 1},
        )

    def _make_buttons(self) -> None:
        state = self._state
        self._start = primary_button(tr("Start"))
        self._start.clicked.connect(self._press_start)
        tip = tr("Keep the drawing now and go on")
        self._take = tool_button(tr("Take it"), f"{tip}  (Return)")
        self._skip = tool_button(tr("Later"), tr("Ask for this digit later"))
        self._back = tool_button(
            tr("Back", "take the last one back"),
            tr("Let the last drawing go, and draw that digit again"),
        )
        self._take.clicked.connect(state.take)
        self._skip.clicked.connect(state.skip)
        self._back.clicked.connect(state.take_back)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.window().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return takes the drawing, wherever the focus is: keys without another use come here."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self._state.is_on
        ):
            self._state.take()
            return True
        return False

    def _press_start(self) -> None:
        state = self._state
        if state.is_on:
            state.stop()
        else:
            state.person = self._name.text()
            state.start()

    def _show(self) -> None:
        state = self._state
        on = state.is_on
        for field in (self._name, self._rounds, self._seconds):
            field.setEnabled(not on)
        for button in (self._take, self._skip):
            button.setEnabled(on)
        self._back.setEnabled(on and state.taken > 0 and self._collection.is_loaded)
        self._start.setText(tr("Stop") if on else tr("Start"))
        self._start.setToolTip(tr("Ask no more") if on else tr("Ask a person for digits"))
        self._digit.set_text(str(state.asked) if on else "")
        wish = Message("{person}, draw a", person=called(state.person)) if on else _HINT
        self._wish.set_text(tr(wish))
        place = tr("{place} of {count}", place=state.taken + 1, count=state.total)
        self._place.set_text(place if on else "")
        if on:
            with QSignalBlocker(self._name):
                self._name.setText(state.person)
        self._time.setVisible(on)
        self._time.setRange(0, 10 * state.seconds)
        self._tick()

    def _tick(self) -> None:
        self._time.setValue(round(10 * max(self._state.time_left, 0)))

    def _thank(self, person: str, count: int) -> None:
        self._wish.set_text(
            tr(
                "Thank you, {person}: {count} digits are kept. Who is next? Press Start.",
                person=called(person),
                count=count,
            )
        )
        self._name.clear()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        counts = self._collection.digits.counts()
        people = tr(", ", "between names").join(
            f"{tr(called(person))}\u00a0{count}" for person, count in counts.items()
        )
        kept = tr("Kept so far: {people}", people=people)
        self._people.set_text(kept if people else tr("No digits are kept yet."))
