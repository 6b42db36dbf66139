"""What is known of a tensor, the shelf, and the network's way."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.data.digits import DataSet
from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import CNN, SOFTMAX_ONLY, TUTORIAL
from mnistpad.core.tensors.examples import made_up, of_data, of_network, tutorial
from mnistpad.core.tensors.naming import (
    Tensor,
    TensorError,
    bytes_text,
    check_size,
    in_reading_order,
    one_hot,
    scaled,
)
from mnistpad.core.tensors.stages import as_picture, unit_sum, waypoints
from tests.core.test_network import some_weights

DIGIT = np.random.default_rng(3).random((28, 28), np.float32)


def data_set() -> DataSet:
    images = np.random.default_rng(0).integers(0, 256, (300, 28, 28), np.uint8)
    labels = (np.arange(300) % 10).astype(np.uint8)
    return DataSet("MNIST", images, labels, images[:10], labels[:10])


def test_the_tutorial_s_tensors_have_no_to_three_axes():
    shapes = [shelved.tensor.shape for shelved in tutorial()]
    assert shapes == [(), (5,), (3, 5), (3, 3, 5), (300, 20)]
    assert tutorial()[1].tensor.numbers().tolist() == [12, 3, 6, 14, 7]


def test_each_sort_of_data_has_its_axes_named():
    axes = {shelved.name: shelved.tensor.axes for shelved in made_up()}
    assert axes["people"] == ("samples", "features")
    assert axes["weather"] == ("samples", "timesteps", "features")
    assert axes["photos"] == ("samples", "height", "width", "channels")
    assert axes["clips"] == ("samples", "frames", "height", "width", "channels")
    assert all(len(shelved.tensor.axes) == shelved.tensor.ndim for shelved in made_up())


def test_the_line_of_a_shelved_tensor_makes_it():
    data = data_set()
    there = {"np": np, "train_images": data.train_images, "train_labels": data.train_labels}
    for shelved in [*tutorial(), *of_data(data)]:
        if shelved.code.startswith(f"{shelved.name} = ") and "keras" not in shelved.code:
            exec(shelved.code, there)
            made = there[shelved.name]
            np.testing.assert_array_equal(shelved.tensor.numbers(), made, strict=True)
            assert shelved.tensor.strides == made.strides


def test_the_data_set_is_not_copied():
    data = data_set()
    shelf = {shelved.name: shelved.tensor for shelved in of_data(data)}
    assert shelf["train_images"].array is data.train_images
    assert np.shares_memory(shelf["batch"].array, data.train_images)
    assert shelf["x_train"].array is None


def test_scaled_images_are_the_tutorial_s_to_the_last_bit():
    images = data_set().train_images
    wanted = images.reshape((300, 28 * 28)).astype("float32") / 255
    tensor = scaled(Tensor(images))
    np.testing.assert_array_equal(tensor.numbers(), wanted, strict=True)
    assert (tensor.nbytes, tensor.strides) == (wanted.nbytes, wanted.strides)
    limits = tensor.limits()
    assert (limits.least, limits.largest) == (wanted.min(), wanted.max())


def test_one_hot_labels_have_a_one_in_the_label_s_column():
    hot = one_hot(np.array([3, 0], np.uint8))
    assert hot.tolist() == [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]]


@pytest.mark.parametrize("shape", [(), (3,), (2, 3, 5), (4, 0, 2), (0,)])
def test_strides_in_reading_order_are_numpy_s(shape):
    array = np.zeros(shape, np.float32)
    if array.size:
        assert in_reading_order(shape, 4) == array.strides
    assert len(in_reading_order(shape, 4)) == len(shape)


def test_a_tensor_too_large_is_refused_with_the_size_it_would_take():
    with pytest.raises(TensorError, match=r"100,000,000 numbers, 800.0 MB"):
        check_size((10_000, 10_000), np.dtype(np.float64))
    check_size((9_999, 10_000), np.dtype(np.float64))


def test_bytes_are_told_in_units_of_a_thousand():
    said = [bytes_text(count) for count in (7, 47_040_000, 3_200_000_000)]
    assert said == ["7 bytes", "47.0 MB", "3.2 GB"]


@pytest.mark.parametrize("recipe", [TUTORIAL, SOFTMAX_ONLY, CNN], ids=lambda r: r.title)
def test_the_way_leads_from_the_digit_to_the_network_s_answer(recipe):
    network = Network.of(recipe, some_weights(recipe))
    way = waypoints(network, DIGIT)
    assert way[0].numbers.shape == (28, 28)
    answer = network.probabilities(DIGIT)
    np.testing.assert_allclose(way[-1].numbers, answer, atol=1e-6)


def test_the_tutorial_network_s_way_has_its_shapes():
    way = waypoints(Network.of(TUTORIAL, some_weights(TUTORIAL)), DIGIT)
    assert [w.numbers.shape for w in way] == [(28, 28), (784,), (512,), (512,), (10,), (10,)]
    assert [w.name for w in way] == ["digit", "x", "z1", "a1", "z2", "y"]


@pytest.mark.parametrize("recipe", [TUTORIAL, SOFTMAX_ONLY], ids=lambda r: r.title)
def test_each_line_of_the_way_makes_its_tensor_from_those_before(recipe):
    network = Network.of(recipe, some_weights(recipe))
    there = {"np": np, "digit": DIGIT}
    there |= {s.name: s.tensor.numbers() for s in of_network("a run", network)}
    for waypoint in waypoints(network, DIGIT)[1:]:
        exec(waypoint.code, there)
        np.testing.assert_allclose(waypoint.numbers, there[waypoint.name], atol=1e-5)


def test_a_neuron_s_products_and_bias_add_up_to_its_z():
    way = waypoints(Network.of(TUTORIAL, some_weights(TUTORIAL)), DIGIT)
    for place, unit in ((2, 0), (3, 511), (4, 7), (5, 9)):
        found = unit_sum(way, place, unit)
        assert found.products.sum() + found.bias == pytest.approx(found.z, abs=1e-4)
        assert found.output == way[place + (place in (2, 4))].numbers[unit]
    assert unit_sum(way, 0, 0) is unit_sum(way, 1, 0) is None


def test_a_convolution_has_no_single_neuron_s_sum():
    way = waypoints(Network.of(CNN, some_weights(CNN)), DIGIT)
    convolutions = [n for n, w in enumerate(way) if w.layer is not None and w.layer.is_convolution]
    assert len(convolutions) == 6
    assert all(unit_sum(way, place, 0) is None for place in convolutions)


@pytest.mark.parametrize(
    ("size", "shape"), [(784, (28, 28)), (512, (16, 32)), (10, (2, 5)), (7, (1, 7))]
)
def test_a_vector_is_shown_as_the_squarest_picture_that_holds_it(size, shape):
    assert as_picture(np.zeros(size)).shape == shape
