"""Tensors by name, the line that selects from one, and what the network makes of the digit."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.digits import DataSet
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.message import Message
from mnistpad.core.network.forward import Network
from mnistpad.core.tensors.examples import (
    Group,
    Shelved,
    made_up,
    of_data,
    of_network,
    of_pad,
    tutorial,
)
from mnistpad.core.tensors.line import read_line
from mnistpad.core.tensors.naming import Limits, Tensor, TensorError, literal
from mnistpad.core.tensors.slices import Looked, look
from mnistpad.core.tensors.stages import Waypoint, waypoints
from mnistpad.state.background import Background
from mnistpad.state.network.inside import InsideState
from mnistpad.state.tensors.bench import TensorBench

FIRST_LINE = "matrix"

LIMITS_AT_ONCE = 2**20
"""Numbers among which the least and largest are found at once; among more, beside the window."""

MAX_WRITTEN = 1000  # numbers of a calculated tensor that are kept in a file

MAX_KEPT = 50  # tensors of the user's own


class TensorsState(QObject):
    """The shelf, the line, and the network's way."""

    shelf_changed = Signal()  # which tensors there are
    looked_changed = Signal()  # what the line shows, or why it shows nothing new
    limits_changed = Signal()  # least and largest number of what is looked at
    way_changed = Signal()  # the network, or the digit it is given

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[Group, list[Shelved]] = {
            Group.TUTORIAL: tutorial(),
            Group.PAD: of_pad(np.zeros((SIDE, SIDE), np.float32)),
            Group.DATA: [],
            Group.MADE_UP: made_up(),
            Group.NETWORK: [],
        }
        self._own: dict[str, Shelved] = {}
        self._waiting: list[str] = []  # lines of own tensors whose sources are not there yet
        self._names: dict[str, Shelved] = {}
        self._counting = Background(self)
        self._digit: npt.NDArray[np.float32] = np.zeros((SIDE, SIDE), np.float32)
        self._network: Network | None = None
        self._way: list[Waypoint] | None = None
        self.network_title = ""
        self.line = FIRST_LINE
        self.problem: TensorError | None = None
        self.limits: Limits | None = None
        self.counting = False  # whether the limits are still being looked for
        self._rename()
        self.looked: Looked = look(self.line, self.names)
        """What the last line that could be read shows."""
        self.bench = TensorBench(self.names, self)
        self.inside = InsideState(self)
        self._look_for_limits()

    @property
    def shelf(self) -> list[Shelved]:
        """All tensors that have a name."""
        return list(self._names.values())

    @property
    def names(self) -> dict[str, Tensor]:
        """Tensors by name."""
        return {name: shelved.tensor for name, shelved in self._names.items()}

    def about(self, name: str) -> Shelved | None:
        """What is known of a name."""
        return self._names.get(name)

    # What comes from elsewhere

    def set_digit(self, digit: npt.NDArray[np.float32]) -> None:
        """The digit on the pad is another: shape (28, 28), float32 in [0, 1]."""
        self._digit = digit
        self._way = None
        self.inside.set_digit(digit)
        self._groups[Group.PAD] = of_pad(digit)
        self._rename()
        if self.looked.name == "digit":
            self.read(self.line)
        self.bench.set_names(self.names, "digit")
        self.way_changed.emit()

    def set_data(self, data: DataSet) -> None:
        """Another data set is at hand."""
        self._groups[Group.DATA] = of_data(data)
        self.inside.set_data(data)
        self._take_over()

    def set_network(self, title: str, network: Network | None) -> None:
        """The network of the run that was finished last; None: there is none any more."""
        self.network_title = title if network is not None else ""
        self._network = network
        self._way = None
        self.inside.set_network(self.network_title, network)
        self._groups[Group.NETWORK] = [] if network is None else of_network(title, network)
        self._take_over()
        self.way_changed.emit()

    # The line

    def read(self, line: str) -> bool:
        """Show what a line selects; what was shown stays, if it can't be read."""
        self.line = line
        try:
            self.looked = look(line, self.names)
        except TensorError as problem:
            self.problem = problem
            self.looked_changed.emit()
            return False
        self.problem = None
        self._look_for_limits()
        self.looked_changed.emit()
        return True

    def keep(self) -> str:
        """Give what the line shows a name on the shelf; "" if it can't: `problem` says why."""
        if self.problem is not None:
            return ""
        looked = self.looked
        return self._keep(looked.assigned, looked.result, looked.numpy)

    def keep_result(self) -> str:
        """Give what the bench has worked out a name on the shelf."""
        result = self.bench.result
        return "" if result is None else self._keep("", result, self.bench.numpy)

    def remove(self, name: str) -> None:
        """Take a tensor of the user's own off the shelf."""
        self._own.pop(name, None)
        self._take_over()

    # What is kept of the user's own tensors

    @property
    def own_lines(self) -> list[str]:
        """Lines that make the user's own tensors, as far as a line can."""
        return [_line_of(shelved) for shelved in self._own.values()] + self._waiting

    def put_own(self, lines: Sequence[str]) -> None:
        """Have these tensors of the user's own, each as soon as what it is made of is there."""
        self._own.clear()
        self._waiting = list(lines[:MAX_KEPT])
        self._take_over()

    def _make_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for line in waiting:
            try:
                looked = look(line, self.names)
            except TensorError:
                self._waiting.append(line)
                continue
            if looked.assigned and looked.assigned not in self._names:
                name, code = looked.assigned, looked.numpy
                about = code.partition(" = ")[2]
                self._own[name] = Shelved(name, looked.result, Group.OWN, about, code)
                self._rename()

    # The network's way

    @property
    def way(self) -> list[Waypoint]:
        """Tensors from the digit to the answer; none without a network."""
        if self._way is None:
            network = self._network
            self._way = [] if network is None else waypoints(network, self._digit)
        return self._way

    @property
    def pad_is_empty(self) -> bool:
        """Whether the digit is none yet."""
        return not self._digit.any()

    def _keep(self, wished: str, tensor: Tensor, code: str) -> str:
        if wished not in self._own:
            if wished in self._names:
                return self._refuse(
                    Message("“{name}” is on the shelf already; give another name", name=wished)
                )
            if len(self._own) >= MAX_KEPT:
                return self._refuse(
                    Message(
                        "{count} tensors are kept; take one off the shelf first (Del)",
                        count=MAX_KEPT,
                    )
                )
        name = wished or next(
            f"t{number}" for number in range(1, MAX_KEPT + 2) if f"t{number}" not in self._names
        )
        line = code if wished else f"{name} = {code}"
        self._own[name] = Shelved(name, tensor, Group.OWN, line.partition(" = ")[2], line)
        self._take_over()
        return name

    def _refuse(self, message: str) -> str:
        self.problem = TensorError(message, 0, 1)
        self.looked_changed.emit()
        return ""

    def _take_over(self) -> None:
        """The shelf is another: whatever was read from it is read again."""
        self._rename()
        self._make_waiting()
        self.bench.set_names(self.names)
        self.shelf_changed.emit()
        self.read(self.line)

    def _rename(self) -> None:
        given = {shelved.name: shelved for shelved in chain(*self._groups.values())}
        self._names = given | self._own

    def _look_for_limits(self) -> None:
        tensor = self.looked.result
        self._counting.cancel()
        large = max(tensor.size, self.looked.source.size if tensor.array is None else 0)
        self.counting = large > LIMITS_AT_ONCE
        if self.counting:
            self.limits = None
            self._counting.start(tensor.limits, self._set_limits, lambda _: None)
        else:
            self.limits = tensor.limits()

    def _set_limits(self, limits: Limits | None) -> None:
        self.limits = limits
        self.counting = False
        self.limits_changed.emit()


def _line_of(shelved: Shelved) -> str:
    """The line that makes it; its numbers, where no line but a calculation did."""
    try:
        read_line(shelved.code)
    except TensorError:
        if shelved.tensor.array is not None and shelved.tensor.size <= MAX_WRITTEN:
            return f"{shelved.name} = {literal(shelved.tensor.array)}"
    return shelved.code
