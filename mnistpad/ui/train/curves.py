"""Loss and accuracy of a run, batch by batch, with earlier runs behind it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mnistpad.core.files import write_whole
from mnistpad.core.history import History
from mnistpad.ui.painting import Role
from mnistpad.ui.plots.canvas import Canvas
from mnistpad.ui.plots.save import SCALE, Column, png, save_numbers, save_picture, svg
from mnistpad.ui.plots.style import Style, dashes_of
from mnistpad.ui.still import StillLabel
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.train.curves_plot import Accuracy, Loss, Plot

FRAME = 50
"""Milliseconds between two pictures at the least: the eye sees curves move, and the rest of the
window keeps most of its time."""

_PATIENCE = 150
"""Milliseconds that a plot waits for a live run's next news, to be painted with what else they
change: to paint a window twice costs more than to paint more of it."""

_BEFORE_START = "Press Start: the curves appear here, batch by batch."
_ALL_OFF = "All runs are switched off: switch one on in the list of runs."

_KEYS = (
    "Point at the curves to read a batch's values, or go there with ← and → (Ctrl: by epochs,\n"
    "Home and End: first and last).\n"
    "Mouse wheel, + and −: zoom (Ctrl: upright). Drag, or Shift and arrow keys: move.\n"
    "F or double click: show the whole run again."
)
_FIELDS = "Thin: each batch's own. Thick: smoothed. Diamond: on digits it doesn't learn from"

_SAMPLE = 40.0  # pixels of a line, beside a run's name in a picture
_SIDE = 0.02  # empty share of the width, left and right of what is fitted
_CLOSEST = 8  # updates across the view, at the least


@dataclass(slots=True)
class _Run:
    key: int
    history: History
    label: str
    live: bool
    epochs: float  # those planned; 0: not known
    check: str
    shown: bool = True

    @property
    def length(self) -> float:
        """How far it goes, or is to go, in epochs."""
        done = len(self.history) / self.history.updates_per_epoch
        return max(_round_up(done) if self.live else done, self.epochs)


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the crosshair stands, and what it reads there."""

    epoch: float
    update: int
    loss: float
    accuracy: float
    smoothed_loss: float
    smoothed_accuracy: float


