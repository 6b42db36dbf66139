"""Scripts of plain Keras: read, and run alone in a process of their own."""

from __future__ import annotations

import ast
import gzip
import itertools
import os
import re
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.data.digits import DataSet, Source, SourceKind, load, subset
from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.network.forward import Network
from mnistpad.core.network.keras_code import keras_code
from mnistpad.core.network.recipe import (
    CNN,
    PRESETS,
    SOFTMAX_ONLY,
    TUTORIAL,
    Activation,
    Loss,
    Optimizer,
    Recipe,
)
from tests.conftest import DIGITS, digit

MNIST = Source(SourceKind.MNIST)
SAMPLE = Source(SourceKind.SAMPLE)

STRANGE = "it's" if os.name == "nt" else 'it\'s "a"\n\\folder'
"""A name that must not break out of its quotes."""

RECIPES = [
    Recipe(convolution, hidden, Activation.TANH, dropout if hidden else 0.0, optimizer, **more)
    for convolution, hidden, dropout, optimizer, more in itertools.product(
        (False, True),
        ((), (4096,) * 4),
        (0.0, 0.25),
        Optimizer,
        (
            {},
            {"loss": Loss.SQUARED_ERROR, "learning_rate": 1e-05},
            {"fraction": 0.123456789, "validation_split": 0.1, "seed": 2**32 - 1},
            {"augmentation": True, "batch_size": 100_000},
            {"augmentation": True, "validation_split": 0.9, "target_accuracy": 1.0},
        ),
    )
]


def idx(array: np.ndarray) -> bytes:
    head = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()
    return head + array.astype(np.uint8).tobytes()


def write_idx(folder: Path, prefix: str, test: str, data: DataSet, packed: bool) -> None:
    folder.mkdir(exist_ok=True)
    for part, images, labels in (
        ("train", data.train_images, data.train_labels),
        (test, data.test_images, data.test_labels),
    ):
        for name, array in ((f"{part}-images-idx3", images), (f"{part}-labels-idx1", labels)):
            content = idx(array)
            path = folder / f"{prefix}{name}-ubyte{'.gz' if packed else ''}"
            path.write_bytes(gzip.compress(content) if packed else content)


def few() -> DataSet:
    """600 real digits to learn from, and 200 to be tested on."""
    data = load(SAMPLE)
    return DataSet(
        "few",
        data.train_images[::6][:600],
        data.train_labels[::6][:600],
        data.test_images[::5],
        data.test_labels[::5],
    )


def npz_source(folder: Path) -> Source:
    data, path = few(), folder / STRANGE / "digits.npz"
    path.parent.mkdir(exist_ok=True)
    np.savez(
        path,
        x_train=data.train_images,
        y_train=data.train_labels,
        x_test=data.test_images,
        y_test=data.test_labels,
    )
    return Source(SourceKind.FILES, path)


def small_fractions_source(folder: Path) -> Source:
    """Images of 20×22, from 0 to 1, with an axis of channels."""
    data, path = few(), folder / "small.npz"
    np.savez(
        path,
        x_train=data.train_images[:, 4:24, 3:25, None] / 255,
        y_train=data.train_labels.astype(np.int64),
        x_test=data.test_images[:, 4:24, 3:25, None] / np.float32(255),
        y_test=data.test_labels,
    )
    return Source(SourceKind.FILES, path)


def idx_source(folder: Path) -> Source:
    write_idx(folder / STRANGE, "", "t10k", few(), packed=True)
    return Source(SourceKind.FILES, folder / STRANGE)


def emnist_source(folder: Path) -> Source:
    """EMNIST's files hold images column by column; another set lies beside them."""
    data = few()
    by_columns = replace(
        data,
        train_images=data.train_images.transpose(0, 2, 1),
        test_images=data.test_images.transpose(0, 2, 1),
    )
    write_idx(folder / "sets", "emnist-digits-", "test", by_columns, packed=False)
    (folder / "sets" / "emnist-letters-train-images-idx3-ubyte").write_bytes(b"")
    return Source(SourceKind.FILES, folder / "sets" / "emnist-digits-train-images-idx3-ubyte")


def drawn_source(folder: Path) -> Source:
    path = folder / "drawn.ndjson"
    path.write_text(format_lines([digit(label) for label in DIGITS] * 5), "utf-8")
    return Source(SourceKind.DRAWN, path)


def sample_source(folder: Path) -> Source:
    return SAMPLE


@dataclass(frozen=True)
class Done:
    """A script that was run, and what it left behind."""

    recipe: Recipe
    source: Source
    output: str
    left: dict[str, np.ndarray]

    @property
    def weights(self) -> list[np.ndarray]:
        count = len([name for name in self.left if name.startswith("weights")])
        return [self.left[f"weights_{index}"] for index in range(count)]


LEAVE_BEHIND = """
import numpy
numpy.savez(
    "left.npz",
    images=train_images,
    labels=train_labels,
    test_images=test_images,
    answers=network.predict(test_images, verbose=0),
    accuracy=test_accuracy,
    losses=network.history.history["loss"],
    **{f"weights_{i}": array for i, array in enumerate(network.get_weights())},
)
"""


