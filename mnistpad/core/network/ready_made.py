"""The network that comes with the program, to be looked into before any other was trained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.archive import pack, unpack
from mnistpad.core.message import Message
from mnistpad.core.network.forward import Network, WeightsError
from mnistpad.core.network.recipe import TUTORIAL

TITLE = Message("Ready-made network")


def pack_network(weights: Sequence[npt.NDArray[Any]]) -> bytes:
    """The content of the file: the weights of the tutorial's network, in 16 bits each."""
    halves = {str(place): array.astype(np.float16) for place, array in enumerate(weights)}
    return pack(halves, compressed=True)


def read_network(path: Path) -> Network:
    """The network; `OSError` or `ValueError` if the file can't be read."""
    arrays = unpack(path)
    try:
        return Network.of(TUTORIAL, [arrays[str(place)] for place in range(len(arrays))])
    except (KeyError, WeightsError) as error:
        raise ValueError(
            Message("{path}: not the weights of {network}", path=path, network=TUTORIAL.title)
        ) from error
