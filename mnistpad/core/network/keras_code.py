"""A recipe as a plain Keras script, which trains the same network on the same digits."""

import textwrap
from dataclasses import dataclass, field, replace
from pathlib import Path

from mnistpad.core.classes import DIGITS
from mnistpad.core.data.digits import Source, SourceKind
from mnistpad.core.data.found import is_class_folder
from mnistpad.core.data.idx import ROLES, folder_of_sets, is_idx_name, sets_in
from mnistpad.core.data.npz import has_kerass_names
from mnistpad.core.data.pairs import pairs_in
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import (
    FILTERS,
    MOMENTUM,
    PIXELS,
    SHIFT,
    TURN,
    ZOOM,
    Optimizer,
    Recipe,
)
from mnistpad.resources import resource

_SAMPLE = "samples/mnist-5000.npz"


def keras_code(recipe: Recipe, source: Source) -> str:
    """A script of Keras, numpy and nothing else, as the tutorial would write it.

    The engine takes its random numbers from the same seeds at the same moments, so that both
    come to the same network, up to rounding. Drawn digits are rasterised by mnistpad, which their
    script imports. A network that goes on from another one is trained anew: no script has its
    weights. `ValueError` or `OSError` if a folder of IDX files does not hold one whole set,
    or can't be looked into.
    """
    data = _data(source)
    plain = ["import keras", *data.plain_imports]
    if recipe.fraction < 1:
        plain.append("import numpy as np")
    if recipe.augmentation:
        plain.append("import tensorflow as tf")
    imports = [
        "\n".join(sorted(set(group), key=lambda line: line.split()[1]))
        for group in (data.standard_imports, plain, data.own_imports)
        if group
    ]
    definitions = [*data.definitions, *([_STOP] if recipe.target_accuracy is not None else [])]
    constants = "\n".join([*data.constants, f"SEED = {recipe.seed}"])
    top = "\n\n".join([_head(recipe), *imports, constants])
    steps = [
        f"# The data\n{data.code}",
        *([_FROM_0] if recipe.classes != len(DIGITS) and not data.own_imports else []),
        *([_fraction(recipe)] if recipe.fraction < 1 else []),
        _preprocessing(recipe),
        _network(recipe),
        _training(recipe),
        _TEST,
    ]
    apart = "\n\n\n" if definitions else "\n\n"
    return apart.join([top, *definitions, "\n\n".join(steps)]) + "\n"


@dataclass(frozen=True, slots=True)
class _Data:
    """Code that sets ``train_images`` and its three fellows, and what that code needs."""

    code: str
    constants: list[str] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)
    standard_imports: list[str] = field(default_factory=list)
    plain_imports: list[str] = field(default_factory=list)
    own_imports: list[str] = field(default_factory=list)


def _data(source: Source) -> _Data:
    path = source.path
    if source.kind is SourceKind.MNIST:
        return _Data(_MNIST)
    if path is None:
        return _npz(resource(_SAMPLE), _Data(_NPZ))
    is_gone = not path.exists()
    if has_kerass_names(path) or (is_gone and path.suffix.lower() == ".npz"):
        return _npz(path, _Data(_NPZ + _BYTES, definitions=[_AS_BYTES, _IN_THE_MIDDLE]))
    is_other_folder = path.is_dir() and (is_class_folder(path) or pairs_in(path))
    if is_gone or is_idx_name(path.name) or (path.is_dir() and not is_other_folder):
        return _idx(path)
    return _Data(
        _LOADED,
        [f"DATA = {_quoted(str(path))}"],
        standard_imports=["from pathlib import Path"],
        own_imports=["from mnistpad.core.data.digits import Source, load"],
    )


def _npz(path: Path, data: _Data) -> _Data:
    return replace(
        data, constants=[f"DATA = {_quoted(str(path))}"], plain_imports=["import numpy as np"]
    )


def _idx(path: Path) -> _Data:
    by_columns, files = _idx_files(path)
    names = ("train_images", "train_labels", "test_images", "test_labels")
    lines = [
        f"{name} = read_idx(FOLDER / {_quoted(file.name)})"
        for name, file in zip(names, files, strict=True)
    ]
    return _Data(
        "\n".join([*lines, *([_BY_COLUMNS] if by_columns else []), _MIDDLE]),
        [f"FOLDER = Path({_quoted(str(files[0].parent))})"],
        [_READ_IDX, _IN_THE_MIDDLE],
        ["import gzip", "from pathlib import Path"],
        ["import numpy as np"],
    )


