"""How large the user wants all text: in steps, and remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings

from mnistpad.ui.actions import Actions
from mnistpad.ui.resizing import resize_all, scale_of
from mnistpad.ui.scale import STEPS, Scale

_KEY, _USUAL = "text_size", 100


def remembered(settings: QSettings) -> int:
    """The size in per cent that was chosen last."""
    try:
        size = int(str(settings.value(_KEY, _USUAL)))
    except ValueError:  # written by hand, or by another version
        return _USUAL
    return size if size in STEPS else _USUAL


class TextSize(QObject):
    """Joins the three actions to all that is written.

    To `restyle` is to set the style sheet anew.
    """

    def __init__(
        self, do: Actions, settings: QSettings, restyle: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._do, self._settings, self._restyle = do, settings, restyle
        self._size = remembered(settings)
        self.fit: Callable[[float], Scale] = scale_of
        """The scale for a wish, in times the usual size: on the projector, more is needed."""
        do.larger_text.triggered.connect(lambda: self._go(1))
        do.smaller_text.triggered.connect(lambda: self._go(-1))
        do.usual_text.triggered.connect(lambda: self.choose(_USUAL))
        self._show()

    @property
    def size(self) -> int:
        """In per cent of the usual one."""
        return self._size

    def choose(self, size: int) -> None:
        """Write all text in one of the `STEPS`."""
        self._size = size
        self._settings.setValue(_KEY, size)
        self.apply()
        self._show()

    def apply(self) -> None:
        """Have all text in the size that is chosen."""
        resize_all(self.fit(self._size / 100), self._restyle)

    def _go(self, steps: int) -> None:
        self.choose(STEPS[STEPS.index(self._size) + steps])

    def _show(self) -> None:
        self._do.larger_text.setEnabled(self._size < STEPS[-1])
        self._do.smaller_text.setEnabled(self._size > STEPS[0])
        self._do.usual_text.setEnabled(self._size != _USUAL)
