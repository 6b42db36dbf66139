"""Loss and accuracy of a run, batch by batch, with earlier runs behind it."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mnistpad.core.files import write_whole
from mnistpad.core.message import Message
from mnistpad.core.network.history import History
from mnistpad.language import tr
from mnistpad.ui.boxes import fill, grid, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.network.curves_plot import ACCURACY, LOSS, VALIDATION, CurvePlot
from mnistpad.ui.network.curves_runs import MOST, CurveRun, CurveRuns, Reading
from mnistpad.ui.network.curves_turns import Turns
from mnistpad.ui.plots.plot import line_up, link
from mnistpad.ui.plots.save import SCALE, Column, render
from mnistpad.ui.plots.style import dashes_of
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role, scaled

_SIDE = 0.02  # empty share of the width, left and right of the runs
_CLOSEST = 8  # updates across the view, at the least
_SAMPLE = 40.0  # pixels of a line, beside a run's name

_BEFORE_START = Message("Press Start: the curves appear here, batch by batch.")
_ALL_OFF = Message("All runs are switched off: switch one on in the list of runs.")

_KEYS = Message(
    "Point at the curves to read a batch's values, or go there with ← and → (Ctrl: by epochs,\n"
    "Home and End: first and last).\n"
    "Mouse wheel: zoom (Ctrl: upright). + and −: zoom (Alt: upright).\n"
    "Drag, or Shift and arrow keys: move.\n"
    "F or double click: show the whole run again."
)


class Curves(QWidget):
    """Two plots over the same epochs, which pull what they show from histories.

    Whoever adds to a history says so with `follow`.
    The run set last, or the one that is live, stands in front with each batch's own values; the
    others are faint lines behind it.
    """

    log_changed = Signal(bool)  # the loss's axis is now logarithmic, or no longer
    fits_changed = Signal(bool)  # the view now follows the curves, or no longer

    def __init__(self) -> None:
        super().__init__()
        self._runs = CurveRuns()
        self._others = False  # whether there are runs that aren't among these
        self.loss, self.accuracy = self._plots = tuple(
            CurvePlot(quantity, self.content, lambda: _numbers(self._plots, self._runs))
            for quantity in (LOSS, ACCURACY)
        )
        self._turns = Turns(self._plots, self.redraw, self)
        self._place = LiveLabel(tr("Place of the crosshair"), opaque=True)
        self._place.setToolTip(tr(_KEYS))
        self._place.setFont(scaled(self.font(), 0.9, tabular=True))
        tip = tr("Logarithmic axis for the loss")
        self._log = tool_button(tr("Log"), f"{tip}  (L)", checkable=True, name=tip)
        self._log.toggled.connect(self.loss.set_log)
        self._log.toggled.connect(lambda: self.redraw())
        self._log.toggled.connect(self.log_changed)
        tip = tr("Show the whole run again, and follow it")
        self._fit = tool_button(tr("Fit"), tr("{tip}  (F, or double click)", tip=tip), name=tip)
        self._fit.setEnabled(False)
        self._fit.clicked.connect(self.fit)
        self._hint = dim_label(tr(_BEFORE_START))
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = row((self._place, 1), self._log, self._fit)
        plots = grid([[plot] for plot in self._plots], gap=(0, GRID))
        plots.addWidget(self._hint, 0, 0, 2, 1)
        fill(QVBoxLayout(self), top, plots, gap=GRID // 2)
        self.setMinimumSize(px(280), px(240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.loss)
        link(self.loss, self.accuracy, numbers=True)
        for plot in self._plots:
            # They have their places before there is anything to show, so that nothing moves then.
            policy = plot.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            plot.setSizePolicy(policy)
            plot.pointed.connect(self._point_at)
            plot.resized.connect(self.refresh)
            plot.resized.connect(lambda: line_up(*self._plots))
            plot.view.sigYRangeChanged.connect(lambda *_: line_up(*self._plots))
            plot.view.sigRangeChangedManually.connect(lambda _: self.redraw())
            plot.fits_changed.connect(self._follow_fit)
            plot.styled(lambda _: self.refresh())
        self.redraw()

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
        validation: str = VALIDATION,
    ) -> None:
        """Show a run, in front of the others, as a `CurveRun` has it.

        One of this key before is replaced; its history may grow, and be cut.
        """
        self._runs.pop(key, None)
        self._runs[key] = CurveRun(key, history, label, live, epochs, validation)
        self.refresh()

    def remove_run(self, key: int) -> None:
        """Show a run no longer."""
        if self._runs.pop(key, None) is not None:
            self.refresh()

    def set_others(self, there_are: bool) -> None:
        """Say whether there are runs that are switched off, for the hint where none is shown."""
        if there_are is not self._others:
            self._others = there_are
            self.refresh()

    def refresh(self) -> None:
        """Something has changed: the picture follows with the next frame."""
        self._turns.all_soon()

    def follow(self) -> None:
        """The live run has grown: so does the picture, if it is time."""
        self._turns.each_in_turn()

    # Drawing

    def warm_up(self) -> None:
        """Draw once, unseen: the first drawing takes 20 ms, which no run is to be held up by."""
        if self._runs:
            return
        history = History(1)
        history.append([1.0, 0.5], [0.5, 1.0])
        self._runs[0] = CurveRun(0, history, "", live=False, epochs=1, validation="test")
        self.redraw()
        for plot in self._plots:
            plot.grab()
        del self._runs[0]
        self.redraw()

    def redraw(self, plots: Sequence[CurvePlot] = ()) -> None:
        """Bring the picture up to date at once: all of it, or some plots."""
        plots = plots or self._plots
        self._turns.drawn(plots)
        shown, front, length = self._runs.shown, self._runs.front, self._runs.length
        least = _CLOSEST / front.history.updates_per_epoch if front else 0.01
        ghosts = [(run.key, run.history) for run in shown if run is not front]
        for plot in self._plots:
            plot.set_whole((-_SIDE * length, (1 + _SIDE) * length), min(least, length))
            plot.saving.setEnabled(front is not None)
        self._hint.setText(tr(_ALL_OFF if self._others else _BEFORE_START))
        self._hint.setVisible(front is None)
        for plot in plots if front else self._plots:
            plot.setVisible(front is not None)
        for plot in plots:
            plot.validation = front.validation if front else VALIDATION
            plot.draw(front.history if front else None, ghosts)
        self._read(plots)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turns.stop()

    # What is in sight

    @property
    def fits(self) -> bool:
        """Whether the view follows the curves."""
        return all(plot.fits for plot in self._plots)

    def fit(self) -> None:
        """Show the whole runs, and follow them."""
        for plot in self._plots:
            plot.fit()

    def set_log(self, on: bool) -> None:
        """Give the loss a logarithmic axis, or a linear one."""
        self._log.setChecked(on)

    def _follow_fit(self, plot_fits: bool) -> None:
        if plot_fits:
            self.redraw()
        if self._fit.isEnabled() is self.fits:
            self._fit.setEnabled(not self.fits)
            self.fits_changed.emit(self.fits)

    # Crosshair

    @property
    def reading(self) -> Reading | None:
        """What the crosshair reads of the run in front; None without a crosshair."""
        return self._runs.reading

    def set_crosshair(self, update: int | None) -> None:
        """Stand the crosshair at an update of the run in front, counted from 1; None: nowhere."""
        self._runs.stand_at(update)
        self._read(self._plots)

    def _read(self, plots: Sequence[CurvePlot]) -> None:
        """Tell the values at the crosshair, or the last ones."""
        front = self._runs.front
        history, update = front.history if front else None, self._runs.crosshair
        for plot in plots:
            plot.look_at(history, update)
        if front is None or history is None:
            self._place.set_text("")
            return
        at = len(history) if update is None else update
        epoch = at / history.updates_per_epoch
        self._place.set_text(tr("epoch {epoch:.2f}   update {update:,}", epoch=epoch, update=at))
        for plot in plots:
            value, smoothed, validation = plot.texts
            plot.setAccessibleDescription(
                tr(
                    "{run}: {place}, {quantity} {value}, smoothed {smoothed}, {kind} {checked}",
                    run=front.label,
                    place=self._place.text(),
                    quantity=plot.quantity.title,
                    value=value,
                    smoothed=smoothed,
                    kind=plot.validation,
                    checked=validation,
                )
            )

    def _point_at(self, epoch: float | None) -> None:
        self._runs.stand_near(epoch)
        self._read(self._plots)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key, view = Qt.Key(event.key()), self.loss.view
        if shift and key in ARROWS:
            across, down = ARROWS[key]
            for plot in self._plots if down else self._plots[:1]:
                plot.view.move(across / 8, -down / 8)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            (left, right), _ = view.viewRange()
            pixel = (right - left) / max(view.width(), 1)
            self._runs.step(1 if key is Qt.Key.Key_Right else -1, pixel, control)
            self._show_cross()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._runs.stand_at(1 if key is Qt.Key.Key_Home else MOST)
            self._show_cross()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            factor, reading = 1.25 if key is Qt.Key.Key_Minus else 0.8, self.reading
            if not alt:
                view.zoom(factor, reading.epoch if reading else None)
            for plot in self._plots if alt else ():
                plot.view.zoom(factor, upright=True)
        elif key is Qt.Key.Key_F:
            self.fit()
        elif key is Qt.Key.Key_L:
            self._log.toggle()
        elif key is Qt.Key.Key_Escape and self.reading is not None:
            self.set_crosshair(None)
        else:
            super().keyPressEvent(event)

    def _show_cross(self) -> None:
        """Read where the crosshair went, and have it in sight."""
        self._read(self._plots)
        reading, (left, right) = self.reading, self.loss.x_range
        if reading is not None and not left <= reading.epoch <= right:
            self.loss.view.move((reading.epoch - (left + right) / 2) / (right - left), 0)

    # Pictures

    def save(self, path: Path) -> None:
        """Save what is in sight, without the crosshair: as SVG by that suffix, or else as PNG.

        `OSError` if the file can't be written, `ValueError` if there is nothing to be seen yet.
        """
        write_whole(path, self.content(path.suffix.lower() == ".svg"))

    def content(self, is_svg: bool) -> bytes:
        """Of a file that shows what is in sight, without the crosshair."""
        if self._runs.front is None:
            raise ValueError(
                tr("There are no curves to save yet; press Start, or switch a run on.")
            )
        update = self._runs.crosshair
        self._runs.stand_at(None)
        try:
            for plot in self._plots:
                plot.restyle(1.0 if is_svg else SCALE)
            self.redraw()
            return _picture(self._plots, self._runs, is_svg=is_svg)
        finally:
            for plot in self._plots:
                plot.restyle()
            self.set_crosshair(update)
            self.redraw()


def _picture(plots: Sequence[CurvePlot], runs: CurveRuns, *, is_svg: bool) -> bytes:
    """The content of a file: what the plots show, and below them the runs' names."""
    style, front, shown = plots[0].style_now, runs.front, runs.shown
    row = math.ceil(QFontMetricsF(style.font).height()) + GRID // 2

    def draw_names(painter: QPainter, place: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.font)
        box = QRectF(place.left() + GRID, place.top() + GRID, place.width() - GRID, row)
        for run in reversed(shown):
            painter.setPen(
                style.pen(Role.Accent, 2.2)
                if run is front
                else style.pen(Role.PlaceholderText, 1, dashes_of(run.key))
            )
            start = QPointF(box.left(), box.center().y())
            painter.drawLine(start, start + QPointF(_SAMPLE, 0))
            painter.setPen(style.colour(Role.WindowText))
            text = box.adjusted(_SAMPLE + GRID, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, f"{run.key}  {tr(run.label)}")
            box.translate(0, row)

    return render(plots, len(shown) * row + GRID, draw_names, is_svg=is_svg)


def _numbers(plots: Sequence[CurvePlot], runs: CurveRuns) -> list[Column]:
    """The columns of a table: each update of the run in front."""
    front = runs.front
    if front is None:
        return []
    updates = np.arange(1, len(front.history) + 1)
    columns: list[Column] = [
        ("update", updates), ("epoch", updates / front.history.updates_per_epoch)
    ]  # fmt: skip
    for plot in plots:
        series, title = plot.quantity.series(front.history), plot.quantity.name
        columns += [(title, series.values), (f"{title}, smoothed", series.smoothed)]
    return columns