def _idx_files(path: Path) -> tuple[bool, list[Path]]:
    """Whether images lie there column by column; files of images, labels, test images, labels."""
    folder = folder_of_sets(path) if path.is_dir() else path.parent
    for name, files in sets_in(folder).items():
        paths = [files[role] for role in ROLES if role in files]
        if len(paths) == len(ROLES) and (path.is_dir() or path in paths):
            return name.lower().startswith("emnist"), paths
    raise ValueError(
        Message("{path}: the four IDX files of a set of digits are no longer there", path=path)
    )


def _quoted(text: str) -> str:
    """A literal of Python: whatever is in the text, it stays data."""
    literal = repr(text)
    # Double quotes where none have to be told apart, as in the rest of the script.
    return literal if "'" in text or '"' in text else f'"{literal[1:-1]}"'


def _head(recipe: Recipe) -> str:
    does = f"tells {recipe.classes} classes apart"
    if recipe.classes == len(DIGITS):
        does = "reads digits"
    what = textwrap.fill(f"A network that {does}: {recipe.title}.", 75)
    return f'"""{what}\n\nNeeds Keras with TensorFlow: pip install keras tensorflow\n"""'


def _fraction(recipe: Recipe) -> str:
    return f"""\
# A part of the training digits: of each class the same part, drawn at random.
random = np.random.default_rng(SEED)
chosen = []
for label in range({recipe.classes}):
    indices = random.permutation(np.flatnonzero(train_labels == label))
    chosen.append(indices[:max(1, round({recipe.fraction!r} * len(indices)))])
chosen = np.sort(np.concatenate(chosen))
train_images, train_labels = train_images[chosen], train_labels[chosen]"""


def _preprocessing(recipe: Recipe) -> str:
    shape = "(-1, 28, 28, 1)" if recipe.convolution else f"(-1, {PIXELS})"
    what = "28 x 28 x 1" if recipe.convolution else "a row of 28 * 28"
    return f"""\
# Preprocessing: an image becomes {what} numbers from 0 to 1, a label
# becomes {recipe.classes} numbers: 1 at its class, 0 elsewhere.
train_images = train_images.reshape({shape}).astype("float32") / 255
test_images = test_images.reshape({shape}).astype("float32") / 255
train_labels = keras.utils.to_categorical(train_labels, {recipe.classes})
test_labels = keras.utils.to_categorical(test_labels, {recipe.classes})"""


def _network(recipe: Recipe) -> str:
    activation = f'activation="{recipe.activation}"'
    layers = [f"keras.Input({'(28, 28, 1)' if recipe.convolution else f'({PIXELS},)'})"]
    if recipe.convolution:
        for filters in FILTERS:
            layers += [
                f'keras.layers.Conv2D({filters}, 3, padding="same", {activation})',
                "keras.layers.MaxPooling2D(2)",
            ]
        layers.append("keras.layers.Flatten()")
    for units in recipe.hidden:
        layers.append(f"keras.layers.Dense({units}, {activation})")
        if recipe.dropout:
            layers.append(f"keras.layers.Dropout({recipe.dropout!r})")
    layers.append(f'keras.layers.Dense({recipe.classes}, activation="softmax")')
    stack = "".join(f"    {layer},\n" for layer in layers)
    return f"""\
# The network
keras.utils.set_random_seed(SEED)
network = keras.Sequential([
{stack}])
network.compile(
    optimizer={_optimizer(recipe)},
    loss="{recipe.loss}",
    metrics=["accuracy"],
)"""


_OPTIMIZERS = {
    Optimizer.SGD: "SGD(learning_rate={})",
    Optimizer.MOMENTUM: f"SGD(learning_rate={{}}, momentum={MOMENTUM})",
    Optimizer.RMSPROP: "RMSprop(learning_rate={})",
    Optimizer.ADAM: "Adam(learning_rate={})",
}


def _optimizer(recipe: Recipe) -> str:
    call = _OPTIMIZERS[recipe.optimizer].format(repr(recipe.learning_rate))
    return f"keras.optimizers.{call}"


def _training(recipe: Recipe) -> str:
    steps, digits = [], ["train_images", "train_labels", f"batch_size={recipe.batch_size}"]
    check = ["validation_data=(test_images, test_labels)"]
    if recipe.validation_split:
        check = [f"validation_split={recipe.validation_split!r}"]
    if recipe.augmentation:
        if recipe.validation_split:
            steps.append(_split(recipe))
            check = ["validation_data=(check_images, check_labels)"]
        steps.append(_augmentation(recipe))
        digits = ["digits"]
        check.append("shuffle=False")  # the pipeline does it, and Keras would warn
    arguments = [*digits, f"epochs={recipe.epochs}", *check]
    if recipe.target_accuracy is not None:
        arguments.append(f"callbacks=[StopAtAccuracy({recipe.target_accuracy!r})]")
    steps.append(
        "# Training; with the seed set again, the order of the digits hangs on it alone.\n"
        "keras.utils.set_random_seed(SEED)\n"
        f"network.fit(\n{''.join(f'    {argument},{chr(10)}' for argument in arguments)})"
    )
    return "\n\n".join(steps)


