from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mnistpad.core.message import Message
from mnistpad.core.tensors.line import read_shape
from mnistpad.core.tensors.naming import Lazy, Tensor, TensorError, literal, scaled
from mnistpad.core.tensors.slices import look

IMAGES = np.random.default_rng(0).integers(0, 256, (60, 28, 28), np.uint8)
NAMES = {
    "train_images": Tensor(IMAGES, ("samples", "rows", "columns")),
    "x_train": scaled(Tensor(IMAGES)),
    "matrix": Tensor(np.arange(15).reshape(3, 5)),
    "vector": Tensor(np.array([12, 3, 6, 14, 7])),
    "scalar": Tensor(np.array(12)),
}


@st.composite
def lines(draw) -> tuple[str, str]:
    """A line as our grammar has it, and the same for numpy."""
    source = draw(st.sampled_from([*NAMES, "written"]))
    if source == "written":
        shape = draw(st.lists(st.integers(0, 3), max_size=3))
        cells = st.integers(-99, 99) | st.floats(-1e3, 1e3, allow_nan=False).map(lambda f: f + 0.5)
        array = np.array([draw(cells) for _ in range(int(np.prod(shape)))]).reshape(shape)
        array = np.array(array.tolist())  # a list of nothing has lost its other axes
        shape = array.shape
        ours, numpys = literal(array), f"np.array({literal(array)})"
    else:
        shape = NAMES[source].shape
        ours = numpys = source
    brackets = ""
    for _ in range(draw(st.integers(0, 2))):
        items = draw(_items(tuple(shape)))
        if not items:
            break
        blank = draw(st.sampled_from(["", " "]))
        text = f"[{f',{blank}'.join(items)}{draw(st.sampled_from(['', ',']))}]"
        shape = np.empty(shape)[_python(text)].shape
        brackets += text
    return ours + brackets, numpys + brackets


@st.composite
def _items(draw, shape: tuple[int, ...]) -> list[str]:
    count = draw(st.integers(0, len(shape)))
    items = []
    dots = draw(st.none() | st.integers(0, count))
    axes = (
        range(count)
        if dots is None
        else [*range(dots), *range(len(shape) - count + dots, len(shape))]
    )
    for place, axis in enumerate(axes):
        if place == dots:
            items.append("...")
        if draw(st.integers(0, 5)) == 0:
            items.append("None")
        length = shape[axis]
        kind = draw(st.integers(0, 2))
        if kind == 0 and length:
            items.append(str(draw(st.integers(-length, length - 1))))
        else:
            bound = st.just("") | st.integers(-length - 3, length + 3).map(str)
            step = st.integers(-3, 3).filter(bool).map(str)
            text = f"{draw(bound)}:{draw(bound)}"
            items.append(
                text + draw(st.sampled_from(["", ":"])) if kind == 1 else f"{text}:{draw(step)}"
            )
    if dots is not None and "..." not in items:
        items.append("...")
    return items


def _python(text: str):
    return eval(f"np.s_{text}", {"np": np})


def check(ours: str, numpys: str) -> str:
    """A line, worked out by us and by numpy."""
    wanted = eval(numpys, {"np": np} | {name: t.numbers() for name, t in NAMES.items()})
    wanted = np.asarray(wanted)
    try:
        looked = look(ours, NAMES)
    except TensorError as refused:
        assume("of the new axis" not in str(refused))  # refused, where numpy gives nothing
        raise
    got = looked.result
    assert got.shape == wanted.shape
    assert got.dtype == wanted.dtype
    np.testing.assert_array_equal(got.numbers(), wanted, strict=True)
    assert looked.selection.shape == wanted.shape
    if wanted.size:
        last = tuple(n - 1 for n in wanted.shape)
        assert looked.source.at(*looked.selection.to_source(last)) == wanted[last]
        back = looked.selection.to_result(looked.selection.to_source(last))
        assert back == last
        if got.array is None and wanted.size > 1:
            assert all(
                a == b
                for a, b, n in zip(got.strides, wanted.strides, wanted.shape, strict=True)
                if n > 1
            )
    return ours


@settings(max_examples=300, deadline=None)
@given(lines())
def test_every_line_selects_what_numpy_selects(line):
    check(*line)


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("train_images[10:50]", (40, 28, 28)),
        ("train_images[10:50, :, :]", (40, 28, 28)),
        ("train_images[:, 14:, 14:]", (60, 14, 14)),
        ("train_images[:, 7:-7, 7:-7]", (60, 14, 14)),
        ("train_images[10:50, 7:-7, ::2]", (40, 14, 14)),
        ("train_images[4]", (28, 28)),
        ("train_images[..., np.newaxis]", (60, 28, 28, 1)),
        ("[[5, 6], [7, 8]]", (2, 2)),
        ("−12.5", ()),
        ("a = matrix[-1]", (5,)),
    ],
)
def test_the_tutorial_s_slices_have_their_shapes(line, shape):
    assert look(line, NAMES).result.shape == shape


def test_names_in_any_script_and_signs_that_are_not_ascii_are_read():
    names = {"größe": NAMES["matrix"], "if": NAMES["vector"]}
    looked = look("é\u00a0=\tgröße[−1,\u2003−2:]", names)
    assert (looked.assigned, looked.name, looked.subscript_text) == ("é", "größe", "[-1,\u2003-2:]")
    assert looked.result.numbers().tolist() == [13, 14]
    assert look("if[0]", names).result.numbers() == 12


