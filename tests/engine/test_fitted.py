"""Networks of other people's: each trained here in its own way, opened, and read as it was fed."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile

import numpy as np
import pytest

from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.drawing.recogniser import ModelError
from mnistpad.engine.models import load_recogniser

TRAINED = """
import sys
from pathlib import Path
import keras, numpy as np, tensorflow as tf
from keras import layers
from mnistpad.core.data.digits import Source, SourceKind, load

data, folder = load(Source(SourceKind.SAMPLE)), Path(sys.argv[1])
images, labels = data.train_images.astype("float32"), data.train_labels

def trained(shape, x, *last, loss="sparse_categorical_crossentropy", first=(), epochs=6):
    keras.utils.set_random_seed(1)
    stack = [keras.Input(shape), layers.Flatten(), *first, layers.Dense(48, "relu")]
    model = keras.Sequential([*stack, *(last or [layers.Dense(10, "softmax")])])
    model.compile("adam", loss)
    model.fit(x, labels, batch_size=32, epochs=epochs, verbose=0)
    return model

def save(name, model):
    model.save(folder / name)

unit = trained((28, 28), images / 255)
save("unit.keras", unit)
save("unit.h5", unit)
norm = [layers.BatchNormalization()]
save("raw.h5", trained((28, 28, 1), images[..., None], first=norm))
save("inverted.h5", trained((784,), 1 - images.reshape(-1, 784) / 255, epochs=15))
logits = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
save("logits.h5", trained((1, 28, 28), images[:, None] / 255, layers.Dense(10), loss=logits))
save("colours.h5", trained((28, 28, 3), np.repeat(images[..., None], 3, 3) / 255))
large = np.pad(images, ((0, 0), (2, 2), (2, 2)))[..., None] / 255
save("large.h5", trained((32, 32, 1), large))
save("untrained.h5", keras.Sequential([keras.Input((28, 28)), layers.Flatten(),
    layers.Dense(10, "softmax", kernel_initializer="zeros")]))
save("lambda.h5", keras.Sequential([keras.Input((28, 28)), layers.Flatten(),
    layers.Lambda(lambda x: x / 2), layers.Dense(10, "softmax")]))
unit.save_weights(folder / "only.weights.h5")
for dtype in (tf.uint8, tf.int8):
    converter = tf.lite.TFLiteConverter.from_keras_model(unit)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: ([x[None] / 255] for x in images[:100])
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    converter.inference_input_type = converter.inference_output_type = dtype
    (folder / f"{dtype.name}.tflite").write_bytes(converter.convert())
"""


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    subprocess.run([sys.executable, "-c", TRAINED, folder], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unit.h5", ""),
        ("raw.h5", "its input is scaled to 0–255"),
        ("inverted.h5", "its input is inverted"),
        ("logits.h5", "its last layer has no softmax, so one is added"),
        ("colours.h5", ""),
        ("large.h5", ""),
        ("uint8.tflite", ""),
        ("int8.tflite", ""),
    ],
)
def test_a_network_reads_as_well_as_it_was_trained_and_how_it_is_fed_is_said(models, name, words):
    recogniser = load_recogniser(models / name)
    data = load(Source(SourceKind.SAMPLE))
    answers = recogniser.probabilities(data.test_images / np.float32(255))
    np.testing.assert_allclose(answers.sum(axis=1), 1, atol=1e-4)
    accuracy = (answers.argmax(axis=1) == data.test_labels).mean()
    assert accuracy == recogniser.accuracy > 0.85
    assert f"reads {100 * accuracy:.0f} % of 1,000 sample digits" in recogniser.remark
    assert words in recogniser.remark
    assert words or ";" not in recogniser.remark


def test_a_network_that_reads_no_digits_is_opened_and_says_so(models):
    recogniser = load_recogniser(models / "untrained.h5")
    assert recogniser.accuracy < 0.5
    assert "this network does not read digits" in recogniser.remark


def test_a_file_of_keras_2_opens_where_it_can_and_is_named_where_not(models, tmp_path):
    with zipfile.ZipFile(models / "unit.keras") as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    config = json.loads(content["config.json"])
    first, second = (layer["config"] for layer in config["config"]["layers"][:2])
    first["batch_input_shape"] = second["batch_input_shape"] = first.pop("batch_shape")
    old = tmp_path / "old.keras"

    def write():
        content["metadata.json"] = json.dumps({"keras_version": "2.15.0"}).encode()
        content["config.json"] = json.dumps(config).encode()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, value in content.items():
                archive.writestr(name, value)
        old.write_bytes(packed.getvalue())

    write()
    assert load_recogniser(old).accuracy == load_recogniser(models / "unit.keras").accuracy
    second["of_keras_2_alone"] = True
    write()
    with pytest.raises(ModelError, match=r"was saved by Keras 2\.15\.0, and Keras 3.* can't open"):
        load_recogniser(old)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("lambda.h5", "has parts with code of their own .Lambda."),
        ("only.weights.h5", "without a network of Keras's .there is .*save the whole model"),
    ],
)
def test_an_h5_file_of_code_or_of_something_else_is_refused_for_what_it_is(models, name, reason):
    with pytest.raises(ModelError, match=reason) as refused:
        load_recogniser(models / name)
    assert str(refused.value).startswith(f"{models / name}: ")


@pytest.mark.parametrize("content", [None, b"", b"\x89HDF\r\n\x1a\n", b"a text"])
def test_what_is_no_h5_file_is_refused_by_name(tmp_path, content):
    path = tmp_path / "bad.h5"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError) as refused:
        load_recogniser(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert "damaged" not in str(refused.value)
