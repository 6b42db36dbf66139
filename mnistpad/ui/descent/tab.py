"""Gradient descent: from the slope of a curve to the path of a real network's weights."""

from collections.abc import Iterator
from functools import cache, partial

from mnistpad.language import tr
from mnistpad.state.descent.pages import DescentState
from mnistpad.ui.descent.circle import CirclePage
from mnistpad.ui.descent.derivative import DerivativePage
from mnistpad.ui.descent.gradient import GradientPage
from mnistpad.ui.descent.network import NetworkPage
from mnistpad.ui.descent.stochastic import StochasticPage
from mnistpad.ui.paged_tab import PagedTab


class DescentTab(PagedTab):
    """Derivative, gradient, stochastic, perceptron, network."""

    def __init__(self, state: DescentState) -> None:
        gradient, stochastic = (
            [cache(partial(build, of)) for build in page.parts]
            for page, of in ((GradientPage, state.landscape), (StochasticPage, state.stochastic))
        )
        self._parts = *gradient, *stochastic
        pages = (
            (tr("Derivative"),
             tr("Drag x, or make h smaller: the secant turns until it touches the curve"),
             partial(DerivativePage, state.curve)),
            (tr("Gradient"),
             tr("Paths down a loss over two weights, each with a learning rate of its own"),
             partial(GradientPage, state.landscape, gradient)),
            (tr("Stochastic"),
             tr("Steps down by one sample, by a mini-batch or by all: who gets farther?"),
             partial(StochasticPage, state.stochastic, stochastic)),
            (tr("Perceptron"), tr("The perceptron's own update is gradient descent"),
             partial(CirclePage, state.circle)),
            (tr("Network"),
             tr("How the loss fell along the path that a real network's weights took"),
             partial(NetworkPage, state.network)),
        )  # fmt: skip
        super().__init__(pages)

    def build_pages(self) -> Iterator[None]:
        """Build the pages in pieces, of which the largest parts of two take a frame each."""
        for build in self._parts:
            part = build()
            if part.parent() is None:  # no page has it yet
                part.setParent(self)
            yield
        yield from super().build_pages()
