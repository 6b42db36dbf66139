"""How sure networks are of a digit, over how it is changed."""

import numpy as np

from mnistpad.core.drawing.changes import Kind
from mnistpad.core.network.forward import FloatArray
from mnistpad.language import tr
from mnistpad.state.drawing.breaking import places_of
from mnistpad.state.drawing.readers import BUILT_IN, short
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role

_LOOKS = (
    (Role.Accent, 2.4, ()),
    (Role.LinkVisited, 1.8, (5, 2)),
    (Role.PlaceholderText, 1.8, (1.5, 2)),
    (Role.WindowText, 1.2, (8, 2, 2, 2)),
)

_WIDE = 500  # pixels that names need in full


class BreakPlot(Plot):
    """A line a network, the first one who reads; an upright one where the slider is."""

    usual = 420, 200

    def __init__(self) -> None:
        super().__init__("", "")
        self._labels: list[str] = []  # of the networks that are shown
        self._all = [self.add_line("", *look) for look in _LOOKS]
        self._value = self.add_rule(90, Role.WindowText, 1.0, (2, 2))
        self.setAccessibleName(tr("Confidence"))
        self.set_ranges((0, 1), (0, 1.02))
        self.styled(lambda _: self.read(None))  # whose samples have the lines' colours
        self.resized.connect(lambda: self.read(None))

    def set_value(self, value: float) -> None:
        """Where the slider is."""
        self._value.setValue(value)

    def show_curves(self, kind: Kind, digit: int | None, curves: dict[str, FloatArray]) -> None:
        """Show how sure each network is of a digit along a kind of change."""
        places = places_of(kind).astype(np.float64)
        self.caption.show_title("" if digit is None else tr("sure of {digit}", digit=digit))
        self.unit.text = tr(kind.name)
        self.unit.update()
        named = list(curves.items())[: len(self._all)]
        self._labels = [label for label, _ in named]
        for place, line in enumerate(self._all):
            line.setVisible(place < len(named))
            if place < len(named):
                label, values = named[place]
                line.opts["name"] = tr(label)
                line.setData(places, values.astype(np.float64))
        self.set_ranges((kind.low, kind.high))
        self.read(None)
        self.setToolTip("\n".join(map(tr, curves)))
        self.size_axis()

    def legend(self) -> tuple[Entry, ...]:
        """The networks, as their lines are drawn."""
        name = _short if self.width() < px(_WIDE) else tr
        return tuple(
            Entry(name(label), line.opts["pen"])
            for label, line in zip(self._labels, self._all, strict=False)
        )


def _short(label: str) -> str:
    reader = short(label)
    return tr("Built-in") if reader == BUILT_IN else tr(reader)
