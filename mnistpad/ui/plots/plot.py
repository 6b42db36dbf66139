"""A plot: axes without a frame, and what every plot offers."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.language import tr
from mnistpad.ui.files import picture_kinds, table_kind
from mnistpad.ui.plots.axis import Axis, View
from mnistpad.ui.plots.canvas import Canvas
from mnistpad.ui.plots.caption import Caption, Entry, Words
from mnistpad.ui.plots.line import Line
from mnistpad.ui.plots.save import Column, save, table
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

Array = npt.NDArray[np.float64]
Range = tuple[float, float]
_LARGEST = 1.5
_NO_VALUES = 6  # pixels below a plot without numbers along x
MARGIN = 10  # pixels right of a plot, for the number at its end


class Plot(Canvas):
    """A widget with two axes, a view between them, and a caption above.

    The wheel zooms, dragging moves; from then on the range along that axis stays, until "Fit" or
    a double click takes hold of it again. A crosshair reads the lines; a context menu saves
    picture and numbers. Where x is `whole`, whole numbers do along it.
    """

    usual = 560, 220  # pixels across and down; from here on, figures and lines grow with the plot

    clicked = Signal(float, float)  # a place between the axes, in their coordinates
    fits_changed = Signal(bool)  # the view now follows what is shown, or no longer

    def __init__(
        self, x_title: str, y_title: str, parent: QWidget | None = None, *, whole: bool = False
    ) -> None:
        super().__init__(parent)
        self.x_axis, self.y_axis = Axis("bottom", whole=whole), Axis("left")
        self.view = View(self.y_axis)
        self.caption, self.unit = Caption(y_title), Words(x_title)
        self.left_room = 0  # for the numbers on the left; 0: as much as they need
        self.fits_x = self.fits_y = True  # whether what is shown along the axis follows what fits
        self._fit_x: Range = (0.0, 1.0)
        self._fit_y: Range = (0.0, 1.0)
        self._lines: list[Line] = []
        self._cross = pg.InfiniteLine(angle=90)
        self._cross.setZValue(50)
        self._cross.hide()
        self.view.addItem(self._cross, ignoreBounds=True)
        grid = self.ci
        grid.setContentsMargins(0, 0, MARGIN, 0)
        for item, *cells in (
            (self.caption, 0, 0, 1, 2), (self.y_axis, 1, 0), (self.view, 1, 1), (self.unit, 2, 0),
            (self.x_axis, 2, 1),
        ):  # fmt: skip
            grid.addItem(item, *cells)
            self.styled(item.set_style)
        grid.layout.setRowStretchFactor(1, 1)
        grid.layout.setColumnStretchFactor(1, 1)
        for axis in (self.x_axis, self.y_axis):
            axis.linkToView(self.view)
            axis.setZValue(1)
        self._add_menu()
        self.view.sigRangeChangedManually.connect(self.follow_hand)
        self.view.sigRangeChanged.connect(lambda *_: self.size_axis())
        self.scene().sigMouseClicked.connect(self._take_click)
        self.double_clicked.connect(self.fit)
        self.hovered.connect(lambda place: self.read_at(self._place_at(place)))
        self.resized.connect(self.size_axis)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(120), px(80))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.styled(lambda style: self._cross.setPen(style.pen(Role.PlaceholderText, 1, (4, 3))))
        self.styled(lambda _: self.size_axis())
        self.restyle()

    def _add_menu(self) -> None:
        for text, do in (
            (tr("Fit"), self.fit),
            (tr("Save picture…"), lambda: save(
                self, tr("Save picture"), picture_kinds(),
                lambda suffix: self.content(suffix == ".svg"))),
            (tr("Save numbers…"), lambda: save(
                self, tr("Save numbers"), table_kind(),
                lambda _: table(self.numbers()).encode())),
        ):  # fmt: skip
            self.addAction(text).triggered.connect(do)
        self._fit_action, *save_actions = self.actions()
        self.saving = QActionGroup(self)  # disabled while there is nothing to save
        for action in save_actions:
            self.saving.addAction(action)
        self._fit_action.setEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def factor(self) -> float:
        """How much larger than usual a plot of this size is written."""
        wide, high = self.usual
        room: float = min(self.width() / px(wide), self.height() / px(high))
        return min(max(room, 1.0), _LARGEST)

    def size_axis(self) -> None:
        """Give the y axis the room that its numbers need."""
        width = self.left_room or needed_room(self)
        if self.y_axis.width() != width:
            self.y_axis.setWidth(width)
            self.unit.setFixedWidth(width)

    def ring(self) -> QRectF:
        return QRectF(self.view.sceneBoundingRect()).adjusted(-3, -3, 3, 3)

    # Lines

    def add_line(
        self,
        name: str,
        role: Role,
        width: float = 2.0,
        dashes: Sequence[float] = (),
        *,
        read: bool = True,
        **options: object,
    ) -> Line:
        """A line from point to point, broken off where there is no value.

        It is `width` pixels wide, and dashed in widths. If it is to be read, the crosshair and who
        saves its numbers call it by its name. More options are `pyqtgraph.PlotDataItem`'s.
        """
        line = Line(name, **options)
        self.styled(lambda style: line.set_pen(style.pen(role, width, dashes)))
        self.view.addItem(line, ignoreBounds=True)
        if read:
            self._lines.append(line)
        return line

    def add(self, item: pg.GraphicsObject, z: float = 10) -> None:
        """Show an item, in front of those of a lower z; it follows the style, if it can."""
        item.setZValue(z)
        self.view.addItem(item, ignoreBounds=True)
        if hasattr(item, "set_style"):
            self.styled(item.set_style)

    def add_rule(
        self, angle: int, role: Role, width: float = 1.0, dashes: Sequence[float] = ()
    ) -> pg.InfiniteLine:
        """A straight line through all of the view, at 0 at first: upright at 90°, level at 0°."""
        rule = pg.InfiniteLine(0.0, angle=angle)
        self.styled(lambda style: rule.setPen(style.pen(role, width, dashes)))
        self.add(rule, 0)
        return rule

    def set_log(self, on: bool) -> None:
        """Give the y axis powers of ten, or not; ranges are given as exponents then."""
        if self.y_axis.logMode != on:
            self.y_axis.setLogMode(x=False, y=on)
            for line in self._lines:
                line.setLogMode(False, on)

    def up(self, value: float) -> float:
        """How high a value stands in the view."""
        if not self.y_axis.logMode:
            return value
        return math.log10(value) if value > 0 else -math.inf

    def at(self, x: float, y: float) -> QPointF:
        """Where a point is drawn, in the widget."""
        return QPointF(self.mapFromScene(self.view.mapViewToScene(QPointF(x, self.up(y)))))

    # What is in sight

    @property
    def x_range(self) -> Range:
        return tuple(self.view.viewRange()[0])

    @property
    def y_range(self) -> Range:
        """Of a logarithmic axis: exponents of ten."""
        return tuple(self.view.viewRange()[1])

    @property
    def fits(self) -> bool:
        """Whether all that is shown follows what fits."""
        return self.fits_x and self.fits_y

    def set_ranges(self, x: Range | None = None, y: Range | None = None) -> None:
        """Say what fits, None: as before; it is shown, unless another part is being looked at."""
        self._fit_x, self._fit_y = x or self._fit_x, y or self._fit_y
        x = self._fit_x if self.fits_x else self.x_range
        y = self._fit_y if self.fits_y else self.y_range
        if (x, y) != (self.x_range, self.y_range):
            self.view.setRange(xRange=x, yRange=y, padding=0)

    def fit(self) -> None:
        """Show all of it again, and follow it."""
        self._set_fits(True, True)

    def follow_hand(self) -> None:
        """The range was changed by hand: it stays, unless it is what fits."""
        shown = (self.x_range, self._fit_x), (self.y_range, self._fit_y)
        if self.view.state["aspectLocked"]:
            self._set_fits(False, False)
        else:  # two ranges may differ by less than can be seen
            self._set_fits(*(np.allclose(*pair, 0, 1e-6 * np.ptp(pair[1])) for pair in shown))

    def _set_fits(self, x: bool, y: bool) -> None:
        before = self.fits
        self.fits_x, self.fits_y = x, y
        self.set_ranges()
        if self.fits is not before:
            self._fit_action.setEnabled(not self.fits)
            self.fits_changed.emit(self.fits)

    # Hands

    def _place_at(self, place: QPointF | None) -> QPointF | None:
        """A point of the scene in the axes' coordinates, if it is between the axes."""
        inside = place is not None and self.view.sceneBoundingRect().contains(place)
        return self.view.mapSceneToView(place) if inside else None

    def _take_click(self, event: MouseClickEvent) -> None:
        point = self._place_at(event.scenePos())
        if point is not None and event.button() is Qt.MouseButton.LeftButton and not event.double():
            self.clicked.emit(point.x(), point.y())

    # Crosshair

    def read_at(self, point: QPointF | None) -> None:
        """Read where the pointer is, in the axes' coordinates; None: it is elsewhere."""
        self.read(None if point is None else point.x())

    def read(self, x: float | None) -> None:
        """Stand the crosshair at a place of the x axis, and tell its values; None: nowhere."""
        entries = self.legend() if x is None else self.values_at(x)
        self._cross.setVisible(x is not None and entries != self.legend())
        if x is not None:
            self._cross.setValue(x)
        self.caption.show_entries(*entries)

    def legend(self) -> tuple[Entry, ...]:
        """What stands in the caption while nothing is read."""
        return ()

    def values_at(self, x: float) -> tuple[Entry, ...]:
        """What the crosshair tells: the place, and the value of each line at the point nearest."""
        entries, place = [], x
        for line in self._lines:
            xs, ys = line.getOriginalDataset()
            if xs is not None and line.isVisible() and xs[0] <= x <= xs[-1]:
                index = nearest(xs, x)
                place = float(xs[index])
                entries.append(Entry(line.name() or "", line.opts["pen"], number(float(ys[index]))))
        if not entries:
            return self.legend()
        where = place if len(entries) == 1 else x
        return (Entry(self.unit.text, None, number(where)), *entries)

    # What is saved

    def numbers(self) -> list[Column]:
        """The columns of a table: of each line its places and values."""
        columns: list[Column] = []
        for line in self._lines:
            xs, ys = line.getOriginalDataset()
            if xs is not None:
                name = line.name() or self.caption.text
                columns += [(f"{name}: {self.unit.text}", xs), (name, ys)]
        return columns


