"""From a derivative to learning: what the pages of the tab show."""

from PySide6.QtCore import QObject

from mnistpad.core.data.digits import DataSet
from mnistpad.core.message import Message
from mnistpad.core.network.runs import RunFolder
from mnistpad.state.descent.circle import CircleState
from mnistpad.state.descent.curve import CurveState
from mnistpad.state.descent.network import NetworkPathState
from mnistpad.state.descent.paths import LandscapeState, StochasticState


class DescentState(QObject):
    """A state a page, and what they learn from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.curve = CurveState(self)
        self.landscape = LandscapeState(self)
        self.stochastic = StochasticState(self)
        self.circle = CircleState(self)
        self.network = NetworkPathState(self)
        self._data: DataSet | None = None

    def set_data(self, data: DataSet) -> None:
        """The digits at hand."""
        self._data = data
        self.landscape.set_data(data)
        self.stochastic.set_data(data)

    def trace(self, title: str, folder: RunFolder) -> None:
        """Compute a run's losses along its path in numpy, on test digits of the data at hand."""
        if self._data is None:
            self.network.refuse(Message("The digits are not there yet; they are being loaded."))
        else:
            self.network.trace(title, folder, self._data.test_images, self._data.test_labels)