def test_a_sign_is_of_the_number_and_not_of_what_is_selected():
    looked = look("−5[None]", NAMES)
    assert looked.result.numbers().tolist() == [-5]
    assert looked.source_text == "-5"
    assert isinstance(look("−5", NAMES).source.array, np.ndarray)


def test_a_slice_of_an_array_is_a_view_of_it():
    result = look("train_images[10:50, 7:-7, ::2]", NAMES).result
    assert np.shares_memory(result.array, IMAGES)


def test_a_slice_of_scaled_images_is_worked_out_where_it_is_seen():
    result = look("x_train[3:5, ::2]", NAMES).result
    assert isinstance(result, Lazy)
    whole = IMAGES.reshape(60, 784).astype("float32") / 255
    np.testing.assert_array_equal(result.numbers(), whole[3:5, ::2], strict=True)


@pytest.mark.parametrize(
    ("line", "words", "place"),
    [
        ("train_images[99999999]", "axis 0 (samples) has indices 0 to 59", (13, 21)),
        ("matrix[0, -6]", "axis 1 has indices 0 to 4", (10, 12)),
        ("matrix[1:2:0]", "step can't be 0", (11, 12)),
        ("matrix[", "an index is missing", (7, 8)),
        ("matrix[1", "“]” is missing", (8, 9)),
        ("matrix[]", "an index is missing", (6, 8)),
        ("matrix]", "“]” is not expected", (6, 7)),
        ("matrix[1.5]", "whole number", (7, 10)),
        ("matrix[True]", "whole number", (7, 11)),
        ("matrix[[0, 1]]", "a list can't be an index", (7, 8)),
        ("matrix[1 2]", "a comma or a colon is missing", (9, 10)),
        ("matrix[1:2:3:4]", "at most two colons", (12, 13)),
        ("matrix[..., ...]", "only once", (12, 15)),
        ("matrix[0, 0, 0]", "3 indices are too many", (13, 14)),
        ("scalar[0]", "has no axes", (7, 8)),
        ("[[1, 2], [3]]", "all rows of a tensor are of one length", (9, 12)),
        ("[[1, 2], 3]", "side by side", (0, 1)),
        ("[[1, 2", "2 “]” are missing", (6, 7)),
        ("[1,, 2]", "missing between two commas", (3, 4)),
        ("[1 2]", "a comma stands between", (3, 4)),
        ("[" * 9 + "1" + "]" * 9, "too many axes", (8, 9)),
        ("1e999", "too large a number", (0, 5)),
        ("12345678901234567890", "18 figures", (0, 20)),
        ("train_image", "did you mean train_images?", (0, 11)),
        ("qqq", "there is no “qqq”", (0, 3)),
        ("__import__('os')", "functions can't be called", (10, 11)),
        ("matrix; vector", "“;” is not understood", (6, 7)),
        ("np.x = 3", "is not a name that can be given", (0, 1)),
        ("", "type a name", (0, 1)),
        ("matrix" + "[None]" * 8, "too many", None),
        ("[" + "1," * 20_000 + "]", "too many", None),
        ("-" * 19_000 + "1", "a number is expected here", (1, 2)),
        ("1+" * 9_000 + "1", "“+” is not expected", (1, 2)),
        ("matrix" + "[:]" * 6_000, "more than 50 pairs of brackets", (156, 157)),
        ("x" + ".x" * 9_000, "there is no “x.x", (0, 18_001)),
        ("[" * 19_000, "too many axes", (8, 9)),
        ("größe[0]", "there is no “größe”", (0, 5)),
        ("größe = matrix[é]", "“é” is not expected", (15, 16)),
        ("größe = [[1, 2], [３]]", "“３” is not understood", (18, 19)),
        ("x²", "“x²”", (0, 2)),
        ("if", "there is no “if”", (0, 2)),
        ("12ab", "“12ab” is not a number", (0, 4)),
        ("matrix[0x1]", "“0x1” is not a number", (7, 10)),
        ("[1j]", "“1j” is not a number", (1, 3)),
    ],
)
def test_what_is_wrong_is_said_with_its_place(line, words, place):
    with pytest.raises(TensorError) as refused:
        look(line, NAMES)
    assert words in str(refused.value)
    assert isinstance(str(refused.value), Message)
    assert not str(refused.value).endswith(".")
    if place is not None:
        assert (refused.value.start, refused.value.end) == place


@given(st.text(alphabet="matrix[]:,.-123 None(=", max_size=12))
def test_whatever_is_typed_is_read_or_refused(text):
    try:
        look(text, NAMES)
    except TensorError as refused:
        assert isinstance(str(refused), Message)


@pytest.mark.parametrize(
    ("text", "size", "shape"),
    [
        ("(3, 2)", 6, (3, 2)),
        ("6", 6, (6,)),
        ("3,-1", 6, (3, 2)),
        ("[2, 3,]", 6, (2, 3)),
        ("()", 1, ()),
    ],
)
def test_shapes_are_read_as_numpy_reads_them(text, size, shape):
    assert read_shape(text, size) == shape


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(5, 2)", "shape (5, 2) holds 10 numbers, and there are 6"),
        ("(4, -1)", "can't be shared out by 4"),
        ("(-1, -1)", "only one length can be -1"),
        ("(-2, 3)", "0 or more"),
        ("(2; 3)", "not understood"),
        ("(2.0, 3)", "whole number"),
        ("2 3", "a comma stands between"),
    ],
)
def test_a_shape_that_does_not_fit_is_refused(text, words):
    with pytest.raises(TensorError, match=words.replace("(", r"\(").replace(")", r"\)")):
        read_shape(text, 6)
