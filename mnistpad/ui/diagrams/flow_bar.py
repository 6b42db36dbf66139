"""What lets the numbers flow through the picture of a network."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mnistpad.language import tr
from mnistpad.state.network.inside import InsideState
from mnistpad.ui.play_bar import PlayBar


class FlowBar(PlayBar):
    """A layer back, a layer on; Space runs through all of them.

    Run has no button: beside it there may be one that trains the network.
    """

    def __init__(self, state: InsideState) -> None:
        super().__init__(state)
        tip = tr("Back to the layer before")
        self.add_back(f"{tip}  (←)")
        tip = tr("Let the numbers flow into the next layer  (→; Space: to the answer)")
        self.add_step(tr("Step"), tip, state.step, name=tr("Step"))
        self.add_key(Qt.Key.Key_Space, state.toggle)
        self.add_key(Qt.Key.Key_Home, state.reset)
        self.add_key(Qt.Key.Key_End, lambda: state.go_to(state.farthest))
