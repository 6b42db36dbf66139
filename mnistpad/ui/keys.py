"""Keys that mean the same all over the window."""

import re

from PySide6.QtCore import Qt

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where an arrow key leads: across, to the right, and down."""


def plain(text: str) -> str:
    """A text without the letter that a key leads to: of "&Undo" as of "復原(&U)"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")