def run(recipe: Recipe, source: Source, folder: Path) -> Done:
    script = folder / "script.py"
    script.write_text(keras_code(recipe, source) + LEAVE_BEHIND, "utf-8")
    done = subprocess.run(
        [sys.executable, script.name],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1", "CUDA_VISIBLE_DEVICES": "-1"},
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    with np.load(folder / "left.npz") as left:
        return Done(recipe, source, done.stdout, dict(left))


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((replace(TUTORIAL, epochs=3), npz_source), id="tutorial, npz"),
        pytest.param(
            (
                replace(SOFTMAX_ONLY, fraction=0.33, validation_split=0.1, seed=2**32 - 1),
                sample_source,
            ),
            id="softmax only, a part of the sample",
        ),
        pytest.param((replace(CNN, batch_size=32), idx_source), id="CNN, IDX"),
        pytest.param(
            (
                Recipe(
                    hidden=(64, 32),
                    activation=Activation.TANH,
                    dropout=0.2,
                    optimizer=Optimizer.MOMENTUM,
                    learning_rate=0.1,
                    loss=Loss.SQUARED_ERROR,
                    batch_size=50,
                    epochs=30,
                    seed=7,
                    validation_split=0.25,
                    augmentation=True,
                    target_accuracy=0.2,
                ),
                small_fractions_source,
            ),
            id="all at once, small images",
        ),
        pytest.param(
            (
                Recipe(
                    convolution=True,
                    hidden=(32,),
                    activation=Activation.TANH,
                    optimizer=Optimizer.ADAM,
                    augmentation=True,
                    batch_size=30,
                ),
                emnist_source,
            ),
            id="augmented CNN, EMNIST",
        ),
        pytest.param(
            (
                Recipe(
                    hidden=(100,), activation=Activation.SIGMOID, batch_size=4, learning_rate=0.01
                ),
                drawn_source,
            ),
            id="sigmoid, drawn",
        ),
    ],
)
def done(request, tmp_path_factory) -> Done:
    recipe, make_source = request.param
    folder = tmp_path_factory.mktemp("script")
    return run(recipe, make_source(folder), folder)


def test_a_script_prints_the_test_accuracy_of_a_network_that_has_learnt(done):
    (printed,) = re.findall(r"^test accuracy (\d\.\d{4})$", done.output, re.MULTILINE)
    assert float(printed) == pytest.approx(float(done.left["accuracy"]), abs=5e-5)
    assert float(printed) > 0.2  # a prediction is right once in ten times


def test_a_script_learns_from_the_digits_that_the_engine_learns_from(done):
    recipe, data = done.recipe, load(done.source)
    part = subset(data, recipe.fraction, recipe.seed)
    learnt = len(part.train_labels)
    if recipe.augmentation:  # in a script otherwise, `fit` splits
        learnt = int(learnt * (1 - recipe.validation_split))
    images, labels = done.left["images"], done.left["labels"]
    assert images.dtype == np.float32
    expected = part.train_images[:learnt].astype(np.float32) / 255
    np.testing.assert_array_equal(images.reshape(-1, 28, 28), expected)
    np.testing.assert_array_equal(labels, np.eye(10)[part.train_labels[:learnt]])
    expected = data.test_images.astype(np.float32) / 255
    np.testing.assert_array_equal(done.left["test_images"].reshape(-1, 28, 28), expected)


def test_the_network_in_numpy_answers_as_keras_does(done):
    network = Network.of(done.recipe, done.weights)
    answers = network.probabilities(done.left["test_images"].reshape(-1, 28, 28))
    np.testing.assert_allclose(answers, done.left["answers"], atol=1e-5)


def test_a_script_trains_as_many_epochs_as_the_recipe_has_or_until_it_is_accurate_enough(done):
    epochs = len(done.left["losses"])
    if done.recipe.target_accuracy is None:
        assert epochs == done.recipe.epochs
    else:
        assert epochs < done.recipe.epochs


@pytest.mark.data
def test_a_script_reads_mnist_s_own_files(test_data, tmp_path):
    recipe = replace(SOFTMAX_ONLY, epochs=1)
    done = run(recipe, Source(SourceKind.FILES, test_data / "mnist"), tmp_path)
    assert done.left["images"].shape == (60_000, 784)
    assert done.left["accuracy"] > 0.88


# Without running them


def test_scripts_are_of_the_style_guide_and_use_all_they_import(tmp_path):
    sources = [MNIST, SAMPLE, npz_source(tmp_path), idx_source(tmp_path), drawn_source(tmp_path)]
    folder = tmp_path / "scripts"
    folder.mkdir()
    for number, (recipe, source) in enumerate(itertools.product(RECIPES, sources)):
        script = keras_code(recipe, source)
        # Only a path may be as long as it is.
        kept = re.sub(r"^DATA = .*$", "DATA = None", script, flags=re.MULTILINE)
        kept = re.sub(r"^FOLDER = .*$", "FOLDER = Path()", kept, flags=re.MULTILINE)
        (folder / f"script_{number}.py").write_text(kept, "utf-8")
    rules = ["--isolated", "--no-cache", "--select", "E,W,F,I,N", "--line-length", "79"]
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *rules, str(folder)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout[-3000:]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_s_script_on_mnist_is_short(name):
    assert len(keras_code(PRESETS[name], MNIST).splitlines()) <= 60


def literals(script: str) -> list[str]:
    return [
        node.value
        for node in ast.walk(ast.parse(script))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_whatever_a_path_holds_it_stays_a_path(text):
    shapes = []
    for name in (text, "plain"):
        path = Path("/folder", f"x{name}x.npz")
        script = keras_code(TUTORIAL, Source(SourceKind.FILES, path))
        assert str(path) in literals(script)
        shapes.append(ast.dump(ast.parse(script)).replace(repr(str(path)), "its path"))
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("make_source", [idx_source, npz_source])
def test_a_strange_folder_is_read_at_its_very_path(make_source, tmp_path):
    source = make_source(tmp_path)
    assert str(source.path) in literals(keras_code(TUTORIAL, source))


def test_a_folder_whose_files_are_gone_is_named(tmp_path):
    source = idx_source(tmp_path)
    next(source.path.glob("t10k-labels*")).unlink()
    with pytest.raises(ValueError, match="four IDX files") as refused:
        keras_code(TUTORIAL, source)
    assert str(source.path) in str(refused.value)
