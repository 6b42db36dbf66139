"""Mistakes a pass, as bars."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.plots.plot import MARGIN, Plot
from mnistpad.ui.plots.save import Column
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role

_NARROWEST = 3  # pixels
_AT_LEAST = 20  # passes that there is room for


class MistakesPlot(Plot):
    """A bar a pass; where there are more passes than pixels, the worst of those that share one."""

    def __init__(self, state: PerceptronState) -> None:
        super().__init__(tr("pass", "of a perceptron, over all samples"), "", whole=True)
        self._state = state
        self._all = self.add_rule(0, Role.Mid)
        self._bars = pg.BarGraphItem(x0=[], x1=[], height=[], pen=None)
        self.add(self._bars)
        self.styled(lambda style: self._bars.setOpts(brush=style.colour(Role.Accent)))
        self.view.setMouseEnabled(x=False, y=False)
        self.caption.setMaximumHeight(0)
        self.caption.hide()
        self.ci.setContentsMargins(0, GRID, MARGIN, 0)  # room for half of the upper number
        self.resized.connect(self.refresh)
        for widget in (self, self.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have no use here
        self.setMinimumSize(px(120), px(60))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Mistakes a pass"))
        self.setToolTip(tr("How many samples of each pass were answered wrongly"))

    def sizeHint(self) -> QSize:
        return QSize(300, 64)

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        mistakes, samples = self._state.perceptron.mistakes_by_epoch(), len(self._state.samples)
        passes = len(mistakes)
        edges = np.arange(passes)
        most = max(int(self.view.width() / _NARROWEST), 1)
        if passes > most:
            edges = np.linspace(0, passes, most, endpoint=False).astype(int)
            mistakes = np.maximum.reduceat(mistakes, edges)
        ends = np.append(edges[1:], passes)
        gap = 0.15 if passes < most / 2 else 0.0
        self._bars.setOpts(x0=edges + 0.5 + gap, x1=ends + 0.5 - gap, height=mistakes)
        self._all.setValue(samples)
        self.y_axis.setTicks([[(0, "0"), (samples, str(samples))]])
        self.set_ranges((0.5, max(passes, _AT_LEAST) + 0.5), (0.0, float(samples)))

    def describe(self) -> None:
        """Tell those who can't see the bars how high the last ones are."""
        last = ", ".join(map(str, self._state.perceptron.mistakes_by_epoch()[-10:]))
        self.setAccessibleDescription(
            tr("in the last passes: {mistakes}", mistakes=last) if last else tr("none yet")
        )

    def numbers(self) -> list[Column]:
        mistakes = self._state.perceptron.mistakes_by_epoch()
        return [("pass", np.arange(1, len(mistakes) + 1)), ("mistakes", mistakes)]
