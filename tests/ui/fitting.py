"""Whether all that is written in a window has the room that it needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from mnistpad.language import tr
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.diagrams.items import Label
from mnistpad.ui.labels import ElidedLabel, ElidingComboBox, LiveLabel

Flaw = tuple[int, str]
"""The widget's number, and what is wrong with it."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap)


def flaws(window: QWidget) -> dict[Flaw, str]:
    """What is clipped, elided or overlapped in a window, and a description of each."""
    found = {}
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget.parent(), QMenuBar | QTabBar):
            for flaw in _flaws_of(widget):
                found[id(widget), flaw] = f"{flaw}: {_described(widget)}"
    return found


def _described(widget: QWidget) -> str:
    text = getattr(widget, "text", "")
    text = text() if callable(text) else text
    names, each = [], widget
    while each is not None:
        names.append(type(each).__name__)
        each = each.parentWidget()
    where = " < ".join(names[:4])
    return f"{text!r} {widget.accessibleName()!r} {widget.size().toTuple()} in {where}"


def _flaws_of(widget: QWidget) -> Iterator[str]:
    if (needed := _needed(widget)) is not None:
        if needed.width() > widget.width():
            yield "too narrow"
        if needed.height() > widget.height():
            yield "too low"
    if isinstance(widget, ElidedLabel) and widget.text() != widget._whole:
        yield "elided"
    parent = widget.parentWidget()
    if parent is not None and not isinstance(parent, QAbstractScrollArea):
        scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if not scrolled and not parent.rect().contains(widget.geometry()):
            yield "beyond its parent"
    if isinstance(widget, QTabBar):
        return
    texts = [w for w in widget.children() if isinstance(w, QWidget) and w.isVisible()]
    texts = [w for w in texts if _needed(w) is not None]
    for one, other in combinations(texts, 2):
        if one.geometry().intersects(other.geometry()):
            yield f"overlap of {_described(one)} and {_described(other)}"
    if isinstance(widget, Diagram):
        yield from _flaws_in(widget)


def _needed(widget: QWidget) -> QSize | None:
    """The room that a widget's text needs, if it has any."""
    metrics = widget.fontMetrics()
    match widget:
        case ElidedLabel():
            return QSize(0, metrics.height())
        case QLabel() if widget.text() and widget.accessibleName() != tr("Answer"):  # figures only
            if widget.wordWrap():
                return QSize(0, widget.heightForWidth(widget.width()))
            if widget.textFormat() is Qt.TextFormat.RichText:
                return widget.sizeHint()
            key = Qt.TextFlag.TextShowMnemonic if widget.buddy() else Qt.TextFlag(0)
            return metrics.size(int(key), widget.text())
        case LiveLabel() if widget.text():
            if widget.wraps:
                room = QRect(0, 0, widget.width(), 10_000)
                return metrics.boundingRect(room, _WRAPPED, widget.text()).size()
            lines = widget.text().split("\n")
            wide = max(map(metrics.horizontalAdvance, lines))
            return QSize(wide, metrics.lineSpacing() * len(lines))
        case QCheckBox():
            return widget.sizeHint()
        case QToolButton() | QPushButton():
            return metrics.size(0, widget.text().replace("&", "")) + QSize(4, 2)
        case QAbstractSpinBox():
            edit = widget.findChild(QLineEdit)
            margins = edit.textMargins().left() + edit.textMargins().right()
            beside = widget.width() - edit.width() + margins
            return QSize(metrics.horizontalAdvance(edit.text()) + beside, metrics.height() + 4)
        case QLineEdit() | ElidingComboBox():
            return QSize(0, metrics.height() + 4)
        case QComboBox():
            return QSize(metrics.horizontalAdvance(widget.currentText()) + 20, metrics.height() + 4)
        case QAbstractButton():
            return QSize(0, metrics.height())
    return None


def _flaws_in(diagram: Diagram) -> Iterator[str]:
    """Labels that reach out of a diagram, or over one another."""
    labels = [item for item in diagram.scene().items() if isinstance(item, Label)]
    room = diagram.scene().sceneRect().adjusted(-2, -2, 2, 2)
    for label in labels:
        if label.text() and not room.contains(label.sceneBoundingRect()):
            yield f"label beyond its diagram: {label.text()!r}"
    for one, other in combinations(labels, 2):
        shared = one.sceneBoundingRect() & other.sceneBoundingRect()
        if min(shared.width(), shared.height()) > 3:
            yield f"labels overlap: {one.text()!r}, {other.text()!r}"


def looks(window: QWidget) -> Counter[tuple[object, ...]]:
    """What each widget that is seen looks like; some are made anew for another font."""
    return Counter(
        (
            type(widget).__name__,
            widget.accessibleName(),
            round(widget.font().pointSizeF(), 3),
            QRect(widget.mapTo(window, QPoint()), widget.size()).getRect(),
            widget.minimumSize().toTuple(),
            widget.maximumSize().toTuple(),
        )
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and type(widget) is not QWidget
    )
