"""An operation, drawn: what is looked at, what comes of it, and how cells get to their places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensor_steps import Played, PlayedDot, PlayedTravel
from mnistpad.ui.tensors.block import Paper
from mnistpad.ui.tensors.parts import draw_focus
from mnistpad.ui.tensors.scene import Moment, Scene
from mnistpad.ui.tensors.scene_cells import CellScene
from mnistpad.ui.tensors.scene_dot import DotScene
from mnistpad.ui.tensors.scene_travel import TravelScene

_EDGE = 6  # pixels around


class Stage(QWidget):
    """Shows one step of what is played, and the way from the step before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._played: Played | None = None
        self._titles: Sequence[str] = ()
        self._scene: Scene | None = None
        self._position = 0
        self._before = 0
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Operation")
        self.setToolTip(
            "→ one step on, ← one back; with Shift a whole number of the result; Space plays"
        )

    def sizeHint(self) -> QSize:
        return QSize(460, 300)

    @property
    def played(self) -> Played | None:
        """What is shown."""
        return self._played

    def set_played(self, played: Played | None, titles: Sequence[str]) -> None:
        """Show an operation; `titles` are its inputs' names."""
        self._played, self._titles = played, titles
        self._position = self._before = 0
        self._share = 1.0
        self._scene = None
        self.update()

    def set_step(self, position: int, share: float = 1.0) -> None:
        """Show a step, or a share of the way there from the step that was shown before."""
        if position != self._position:
            self._before, self._position = self._position, position
        self._share = share
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scene = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._scene = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, self)
        played = self._played
        if played is None:
            return
        if self._scene is None:
            self._scene = self._set(played)
        last = played.count - 1
        step, before = (played.step(min(at, last)) for at in (self._position, self._before))
        painter.translate(_EDGE, _EDGE)
        self._scene.draw(painter, Moment(step, before, self._share))

    def _set(self, played: Played) -> Scene:
        """Put an operation's tensors into the room there is."""
        wide, high = self.width() - 2 * _EDGE, self.height() - 2 * _EDGE
        paper = Paper(wide, high, self.devicePixelRatioF(), self.palette(), self.font())
        match played:
            case PlayedDot():
                return DotScene(played, self._titles, paper)
            case PlayedTravel():
                return TravelScene(played, self._titles, paper)
        return CellScene(played, self._titles, paper)
