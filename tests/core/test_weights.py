"""Weights of a run's epochs, rounded, and those in Keras's files."""

from __future__ import annotations

import io
import zipfile

import h5py
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from mnistpad.core.archive import pack, unpack
from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.core.network.weights import (
    PRECISION,
    floats,
    pack_weights,
    read_keras_weights,
    unpack_weights,
)


def first_weights(random: np.random.Generator) -> list[np.ndarray]:
    """As Keras begins: Glorot's uniform weights, and biases of zero."""
    weights: list[np.ndarray] = []
    for inputs, units in ((784, 512), (512, 10)):
        limit = np.sqrt(6 / (inputs + units))
        weights += [random.uniform(-limit, limit, (inputs, units)), np.zeros(units)]
    return [array.astype(np.float32) for array in weights]


def test_what_a_network_answers_stays_the_same_to_a_thousandth():
    random = np.random.default_rng(0)
    first = first_weights(random)
    moved = [(array + random.normal(0, 0.05, array.shape)).astype(np.float32) for array in first]
    kept = unpack_weights(pack_weights(first))
    digits = random.random((500, 28, 28), np.float32) * (random.random((500, 28, 28)) < 0.2)
    for weights, arrays_of in (
        (first, pack_weights(first)),
        (moved, pack_weights(moved, kept)),
    ):
        rounded = floats(unpack_weights(arrays_of, None if weights is first else kept))
        exact = Network.of(TUTORIAL, weights).probabilities(digits.astype(np.float32))
        answered = Network.of(TUTORIAL, rounded).probabilities(digits.astype(np.float32))
        assert np.abs(exact - answered).max() < 1e-3


@given(
    arrays.arrays(
        np.float32,
        arrays.array_shapes(max_dims=4, max_side=6),
        elements=st.floats(-100, 100, width=32),
    ),
    st.floats(0, 10),
)
def test_each_weight_is_within_half_a_step_of_what_it_was(first, spread):
    later = (first + spread * np.sin(np.arange(first.size)).reshape(first.shape)).astype(np.float32)
    kept = unpack_weights(pack_weights([first]))
    (start,) = floats(kept)
    (after,) = floats(unpack_weights(pack_weights([later], kept), kept))
    typical = float(np.sqrt(np.mean(np.square(first, dtype=float))))
    step = typical / PRECISION or 2.0**-13
    for exact, rounded in ((first, start), (later, after)):
        assert rounded.shape == exact.shape
        assert rounded.dtype == np.float32
        assert np.abs(rounded - exact).max(initial=0) <= 0.51 * step + 1e-5 * np.abs(exact).max()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e30, 1e6])
def test_what_is_no_number_or_far_away_is_kept_exactly(value):
    first = [np.full((3, 4), 0.05, np.float32)]
    kept = unpack_weights(pack_weights(first))
    later = [np.full((3, 4), value, np.float32)]
    (read,) = floats(unpack_weights(pack_weights(later, kept), kept))
    np.testing.assert_array_equal(read, later[0])


def test_weights_after_first_ones_that_could_not_be_rounded_are_exact():
    first = [np.array([np.nan, 1], np.float32)]
    kept = unpack_weights(pack_weights(first))
    later = [np.array([0.123456789, 1], np.float32)]
    (read,) = floats(unpack_weights(pack_weights(later, kept), kept))
    np.testing.assert_array_equal(read, later[0])


def test_they_take_a_third_of_the_room(tmp_path):
    random = np.random.default_rng(0)
    first = first_weights(random)
    moved = [(array + random.normal(0, 0.01, array.shape)).astype(np.float32) for array in first]
    kept = unpack_weights(pack_weights(first))
    exact = sum(array.nbytes for array in first)
    assert len(pack(pack_weights(first))) < 0.4 * exact
    assert len(pack(pack_weights(moved, kept))) < 0.34 * exact


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found.update({"000": found["000"][:-4]}),
        lambda found: found.update({"000": np.zeros(8, np.uint8)}),
        lambda found: found.update({"000": np.zeros(8, np.float32)}),
        lambda found: found.update({"000-shape": np.array([10**9, 10**9])}),
        lambda found: found.update({"000-shape": np.array([-1])}),
        lambda found: found.update({"000-shape": np.array([2**40, 2**40])}),
        lambda found: found.update({"000-step": np.ones(2)}),
        lambda found: found.pop("000-shape"),
    ],
)
def test_damaged_ones_are_refused(change, tmp_path):
    found = pack_weights([np.ones((4, 5), np.float32)])
    change(found)
    path = tmp_path / "0000.npz"
    path.write_bytes(pack(found))
    with pytest.raises(ValueError, match="rounded weights"):
        unpack_weights(unpack(path))


def keras_file(layers: dict[str, list[np.ndarray]]) -> bytes:
    """An archive as Keras makes it, of layers' weights and nothing else."""
    content, archive = io.BytesIO(), io.BytesIO()
    with h5py.File(content, "w") as file:
        for name, weights in layers.items():
            group = file.create_group(f"layers/{name}/vars")
            for index, array in enumerate(weights):
                group[str(index)] = array
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("model.weights.h5", content.getvalue())
    return archive.getvalue()


def test_layers_in_a_keras_file_come_in_the_order_of_the_network(tmp_path):
    names = ["conv2d", "conv2d_1", "dense", *(f"dense_{number}" for number in range(1, 12))]
    layers = {name: [np.full((1, 1), i), np.full(1, -i)] for i, name in enumerate(names)}
    others = {"dropout": [np.zeros(2)], "flatten": [], "max_pooling2d": []}
    path = tmp_path / "model.keras"
    path.write_bytes(keras_file(layers | others))
    found = [float(array.flat[0]) for array in read_keras_weights(path)]
    assert found == [value for index in range(len(names)) for value in (index, -index)]


def test_a_byte_that_changed_in_a_keras_file_is_noticed(tmp_path):
    content = keras_file({"dense": [np.arange(1000.0), np.zeros(10)]})
    random = np.random.default_rng(0)
    exact = None
    for _ in range(200):
        damaged = bytearray(content)
        damaged[random.integers(len(content))] ^= 1 << random.integers(8)
        path = tmp_path / "model.keras"
        path.write_bytes(content)
        exact = read_keras_weights(path)
        path.write_bytes(damaged)
        try:
            read = read_keras_weights(path)
        except ValueError as error:
            assert "damaged" in str(error)
        else:  # in what the archive says of the file's age or the like
            assert all(np.array_equal(a, b) for a, b in zip(exact, read, strict=True))
