"""Sentences as data."""

import json
import pickle
from pathlib import Path

import pytest

from mnistpad.core.message import Message, changed, joined, of_json, sentence, to_json


def test_a_message_is_its_english_text():
    message = Message("{path}: {share:.1%} of it.", path="a.npy", share=0.125)
    assert message == "a.npy: 12.5% of it."
    assert message.template == "{path}: {share:.1%} of it."
    assert f"{message}" == str(message) == message


def test_braces_stand_for_themselves_where_no_value_is_given():
    assert Message("a set {1, 2}") == "a set {1, 2}"


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0 runs"), (1, "one run"), (2, "2 runs"), (1000, "1,000 runs")]
)
def test_one_and_many(n: int, text: str):
    assert Message("%n runs", "", n, one="one run") == text


def test_an_exception_gives_back_the_message_it_was_given():
    message = Message("{count} digits", count=3)
    said = str(ValueError(message))
    assert isinstance(said, Message)
    assert said.values == {"count": 3}
    whole = sentence(ValueError(message))
    assert whole == "3 digits."
    assert isinstance(whole.values["reason"], Message)


def test_a_sentence_that_has_its_full_stop_is_left_as_it_is():
    message = Message("Try fewer units.")
    assert sentence(ValueError(message)) is message
    assert sentence("{x} it is.") == "{x} it is."


def test_sentences_are_joined_by_a_template():
    both = joined(["A.", Message("B.")], Message("{first} {second}"))
    assert both == "A. B."
    assert isinstance(both.values["second"], Message)
    assert joined([], Message("{first} {second}")) == ""


def test_a_message_is_kept_in_json_with_all_that_is_in_it():
    reason = Message("%n layers of {share:.1%}", "c", 2, one="a layer", share=0.5)
    message = Message("{path}: {reason}", path=Path("a.h5"), reason=reason)
    read = of_json(json.loads(json.dumps(to_json(message))))
    assert read == message == "a.h5: 2 layers of 50.0%"
    assert read.values["reason"].values == {"share": 0.5}
    assert of_json(json.loads(json.dumps(to_json("plain {text}")))) == "plain {text}"


def test_values_are_changed_however_deep_they_are():
    message = Message("{path}: {reason}", path="a", reason=Message("not {path}", path="a"))
    other = changed(message, str.upper)
    assert other == "A: not A"
    assert other.template == message.template


def test_a_message_goes_to_another_process_as_it_is():
    message = Message("{path}: {reason}", path="a", reason=Message("%n runs", "c", 1, one="a run"))
    there = pickle.loads(pickle.dumps(ValueError(message))).args[0]
    assert there == message
    assert (there.template, there.values) == (message.template, message.values)
    assert there.values["reason"].n == 1


def test_texts_are_joined_by_a_template():
    between = Message("{first} and {second}")
    assert joined([], between) == ""
    assert joined(["a"], between) == "a"
    said = joined(["a", Message("b"), "c"], between)
    assert said == "a and b and c"
    assert (said.template, said.values["first"]) == ("{first} and {second}", "a and b")
