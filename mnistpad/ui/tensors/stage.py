"""An operation, drawn: what is looked at, what comes of it, and how cells get to their places."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from mnistpad.core.tensor_steps import Played, PlayedDot, PlayedTravel
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.scene import Scene
from mnistpad.ui.tensors.scenes import CellScene, DotScene, TravelScene


class Stage(Canvas):
    """Shows one step of what is played, and the way from the step before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        tip = "→ one step on, ← one back; with Shift a whole number of the result; Space plays"
        super().__init__("Operation", tip, QSize(200, 120), parent)
        self._played: Played | None = None
        self._titles: Sequence[str] = ()
        self._scene: Scene | None = None
        self._position = self._before = 0
        self._share = 1.0
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._glide.valueChanged.connect(lambda share: self.set_step(self._position, share))

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

    def glide(self, position: int, seconds: float) -> None:
        """Go to a step from the one that is shown, frame by frame; 0: at once."""
        self._glide.stop()
        self.set_step(position, 0.0 if seconds else 1.0)
        if seconds:
            self._glide.setDuration(round(1000 * seconds))
            self._glide.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scene = None

    def _draw(self, painter: QPainter) -> None:
        played = self._played
        if played is None:
            return
        if self._scene is None:
            self._scene = self._set(played)
        last = played.count - 1
        step, before = (played.step(min(at, last)) for at in (self._position, self._before))
        self._scene.draw(painter, step, before, self._share)

    def _set(self, played: Played) -> Scene:
        """Put an operation's tensors into the room there is."""
        match played:
            case PlayedDot():
                return DotScene(played, self._titles, self)
            case PlayedTravel():
                return TravelScene(played, self._titles, self)
        return CellScene(played, self._titles, self)
