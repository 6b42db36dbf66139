"""Digits of several people: mended and merged, and no line of the file lost."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mnistpad.core.data.collection import Collection, called, ink_of, next_unnamed
from mnistpad.core.data.digits import DataSet, Source, load
from mnistpad.core.data.mixture import DIGITS, LEAST, HeldOut, mix
from mnistpad.core.drawing.quickdraw import (
    LONGEST_NAME,
    KeptPixels,
    format_kept,
    format_line,
    format_lines,
    parse,
)
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.files import UnfitFileError, append_line
from mnistpad.core.message import Message
from tests.conftest import digit


def by(person: str, label: int, turn: int = 0) -> object:
    """A drawing that differs from others in where it is."""
    drawing = digit(label)
    moved = [[stroke.xs + turn, stroke.ys] for stroke in drawing.strokes]
    return replace(drawing.of(moved, word=str(label)), person=person)


def write(path, *drawings) -> Collection:
    path.write_text(format_lines(drawings))
    return Collection.read(path)


def test_who_drew_a_digit_is_in_its_line():
    line = format_line(by("Ada", 3))
    assert json.loads(line)["person"] == "Ada"
    assert parse(line).person == "Ada"
    assert "person" not in json.loads(format_line(digit(3)))


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ('"  Ada \\n Lovelace "', "Ada Lovelace"),
        ('"' + "x" * 300 + '"', "x" * LONGEST_NAME),
        ("7", "7"),
        ('""', ""),
    ],
)
def test_a_name_is_made_to_fit_a_line(name, read):
    assert parse(f'{{"person":{name},"drawing":[[[1,2],[1,2]]]}}').person == read


def test_a_file_that_is_not_there_is_empty(tmp_path):
    assert len(Collection.read(tmp_path / "none.ndjson")) == 0


def test_files_kept_before_there_were_people_are_read(tmp_path):
    kept = write(tmp_path / "kept.ndjson", digit(1), digit(7))
    assert kept.people == [""]
    assert kept.labels().tolist() == [1, 7]


def test_digits_are_what_the_pad_shows_the_network(tmp_path):
    kept = write(tmp_path / "kept.ndjson", digit(1), digit(7))
    shown = np.rint(255 * np.array([rasterise(drawing) for drawing in kept.digits]))
    known: dict = {}
    assert np.array_equal(kept.images(known), shown)
    assert known.keys() == {ink_of(digit(1)), ink_of(digit(7))}


def test_lines_that_are_something_else_stay_as_they_are(tmp_path):
    path = tmp_path / "kept.ndjson"
    strange = b'{"word":"cat","drawing":[[[1],[2]]]}\nnot JSON at all \xff\n\n{"drawing":[]}\n'
    path.write_bytes(strange + format_line(digit(1)).encode() + b"\n")
    kept = Collection.read(path).relabelled(0, 7)
    assert kept.labels().tolist() == [7]
    assert kept.content.startswith(strange.replace(b"\n\n", b"\n"))
    assert len(kept.without(0)) == 0
    assert kept.without(0).content == strange.replace(b"\n\n", b"\n")


def test_a_last_line_that_was_cut_short_is_left_out(tmp_path):
    path = tmp_path / "kept.ndjson"
    whole = format_line(digit(1)).encode() + b"\n"
    path.write_bytes(whole + format_line(digit(7)).encode()[:40])
    assert Collection.read(path).content == whole
    path.write_bytes(whole + format_line(digit(7)).encode())  # whole, but for its end
    assert Collection.read(path).labels().tolist() == [1, 7]


def test_digits_are_mended(tmp_path):
    kept = write(tmp_path / "kept.ndjson", by("Ada", 1), by("Ada", 7), by("Ben", 3))
    assert kept.relabelled(1, 4).labels().tolist() == [1, 4, 3]
    assert kept.without(1).labels().tolist() == [1, 3]
    assert kept.by(1, "Ben").counts() == {"Ada": 1, "Ben": 2}
    assert kept.renamed("Ada", "Ben").people == ["Ben"]
    assert kept.labels().tolist() == [1, 7, 3]  # itself it stays


def test_merging_takes_over_what_is_new(tmp_path):
    ours = write(tmp_path / "ours.ndjson", by("Ada", 1), by("Ada", 7))
    theirs = tmp_path / "theirs.ndjson"
    write(theirs, by("Ada", 7), by("Ben", 3), by("Ben", 4))
    both, merged = ours.merged(theirs)
    assert both.counts() == {"Ada": 2, "Ben": 2}
    assert (merged.added, merged.known, merged.contrary, merged.unfit) == (2, 1, 0, 0)
    again, merged = both.merged(theirs)
    assert again.content == both.content
    assert (merged.added, merged.known) == (0, 3)


def test_a_file_with_the_same_digit_twice_gives_it_once(tmp_path):
    theirs = tmp_path / "theirs.ndjson"
    write(theirs, by("Ada", 1), by("Ada", 1))
    both, merged = Collection().merged(theirs)
    assert len(both) == merged.added == merged.known == 1


def test_a_label_that_both_files_have_differently_stays_as_it_is_here(tmp_path):
    ours = write(tmp_path / "ours.ndjson", by("Ada", 1), by("Ada", 7))
    theirs = tmp_path / "theirs.ndjson"
    write(theirs, replace(by("Ada", 1), word="7"))
    both, merged = ours.merged(theirs)
    assert both.content == ours.content
    assert (merged.added, merged.known, merged.contrary) == (0, 0, 1)


def test_other_kinds_of_lines_are_counted_and_the_first_is_named(tmp_path):
    theirs = tmp_path / "theirs.ndjson"
    cat = replace(digit(1), word="cat")
    theirs.write_text(f"[1, 2]\n{format_lines([cat, digit(3)])}" + '{"word":"3","drawing":[]}\n')
    both, merged = Collection().merged(theirs)
    assert both.labels().tolist() == [3]
    assert (merged.added, merged.unfit) == (1, 3)
    assert merged.problem == 'line 1: not a drawing: an object with a list "drawing" is expected'
    theirs.write_text(format_lines([digit(3), cat]))
    _, merged = Collection().merged(theirs)
    assert merged.problem == ("drawing 2 is labelled “cat”; its “word” should be the digit, 0 to 9")


def test_a_packed_file_is_merged(tmp_path):
    theirs = tmp_path / "theirs.ndjson.gz"
    theirs.write_bytes(gzip.compress(format_lines([by("Ada", 1)]).encode()))
    assert Collection().merged(theirs)[1].added == 1


def test_people_without_names_are_told_apart(tmp_path):
    ours = write(tmp_path / "ours.ndjson", by("Person 1", 1), by("Person 2", 7))
    theirs = tmp_path / "theirs.ndjson"
    write(theirs, by("Person 1", 3), by("Person 3", 4))
    both, _ = ours.merged(theirs)
    # Their first person is another than ours; their third is nobody here yet.
    assert both.people == ["Person 1", "Person 2", "Person 3", "Person 4"] or both.people == [
        "Person 1", "Person 2", "Person 4", "Person 3",
    ]  # fmt: skip
    assert both.counts().total() == 4
    # Merged once more with some more digits, they are who they were.
    write(theirs, by("Person 1", 3), by("Person 1", 0))
    again, merged = both.merged(theirs)
    assert merged.added == 1
    assert again.people == both.people


def test_the_next_person_without_a_name_has_a_number_of_their_own():
    assert next_unnamed([]) == "Person 1"
    assert next_unnamed(["Person 2", "Ada", "Person 1"]) == "Person 3"


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(["Ada", "Person 1", "Person 2", ""]), max_size=8))
def test_merging_loses_and_doubles_nothing(tmp_path_factory, people):
    path = tmp_path_factory.mktemp("merged") / "theirs.ndjson"
    write(path, *(by(person, 3, turn) for turn, person in enumerate(people)))
    ours, _ = Collection().merged(path)
    assert len(ours) == len(people)
    assert ours.merged(path)[0].content == ours.content


# The file


def test_lines_are_added_one_behind_the_other(tmp_path):
    path = tmp_path / "kept.ndjson"
    for line in (b"one\n", b"two\n"):
        append_line(path, line)
    assert path.read_bytes() == b"one\ntwo\n"
    path.write_bytes(b"cut short")
    append_line(path, b"three\n")
    assert path.read_bytes() == b"cut short\nthree\n"


def test_a_line_is_not_added_to_a_device():
    from pathlib import Path

    with pytest.raises(UnfitFileError):
        append_line(Path("/dev/null"), b"line\n")


# What is learnt from


def own(people: list[str], labels: list[int]) -> DataSet:
    images = np.full((len(labels), 28, 28), 7, np.uint8)
    return DataSet("own", images, np.array(labels, np.uint8), images[:0], np.zeros(0, np.uint8))


def test_every_fifth_of_each_person_is_held_out():
    people = ["Ada"] * 20 + ["Ben"] * 10
    labels = np.array(list(range(10)) * 3, np.uint8)
    mask = HeldOut.some(people, labels).mask
    assert mask[:20].sum() == 4
    assert mask[20:].sum() == 2
    assert len(set(labels[:20][mask[:20]])) == 4  # of as many digits as can be
    assert not HeldOut(mask).problem


def test_a_person_can_be_held_out():
    mask = HeldOut.all_of("Ben", ["Ada", "Ben", "Ada"] * 4).mask
    assert mask.tolist() == [False, True, False] * 4


@pytest.mark.parametrize(
    ("mask", "problem"),
    [
        ([], "There are no drawings; 10 are needed"),
        ([True], "There is 1 drawing; 10 are needed"),
        ([True, False, False], "There are 3 drawings; 10 are needed"),
        ([True] * LEAST, "All drawings are held out"),
        ([False] * LEAST, "No drawing is held out"),
    ],
)
def test_too_few_drawings_are_refused(mask, problem):
    assert HeldOut(np.array(mask, np.bool_)).problem.startswith(problem)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_one_s_own_are_as_large_a_share_as_is_wished(share):
    others = load(Source.parse("sample"))
    mixed = mix(own(["Ada"] * 30, [3] * 30), others, share, 0)
    ours = (mixed.train_images == 7).all(axis=(1, 2))
    assert ours.sum() == round(share * DIGITS)
    assert (mixed.train_labels[ours] == 3).all()
    assert len(mixed.train_labels) == DIGITS
    assert mixed.test_images is others.test_images


def test_a_mixture_is_never_of_one_kind_alone():
    others = load(Source.parse("sample"))
    for share in (0.0, 1.0):
        mixed = mix(own(["Ada"] * 30, [3] * 30), others, share, 0)
        ours = (mixed.train_images == 7).all(axis=(1, 2)).sum()
        assert 0 < ours < DIGITS


# Digits that were kept from a picture


def test_digits_from_a_picture_are_people_s_as_well(tmp_path):
    path = tmp_path / "kept.ndjson"
    pixels = KeptPixels(np.eye(28, dtype=np.uint8) * 255, "1", "Ada")
    path.write_text(f"{format_kept(pixels)}\n{format_line(by('Ben', 7))}\n")
    kept = Collection.read(path)
    assert kept.labels().tolist() == [1, 7]
    assert kept.people == ["Ada", "Ben"]
    assert np.array_equal(kept.images({})[0], pixels.pixels)
    mended = kept.relabelled(0, 7).renamed("Ada", "Cleo")
    assert mended.people == ["Cleo", "Ben"]
    assert np.array_equal(mended.images({})[0], pixels.pixels)
    assert kept.merged(path)[1].known == 2


def test_people_without_a_name_are_called_in_the_readers_language_and_kept_in_one():
    assert called("Ada") == "Ada"
    assert not isinstance(called("Ada"), Message)
    numbered = called("Person 12")
    assert numbered == "Person 12"
    assert isinstance(numbered, Message)
    assert numbered.values == {"number": "12"}
    assert called("") == "no name"
