"""Collects Python's garbage in the window's thread, and in no other.

Python looks for cycles whenever enough was made, in whatever thread that happens to be; and what
it finds may be a QObject, which must not be destroyed in a thread that isn't its own.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # milliseconds between two looks


class GarbageCollector(QObject):
    """Takes the collecting over from Python for as long as it lives.

    What is there already stays to the end, and is not looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def settle(self) -> None:
        """Look no more at what is there by now: it stays to the end, and to look takes long."""
        gc.freeze()

    def renew(self) -> None:
        """Look once through all there is: much of what was to stay to the end is gone."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def collect(self) -> None:
        """Collect what Python would have collected by itself."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