class Curves(QWidget):
    """Two plots over the same epochs, which pull what they show from histories.

    Whoever adds to a history says so with `follow`.
    The run set last, or the one that is live, stands in front with each batch's own values; the
    others are ghosts behind it.

    Signals
    -------
    log_changed
        The loss's axis is now logarithmic, or no longer.
    fits_changed
        The view now follows the curves, or no longer.
    """

    log_changed = Signal(bool)
    fits_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[int, _Run] = {}
        self._others = False  # whether there are runs that aren't among these
        self._update: int | None = None  # where the crosshair stands
        self._fits_x = True
        self._behind: list[Plot] = []
        self._drawn_at = -math.inf
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self.redraw(self._behind))

        self.loss, self.accuracy = Plot(Loss()), Plot(Accuracy())
        self._scene = Canvas()
        self._x = (0.0, 0.0)
        self._place = StillLabel()
        self._place.setIndent(2)
        self._place.setAccessibleName("Place of the crosshair")
        self._log = _button("Log", "Logarithmic axis for the loss  (L)")
        self._log.setCheckable(True)
        self._log.toggled.connect(self._follow_log)
        self._fit = _button("Fit", "Show the whole run again, and follow it  (F, or double click)")
        self._fit.clicked.connect(self.fit)
        self._hint = QLabel(_BEFORE_START)
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

        self.setMinimumSize(280, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self._scene)
        self._scene.setAccessibleName("Curves of loss and accuracy")
        self._place.setToolTip(_KEYS)
        for plot in self._plots:
            plot.readout.setToolTip(f"{plot.quantity.tip}\n{_FIELDS}")
        self._scene.hovered.connect(self._point_at)
        self._scene.double_clicked.connect(self.fit)
        self._scene.resized.connect(self.refresh)
        for plot in self._plots:
            plot.view.sigRangeChangedManually.connect(lambda _, plot=plot: self._follow_hand(plot))
        self._add_actions()
        self._scene.styled(self._set_style)
        self._scene.restyle()
        self._follow_fit()
        self.redraw()

    @property
    def _plots(self) -> tuple[Plot, Plot]:
        return self.loss, self.accuracy

    def _lay_out(self) -> None:
        grid = self._scene.ci
        grid.setContentsMargins(2, 2, 4, 2)
        for row, plot in ((0, self.loss), (4, self.accuracy)):
            grid.addItem(plot.readout, row, 0, 1, 2)
            grid.addItem(plot.left, row + 1, 0)
            grid.addItem(plot.view, row + 1, 1)
            grid.addItem(plot.bottom, row + 2, 1)
            grid.addItem(plot.unit, row + 2, 0)
            grid.layout.setRowStretchFactor(row + 1, 1)
            plot.left.setZValue(1)
            plot.bottom.setZValue(1)
            grid.layout.setRowSpacing(row, GRID / 2)
        grid.layout.setRowFixedHeight(3, GRID)

        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(GRID)
        top.addWidget(self._place, 1)
        top.addWidget(self._log)
        top.addWidget(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        column.addWidget(self._scene, 1)
        column.addWidget(self._hint, 1)

    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    # Runs

    def set_run(
        self,
        key: int,
        history: History,
        label: str,
        *,
        live: bool,
        epochs: float = 0,
        check: str = "validation",
    ) -> None:
        """Show a run, in front of the others; one of this key before is replaced.

        Parameters
        ----------
        key
            Its number, which stands at its line's end when it is a ghost.
        history
            What is pulled from; it may grow, and be cut.
        label
            What people know it by.
        live
            It is being trained: its history grows.
        epochs
            How many are planned, so that the axis doesn't grow under the curve; 0: not known.
        check
            What the digits are called that are looked at after each epoch.
        """
        before = self._runs.pop(key, None)
        shown = before is None or before.shown
        self._runs[key] = _Run(key, history, label, live, epochs, check, shown)
        self.refresh()

    def remove_run(self, key: int) -> None:
        """Show a run no longer."""
        if self._runs.pop(key, None) is not None:
            self.refresh()

    def set_shown(self, key: int, on: bool) -> None:
        """Switch a run's curves on or off."""
        if key in self._runs and self._runs[key].shown != on:
            self._runs[key].shown = on
            self.refresh()

    def set_others(self, there_are: bool) -> None:
        """Say whether there are runs that could be shown and were not handed over."""
        if there_are is not self._others:
            self._others = there_are
            self.refresh()

    def refresh(self) -> None:
        """Something has changed: the picture follows with the next frame."""
        self._behind = list(self._plots)
        if self.isVisible() and not 0 <= self._timer.remainingTime() <= FRAME:
            self._timer.start(FRAME)

    def follow(self) -> None:
        """The live run has grown: so does the picture, if it is time.

        One plot is drawn and then, with the next news or soon, the other, lest a picture of both
        be one long moment.
        """
        self._behind += [plot for plot in self._plots if plot not in self._behind]
        if not self.isVisible():
            return
        rested = 1000 * (perf_counter() - self._drawn_at)
        if rested >= FRAME:
            self.redraw(self._behind[:1])
        if self._behind:
            self._timer.start(_PATIENCE if rested < _PATIENCE else FRAME)

    def _shown(self) -> list[_Run]:
        return [run for run in self._runs.values() if run.shown and len(run.history)]

    def _front(self) -> _Run | None:
        """The live run, or that set last, of those to be seen."""
        shown = self._shown()
        in_front = [run for run in shown if run.live] or shown
        return in_front[-1] if in_front else None

    # Drawing

    def warm_up(self) -> None:
        """Draw once, unseen: the first drawing takes 20 ms, which no run is to be held up by."""
        if self._runs:
            return
        history = History(1)
        history.append([1.0, 0.5], [0.5, 1.0])
        self._runs[0] = _Run(0, history, "", live=False, epochs=1, check="test")
        self.redraw()
        self._scene.grab()
        del self._runs[0]
        self.redraw()

    def redraw(self, plots: Sequence[Plot] = ()) -> None:
        """Bring the picture up to date at once: all of it, or some plots."""
        plots = plots or self._plots
        self._behind = [plot for plot in self._behind if plot not in plots]
        self._drawn_at = perf_counter()
        shown, front = self._shown(), self._front()
        self._say_whether_empty(bool(shown))
        if self._fits_x:
            length = self._length()
            self._set_x(-_SIDE * length, (1 + _SIDE) * length)
        ghosts = [(run.key, run.history) for run in shown if run is not front]
        for plot in plots:
            plot.draw(front.history if front else None, ghosts)
            plot.check = front.check if front else "validation"
            if plot.fits:
                plot.fit(whole=self._fits_x)
            plot.marks.place()
        width = max(plot.needed_width() for plot in self._plots)
        for plot in self._plots:
            if plot.left.width() != width:
                plot.left.setWidth(width)
                plot.unit.setFixedWidth(width)
        self._read(plots)

    def _say_whether_empty(self, any_shown: bool) -> None:
        begun = self._others or any(len(run.history) for run in self._runs.values())
        self._hint.setText(_ALL_OFF if begun else _BEFORE_START)
        self._hint.setVisible(not any_shown)
        self._scene.setVisible(any_shown)

    def _set_x(self, left: float, right: float) -> None:
        self._x = left, right
        for plot in self._plots:
            if plot.view.viewRange()[0] != [left, right]:
                plot.view.setRange(xRange=self._x, padding=0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _set_style(self, style: Style) -> None:
        self._place.setFont(scaled(self.font(), 0.9, tabular=True))
        for plot in self._plots:
            plot.set_style(style)
        self.refresh()

    # What is in sight

    @property
    def fits(self) -> bool:
        """Whether the view follows the curves."""
        return self._fits_x and all(plot.fits for plot in self._plots)

    def fit(self) -> None:
        """Show the whole runs, and follow them."""
        self._fits_x = True
        for plot in self._plots:
            plot.take_hold()
        self._follow_fit()
        self.redraw()

    def set_log(self, on: bool) -> None:
        """Give the loss a logarithmic axis, or a linear one."""
        self._log.setChecked(on)

    def _follow_log(self, on: bool) -> None:
        self.loss.set_log(on)
        self._follow_fit()
        self.redraw()
        self.log_changed.emit(on)

    def _follow_fit(self) -> None:
        if self._fit.isEnabled() == self.fits:
            self._fit.setEnabled(not self.fits)
            self._fit_action.setEnabled(not self.fits)
            self.fits_changed.emit(self.fits)

    def _length(self) -> float:
        return max((run.length for run in self._shown()), default=1.0)

    def _follow_hand(self, plot: Plot) -> None:
        """A view was moved or zoomed: the other goes along, and what was let go stays."""
        (left, right), (bottom, top) = plot.view.viewRange()
        if (bottom, top) != plot.range:
            plot.fits = False
            plot.set_range(bottom, top)
        if (left, right) != self._x:
            zoomed = not math.isclose(right - left, self._x[1] - self._x[0], rel_tol=1e-6)
            self._fits_x = zoomed and right - left >= (1 + 2 * _SIDE) * self._length() * (1 - 1e-9)
            if not self._fits_x:
                self._move_x(left, right)
            for each in self._plots if zoomed else ():
                each.forget_range()
        self._follow_fit()
        self.redraw()

    def _zoom(self, plot: Plot, factor: float, about: float, *, upright: bool) -> None:
        if upright:
            plot.view.scaleBy(y=factor, center=(0, about))
        else:
            plot.view.scaleBy(x=factor, center=(about, 0))
        self._follow_hand(plot)

    def _pan(self, plot: Plot, x: float, y: float) -> None:
        plot.view.translateBy(x=x or None, y=y or None)
        self._follow_hand(plot)

    def _move_x(self, left: float, right: float) -> None:
        """Look at a part, not too small a one and not beside the curves."""
        front = self._front()
        least = _CLOSEST / front.history.updates_per_epoch if front else 0.01
        middle = min(max((left + right) / 2, 0.0), self._length())
        half = max(right - left, least) / 2
        self._set_x(middle - half, middle + half)

    # Crosshair

    @property
    def reading(self) -> Reading | None:
        """What the crosshair reads of the run in front; None without a crosshair."""
        front = self._front()
        if front is None or self._update is None:
            return None
        history = front.history
        update = min(self._update, len(history))
        loss, accuracy = history.loss, history.accuracy
        return Reading(
            update / history.updates_per_epoch,
            update,
            float(loss.values[update - 1]),
            float(accuracy.values[update - 1]),
            float(loss.smoothed[update - 1]),
            float(accuracy.smoothed[update - 1]),
        )

    def set_crosshair(self, update: int | None) -> None:
        """Stand the crosshair at an update of the run in front, counted from 1; None: nowhere."""
        front = self._front()
        if update is not None and front is not None:
            update = min(max(update, 1), len(front.history))
        if update != self._update:
            self._update = update
            self._read(self._plots)

    def _read(self, plots: Sequence[Plot]) -> None:
        """Tell the values at the crosshair, or the last ones."""
        front = self._front()
        if front is None:
            for plot in plots:
                plot.look_at(None, None)
            self._place.setText("")
            return
        history = front.history
        update = None if self._update is None else min(self._update, len(history))
        for plot in plots:
            plot.look_at(history, update)
        at = len(history) if update is None else update
        self._place.setText(f"epoch {at / history.updates_per_epoch:.2f}   update {at:,}")
        names = ", ".join(
            f"{plot.quantity.title} {plot.texts[0]}, smoothed {plot.texts[1]}, "
            f"{plot.check} {plot.texts[2]}"
            for plot in self._plots
            if plot.texts
        )
        self._scene.setAccessibleDescription(f"{front.label}: {self._place.text()}, {names}")

    def _point_at(self, place: QPointF | None) -> None:
        front = self._front()
        view = self.loss.view
        box = view.sceneBoundingRect()
        if front is None or place is None or not box.left() <= place.x() <= box.right():
            self.set_crosshair(None)
            return
        epoch = view.mapSceneToView(place).x()
        self.set_crosshair(max(round(epoch * front.history.updates_per_epoch), 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key means here; False if it means nothing."""
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            x, y = _ARROWS[key]
            (left, right), _ = self.loss.view.viewRange()
            for plot in self._plots if y else self._plots[:1]:
                bottom, top = plot.view.viewRange()[1]
                self._pan(plot, x * (right - left) / 8, y * (top - bottom) / 8)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1, by_epochs=control)
        elif key == Qt.Key.Key_Home:
            self._stand_at(1)
        elif key == Qt.Key.Key_End:
            self._stand_at(math.inf)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom_by_key(1.25 if key == Qt.Key.Key_Minus else 0.8, upright=control)
        elif key == Qt.Key.Key_F:
            self.fit()
        elif key == Qt.Key.Key_L:
            self._log.toggle()
        elif key == Qt.Key.Key_Escape and self._update is not None:
            self.set_crosshair(None)
        else:
            return False
        return True

    def _step(self, direction: int, *, by_epochs: bool) -> None:
        front = self._front()
        if front is None:
            return
        each, count = front.history.updates_per_epoch, len(front.history)
        at = count if self._update is None else self._update
        if by_epochs:
            at = (at // each + 1 if direction > 0 else -(-at // each) - 1) * each
        elif self._update is not None:
            left, right = self.loss.view.viewRange()[0]
            a_pixel = (right - left) * each / max(self.loss.view.width(), 1)
            at += direction * max(round(a_pixel), 1)
        self._stand_at(at)

    def _stand_at(self, update: float) -> None:
        """Stand the crosshair there, and have it in sight."""
        front = self._front()
        if front is None:
            return
        self.set_crosshair(int(min(max(update, 1), len(front.history))))
        left, right = self.loss.view.viewRange()[0]
        x = (self._update or 0) / front.history.updates_per_epoch
        if not left <= x <= right:
            self._move_x(x - (right - left) / 2, x + (right - left) / 2)
            self.redraw()

    def _zoom_by_key(self, factor: float, *, upright: bool) -> None:
        if upright:
            for plot in self._plots:
                self._zoom(plot, factor, sum(plot.view.viewRange()[1]) / 2, upright=True)
            return
        left, right = self.loss.view.viewRange()[0]
        reading = self.reading
        about = reading.epoch if reading else (left + right) / 2
        self._zoom(self.loss, factor, about, upright=False)

    # Pictures

    def to_png(self, path: Path) -> None:
        """Save what is in sight, without the crosshair, at twice the screen's resolution.

        Raises
        ------
        OSError
            If the file can't be written.
        ValueError
            If there is nothing to be seen yet.
        """
        write_whole(path, self.content(False))

    def to_svg(self, path: Path) -> None:
        """Save what is in sight, without the crosshair, as lines; raises as `to_png` does."""
        write_whole(path, self.content(True))

    def _picture(self, draw: Callable[..., bytes], density: float) -> bytes:
        shown, front = self._shown(), self._front()
        if front is None:
            raise ValueError("There are no curves to save yet; press Start, or switch a run on.")
        update, self._update = self._update, None
        self._scene.restyle(density)
        self.redraw()
        row = math.ceil(QFontMetricsF(self._scene.font()).height()) + GRID // 2
        try:
            return draw(
                self._scene.scene(),
                len(shown) * row + GRID,
                lambda painter, place: self._draw_captions(painter, place, row),
            )
        finally:
            self._update = update
            self._scene.restyle()
            self.redraw()

    def _draw_captions(self, painter: QPainter, place: QRectF, row: float) -> None:
        """Name each run below the curves, with a sample of its line."""
        style, front = self._scene.style_now, self._front()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.font)
        box = QRectF(place.left() + GRID, place.top() + GRID, place.width() - GRID, row)
        for run in reversed(self._shown()):
            painter.setPen(
                style.pen(Role.Accent, 2.2)
                if run is front
                else style.pen(Role.PlaceholderText, 1, dashes_of(run.key))
            )
            middle = box.left(), box.center().y()
            painter.drawLine(QPointF(*middle), QPointF(middle[0] + _SAMPLE, middle[1]))
            painter.setPen(style.colour(Role.WindowText))
            text = box.adjusted(_SAMPLE + GRID, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, f"{run.key}  {run.label}")
            box.translate(0, row)

    def numbers(self) -> list[Column]:
        """The columns of a table: each update of the run in front."""
        front = self._front()
        if front is None:
            return []
        updates = np.arange(1, len(front.history) + 1)
        columns: list[Column] = [
            ("update", updates), ("epoch", updates / front.history.updates_per_epoch)
        ]  # fmt: skip
        for plot in self._plots:
            series, title = plot.quantity.series(front.history), plot.quantity.title
            columns += [(title, series.values), (f"{title}, smoothed", series.smoothed)]
        return columns

    def _add_actions(self) -> None:
        self._fit_action = QAction("Fit", self._scene)
        self._fit_action.triggered.connect(self.fit)
        picture, numbers = (
            QAction(f"Save {what}…", self._scene) for what in ("picture", "numbers")
        )
        picture.triggered.connect(lambda: save_picture(self, "curves", self.content))
        numbers.triggered.connect(lambda: save_numbers(self, "curves", self.numbers()))
        self._scene.addActions([self._fit_action, picture, numbers])
        self._scene.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def content(self, is_svg: bool) -> bytes:
        """Of a file that shows what is in sight, without the crosshair."""
        return self._picture(svg, 1.0) if is_svg else self._picture(png, SCALE)


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip.split("  ")[0])
    return button


def _round_up(length: float) -> float:
    """Whole epochs; less than one in steps that the axis needn't change with every batch."""
    if length > 1:
        return math.ceil(length - 1e-9)
    return min((part for part in (0.02, 0.05, 0.1, 0.2, 0.5) if part >= length), default=1.0)
