"""What a gate should answer, and what the perceptron answers."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.buttons import ToolButton
from mnistpad.ui.card import dim_label
from mnistpad.ui.perceptron.grids import empty
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import sample_text, subscript

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ALIGN = (
    Qt.AlignmentFlag.AlignRight | _MIDDLE,
    Qt.AlignmentFlag.AlignHCenter | _MIDDLE,
    Qt.AlignmentFlag.AlignRight | _MIDDLE,
)


class TruthTable(QWidget):
    """A row a sample: inputs, the answer wanted (a click changes it), the answer given."""

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setHorizontalSpacing(4)
        self._wanted: list[QToolButton] = []
        self._samples: list[QLabel] = []
        self._answers: list[QLabel] = []
        self._shown: list[tuple[object, ...]] = []
        self.setAccessibleName(tr("Truth table"))
        write(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fill()
            self.refresh()

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        state = self._state
        if len(self._wanted) != len(state.samples):
            self._fill()
        outputs, looked_at, rounded = state.perceptron.outputs(), state.looked_at, state.rounded
        for index, (target, output) in enumerate(zip(state.setup.targets, outputs, strict=True)):
            shown = (target, output, index == looked_at, index in rounded)
            if self._shown[index] == shown:
                continue
            self._shown[index] = shown
            right = target == output
            self._samples[index].setFont(
                scaled(self.font(), 1.0, bold=index == looked_at, tabular=True)
            )
            mark = "▸ " if index == looked_at else ""
            self._samples[index].setText(mark + "   ".join(map(str, state.samples[index])))
            self._wanted[index].setText(str(target))
            self._wanted[index].setAccessibleName(
                tr(
                    "Wanted for {sample}: {target}",
                    sample=sample_text(state.samples[index]),
                    target=target,
                )
            )
            self._wanted[index].setChecked(bool(target))
            about = "≈ " if index in rounded else ""
            self._answers[index].setText(f"{about}{output} {'✓' if right else '✗'}")
            self._answers[index].setForegroundRole(
                Role.PlaceholderText if right else Role.LinkVisited
            )

    def _fill(self) -> None:
        empty(self._grid)
        inputs, rows = self._state.setup.inputs, len(self._state.samples)
        self._wanted, self._samples, self._answers = [], [], []
        self._shown = [()] * rows
        heads = (
            "   ".join(f"x{subscript(n + 1)}" for n in range(inputs)),
            tr("wanted", "answer to a sample"),
            tr("answer", "to a sample"),
        )
        for column, text in enumerate(heads):
            label = dim_label(text)
            label.setAlignment(_ALIGN[column])
            label.setFont(self.font())
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, (3, 2, 2)[column])
        for index in range(rows):
            sample, answer, wanted = QLabel(), QLabel(), ToolButton()
            sample.setAlignment(_ALIGN[0])
            answer.setAlignment(_ALIGN[2])
            answer.setFont(scaled(self.font(), 1.0, tabular=True))
            wanted.setFont(scaled(self.font(), 1.0, tabular=True))
            wanted.setCheckable(True)
            line = self.fontMetrics().height()
            wanted.setFixedSize(round(3.15 * line), round((2 if rows == 4 else 1.43) * line))
            wanted.setStyleSheet("padding: 0")  # it is lower than other buttons
            wanted.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            wanted.setToolTip(tr("Want the other answer: a gate of your own"))
            wanted.clicked.connect(lambda _=False, index=index: self._flip(index))
            self._grid.addWidget(sample, index + 1, 0)
            self._grid.addWidget(wanted, index + 1, 1, Qt.AlignmentFlag.AlignHCenter)
            self._grid.addWidget(answer, index + 1, 2)
            self._samples.append(sample)
            self._wanted.append(wanted)
            self._answers.append(answer)

    def _flip(self, index: int) -> None:
        # The button has changed by itself; what it shows is the state's to say.
        self._shown[index] = ()
        self._state.flip(index)
