"""Perceptron: a gate learnt, what NAND alone can do, and the road from the step to the sigmoid."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mnistpad.language import tr
from mnistpad.state.perceptron.board import BoardState
from mnistpad.state.perceptron.guess import GateGuess
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.state.perceptron.sigmoid import SigmoidState
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.perceptron.board import BoardPage
from mnistpad.ui.perceptron.learn import LearnPage
from mnistpad.ui.perceptron.sigmoid import SigmoidPage


class PerceptronTab(PagedTab):
    """Learn a gate, NAND is enough, from step to sigmoid."""

    save_wanted = Signal()  # the updates are to be written to a file; `save` takes its name
    said = Signal(object)  # a sentence: what was written, or why it was not

    def __init__(
        self,
        state: PerceptronState,
        board: BoardState | None = None,
        sigmoid: SigmoidState | None = None,
        guess: GateGuess | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._state = state
        pages = (
            (
                tr("Learn a gate"),
                tr("One neuron learns a gate, step by step"),
                self._make_learn,
            ),
            (
                tr("NAND is enough"),
                tr(
                    "All gates are made of NAND neurons: switch A and B, and see what each neuron "
                    "answers"
                ),
                lambda: BoardPage(board, guess),
            ),
            (
                tr("From step to sigmoid"),
                tr("Move a weight a little: the step jumps or stays, and the sigmoid follows"),
                lambda: SigmoidPage(sigmoid),
            ),
        )
        super().__init__(pages, parent)
        state.file.said.connect(self.said)

    def _make_learn(self) -> LearnPage:
        page = LearnPage(self._state)
        page.save_wanted.connect(self.save_wanted)
        return page

    def save(self, path: Path) -> None:
        """Write all updates to a file."""
        self._state.file.save(path, self._state.perceptron, self._state.samples)
