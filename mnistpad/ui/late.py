"""A part of the window that is built when it is first needed, and laid out by itself."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mnistpad.ui.scale import now

Kind = TypeVar("Kind", bound=QWidget)


class Late(QWidget, Generic[Kind]):
    """Holds the place of a tab or a page until it is shown: what is around it opens sooner.

    It has no layout. A text that changes in a widget asks all layouts around it to be computed
    anew, up to the window, which is painted as a whole then; here the asking ends, unless all text
    is larger than usual, so that pages may have to be scrolled.
    """

    def __init__(self, make: Callable[[], Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._built: Kind | None = None
        self._need = QSize()

    @property
    def built(self) -> Kind | None:
        """What it holds the place of, if it was built."""
        return self._built

    @property
    def widget(self) -> Kind:
        """What it holds the place of, built now if it was not before."""
        if self._built is None:
            self._built = self._make()
            self._built.setParent(self)
            self._built.resize(self.size())
            self._built.setVisible(True)
            self.setFocusProxy(self._built)
            self.updateGeometry()
        return self._built

    def build(self) -> Iterator[None]:
        """Build it in pieces, and paint it once out of sight: its first look is as any other."""
        _ = self.widget
        yield
        parent = self.parentWidget()
        if parent is not None:
            self.resize(parent.size())
        self.grab()
        yield

    def event(self, event: QEvent) -> bool:
        """Where pages are scrolled, tell who is around that it needs more room, or less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._tell_need()
            if self._built is not None and self._built.size() != self.size():
                self._built.resize(self.size())  # it needed more than there is, and does no more
        return super().event(event)

    def _tell_need(self) -> None:
        if now().text > 1 and (need := self.minimumSizeHint()) != self._need:
            self._need = need
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize() if self._built is None else self._built.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is hidden needs no room: whoever is shown in its place may need less."""
        if self._built is None or self.isHidden():
            return QSize()
        hint, least = self._built.minimumSizeHint(), self._built.minimumSize()
        need = QSize(least.width() or hint.width(), least.height() or hint.height())
        layout = self._built.layout()
        if now().text > 1 and layout is not None and layout.hasHeightForWidth():
            high = layout.minimumHeightForWidth(max(self.width(), need.width()))
            need.setHeight(max(need.height(), high))
        return need

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._built is not None:
            self._built.resize(self.size())
            self._tell_need()

    def showEvent(self, event: QShowEvent) -> None:
        _ = self.widget
        super().showEvent(event)
        self.updateGeometry()
