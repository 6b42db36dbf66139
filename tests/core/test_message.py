"""Sentences as data."""

import pickle

import pytest

from mnistpad.core.message import Message, joined, sentence


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
