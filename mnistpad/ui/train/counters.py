"""How far a run is, in figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mnistpad.state.training import Phase, TrainingState
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import percent


class Counters(QWidget):
    """Epoch, update, speed and time left; at the end the test accuracy, large."""

    def __init__(self, training: TrainingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        self._figures: list[LiveLabel] = []
        self._names: list[LiveLabel] = []
        for place, name in enumerate(("epoch", "update", "images / s", "left")):
            figure, words = (
                LiveLabel(opaque=True),
                LiveLabel(role=QPalette.ColorRole.PlaceholderText, opaque=True),
            )
            figure.set_text("–")
            words.set_text(name)
            figure.setFont(scaled(self.font(), 1.2, bold=True, tabular=True))
            figure.setAccessibleName(name)
            grid.addWidget(figure, 0, place)
            grid.addWidget(words, 1, place)
            # Of equal width whatever they say, so that nothing moves while they count.
            grid.setColumnStretch(place, (3, 5, 4, 3)[place])
            self._figures.append(figure)
            self._names.append(words)
        self._bar = _Progress()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(grid)
        column.addWidget(self._bar)
        self.show_progress()

    def show_progress(self) -> None:
        """Bring the figures up to date."""
        progress = self._training.progress
        total, speed = progress.all_updates, progress.images_per_second
        self._bar.set_share(progress.updates / total if total else 0.0)
        if progress.facts is None:
            self._set("–", "–", "–", "–")
            return
        self._set(
            f"{progress.epoch} / {progress.facts.epochs}",
            f"{progress.updates} / {total}",
            f"{round(speed, -2):,.0f}" if speed else "–",
            self._left(),
        )
        over = not self._training.phase.is_active
        self._names[3].set_text("in all" if over else "left")

    def _left(self) -> str:
        training = self._training
        if not training.phase.is_active:
            return _duration(training.progress.seconds)
        if training.phase is Phase.PAUSED:
            return "paused"
        left = training.progress.seconds_left
        return "–" if left is None else _duration(left)

    def _set(self, *figures: str) -> None:
        for label, figure in zip(self._figures, figures, strict=True):
            label.set_text(figure)


class _Progress(QWidget):
    """A thin bar; `QProgressBar` would paint at once, with each value."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(5)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self.setAccessibleName("Progress of the run")

    def set_share(self, share: float) -> None:
        if share != self._share:
            self._share = share
            self.setAccessibleDescription(percent(share, 0))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(self.rect())
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(bar.width() * self._share)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(bar, 2, 2)


class Result(QWidget):
    """What came of a run: its accuracy on the test digits, large enough for the last row."""

    def __init__(self, training: TrainingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._figure = QLabel()
        self._figure.setFont(scaled(self.font(), 2.6, bold=True, tabular=True))
        self._figure.setAccessibleName("Test accuracy")
        self._words = dim_label()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(2 * GRID)
        row.addWidget(self._figure, 0, 0)
        row.addWidget(self._words, 0, 1)
        row.setColumnStretch(1, 1)
        self.hide()

    def show_result(self) -> None:
        """Show what came of the last run, once there is something to show."""
        training = self._training
        accuracy = training.test_accuracy
        self.setVisible(accuracy is not None and not training.phase.is_active)
        facts = training.progress.facts
        if accuracy is None or facts is None:
            return
        self._figure.setText(percent(accuracy, 2) if accuracy < 1 else "100 %")
        digits = facts.test_digits
        title = training.run.title if training.run else "The network"
        wrong = round((1 - accuracy) * digits)
        self._words.setText(
            f"{title} misread {wrong:,} of {digits:,} test digits it never learnt from"
        )


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 90:
        return f"{minutes}:{rest:02} min"
    return f"{minutes // 60}:{minutes % 60:02} h"
