"""Run, a step, back, reset, and how fast: one bar for all that goes on moment by moment."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QKeyCombination, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from mnistpad.language import tr
from mnistpad.state.timeline import Timeline
from mnistpad.ui.boxes import add, fill
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.fields import slider
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

Key = Qt.Key


class PlayBar(QWidget):
    """Buttons in a row, and the keys that do the same; they are added from left to right."""

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = timeline
        self.row = fill(QHBoxLayout(self), gap=GRID // 2)
        self._keys: dict[int, QAction] = {}
        self._can: dict[QAction, Callable[[], bool]] = {}
        self._run: QToolButton | None = None
        for signal in (timeline.changed, timeline.moved, timeline.playing_changed):
            signal.connect(self.refresh)

    # What stands in it

    def add(
        self,
        text: str,
        tip: str,
        do: Callable[[], None],
        key: Qt.Key | QKeyCombination | None = None,
        can: Callable[[], bool] | None = None,
        *,
        name: str = "",
    ) -> QToolButton:
        """Add a button, which is enabled as long as it `can` be of use.

        Its key does the same, where nothing that has the focus has a use for it; the tip names it.
        """
        action = QAction(text, self, toolTip=tip)
        action.triggered.connect(do)
        if key is not None:
            self._keys[QKeyCombination(key).toCombined()] = action
        if can is not None:
            self._can[action] = can
            action.setEnabled(can())
        button = tool_button(text, tip, name=name)
        button.setDefaultAction(action)
        self.row.addWidget(button)
        return button

    def add_key(self, key: Qt.Key | QKeyCombination, do: Callable[[], None]) -> None:
        """Let a key do something that has no button."""
        action = self._keys[QKeyCombination(key).toCombined()] = QAction(self)
        action.triggered.connect(do)

    def add_run(self, tip: str, done: Callable[[], str]) -> None:
        """Add the button that stands out; where it can't run, the tip says why it is done."""
        button = self.add(tr("Pause"), tip, self.timeline.toggle, Key.Key_Space)
        button.setProperty("role", "primary")
        # As its longer word needs, with padding and border, so that nothing moves when it changes.
        button.ensurePolished()
        words = tr("Pause"), tr("Run", "go on step by step")
        longest = max(map(button.fontMetrics().horizontalAdvance, words))
        button.setFixedWidth(longest + 2 * 17 + GRID)
        self._run, self._run_tip, self._done = button, tip, done
        self.refresh()

    def add_step(
        self,
        text: str,
        tip: str,
        do: Callable[[], None],
        key: Qt.Key | QKeyCombination | None = Key.Key_Right,
        *,
        name: str,
    ) -> QToolButton:
        """Add what leads to later moments, as far as there are any."""
        return self.add(text, tip, do, key, lambda: self.timeline.can_go_on, name=name)

    def add_pass(self, tip: str, do: Callable[[], None]) -> None:
        key = Qt.KeyboardModifier.ShiftModifier | Key.Key_Right
        self.add_step(tr("1 pass"), tip, do, key, name=tr("One pass"))

    def add_back(self, tip: str) -> None:
        timeline = self.timeline
        self.add(
            tr("Back", "to the moment before"),
            tip,
            timeline.back,
            Key.Key_Left,
            lambda: timeline.can_go_back,
        )

    def add_reset(self, tip: str, key: Qt.Key | None = Key.Key_Home) -> QToolButton:
        timeline = self.timeline
        return self.add(tr("Reset"), tip, timeline.reset, key, lambda: timeline.can_reset)

    def add_pace(
        self, paces: Sequence[float], in_words: Callable[[float], str], *, titled: bool = False
    ) -> None:
        """Add the slider of paces, in seconds a moment, from slow to fast."""
        add(self.row, GRID, _Pace(self.timeline, paces, in_words, titled))

    # What it does

    def refresh(self) -> None:
        """Show what can be done now."""
        for action, can in self._can.items():
            action.setEnabled(can())
        if self._run is not None:
            playing = self.timeline.is_playing
            enabled = playing or self.timeline.can_play
            action = self._run.defaultAction()
            action.setText(tr("Pause") if playing else tr("Run", "go on step by step"))
            action.setEnabled(enabled)
            done = "" if enabled else self._done()
            action.setToolTip(self._run_tip if enabled else tr(done))
            self._run.setAccessibleName(action.text())

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; False if it stands for nothing here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        action = self._keys.get(QKeyCombination(modifiers, Key(event.key())).toCombined())
        if action is None:
            return False
        if event.key() != Key.Key_Space or not event.isAutoRepeat():
            action.trigger()
        return True


def per_second(one: str, many: str) -> Callable[[float], str]:
    """Write a pace as moments a second: "1 step a second", "{count} steps a second"."""
    return lambda seconds: tr(one) if seconds == 1 else tr(many, count=f"{1 / seconds:,.0f}")


class _Pace(QWidget):
    """A slider through paces, and beside it the chosen one in words, where there is room."""

    def __init__(
        self,
        timeline: Timeline,
        paces: Sequence[float],
        in_words: Callable[[float], str],
        titled: bool,
    ) -> None:
        super().__init__()
        self._timeline, self._paces = timeline, paces
        self._in_words = in_words
        self._title, self._words = dim_label(tr("Speed")), dim_label()
        self._words.setFont(scaled(self.font(), 0.95, tabular=True))
        widest = max(map(self._words.fontMetrics().horizontalAdvance, map(self._in_words, paces)))
        self._words.setFixedWidth(widest + 2)
        self._labels = (self._words, self._title) if titled else (self._words,)
        self._slider = slider(tr("Speed"), 0, len(paces) - 1, 1)
        self._slider.setMinimumWidth(px(48))
        self._slider.setMaximumWidth(px(140))
        nearest = min(paces, key=lambda pace: abs(pace - timeline.pace))
        self._slider.setValue(paces.index(nearest))
        self._slider.valueChanged.connect(self._choose)
        fill(QHBoxLayout(self), self._title, self._slider, self._words)
        self._title.setVisible(titled)
        self.setMaximumWidth(self._slider.maximumWidth() + self._beside(*self._labels))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def _beside(self, *labels: QWidget) -> int:
        return sum(max(label.sizeHint().width(), label.minimumWidth()) + GRID for label in labels)

    def sizeHint(self) -> QSize:
        """Room for all of it, be it hidden now or not."""
        hint = self._slider.sizeHint()
        return QSize(hint.width() + self._beside(*self._labels), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the slider; its words give way to the buttons, and are in its tooltip."""
        return self._slider.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - self._beside(self._words)
        self._words.setVisible(room >= self._slider.minimumWidth())
        way = max(self._slider.sizeHint().width(), self._slider.minimumWidth())
        titled = self._beside(self._title) + way
        self._title.setVisible(self._title in self._labels and room >= titled)

    def _choose(self, index: int) -> None:
        self._timeline.pace = self._paces[index]
        self._tell()

    def _tell(self) -> None:
        words = self._in_words(self._paces[self._slider.value()])
        self._words.setText(words)
        self._slider.setToolTip(tr("Speed: {pace}", pace=words))
        self._slider.setAccessibleDescription(words)
