"""What lets the numbers flow through the picture of a network."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mnistpad.state.network.inside import InsideState
from mnistpad.ui.play_bar import PlayBar


class FlowBar(PlayBar):
    """Run, a layer back, a layer on."""

    def __init__(self, state: InsideState) -> None:
        super().__init__(state)
        self.add_run("Let the numbers flow from the digit to the answer  (Space)", lambda: "")
        self.add_back("Back to the layer before  (←)")
        tip = "Let the numbers flow into the next layer  (→)"
        self.add_step("Step", tip, state.step, name="Step")
        self.add_key(Qt.Key.Key_Home, state.reset)
        self.add_key(Qt.Key.Key_End, lambda: state.go_to(state.farthest))
