"""All text in another size: the window as it stands follows the scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QScrollArea,
    QWidget,
)

from mnistpad.ui.scale import NO_BOUND, Scale, now, use
from mnistpad.ui.sizes import rewrite
from mnistpad.ui.theme import keep_font

_USUAL = "usual_font"  # the application's property that keeps its font as the system has it
_BOUNDS = "usual_bounds"  # a widget's: its bounds at 100 %, and what was made of them last
_FAMILIES = "system_families"  # the application's: those of its font as the system has it
_SMALLEST = "smallest_pixels"  # the application's: no text is smaller in the script that is written
_WORDS = "The quick brown fox jumps over 0123456789 lazy dogs"

_Four = tuple[int, int, int, int]


class _Before(NamedTuple):
    """A widget as it was: its font, if it has one of its own, and its bounds."""

    widget: QWidget
    font: QFont | None
    advance: float
    bounds: _Four


def scale_of(
    text: float, *, least_pixels: float = 0.0, chosen: float = 0.0, lines: float = 1.0
) -> Scale:
    """A scale whose text is so many times as large as usual, and never smaller than some pixels."""
    font = _usual_font()
    usual, metrics = QFontMetricsF(font), QFontMetricsF(_in_size(font, text))
    wide = metrics.horizontalAdvance(_WORDS) / usual.horizontalAdvance(_WORDS)
    pixels = 1.0 if text == 1 else max(text, wide, metrics.height() / usual.height())
    unit = _size_of(font) / QFontInfo(font).pixelSize()  # points for a pixel, or 1
    least_pixels = max(least_pixels, _property(_SMALLEST) or 0)
    return Scale(text, pixels, least_pixels * unit, least_pixels, chosen, lines)


def set_families(families: Sequence[str], smallest: int) -> None:
    """Have the application's font ask these for what it lacks, and no text smaller in pixels."""
    application, font = QApplication.instance(), _usual_font()
    if application is not None:
        of_system = _property(_FAMILIES) or font.families()
        # What an alias as "Sans" stands for: of the alias itself, no letter would be found first.
        font.setFamilies([QFontInfo(font).family(), *families] if families else of_system)
        application.setProperty(_FAMILIES, of_system)
        application.setProperty(_USUAL, font)
        application.setProperty(_SMALLEST, smallest)
        QApplication.setFont(_with_size(font, now().shown(_size_of(font) * now().text)))


def usual_pixels() -> int:
    """How high the system's own font is."""
    return QFontInfo(_usual_font()).pixelSize()


def resize_all(scale: Scale, restyle: Callable[[], None] = lambda: None) -> None:
    """Write and lay out all that there is by another scale.

    To `restyle` is to set the style sheet, under which Qt only then gives the application's font
    to widgets without one of their own.
    """
    before = now()
    if scale == before:
        return
    everything = [_look(widget) for widget in QApplication.allWidgets()]
    use(scale)
    font = _usual_font()
    QApplication.setFont(_with_size(font, scale.shown(_size_of(font) * scale.text)))
    restyle()
    for each in everything:
        if each.font is not None:
            _write(each.widget, each.font, before, scale)
        elif each.widget.isWindow():
            each.widget.setFont(QFont())  # the application's, which Qt gives to windows too late
    for each in everything:
        _bound(each, before, scale)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for each in everything:  # what shares its room out does so by other measures now
        if type(each.widget).resizeEvent is not QWidget.resizeEvent:
            size = each.widget.size()
            QCoreApplication.sendEvent(each.widget, QResizeEvent(size, size))


def _look(widget: QWidget) -> _Before:
    own = widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and _inside(widget.parent()) != widget
    advance = widget.fontMetrics().horizontalAdvance(_WORDS)
    return _Before(widget, QFont(widget.font()) if own else None, advance, _bounds(widget))


def _write(widget: QWidget, font: QFont, before: Scale, scale: Scale) -> None:
    """Give a widget its own font in the new size, whatever it made of its parent's meanwhile."""
    size = scale.shown(before.meant(_size_of(font)) / before.text * scale.text)
    if not rewrite(widget) and _size_of(widget.font()) != size:
        widget.setFont(_with_size(font, size))
    keep_font(widget)
    inside = _inside(widget)
    if inside is not None:
        inside.setFont(widget.font())


def _inside(widget: QObject | None) -> QWidget | None:
    """What a widget's own text is written in, if that is another one: a new style sheet gives it
    the font that its parent had before."""
    match widget:
        case QAbstractSpinBox():
            return widget.lineEdit()
        case QAbstractScrollArea() if not isinstance(widget, QScrollArea):
            return widget.viewport()
    return None


def _bounds(widget: QWidget) -> _Four:
    least, most = widget.minimumSize(), widget.maximumSize()
    return least.width(), least.height(), most.width(), most.height()


def _bound(each: _Before, before: Scale, scale: Scale) -> None:
    """Scale a widget's bounds, unless it has set others for its new font."""
    widget, bounds = each.widget, each.bounds
    if widget.isWindow() or bounds != _bounds(widget) or bounds == (0, 0, NO_BOUND, NO_BOUND):
        return
    kept = widget.property(_BOUNDS)
    usual = (
        kept[0]
        if kept is not None and kept[1] == bounds
        else tuple(_times(bound, 1 / before.pixels) for bound in bounds)
    )
    advance = widget.fontMetrics().horizontalAdvance(_WORDS)
    grown = max(scale.pixels, before.pixels * advance / max(each.advance, 1) if scale.least else 0)
    new = tuple(round(_times(bound, grown)) for bound in usual)
    widget.setMinimumSize(new[0], new[1])
    widget.setMaximumSize(new[2], new[3])
    widget.setProperty(_BOUNDS, (usual, _bounds(widget)))


def _times(bound: float, factor: float) -> float:
    return bound if bound <= 1 or bound >= NO_BOUND else bound * factor


def _usual_font() -> QFont:
    font = _property(_USUAL)
    if isinstance(font, QFont):
        return QFont(font)
    font = QApplication.font()
    application = QApplication.instance()
    if application is not None:
        application.setProperty(_USUAL, font)
    return QFont(font)


def _property(name: str) -> Any:
    application = QApplication.instance()
    return None if application is None else application.property(name)


def _size_of(font: QFont) -> float:
    return font.pointSizeF() if font.pointSizeF() > 0 else float(font.pixelSize())


def _with_size(font: QFont, size: float) -> QFont:
    font = QFont(font)
    if font.pointSizeF() > 0:
        font.setPointSizeF(size)
    else:
        font.setPixelSize(round(size))
    return font


def _in_size(font: QFont, factor: float) -> QFont:
    return _with_size(font, _size_of(font) * factor)
