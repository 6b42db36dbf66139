"""Run, a step, back, reset, and how fast: the same on all pages on which something is played."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from mnistpad.state.timeline import Timeline
from mnistpad.ui.buttons import ROW, primary_button, tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.theme import GRID, scaled

Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a button and a key do.

    Attributes
    ----------
    text, tip, name
        Of the button; the tip names the key.
    key, shift
        The key, and whether with Shift.
    do
        Does it.
    goes_back
        Whether it leads to an earlier moment, not to a later one.
    """

    text: str
    tip: str
    name: str
    key: Qt.Key
    do: Callable[[], None]
    shift: bool = False
    goes_back: bool = False


class PlayControls(QWidget):
    """The buttons, and the keys that do the same.

    Parameters
    ----------
    timeline
        What is played.
    ahead
        What leads to later moments, beside running.
    back
        What is done to go one moment back, for the tooltip.
    done
        Why it can't go on, for the tooltip.
    paces
        Seconds a moment, from slow to fast.
    unit
        A moment, for people: "step".
    """

    def __init__(
        self,
        timeline: Timeline,
        ahead: Sequence[Deed],
        *,
        back: str,
        done: str,
        paces: Sequence[float],
        unit: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.timeline = timeline
        self._done, self._paces, self._unit = done, paces, unit
        self._deeds = (
            *ahead,
            Deed("Back", f"{back}  (←)", "Back", Key.Key_Left, timeline.back, goes_back=True),
            Deed(
                "Reset", "Go back to the start  (Home)", "Reset", Key.Key_Home, timeline.reset,
                goes_back=True,
            ),
        )  # fmt: skip
        self._run = primary_button("Run")
        self._run.clicked.connect(timeline.toggle)
        # As wide as its longer word needs, so that nothing moves when it changes.
        self._run.setText("Pause")
        self._run.setFixedWidth(self._run.sizeHint().width() + GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addStretch()
        row.addWidget(self._run)
        self._buttons = []
        for deed in self._deeds:
            button = tool_button(deed.text, deed.tip, name=deed.name)
            button.clicked.connect(deed.do)
            row.addWidget(button)
            self._buttons.append(button)
        self._pace = QSlider(Qt.Orientation.Horizontal)
        self._pace.setRange(0, len(paces) - 1)
        self._pace.setPageStep(1)
        self._pace.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pace.setMinimumWidth(48)
        self._pace.setMaximumWidth(140)
        self._pace.setFixedHeight(24)
        self._pace.setAccessibleName("Speed")
        self._pace_words = dim_label()
        self._pace_words.setFont(scaled(self.font(), 0.95, tabular=True))
        metrics = self._pace_words.fontMetrics()
        widest = max(metrics.horizontalAdvance(self._in_words(pace)) for pace in paces)
        self._pace_words.setFixedWidth(widest + 2)
        row.addSpacing(GRID)
        row.addWidget(self._pace)
        row.addSpacing(GRID // 2)
        row.addWidget(self._pace_words)
        chosen = self._paces.index(timeline.pace)
        self._pace.setValue(chosen)
        self._pace.valueChanged.connect(self._choose_pace)
        self._choose_pace(chosen)
        timeline.playing_changed.connect(self.refresh)
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        """Room for the buttons and the slider; its words give way."""
        buttons = sum(button.sizeHint().width() + GRID // 2 for button in self._buttons)
        width = self._run.width() + buttons + 2 * GRID + self._pace.minimumWidth()
        return QSize(width, ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the slider's tooltip has its words."""
        super().resizeEvent(event)
        room = event.size().width() - self.minimumSizeHint().width()
        self._pace_words.setVisible(room > self._pace_words.width() + GRID)

    def refresh(self) -> None:
        """Show what can be done now."""
        playing, can = self.timeline.is_playing, self.timeline.can_go_on
        self._run.setText("Pause" if playing else "Run")
        self._run.setEnabled(playing or can)
        self._run.setToolTip("Go on and on  (Space)" if playing or can else self._done)
        for deed, button in zip(self._deeds, self._buttons, strict=True):
            button.setEnabled(self._can(deed))

    def _can(self, deed: Deed) -> bool:
        return self.timeline.position > 0 if deed.goes_back else self.timeline.can_go_on

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; False if it stands for nothing here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if event.key() == Key.Key_Space and plain:
            if not event.isAutoRepeat():
                self.timeline.toggle()
            return True
        for deed in self._deeds:
            wanted = (
                Qt.KeyboardModifier.ShiftModifier if deed.shift else Qt.KeyboardModifier.NoModifier
            )
            if event.key() == deed.key and modifiers == wanted:
                if self._can(deed):
                    deed.do()
                return True
        return False

    def _choose_pace(self, index: int) -> None:
        words = self._in_words(self._paces[index])
        self.timeline.pace = self._paces[index]
        self._pace_words.setText(words)
        self._pace.setToolTip(f"Speed: {words}")
        self._pace.setAccessibleDescription(words)

    def _in_words(self, pace: float) -> str:
        return f"{1 / pace:,.0f} {self._unit}{'' if pace == 1 else 's'} a second"
