"""The recogniser: reads what it should, refuses what it can't run, and stays quiet and small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import psutil
import pytest

from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.resources import resource
from tests.conftest import DIGITS, digit

BUNDLED = resource("models/recogniser.tflite")

OTHER_MODELS = """
import sys
from pathlib import Path
import keras
from keras import layers

def save(name, shape, *stack):
    model = keras.Sequential([keras.Input(shape), *stack])
    model.export(Path(sys.argv[1]) / f"{name}.tflite", format="litert", verbose=False)

answer = layers.Dense(10, activation="softmax")
save("flat", (784,), answer)
save("channel", (28, 28, 1), layers.Conv2D(4, 5, 3), layers.Flatten(), layers.Dense(10, "softmax"))
save("larger", (32, 32), layers.Flatten(), layers.Dense(10, "softmax"))
save("letters", (28, 28), layers.Flatten(), layers.Dense(26, "softmax"))
save("logits", (28, 28), layers.Flatten(), layers.Dense(10))
"""


@pytest.fixture(scope="module")
def bundled() -> Recogniser:
    return Recogniser(BUNDLED)


@pytest.fixture(scope="module")
def other_models(tmp_path_factory) -> Path:
    """Models that Keras exports, in a process of its own."""
    folder = tmp_path_factory.mktemp("models")
    subprocess.run([sys.executable, "-c", OTHER_MODELS, folder], check=True, capture_output=True)
    return folder


def random_tensors(count: int) -> np.ndarray:
    return np.random.default_rng(0).random((count, 28, 28), np.float32)


@pytest.mark.parametrize("label", DIGITS)
def test_a_drawn_digit_is_read(bundled, label):
    reading = bundled.recognise(rasterise(digit(label)))
    assert reading.label == label
    assert reading.confidence == reading.probabilities.max() == reading.probabilities[label]


@pytest.mark.parametrize("label", DIGITS)
def test_where_and_how_large_a_digit_is_drawn_does_not_matter(bundled, label):
    drawing = digit(label)
    moved = Drawing.of([stroke.xs / 5 + 190, stroke.ys / 5 + 3] for stroke in drawing.strokes)
    here, there = (bundled.probabilities(rasterise(each)) for each in (drawing, moved))
    np.testing.assert_allclose(here, there, atol=0.05)


def test_probabilities_sum_to_one(bundled):
    answers = bundled.probabilities(random_tensors(50))
    assert (answers.shape, answers.dtype) == ((50, 10), np.float32)
    assert answers.min() >= 0
    np.testing.assert_allclose(answers.sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 600])
def test_many_at_once_are_answered_as_each_alone(bundled, count):
    tensors = random_tensors(count)
    alone = [bundled.probabilities(tensor) for tensor in tensors]
    np.testing.assert_allclose(
        bundled.probabilities(tensors), np.reshape(alone, (count, 10)), atol=1e-5
    )


def test_an_empty_pad_is_no_digit(bundled):
    assert bundled.recognise(np.zeros((28, 28), np.float32)).label is None
    assert Recogniser(BUNDLED, 0).recognise(np.zeros((28, 28), np.float32)).label is None


def test_below_the_threshold_no_digit_is_named():
    seven = rasterise(digit(7))
    confidence = Recogniser(BUNDLED).recognise(seven).confidence
    assert Recogniser(BUNDLED, confidence - 0.001).recognise(seven).label == 7
    assert Recogniser(BUNDLED, confidence + 0.001).recognise(seven).label is None


@pytest.mark.parametrize("name", ["flat", "channel"])
def test_models_of_other_shapes_of_28_by_28_answer(other_models, name):
    recogniser = Recogniser(other_models / f"{name}.tflite")
    assert recogniser.probabilities(random_tensors(3)).shape == (3, 10)
    assert recogniser.probabilities(random_tensors(1)[0]).shape == (10,)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("larger", r"float32 \(n, 32, 32\) → float32 \(n, 10\); .* is expected"),
        ("letters", r"float32 \(n, 28, 28\) → float32 \(n, 26\); .* is expected"),
        ("logits", "its 10 outputs are not probabilities"),
    ],
)
def test_a_model_that_does_not_fit_is_refused_with_what_it_is(other_models, name, reason):
    path = other_models / f"{name}.tflite"
    with pytest.raises(ModelError, match=reason) as caught:
        Recogniser(path)
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "there is no such file"),
        (b"", "not a LiteRT model"),
        (b"TFL3", "not a LiteRT model"),
        (b"PK\3\4" + b"\0" * 99, "not a LiteRT model"),
        (b"\x1c\0\0\0TFL3", "damaged"),
        (b"\x1c\0\0\0TFL3" + b"\xff" * 999, "damaged"),
        (BUNDLED.read_bytes()[:-1000], "damaged"),
    ],
)
def test_what_is_no_model_is_refused_by_name(tmp_path, content, reason):
    path = tmp_path / "model.tflite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match=reason) as caught:
        Recogniser(path)
    assert str(caught.value).startswith(f"{path}: ")


def test_the_bundled_model_is_the_one_its_sum_was_made_for(tmp_path):
    for path in (BUNDLED, BUNDLED.with_suffix(".sha256")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    copy = tmp_path / BUNDLED.name
    assert Recogniser(copy).recognise(rasterise(digit(3))).label == 3
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    with pytest.raises(ModelError, match=r"damaged \(not the file that recogniser\.sha256"):
        Recogniser(copy)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ModelError, match="this is a folder"):
        Recogniser(tmp_path)


def test_a_model_that_would_take_all_memory_is_refused(tmp_path):
    """One length of one tensor made gigantic, found by its bytes: the last layer's 10 × 2048."""
    shape = np.array([2, 10, 2048], "<i4").tobytes()
    content = BUNDLED.read_bytes()
    assert content.count(shape) == 1
    path = tmp_path / "model.tflite"
    path.write_bytes(content.replace(shape, np.array([2, 10, 2**30], "<i4").tobytes()))
    with pytest.raises(ModelError, match=r"numbers; at most|damaged"):
        Recogniser(path)


def test_a_damaged_model_is_refused_or_answers(tmp_path):
    """Bytes changed anywhere, most of them where the network is described rather than weighted."""
    whole, rng = BUNDLED.read_bytes(), np.random.default_rng(0)
    path = tmp_path / "model.tflite"
    refused = 0
    for number in range(120):
        content = bytearray(whole)
        places = (range(8, 3000), range(len(whole) - 4000, len(whole)))[number % 2]
        for place in rng.choice(places, 1 + number % 3):
            content[place] = rng.integers(256)
        path.write_bytes(content)
        try:
            Recogniser(path).probabilities(random_tensors(2))
        except ModelError:
            refused += 1
    assert 0 < refused < 120


def test_nothing_is_said_on_stderr_and_keras_stays_out():
    code = (
        "import sys; from pathlib import Path\n"
        "from mnistpad.core.drawing.recogniser import Recogniser\n"
        "assert 'ai_edge_litert' not in sys.modules\n"
        f"Recogniser(Path({str(BUNDLED)!r}))\n"
        "assert not {'keras', 'tensorflow'} & sys.modules.keys()\n"
        "sys.stderr.write('said afterwards')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "said afterwards")


def test_ten_thousand_answers_take_no_memory(bundled):
    tensor, process = random_tensors(1)[0], psutil.Process()
    for _ in range(1000):
        bundled.recognise(tensor)
    before = process.memory_info().rss
    for _ in range(10_000):
        bundled.recognise(tensor)
    assert process.memory_info().rss - before < 2**20
