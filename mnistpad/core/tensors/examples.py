"""The shelf: the tutorial's tensors, made-up ones of each sort of data, and the data set's own."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.data.digits import DataSet
from mnistpad.core.message import Message
from mnistpad.core.network.forward import Network
from mnistpad.core.tensors.naming import Array, Tensor, literal, one_hot, scaled

BATCH = 128  # images of a batch, as in the tutorial


_PICTURE = "height width channels"


class Group(Enum):
    """Where a tensor comes from, for people."""

    TUTORIAL = Message("The tutorial's")
    PAD = Message("On the pad")
    DATA = Message("The data set")
    MADE_UP = Message("Sorts of data")
    NETWORK = Message("The network")
    OWN = Message("Yours")


@dataclass(frozen=True, slots=True, eq=False)
class Shelved:
    """A tensor that has a name, and what it is about, in a few words.

    Its code is the numpy line that makes it; its name alone where a line would be a story.
    """

    name: str
    tensor: Tensor
    group: Group
    about: str
    code: str


def tutorial() -> list[Shelved]:
    """From no axis to three, and one to be transposed."""
    matrix = np.array([[5, 78, 2, 34, 0], [6, 79, 3, 35, 1], [7, 80, 4, 36, 2]])
    found = [
        ("scalar", np.array(12), Message("one number: no axis")),
        ("vector", np.array([12, 3, 6, 14, 7]), Message("five numbers on one axis")),
        ("matrix", matrix, Message("rows and columns: two axes")),
        (
            "cube",
            np.array([matrix, matrix + 10, matrix + 20]),
            Message("three matrices: three axes"),
        ),
    ]
    shelf = [
        Shelved(name, Tensor(array), Group.TUTORIAL, about, f"{name} = np.array({literal(array)})")
        for name, array, about in found
    ]
    zeros = Tensor(np.zeros((300, 20)))
    about = Message("300 rows, 20 columns: to be transposed")
    return [*shelf, Shelved("zeros", zeros, Group.TUTORIAL, about, "zeros = np.zeros((300, 20))")]


def made_up() -> list[Shelved]:
    """Vector data, time series, images and video, with what their axes count."""
    people = np.array([[34, 1.71, 2], [8, 1.28, 1], [61, 1.66, 3], [45, 1.83, 0]])
    ages = Message("vector data: age, height and children of four people")
    days = Message("a time series: three days, a temperature and a wind every third hour")
    colours = Message("images: four of 16 × 16, in red, green and blue")
    clips = Message("video: two clips of four frames, in red, green and blue")
    found = [
        ("people", people, "features", ages),
        ("weather", _weather(), "timesteps features", days),
        ("photos", _photos(), _PICTURE, colours),
        ("clips", _clips(), f"frames {_PICTURE}", clips),
    ]
    return [
        Shelved(name, Tensor(array, ("samples", *axes.split())), Group.MADE_UP, about, name)
        for name, array, axes, about in found
    ]


def of_data(data: DataSet) -> list[Shelved]:
    """Training digits as they lie in the data set, and as the network is given them."""
    images = Tensor(data.train_images, ("samples", "rows", "columns"))
    labels = Tensor(data.train_labels, ("samples",))
    hot = Tensor(one_hot(data.train_labels, len(data.classes)), ("samples", "classes"))
    batch = Tensor(data.train_images[:BATCH], images.axes)
    count = len(data.train_images)
    load = "(train_images, train_labels), _ = keras.datasets.mnist.load_data()"
    if not data.name.startswith("MNIST"):
        load = "train_images, train_labels"
    rows = f'x_train = train_images.reshape(({count}, -1)).astype("float32") / 255'
    columns = f"y_train = keras.utils.to_categorical(train_labels, {len(data.classes)})"
    digits = Message("{title}: {count:,} digits, 0 to 255", title=data.name, count=count)
    given = Message("a row each, from 0 to 1: as the network is given them")
    as_columns = Message("labels one-hot: a 1 in the label's column")
    found = (
        ("train_images", images, digits, load),
        ("train_labels", labels, Message("which digit each of them is"), load),
        ("x_train", scaled(images), given, rows),
        ("y_train", hot, as_columns, columns),
        ("batch", batch, Message("the first batch"), f"batch = train_images[:{BATCH}]"),
    )
    return [Shelved(name, tensor, Group.DATA, *words) for name, tensor, *words in found]


def of_pad(digit: npt.NDArray[np.float32]) -> list[Shelved]:
    """The digit on the pad, as the network is given it."""
    tensor = Tensor(digit, ("rows", "columns"))
    return [Shelved("digit", tensor, Group.PAD, Message("what the network sees"), "digit")]


def of_network(title: str, network: Network) -> list[Shelved]:
    """Weights and biases of each layer."""
    shelf = []
    for number, layer in enumerate(network.layers, 1):
        axes: tuple[str, ...] = ("inputs", "units")
        if layer.is_convolution:
            axes = ("rows", "columns", "channels", "filters")
        weights, biases = Tensor(layer.weights, axes), Tensor(layer.biases, axes[-1:])
        of_weights = Message("weights of {part}, {title}", part=layer.name, title=title)
        of_biases = Message("biases of {part}, {title}", part=layer.name, title=title)
        for name, tensor, about in (("W", weights, of_weights), ("b", biases, of_biases)):
            name += str(number)
            shelf.append(Shelved(name, tensor, Group.NETWORK, about, name))
    return shelf


def _weather() -> Array:
    hours = np.arange(0, 24, 3)
    days = []
    for low, high, wind in ((4, 13, 10), (6, 17, 18), (3, 9, 30)):
        warmth = low + (high - low) * (0.5 - 0.5 * np.cos((hours - 3) / 12 * np.pi))
        days.append(np.stack([warmth, wind * (0.7 + 0.3 * np.sin(hours / 4))], axis=-1))
    return np.round(np.array(days), 1)


def _photos() -> Array:
    """A sun, a hill, a flag and a ball."""
    y, x = np.mgrid[0:16, 0:16]
    photos = np.zeros((4, 16, 16, 3))
    photos[0] = (90, 160, 240)
    photos[0][np.hypot(y - 5, x - 10) < 4] = (255, 210, 40)
    photos[1] = np.stack([150 + 5 * y, 180 + 4 * y, 255 - 4 * y], axis=-1)
    photos[1][y > 8 + 4 * np.cos(x / 4)] = (40, 130, 60)
    photos[2] = np.where(y[..., None] < 8, (235, 235, 235), (200, 30, 45))
    photos[2][x < 6 - abs(y - 7.5) / 1.3] = (20, 60, 140)
    photos[3] = 245
    light = np.clip(1.2 - np.hypot(y - 5, x - 5) / 11, 0.1, 1)[..., None]
    photos[3] = np.where((np.hypot(y - 8, x - 8) < 6)[..., None], light * (230, 80, 40), 245)
    return photos.clip(0, 255).astype(np.uint8)


def _clips() -> Array:
    """A ball that falls, and one that rolls."""
    y, x = np.mgrid[0:12, 0:12]
    clips: npt.NDArray[Any] = np.zeros((2, 4, 12, 12, 3), np.uint8)
    clips[0], clips[1] = (25, 35, 60), (225, 225, 215)
    for frame in range(4):
        clips[0, frame][np.hypot(y - (2 + 0.9 * frame**2), x - 6) < 2.2] = (240, 200, 60)
        clips[1, frame][np.hypot(y - 8, x - (2 + 2.6 * frame)) < 2.5] = (0, 114, 178)
        clips[1, frame][y > 10] = (90, 90, 80)
    return clips