def needed_room(plot: Plot) -> int:
    """Pixels that the numbers on the left take, and the title below them."""
    least = plot.unit.needed_width(plot.style_now) if plot.unit.isVisible() else 0
    return max(plot.y_axis.needed_width(plot.style_now), least)


def nearest(xs: Array, x: float) -> int:
    """Index of the place nearest to x."""
    return int(np.abs(xs - x).argmin())


def padded(low: float, high: float, share: float = 0.08) -> Range:
    """A range with some room on both sides; of a single value, one about it."""
    room = share * (high - low) if high > low else abs(low) * 0.1 or 1.0
    return low - room, high + room


# Two plots, one above the other, over the same x


def link(above: Plot, below: Plot, *, numbers: bool = False) -> None:
    """What one shows along x, the other does, from now on; only the lower one has numbers there.

    Or both have, if they are to have `numbers`.
    """
    if not numbers:
        above.x_axis.setStyle(showValues=False)
        above.x_axis.setHeight(_NO_VALUES)
        above.unit.setFixedHeight(px(_NO_VALUES))
        above.unit.hide()
    for one, other in ((above, below), (below, above)):
        one.view.sigRangeChangedManually.connect(lambda *_, a=one, b=other: _go_along(a, b))
        one.fits_changed.connect(lambda fits, b=other: b.fit() if fits else None)


def _go_along(one: Plot, other: Plot) -> None:
    # Not by pyqtgraph's link, which lines pixels up and so changes the range a little.
    if other.x_range != one.x_range:
        other.view.setXRange(*one.x_range, padding=0)
        other.follow_hand()


def line_up(*plots: Plot) -> None:
    """Give all y axes the room that the widest numbers need."""
    room = max(map(needed_room, plots))
    for plot in plots:
        plot.left_room = room
        plot.size_axis()
