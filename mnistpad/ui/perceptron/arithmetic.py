"""The arithmetic of one update, line by line."""

from collections.abc import Iterator
from fractions import Fraction

from PySide6.QtCore import QPointF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.diagrams.items import Label
from mnistpad.ui.perceptron.words import listed, moves_of, sum_of, verdict_of
from mnistpad.ui.scale import now, px
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number, sample_text

_LARGEST = 1.8
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Arithmetic(Diagram):
    """How z came about, what came of it, and how the weights moved; as large as there is room."""

    def __init__(self, state: PerceptronState) -> None:
        self._state = state
        super().__init__(tr("Arithmetic of the update"))
        self.setMinimumSize(px(300), 5 * self.fontMetrics().height())
        self.setToolTip(tr("Each number of the update looked at; ← means: becomes"))

    def sizeHint(self) -> QSize:
        return QSize(px(380), round(5.6 * self.fontMetrics().height()))

    def describe(self) -> None:
        """Tell those who can't see the lines what they say."""
        self.setAccessibleDescription(listed(self.lines()))

    def lines(self) -> list[str]:
        """The lines from the sum to the weights; at the start, what comes first."""
        state, update = self._state, self._state.update
        if update is None:
            sample = state.samples[state.looked_at]
            target = state.setup.targets[state.looked_at]
            return [
                tr(
                    "The first sample will be {sample}, wanted {target}.",
                    sample=sample_text(sample),
                    target=target,
                ),
                tr("1 sample (→) shows its arithmetic here."),
            ]
        sample = state.samples[update.sample]
        rate = Fraction(str(state.setup.rate)) if state.setup.exact else state.setup.rate
        lines = [sum_of(update, sample), verdict_of(update), *moves_of(update, sample, rate)]
        if update.by_rounding:
            lines[-1:] = [
                "▲ "
                + tr(
                    "Decided by rounding: z would be 0, and the answer 0; floats make it {z}.",
                    z=number(update.z),
                ),
                tr("Exact reckons in fractions instead."),
            ]
        return lines

    def lay_out(self) -> None:
        lines, update = self.lines(), self._state.update
        rows = max(len(lines), self._state.setup.inputs + 3)
        spacing = QFontMetricsF(self.font()).height()
        factor = min(self.height() / (rows * spacing), self.width() / px(380), _LARGEST)
        font = scaled(self.font(), max(factor, 0.9), tabular=True, chosen=True)
        if now().chosen:  # not smaller, however long a line is
            metrics = QFontMetricsF(scaled(font, 1.0, bold=True))
            lines = [part for line in lines for part in wrapped(line, metrics, self.width())]
            rows = max(len(lines), rows)
        height = min(self.height() / rows, 1.5 * QFontMetricsF(font).height())
        for row, line in enumerate(lines):
            face = scaled(font, 1.0, bold=row == 0 and update is not None)
            wide = QFontMetricsF(face).horizontalAdvance(line)
            if wide > self.width():
                face = scaled(face, self.width() / wide * 0.99)
            moves = update is not None and update.delta and row >= 2
            role = Role.WindowText if moves or row == 0 else Role.PlaceholderText
            if line.startswith("▲"):
                role = Role.LinkVisited
            place = QPointF(0, (row + 0.5) * height)
            self.add(Label(line, place, face, self.palette().color(role), _LEFT))


def wrapped(line: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    """A line in as many lines as it takes; the second and on stand back."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, line)
    begin, start = 0, ""
    while (end := finder.toNextBoundary()) >= 0:
        part = line[begin:end]
        begin = end
        if start.strip() and metrics.horizontalAdvance(f"{start}{part}".rstrip()) > width:
            yield start.rstrip()
            start = f"    {part}"
        else:
            start += part
    yield start.rstrip()
