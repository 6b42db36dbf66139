from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mnistpad.core.drawing.quickdraw import BadLine, format_line, format_lines, parse, read_drawings
from mnistpad.core.drawing.strokes import Drawing, Stroke
from tests.conftest import digit

numbers = st.integers(-100_000_000, 100_000_000).map(lambda n: n / 100)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda values: (
        st.lists(values, max_size=4) | st.dictionaries(st.text(max_size=8), values, max_size=4)
    ),
    max_leaves=20,
)


@st.composite
def drawings(draw):
    sizes = draw(st.lists(st.integers(1, 6), max_size=4))
    width = draw(st.none() | st.floats(0.01, 1000))
    return Drawing(
        tuple(
            Stroke(
                draw(st.lists(numbers, min_size=size, max_size=size)),
                draw(st.lists(numbers, min_size=size, max_size=size)),
                None if width is None else [round(width, 2)] * size,
            )
            for size in sizes
        ),
        word=draw(st.text(max_size=5)),
        key_id=draw(st.text(max_size=5)),
    )


@given(drawings())
def test_what_is_written_is_read_back(drawing):
    assert parse(format_line(drawing)) == drawing


@settings(max_examples=500)
@given(st.text() | st.binary() | json_values.map(json.dumps))
def test_any_other_line_is_refused_with_a_sentence(line):
    try:
        parse(line)
    except ValueError as error:
        assert str(error)


@settings(max_examples=500)
@given(json_values)
def test_anything_else_in_place_of_strokes_is_refused_with_a_sentence(value):
    for record in ({"drawing": value}, {"drawing": [value]}, {"drawing": [[value, value]]}):
        try:
            drawing = parse(json.dumps(record))
        except ValueError as error:
            assert str(error)
        else:
            assert isinstance(drawing, Drawing)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "not JSON"),
        ("[1, 2]", 'a list "drawing" is expected'),
        ('{"drawing": 5}', 'a list "drawing" is expected'),
        ('{"drawing": [[[1, 2], [1]]]}', "stroke 1: a stroke has 2 xs but 1 ys"),
        ('{"drawing": [[[1], [1]], [[NaN], [1]]]}', "NaN is not a coordinate"),
        ('{"drawing": [[[1], [1e99]]]}', "stroke 1: a coordinate is not a number within"),
        ('{"drawing": [[["1"], [1]]]}', "lists of numbers"),
        ('{"drawing": [[[], []]]}', "no points"),
        ('{"drawing": [[[1], [1]]], "widths": [[1, 2]]}', "1 points but 2 widths"),
        ('{"drawing": [[[1], [1' + "0" * 400 + "]]]}", "too large"),
        (b"\xff\x81{}", "not UTF-8"),
        ('{"drawing": ' + "[" * 100_000, "nested too deeply"),
        ('{"drawing": [[[1], [1' + "0" * 5000 + "]]]}", "^a number is too large$"),
    ],
)
def test_a_broken_line_is_told_what_is_wrong_with_it(line, sentence):
    with pytest.raises(ValueError, match=sentence):
        parse(line)


def test_times_and_unknown_keys_are_passed_over():
    drawing = parse('{"drawing": [[[1, 2], [3, 4], [0, 17]]], "countrycode": "US", "word": 7}')
    assert drawing == Drawing.of([[[1, 2], [3, 4]]], word="7")


def test_good_lines_around_a_broken_one_still_count(tmp_path):
    path = tmp_path / "digits.ndjson"
    lines = [format_line(digit(7))] * 100
    lines[56] = lines[56][:40]
    lines.insert(3, "")
    path.write_text("\n".join(lines))
    found = list(read_drawings(path))
    bad = [line for line in found if isinstance(line, BadLine)]
    assert len(found) == 100
    assert [line.number for line in bad] == [58]
    assert str(path) in str(bad[0])
    assert "line 58" in str(bad[0])


def test_a_gzip_file_cut_off_gives_what_it_holds_and_says_so(tmp_path):
    path = tmp_path / "digits.ndjson.gz"
    path.write_bytes(
        gzip.compress(format_lines([digit(n) for n in (0, 1, 2, 3, 4, 7)] * 50).encode())[:-40]
    )
    found = []
    with pytest.raises(OSError, match="broken gzip"):
        found.extend(read_drawings(path))
    assert found
