"""How far a run is, in figures."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.network.training import Phase, TrainingState
from mnistpad.ui.boxes import fill, grid
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import counted_percent

_NAMES = Message("epoch"), Message("update"), Message("images / s"), Message("left", "of time")
_MOST = 1000  # of the bar
_HIGHEST = 10_000  # pixels


class Counters(QWidget):
    """Epoch, update, speed and time left; at the end the test accuracy, large."""

    def __init__(self, training: TrainingState) -> None:
        super().__init__()
        self._training = training
        self._figures = [LiveLabel(tr(name), opaque=True) for name in _NAMES]
        self._names = [
            LiveLabel(role=QPalette.ColorRole.PlaceholderText, opaque=True) for _ in _NAMES
        ]
        for figure, label, name in zip(self._figures, self._names, _NAMES, strict=True):
            figure.setFont(scaled(self.font(), 1.2, bold=True, tabular=True))
            label.set_text(tr(name))
        self._bar = QProgressBar(textVisible=False, maximum=_MOST)
        self._bar.setFixedHeight(px(5))
        self._bar.setAccessibleName(tr("Progress of the run"))
        # Columns keep their widths whatever they say, so that nothing moves while they count.
        stretch = dict(enumerate((3, 5, 4, 3)))
        figures = grid((self._figures, self._names), gap=(2 * GRID, 0), stretch=stretch)
        fill(QVBoxLayout(self), figures, self._bar)
        self.show_progress()

    def show_progress(self) -> None:
        """Bring the figures up to date."""
        progress = self._training.progress
        total, speed = progress.all_updates, progress.images_per_second
        self._bar.setUpdatesEnabled(False)  # it would paint at once, and not with the rest
        self._bar.setValue(round(_MOST * progress.updates / total) if total else 0)
        self._bar.setUpdatesEnabled(True)
        figures = ["–"] * len(_NAMES)
        if progress.facts is not None:
            figures = [
                f"{progress.epoch} / {progress.facts.epochs}",
                f"{progress.updates} / {total}",
                f"{round(speed, -2):,.0f}" if speed else "–",
                self._left(),
            ]
            left = self._training.phase.is_active
            self._names[3].set_text(tr(_NAMES[3]) if left else tr("in all", "of time"))
        for label, figure in zip(self._figures, figures, strict=True):
            label.set_text(figure)

    def _left(self) -> str:
        training = self._training
        if not training.phase.is_active:
            return _duration(training.progress.seconds)
        if training.phase is Phase.PAUSED:
            return tr("paused")
        left = training.progress.seconds_left
        return "–" if left is None else _duration(left)


class Result(QWidget):
    """What came of a run: its accuracy on the test digits, large enough for the last row."""

    def __init__(self, training: TrainingState) -> None:
        super().__init__()
        self._training = training
        self._figure = QLabel()
        self._figure.setFont(scaled(self.font(), 2.6, bold=True, tabular=True))
        self._figure.setAccessibleName(tr("Test accuracy"))
        self._words = dim_label()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        fill(QHBoxLayout(self), self._figure, (self._words, 1), gap=2 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        room = QRect(0, 0, self._words.width(), _HIGHEST)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = self._words.fontMetrics().boundingRect(room, flags, self._words.text())
        self._words.setMinimumHeight(words.height())

    def show_result(self) -> bool:
        """Say what came of the last run; whether there is something to say."""
        training = self._training
        accuracy, facts = training.test_accuracy, training.progress.facts
        if accuracy is None or facts is None or training.phase.is_active:
            return False
        self._figure.setText(counted_percent(accuracy, 2))
        self._words.setText(
            tr(
                "{run} misread {wrong:,} of {digits:,} test digits it never learnt from",
                run=training.run.title if training.run else Message("The network"),
                wrong=round((1 - accuracy) * facts.test_digits),
                digits=facts.test_digits,
            )
        )
        self._make_room()
        return True


def _duration(seconds: float) -> str:
    if seconds < 90:
        figure = f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}"
        return tr("{seconds} s", seconds=figure)
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 90:
        return tr("{minutes}:{seconds:02} min", minutes=minutes, seconds=rest)
    return tr("{hours}:{minutes:02} h", hours=minutes // 60, minutes=minutes % 60)