def _split(recipe: Recipe) -> str:
    return f"""\
# The last training digits are kept from learning, to check it.
learnt = int(len(train_images) * (1 - {recipe.validation_split!r}))
check_images, check_labels = train_images[learnt:], train_labels[learnt:]
train_images, train_labels = train_images[:learnt], train_labels[:learnt]"""


def _augmentation(recipe: Recipe) -> str:
    shape = "(-1, 28, 28, 1)" if recipe.convolution else f"(-1, {PIXELS})"
    return f"""\
# Each digit is moved, turned and scaled a little, each time it is shown.
change = keras.Sequential([
    keras.layers.RandomTranslation(
        {SHIFT}, {SHIFT}, fill_mode="constant", seed=SEED
    ),
    keras.layers.RandomRotation({TURN}, fill_mode="constant", seed=SEED),
    keras.layers.RandomZoom({ZOOM}, fill_mode="constant", seed=SEED),
])


def changed(images, labels):
    return tf.reshape(change(images, training=True), {shape}), labels


digits = tf.data.Dataset.from_tensor_slices(
    (train_images.reshape(-1, 28, 28, 1), train_labels)
)
digits = digits.shuffle(len(train_images), seed=SEED)
digits = digits.batch({recipe.batch_size}).map(changed).prefetch(2)"""


_MNIST = """\
(train_images, train_labels), (test_images, test_labels) = (
    keras.datasets.mnist.load_data()
)"""

_NPZ = """\
with np.load(DATA) as data:
    train_images, train_labels = data["x_train"], data["y_train"]
    test_images, test_labels = data["x_test"], data["y_test"]"""

_MIDDLE = """\
train_images = in_the_middle(train_images)
test_images = in_the_middle(test_images)"""

_BYTES = """
train_images = in_the_middle(as_bytes(train_images))
test_images = in_the_middle(as_bytes(test_images))"""

_FROM_0 = """\
# Labels that count from 1 are counted from 0, as the network's outputs are.
least = min(train_labels.min(), test_labels.min())
if least == 1:
    train_labels, test_labels = train_labels - 1, test_labels - 1"""

_AS_BYTES = '''\
def as_bytes(images):
    """Images whose full ink is 255, where it may be 1."""
    images = images.reshape(images.shape[:3])
    if images.dtype.kind == "f" or images.max() <= 1:
        images = np.rint(images * 255.0)
    return images.astype("uint8")'''

_IN_THE_MIDDLE = '''\
def in_the_middle(images):
    """Images of 28 x 28, where they may be smaller."""
    rows, columns = images.shape[1:]
    top, left = (28 - rows) // 2, (28 - columns) // 2
    bottom, right = 28 - rows - top, 28 - columns - left
    return np.pad(images, ((0, 0), (top, bottom), (left, right)))'''

_READ_IDX = '''\
def read_idx(path):
    """The bytes of a file in MNIST's format, in the shape its head gives."""
    content = path.read_bytes()
    if content.startswith(b"\\x1f\\x8b"):
        content = gzip.decompress(content)
    axes = content[3]
    shape = np.frombuffer(content, ">u4", axes, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * axes).reshape(shape)'''

_BY_COLUMNS = """\
# EMNIST's files have their images column by column.
train_images = train_images.transpose(0, 2, 1)
test_images = test_images.transpose(0, 2, 1)"""

_LOADED = """\
# mnistpad's own code reads this file, so it must be installed here.
data = load(Source.of_path(Path(DATA)))
train_images, train_labels = data.train_images, data.train_labels
test_images, test_labels = data.test_images, data.test_labels"""

_STOP = '''\
class StopAtAccuracy(keras.callbacks.Callback):
    """Ends training after the first epoch that checks as accurate as this."""

    def __init__(self, accuracy):
        super().__init__()
        self.accuracy = accuracy

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_accuracy"] >= self.accuracy:
            self.model.stop_training = True'''

_TEST = """\
# The test
test_loss, test_accuracy = network.evaluate(
    test_images, test_labels, verbose=0
)
print(f"test accuracy {test_accuracy:.4f}")"""
