"""Loss and accuracy of a run, batch by batch, with earlier runs behind it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mnistpad.core.files import write_whole
from mnistpad.core.history import History
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.plots.canvas import Canvas
from mnistpad.ui.plots.save import SCALE
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.train.curves_cross import MOST, Crosshair, Reading
from mnistpad.ui.train.curves_plot import Plot
from mnistpad.ui.train.curves_quantity import Accuracy, Loss
from mnistpad.ui.train.curves_range import SharedRange
from mnistpad.ui.train.curves_runs import CurveRun, CurveRuns
from mnistpad.ui.train.curves_save import numbers, picture

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
        self._runs = CurveRuns()
        self._others = False  # whether there are runs that aren't among these
        self._cross = Crosshair(self._runs, self)
        self._cross.moved.connect(lambda: self._read(self._plots))
        self._behind: list[Plot] = []
        self._drawn_at = -math.inf
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self.redraw(self._behind))
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(lambda: self.redraw(self._behind[:1]))

        self.loss, self.accuracy = Plot(Loss()), Plot(Accuracy())
        self._range = SharedRange(self._plots, self._runs, self)
        self._range.moved.connect(self.redraw)
        self._range.fits_changed.connect(self._follow_fit)
        self._scene = Canvas()
        self._place = LiveLabel(opaque=True)
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
        self._fit_action = self._scene.add_menu(
            self.fit, lambda: "curves", self.content, lambda: numbers(self._plots, self._runs)
        )
        self._scene.styled(self._set_style)
        self._scene.restyle()
        self._follow_fit(True)
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
        self._runs[key] = CurveRun(key, history, label, live, epochs, check, shown)
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
        be one long moment; and once what else the news changes is painted, for the same reason.
        """
        self._behind += [plot for plot in self._plots if plot not in self._behind]
        if not self.isVisible():
            return
        rested = 1000 * (perf_counter() - self._drawn_at)
        if rested >= FRAME:
            self._turn.start()
        if len(self._behind) > 1 or rested < FRAME:
            self._timer.start(_PATIENCE if rested < _PATIENCE else FRAME)

    # Drawing

    def warm_up(self) -> None:
        """Draw once, unseen: the first drawing takes 20 ms, which no run is to be held up by."""
        if self._runs:
            return
        history = History(1)
        history.append([1.0, 0.5], [0.5, 1.0])
        self._runs[0] = CurveRun(0, history, "", live=False, epochs=1, check="test")
        self.redraw()
        self._scene.grab()
        del self._runs[0]
        self.redraw()

    def redraw(self, plots: Sequence[Plot] = ()) -> None:
        """Bring the picture up to date at once: all of it, or some plots."""
        plots = plots or self._plots
        self._behind = [plot for plot in self._behind if plot not in plots]
        self._drawn_at = perf_counter()
        shown, front = self._runs.shown, self._runs.front
        self._say_whether_empty(bool(shown))
        self._range.follow()
        ghosts = [(run.key, run.history) for run in shown if run is not front]
        for plot in plots:
            plot.draw(front.history if front else None, ghosts)
            plot.check = front.check if front else "validation"
            if plot.fits:
                plot.fit(whole=self._range.fits_x)
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._turn.stop()

    def _set_style(self, style: Style) -> None:
        self._place.setFont(scaled(self.font(), 0.9, tabular=True))
        for plot in self._plots:
            plot.set_style(style)
        self.refresh()

    # What is in sight

    @property
    def fits(self) -> bool:
        """Whether the view follows the curves."""
        return self._range.fits

    def fit(self) -> None:
        """Show the whole runs, and follow them."""
        self._range.fit()

    def set_log(self, on: bool) -> None:
        """Give the loss a logarithmic axis, or a linear one."""
        self._log.setChecked(on)

    def _follow_log(self, on: bool) -> None:
        self.loss.set_log(on)
        self._range.tell()
        self.log_changed.emit(on)

    def _follow_fit(self, fits: bool) -> None:
        self._fit.setEnabled(not fits)
        self._fit_action.setEnabled(not fits)
        self.fits_changed.emit(fits)

    # Crosshair

    @property
    def reading(self) -> Reading | None:
        """What the crosshair reads of the run in front; None without a crosshair."""
        return self._cross.reading

    def set_crosshair(self, update: int | None) -> None:
        """Stand the crosshair at an update of the run in front, counted from 1; None: nowhere."""
        self._cross.stand_at(update)

    def _read(self, plots: Sequence[Plot]) -> None:
        """Tell the values at the crosshair, or the last ones."""
        front = self._runs.front
        if front is None:
            for plot in plots:
                plot.look_at(None, None)
            self._place.set_text("")
            return
        history = front.history
        update = self._cross.update
        for plot in plots:
            plot.look_at(history, update)
        at = len(history) if update is None else update
        self._place.set_text(f"epoch {at / history.updates_per_epoch:.2f}   update {at:,}")
        names = ", ".join(
            f"{plot.quantity.title} {plot.texts[0]}, smoothed {plot.texts[1]}, "
            f"{plot.check} {plot.texts[2]}"
            for plot in self._plots
            if plot.texts
        )
        self._scene.setAccessibleDescription(f"{front.label}: {self._place.text()}, {names}")

    def _point_at(self, place: QPointF | None) -> None:
        view = self.loss.view
        box = view.sceneBoundingRect()
        if place is None or not box.left() <= place.x() <= box.right():
            self.set_crosshair(None)
        else:
            self._cross.stand_near(view.mapSceneToView(place).x())

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
                self._range.pan(plot, x * (right - left) / 8, y * (top - bottom) / 8)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if key == Qt.Key.Key_Right else -1, by_epochs=control)
        elif key == Qt.Key.Key_Home:
            self._go_to(1)
        elif key == Qt.Key.Key_End:
            self._go_to(MOST)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom_by_key(1.25 if key == Qt.Key.Key_Minus else 0.8, upright=control)
        elif key == Qt.Key.Key_F:
            self.fit()
        elif key == Qt.Key.Key_L:
            self._log.toggle()
        elif key == Qt.Key.Key_Escape and self.reading is not None:
            self.set_crosshair(None)
        else:
            return False
        return True

    def _walk(self, direction: int, *, by_epochs: bool) -> None:
        left, right = self.loss.view.viewRange()[0]
        self._cross.step(direction, (right - left) / max(self.loss.view.width(), 1), by_epochs)
        self._show_cross()

    def _go_to(self, update: int) -> None:
        self.set_crosshair(update)
        self._show_cross()

    def _show_cross(self) -> None:
        """Have the crosshair in sight."""
        reading, (left, right) = self.reading, self.loss.view.viewRange()[0]
        if reading is not None and not left <= reading.epoch <= right:
            self._range.move_x(*(reading.epoch + part * (right - left) / 2 for part in (-1, 1)))
            self.redraw()

    def _zoom_by_key(self, factor: float, *, upright: bool) -> None:
        if upright:
            for plot in self._plots:
                self._range.zoom(plot, factor, sum(plot.view.viewRange()[1]) / 2, upright=True)
            return
        left, right = self.loss.view.viewRange()[0]
        reading = self.reading
        about = reading.epoch if reading else (left + right) / 2
        self._range.zoom(self.loss, factor, about, upright=False)

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

    def content(self, is_svg: bool) -> bytes:
        """Of a file that shows what is in sight, without the crosshair."""
        if self._runs.front is None:
            raise ValueError("There are no curves to save yet; press Start, or switch a run on.")
        update = self._cross.update
        self._cross.stand_at(None)
        self._scene.restyle(1.0 if is_svg else SCALE)
        self.redraw()
        try:
            return picture(self._scene, self._runs, is_svg=is_svg)
        finally:
            self._scene.restyle()
            self._cross.stand_at(update)
            self.redraw()


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
