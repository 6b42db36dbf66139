"""Models of Keras, converted by the real child."""

from __future__ import annotations

import io
import json
import zipfile

import numpy as np
import pytest

from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.message import Message
from mnistpad.engine.models import load_recogniser
from mnistpad.resources import resource
from tests.conftest import DIGITS, digit


def archive(config: dict, weights: bytes = b"") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("config.json", json.dumps(config))
        file.writestr("metadata.json", "{}")
        file.writestr("model.weights.h5", weights)
    return content.getvalue()


def test_the_recogniser_saved_by_keras_reads_as_the_one_exported():
    from_keras = load_recogniser(resource("models/recogniser.keras"))
    exported = Recogniser(resource("models/recogniser.tflite"))
    tensors = np.stack([rasterise(digit(label)) for label in DIGITS])
    assert np.abs(from_keras.probabilities(tensors) - exported.probabilities(tensors)).max() < 1e-4


def test_a_model_of_another_shape_is_refused_with_both_shapes(tmp_path):
    import subprocess
    import sys

    path = tmp_path / "other.keras"
    code = (
        "import sys, keras; keras.Sequential([keras.Input((5,)), keras.layers.Dense(3)])"
        ".save(sys.argv[1])"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True)
    with pytest.raises(ModelError) as refused:
        load_recogniser(path)
    assert str(path) in str(refused.value)
    assert "(n, 5)" in str(refused.value)
    assert "(n, 28, 28)" in str(refused.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no such file"),
        (b"", "not a model saved by Keras"),
        (b"PK\x03\x04 and no more", "not a model saved by Keras"),
        (archive({"class_name": "Functional", "config": {}}), "damaged"),
        (archive({"class_name": "Functional", "module": "os", "config": {}}), "code of their own"),
        (
            archive({"config": {"layers": [{"class_name": "Lambda", "module": "keras.layers"}]}}),
            "Lambda",
        ),
    ],
)
def test_what_is_no_model_or_holds_code_is_refused(content, words, tmp_path):
    path = tmp_path / "bad.keras"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match=words) as refused:
        load_recogniser(path)
    assert str(path) in str(refused.value)
    assert isinstance(str(refused.value), Message)


def test_a_damaged_tflite_file_is_read_or_refused_and_never_ends_the_program(tmp_path):
    sound = resource("models/recogniser.tflite").read_bytes()
    random = np.random.default_rng(0)
    path = tmp_path / "damaged.tflite"
    for kind in range(12):
        content = bytearray(sound)
        if kind % 3 == 0:
            content = content[: random.integers(8, len(sound))]
        elif kind % 3 == 1:  # where the network's build is written, behind the weights
            for place in random.integers(len(sound) - 8000, len(sound), 40):
                content[place] = random.integers(256)
        else:
            for place in random.integers(8, len(sound), 200):
                content[place] = random.integers(256)
        path.write_bytes(bytes(content))
        try:
            recogniser = load_recogniser(path)
        except ModelError as error:
            assert str(path) in str(error)
        else:
            assert recogniser.probabilities(np.zeros((28, 28), np.float32)).shape == (10,)
