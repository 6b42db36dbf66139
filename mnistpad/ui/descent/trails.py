"""What the ways leave behind them, drawn as they go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from mnistpad.core.optimise import Way


@dataclass(frozen=True, slots=True)
class Walker:
    """A way, as far as it has come.

    Attributes
    ----------
    index
        Which look it has.
    way
        All of its steps.
    steps
        Those that are shown.
    """

    index: int
    way: Way
    steps: int


class Trails:
    """A picture to which each frame adds only what is new.

    All of it is drawn only where a step was taken back, or a way is another than before.
    """

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._drawn: dict[int, tuple[Way, int, float]] = {}

    def forget(self) -> None:
        """Draw all of it the next time."""
        self._picture = None

    def extend(
        self,
        walkers: Sequence[Walker],
        draw: Callable[[QPainter, Walker, int, float], float],
        blank: Callable[[], QPixmap],
        clip: QPainterPath,
    ) -> QPixmap:
        """Draw what was walked since the last time.

        Parameters
        ----------
        walkers
            All that are shown.
        draw
            Draws a way from one of its steps to where the walker is, where so many pixels of it
            are drawn already; answers how many there are then.
        blank
            Makes an empty picture.
        clip
            Nothing is drawn beyond it.
        """
        goes_on = len(self._drawn) == len(walkers) and all(map(self._begun, walkers))
        if self._picture is None or not goes_on:
            self._picture, self._drawn = blank(), {}
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(clip)
        for walker in walkers:
            first, length = self._begun(walker) or (0, 0.0)
            if first < walker.steps:
                length = draw(painter, walker, first, length)
            self._drawn[walker.index] = walker.way, walker.steps, length
        painter.end()
        return self._picture

    def _begun(self, walker: Walker) -> tuple[int, float] | None:
        """Up to which step a way is drawn, and how many pixels that is; None: not at all."""
        way, last, length = self._drawn.get(walker.index, (None, 0, 0.0))
        return (last, length) if way is walker.way and last <= walker.steps else None
