"""A network as a picture: the digit, the neurons that say most to its answer, the outputs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPixmapItem,
    QToolTip,
)

from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.network.neurons import strongest_inputs
from mnistpad.language import tr
from mnistpad.state.network.inside import Column, InsideState
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.diagrams.items import Drawing
from mnistpad.ui.diagrams.network_plan import NetworkPlan
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.painting import CENTRE, tint
from mnistpad.ui.scale import px, thick
from mnistpad.ui.theme import Role
from mnistpad.ui.words import percent

_PIXELS, _ALL_PIXELS = 2, 30  # lines from the digit to a neuron, and to the one that is chosen
_WIDE = 4.5  # pixels of the line of the largest weight
_LEVELS = 4  # of width, and of what a line carries
_FAINT, _ASIDE = 0.12, 0.3  # of a line that carries nothing, and one that is not meant
_PLAIN = 2  # level of a weight from which on it is drawn where it isn't meant
_DASH, _GAP = 8.0, 6.0  # pixels, or more of a wide line: each dash takes its time to paint
_RIGHT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop

_ELIDED = Qt.TextElideMode.ElideRight
_SHORT = 2  # characters of a name that stand in an output

_NONE = QColor(0, 0, 0, 0)

Disc = tuple[QPointF, float, QPen, QColor]
Text = tuple[str, QPointF, QFont, QColor, Qt.AlignmentFlag]
Bundle = tuple[float, int, float]
"""What lines have in common: the sign of their weights, their width, and how much they carry."""


class NetworkView(Diagram):
    """Draws what a state knows, and lets a neuron be chosen by mouse or arrow keys.

    A bright neuron answers much. A wide line has a large weight; one that takes away is dashed.
    """

    def __init__(self, state: InsideState) -> None:
        self._state = state
        self._plan: NetworkPlan
        self._made_for: object = None  # what the plan was made for, beside the font
        self._pens: dict[Bundle, QPen] = {}
        super().__init__(tr("Picture of the network"))
        # What changes together, as the digit and a neuron's sum, is drawn once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh_signals)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(px(260), px(180))
        tip = tr("Click a neuron, or go to it with the arrow keys, to see how it answers")
        self.setToolTip(tip)
        for signal in (state.changed, state.moved, state.looked):
            signal.connect(self._follow)

    def sizeHint(self) -> QSize:
        return QSize(560, 360)

    @property
    def plan(self) -> NetworkPlan:
        """Where everything stands."""
        counts = tuple(len(column.shown) for column in self._state.columns) or (0,)
        names = self._state.classes if self._has_words else ()
        made_for = self.viewport().size(), counts, names
        if self._made_for != made_for:
            self._made_for = made_for
            self._plan = NetworkPlan.of(QSizeF(made_for[0]), counts, self.font(), names)
        return self._plan

    @property
    def _has_words(self) -> bool:
        """Whether the outputs have names that are too long to stand in them."""
        return max(map(len, self._state.classes)) > _SHORT

    def _follow(self) -> None:
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_signals()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._state.pause()

    # What the user does

    def _choose_at(self, place: tuple[int, int] | None) -> None:
        if place is not None:
            column = self._state.columns[place[0]]
            self._state.choose((place[0], column.shown[place[1]]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose_at(self.plan.at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, chosen = self._state.columns, self._state.chosen
        if Qt.Key(event.key()) not in ARROWS or not columns:
            event.ignore()
            return
        across, down = ARROWS[Qt.Key(event.key())]
        column, row = len(columns) - 1, columns[-1].shown.index(self._state.answer)
        if chosen is not None and chosen[1] in columns[chosen[0]].shown:
            plan = self.plan
            y = plan.neuron(chosen[0], columns[chosen[0]].shown.index(chosen[1])).y()
            column = min(max(chosen[0] + across, 0), len(columns) - 1)
            rows = range(plan.counts[column])
            row = min(rows, key=lambda each: abs(plan.neuron(column, each).y() - y))
            row = min(max(row + down, 0), rows[-1])
        self._choose_at((column, row))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.plan.at(QPointF(event.pos()))
            if place is not None:
                text = self.neuron_in_words(*place)
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._follow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._follow()

    def neuron_in_words(self, place: int, row: int) -> str:
        """What a neuron is, and what it answers."""
        column = self._state.columns[place]
        unit = column.shown[row]
        value = float(column.values[unit])
        if place == len(self._state.columns) - 1:
            name = self._state.classes[unit]
            return tr("output {name}: {share}", name=name, share=percent(value))
        figure = f"{value:.2f}".replace("-", "−")
        if column.dense < 0:
            return tr("number {number} of the convolutions: {value}", number=unit, value=figure)
        return tr(
            "neuron {number} of hidden layer {layer}: {value}",
            number=unit,
            layer=column.dense + 1,
            value=figure,
        )

    # The items

    def lay_out(self) -> None:
        """Nothing stays: all of it changes with the digit."""
        self._made_for, self._pens = None, {}  # the font or the colours may be others

    def signals(self) -> Iterator[QGraphicsItem]:
        state = self._state
        columns = state.columns
        if not columns:
            return
        plan = self.plan
        yield self._digit(plan)
        lines = self._lines(plan, columns)
        discs: list[Disc] = []
        texts: list[Text] = []
        for place, column in enumerate(columns):
            texts += self._heads(plan, place, column)
            discs += self._discs(plan, place, column)
            texts += self._texts(plan, place, column)
        yield Drawing(self.sceneRect(), lines, discs, texts)
        share = percent(float(columns[-1].values[state.answer]))
        answer = state.classes[state.answer]
        words = tr("The answer is {answer}, {share}.", answer=answer, share=share)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _digit(self, plan: NetworkPlan) -> QGraphicsItem:
        grey = np.ascontiguousarray(np.rint(self._state.digit * 255).astype(np.uint8))
        image = QImage(grey.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
        item = QGraphicsPixmapItem(QPixmap.fromImage(image))
        item.setPos(plan.digit.topLeft())
        item.setScale(plan.digit.width() / SIDE)
        return item

    def _heads(self, plan: NetworkPlan, place: int, column: Column) -> Iterator[Text]:
        dim = self.palette().color(Role.PlaceholderText)
        if place == 0:
            yield tr("784 numbers"), QPointF(plan.digit.center().x(), 0), plan.small, dim, _TOP
        count, total = len(column.shown), len(column.values)
        text = tr("{total} outputs", total=total)
        if count < total:
            text = tr("{count} of {total:,}", count=count, total=total)
        yield text, QPointF(plan.column(place), 0), plan.small, dim, _TOP

    def _shares(self, place: int, column: Column) -> list[float]:
        """How bright each neuron is, from −1 to 1; none is before its numbers have come."""
        if column.dense >= 0 and self._state.lit(column.dense) < 1:
            return [0.0] * len(column.shown)
        values = column.values[list(column.shown)]
        is_output = place == len(self._state.columns) - 1
        most = 1.0 if is_output else float(np.abs(values).max()) or 1.0
        shares: list[float] = (values / most).tolist()
        return shares

    def _discs(self, plan: NetworkPlan, place: int, column: Column) -> Iterator[Disc]:
        palette = self.palette()
        inks = {role: palette.color(role) for role in (Role.Accent, Role.LinkVisited)}
        dim = QPen(palette.color(Role.PlaceholderText), 1.2)
        edges = {role: QPen(ink, 1.2) for role, ink in inks.items()}
        for row, share in enumerate(self._shares(place, column)):
            role = Role.Accent if share >= 0 else Role.LinkVisited
            centre, fill = plan.neuron(place, row), QColor(inks[role])
            fill.setAlphaF(min(abs(share), 1.0))
            yield centre, plan.radius, edges[role] if share else dim, fill
            if self._state.chosen == (place, column.shown[row]):
                wide = 2.4 if self.hasFocus() else 1.6
                ring = QPen(palette.color(Role.WindowText), wide, Qt.PenStyle.DotLine)
                yield centre, plan.radius + 3.5, ring, _NONE

    def _texts(self, plan: NetworkPlan, place: int, column: Column) -> Iterator[Text]:
        palette, is_output = self.palette(), place == len(self._state.columns) - 1
        ink, dim = palette.color(Role.WindowText), palette.color(Role.PlaceholderText)
        on_it = palette.color(Role.HighlightedText)
        font = plan.output if is_output else plan.inside
        lit = column.dense < 0 or self._state.lit(column.dense) == 1
        shares = self._shares(place, column)
        for row, unit in enumerate(column.shown):
            centre, value = plan.neuron(place, row), float(column.values[unit])
            colour = on_it if abs(shares[row]) > 0.5 else ink
            name = self._state.classes[unit] if is_output else ""
            if is_output and not self._has_words:
                yield name, centre, font, colour, CENTRE
            elif lit and plan.has_numbers:
                yield f"{value:.1f}".replace("-", "−"), centre, font, colour, CENTRE
            if is_output and lit:
                right = centre + QPointF(plan.radius + 6, 0)
                wins = unit == self._state.answer
                look = (plan.bold, ink) if wins else (plan.small, dim)
                told = _said(plan, name, value) if self._has_words else percent(value, 0)
                yield told, right, *look, _RIGHT

    def _lines(self, plan: NetworkPlan, columns: list[Column]) -> list[tuple[QPen, list[QLineF]]]:
        bundles: defaultdict[Bundle, list[QLineF]] = defaultdict(list)
        if columns[0].dense == 0:
            self._from_pixels(plan, columns[0], bundles)
        for place in range(1, len(columns)):
            self._between(plan, columns, place, bundles)
        thin_first = sorted(bundles, key=lambda bundle: (bundle[2], bundle[1]))
        for bundle in bundles.keys() - self._pens.keys():
            self._pens[bundle] = self._pen(bundle)
        return [(self._pens[bundle], bundles[bundle]) for bundle in thin_first]

    def _pen(self, bundle: Bundle) -> QPen:
        sign, width, carried = bundle
        role = Role.Accent if sign >= 0 else Role.LinkVisited
        colour: QColor = tint(self.palette(), role, carried)
        wide = thick(max(_WIDE * width / _LEVELS, 0.7))
        pen = QPen(colour, wide)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if sign < 0:
            pen.setDashPattern([max(_DASH / wide, 4.0), max(_GAP / wide, 3.0)])
        return pen

    def _from_pixels(
        self, plan: NetworkPlan, column: Column, bundles: defaultdict[Bundle, list[QLineF]]
    ) -> None:
        """From the pixels that weigh most in each neuron's sum, or in that of the chosen one."""
        state, share = self._state, self._state.lit(0)
        if not share:
            return
        step, shown = state.steps[0], list(column.shown)
        inked = np.flatnonzero(step.given)
        if not len(inked):
            return
        weights = step.stage.layer.weights[np.ix_(inked, np.array(shown))]
        count = min(_PIXELS, len(inked))
        products = np.abs(step.given[inked, None] * weights)
        weighty = np.argpartition(products, len(inked) - count, axis=0)[-count:]
        x, y = plan.column(0) - plan.radius, [plan.neuron(0, row).y() for row in range(len(shown))]
        for row, unit in enumerate(shown):
            pixels, found, carried = inked[weighty[:, row]], weights[weighty[:, row], row], 0.5
            if state.chosen == (0, unit):
                pixels = strongest_inputs(step.sum_of(unit), _ALL_PIXELS)
                pixels, carried = pixels[step.given[pixels] != 0], 0.9
                found = step.stage.layer.weights[pixels, unit]
            elif state.chosen is not None and state.chosen[0] == 0:
                continue
            most = 2 * float(np.abs(found).max(initial=0.0)) or 1.0  # thinner than between neurons
            for pixel, weight in zip(pixels.tolist(), (found / most).tolist(), strict=True):
                start = plan.pixel(pixel)
                line = _part(start.x(), start.y(), x, y[row], share)
                bundles[_sign(weight), _level(weight), carried].append(line)

    def _between(
        self,
        plan: NetworkPlan,
        columns: list[Column],
        place: int,
        bundles: defaultdict[Bundle, list[QLineF]],
    ) -> None:
        """From a column to the next: the weights between the neurons that are shown.

        Small weights are left out, but for those of a neuron that is chosen, and to the answer.
        """
        state, before, after = self._state, columns[place - 1], columns[place]
        share = state.lit(after.dense)
        if not share:
            return
        layer = state.steps[after.dense].stage.layer
        weights = layer.weights[np.ix_(before.shown, after.shown)]
        weights = weights / (float(np.abs(weights).max()) or 1.0)
        values = np.abs(before.values[list(before.shown)])
        carried = (values / (float(values.max()) or 1.0)).tolist()
        is_last = place == len(columns) - 1
        left, right = plan.column(place - 1) + plan.radius, plan.column(place) - plan.radius
        ends = [plan.neuron(place, row).y() for row in range(len(after.shown))]
        answer, chosen = state.answer, state.chosen
        for row, unit in enumerate(before.shown):
            start = plan.neuron(place - 1, row).y()
            strength = _FAINT + (1 - _FAINT) * _level(carried[row]) / _LEVELS
            here = chosen == (place - 1, unit)
            ways = zip(after.shown, ends, weights[row].tolist(), strict=True)
            for other, end, weight in ways:
                meant = other == answer or not is_last
                if chosen is not None:
                    meant = here or chosen == (place, other)
                level = _level(weight)
                if level >= (0 if meant else _PLAIN):
                    bundle = _sign(weight), level, strength if meant else strength * _ASIDE
                    bundles[bundle].append(_part(left, start, right, end, share))


def _said(plan: NetworkPlan, name: str, value: float) -> str:
    """What stands beside an output that has a name."""
    name = QFontMetricsF(plan.small).elidedText(name, _ELIDED, plan.widest)
    return f"{percent(value, 0)} {name}" if plan.has_shares else name


def _part(x: float, y: float, to_x: float, to_y: float, share: float) -> QLineF:
    """So much of a line."""
    return QLineF(x, y, x + (to_x - x) * share, y + (to_y - y) * share)


def _sign(weight: float) -> float:
    return 1.0 if weight >= 0 else -1.0


def _level(share: float) -> int:
    """A share in few steps, so that many lines are drawn by one pen."""
    return min(round(abs(share) * _LEVELS), _LEVELS)
