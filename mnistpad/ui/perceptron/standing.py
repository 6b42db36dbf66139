"""How learning stands, in a sentence or three."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mnistpad.core.perceptron.targets import Pair
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.labels import line_height
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number, sample_text

_LOW = ROW - 6


def low_button(text: str, tip: str) -> QToolButton:
    """A button beside a head or a title, lower than others."""
    button = tool_button(text, tip)
    button.setFixedHeight(px(_LOW))
    button.setStyleSheet("padding: 0 8px")
    return button


class Standing(QWidget):
    """A sentence that stands out, more below it, and for gates no line can do, the way out."""

    way_out_wanted = Signal()  # the two-layer network is to be shown

    def __init__(self, state: PerceptronState) -> None:
        super().__init__()
        self._state = state
        self._field_problem = ""
        self._title, self._more = QLabel(), QLabel()
        self._title.setWordWrap(True)
        self._title.setAccessibleName(tr("How learning stands"))
        self._more.setForegroundRole(Role.PlaceholderText)
        self._more.setWordWrap(True)
        self._more.setAccessibleName(tr("More about it"))
        for label in (self._title, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._way_out = low_button(
            tr("The way out…"), tr("A network of two layers, which has two lines  (W)")
        )
        self._way_out.clicked.connect(self.way_out_wanted)
        title = row((self._title, 1), self._way_out)
        fill(QVBoxLayout(self), title, self._more, STRETCH, gap=2)
        write(self)

    def changeEvent(self, event: QEvent) -> None:
        """Have room for all that is ever said, so that nothing moves."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.FontChange:
            return
        self._title.setFont(scaled(self.font(), 1.05, bold=True, tabular=True))
        self._more.setFont(scaled(self.font(), 0.95, tabular=True))
        title = max(px(_LOW), line_height(self._title.fontMetrics()))
        self.setFixedHeight(title + 2 + 3 * line_height(self._more.fontMetrics()) + 2)

    def set_field_problem(self, sentence: str) -> None:
        """Say what is wrong with a weight that was typed; an empty sentence: nothing."""
        self._field_problem = sentence
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        title, more, warning = self._sentences()
        role = Role.LinkVisited if warning else Role.WindowText
        self._title.setText(title)
        if self._title.foregroundRole() != role:
            self._title.setForegroundRole(role)
        self._more.setText(more)
        self._way_out.setVisible(self._state.crossing is not None)
        self.setToolTip(f"{title} {more}")

    def _sentences(self) -> tuple[str, str, bool]:
        """A title, more about it, and whether something is wrong."""
        state = self._state
        perceptron = state.perceptron
        problem = self._field_problem or state.problem
        if problem:
            return f"▲ {tr(problem)}", "", True
        if perceptron.converged:
            return self._converged()
        if state.crossing is not None:
            return self._never(state.crossing)
        if not perceptron.position:
            return tr("Ready to learn"), self._what_comes(), False
        epoch, mistakes = perceptron.epoch_of(perceptron.position), perceptron.mistakes
        if state.bound is None:
            so_far = tr("%n mistakes.", "", mistakes, one="%n mistake.")
        else:
            so_far = tr(
                "%n mistakes of at most {most:,}.",
                "",
                mistakes,
                one="%n mistake of at most {most:,}.",
                most=state.bound,
            )
        return tr("Pass {number:,}", number=epoch), so_far, False

    def _what_comes(self) -> str:
        if self._state.bound is None:
            return tr("Space runs, → takes one sample.")
        return tr(
            "Space runs, → takes one sample. At most {most:,} mistakes lie ahead.",
            most=self._state.bound,
        )

    def _converged(self) -> tuple[str, str, bool]:
        state = self._state
        perceptron = state.perceptron
        last = perceptron.last_mistake
        if last:
            title = tr(
                "✓ Converged after %n updates in pass {number:,}",
                "",
                perceptron.mistakes,
                one="✓ Converged after %n update in pass {number:,}",
                number=perceptron.epoch_of(last),
            )
        else:
            title = tr("✓ Every sample is right from the start")
        rounded = state.rounded
        if rounded:
            more = "▲ " + tr(
                "{sample} is decided by rounding: z = {z}. Exact would go on learning.",
                sample=sample_text(state.samples[rounded[0]]),
                z=number(perceptron.sums()[rounded[0]]),
            )
        elif last and state.bound:
            more = tr(
                "Every sample is right. Of {looked_at:,} looked at, {moved:,} moved the weights; "
                "at most {most:,} could have.",
                looked_at=last,
                moved=perceptron.mistakes,
                most=state.bound,
            )
        elif last:
            more = tr(
                "Every sample is right. Of {looked_at:,} looked at, {moved:,} moved the weights.",
                looked_at=last,
                moved=perceptron.mistakes,
            )
        else:
            more = tr("Every sample is right.")
        return title, more, False

    def _never(self, crossing: tuple[Pair, Pair]) -> tuple[str, str, bool]:
        cycle = self._state.cycle
        (a, b), (c, d) = (tuple(map(sample_text, pair)) for pair in crossing)
        is_plane = self._state.setup.inputs == 2
        title = tr("✗ No line will ever do") if is_plane else tr("✗ No plane will ever do")
        if cycle is None:
            why = tr(
                "{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle.",
                a=a,
                b=b,
                c=c,
                d=d,
            )
        else:
            why = tr(
                "{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle. "
                "The weights go round: after update {later:,} as after {earlier:,}.",
                a=a,
                b=b,
                c=c,
                d=d,
                earlier=cycle[0],
                later=cycle[1],
            )
        return title, why, True
