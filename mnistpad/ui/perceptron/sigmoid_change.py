"""What a small change of the weight does to an output."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mnistpad.language import tr
from mnistpad.state.perceptron.sigmoid import NUDGE, WeightState
from mnistpad.ui.boxes import fill
from mnistpad.ui.card import dim_label
from mnistpad.ui.perceptron.words import activation_name
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number


class Change(QWidget):
    """What becomes of an output if the weight grows a little.

    Parameters
    ----------
    mark, role
        The curve's marker and its colour.
    """

    def __init__(self, mark: str, role: Role) -> None:
        super().__init__()
        self._mark = mark
        self._name, self._change = QLabel(), QLabel()
        self._output, self._why = dim_label(), dim_label()
        self._name.setForegroundRole(role)
        labels = self._name, self._change, self._output, self._why
        for label in labels:
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        fill(QVBoxLayout(self), *labels, gap=0)
        write(self._name, bold=True)
        write(self._change, 1.8, bold=True, tabular=True)
        for label in (self._output, self._why):
            write(label, 0.95, tabular=True)

    def show_change(self, state: WeightState, activation: str) -> None:
        """Show what an activation makes of it."""
        change, slope = state.change(activation), state.slope(activation)
        before = state.output(activation)
        # As floats subtract, the last digits are noise.
        said = number(round(change, 10), 3)
        said = f"+{said}" if change > 0 else said
        name = activation_name(activation)
        self._name.setText(f"{self._mark} {name}")
        self._change.setText(said)
        self._output.setText(
            tr(
                "output {before} → {after}",
                before=number(before),
                after=number(round(before + change, 10)),
            )
        )
        self._why.setText(
            tr(
                "slope {slope} · {nudge} = {product}",
                slope=number(slope, 3),
                nudge=NUDGE,
                product=number(slope * NUDGE, 3),
            )
        )
        self.setAccessibleName(tr("Change of the {activation}", activation=name))
        self.setAccessibleDescription(tr("the output changes by {change}", change=said))
        self.setToolTip(
            tr(
                "What becomes of the {activation}'s output if w₁ grows by {nudge}; below, what its "
                "slope foretells",
                activation=name,
                nudge=NUDGE,
            )
        )
