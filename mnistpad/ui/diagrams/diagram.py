"""The view of a network or a circuit."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QSizePolicy

from mnistpad.ui.theme import Role

_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Diagram(QGraphicsView):
    """A scene of items, which are laid out for the size, the font and the colours there are.

    The scene is measured in the view's pixels.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._changing: list[QGraphicsItem] = []
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # they are few
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.setVerticalScrollBarPolicy(_NEVER)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The scene's own ground covers it all: none is painted below it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for widget in (self, self.viewport()):
            widget.setAccessibleName(name)

    def lay_out(self) -> None:
        """Add the items that stay until size, font or colours change; the scene is empty."""
        raise NotImplementedError

    def signals(self) -> Iterable[QGraphicsItem]:
        """Make the items that change with the signals, to lie above the others."""
        return ()

    def refresh(self) -> None:
        """Lay all items out anew."""
        self._changing = []
        self.scene().clear()
        self.scene().setSceneRect(QRectF(self.viewport().rect()))
        self.setBackgroundBrush(self.palette().color(Role.Base))
        self.lay_out()
        self.refresh_signals()

    def refresh_signals(self) -> None:
        """Make those items anew that change with the signals."""
        for item in self._changing:
            self.scene().removeItem(item)
        self._changing = list(self.signals())
        self.add(*self._changing)

    def add(self, *items: QGraphicsItem) -> None:
        """Put items into the scene, each above those before it."""
        for item in items:
            self.scene().addItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the page; there is nothing to scroll."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange
        if event.type() in changes and self.scene() is not None:
            self.refresh()
