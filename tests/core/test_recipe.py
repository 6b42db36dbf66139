"""Recipes: the tutorial's numbers, what is refused and where, and files that may be damaged."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.message import Message
from mnistpad.core.network.recipe import (
    CNN,
    PRESETS,
    SOFTMAX_ONLY,
    TUTORIAL,
    Activation,
    Loss,
    Optimizer,
    Recipe,
    RecipeError,
    words,
)

RECIPES = st.builds(
    Recipe,
    convolution=st.booleans(),
    hidden=st.lists(st.integers(1, 4096), min_size=1, max_size=4).map(tuple),
    activation=st.sampled_from(Activation),
    dropout=st.floats(0, 0.9),
    optimizer=st.sampled_from(Optimizer),
    learning_rate=st.floats(0, 100, exclude_min=True),
    loss=st.sampled_from(Loss),
    batch_size=st.integers(1, 100_000),
    epochs=st.integers(1, 1000),
    seed=st.integers(0, 2**32 - 1),
    fraction=st.floats(0, 1, exclude_min=True),
    validation_split=st.floats(0, 0.9),
    augmentation=st.booleans(),
    target_accuracy=st.none() | st.floats(0, 1, exclude_min=True),
)


def test_a_recipe_as_it_stands_is_the_tutorial_s():
    assert Recipe() == TUTORIAL
    assert TUTORIAL.title == "784 – 512 relu – 10 softmax"
    assert TUTORIAL.parameter_count == 784 * 512 + 512 + 512 * 10 + 10
    assert (TUTORIAL.optimizer, TUTORIAL.loss) == ("rmsprop", "categorical_crossentropy")
    assert (TUTORIAL.epochs, TUTORIAL.batch_size) == (5, 128)
    assert TUTORIAL.learning_digits(60_000) == 60_000


@pytest.mark.parametrize(
    ("recipe", "title", "count"),
    [
        (SOFTMAX_ONLY, "784 – 10 softmax", 7_850),
        (CNN, "28×28 – conv 16 – conv 32 – 10 softmax", 160 + 4_640 + 15_690),
        (
            Recipe(convolution=True, hidden=(64,), activation=Activation.TANH),
            "28×28 – conv 16 – conv 32 – 64 tanh – 10 softmax",
            160 + 4_640 + 100_416 + 650,
        ),
    ],
)
def test_titles_and_counts_of_other_networks(recipe, title, count):
    assert recipe.title == title
    assert recipe.parameter_count == count


@pytest.mark.parametrize("name", PRESETS)
def test_presets_can_be_trained_on_the_sample_and_on_mnist(name):
    assert PRESETS[name].problems(4_000) == {}
    assert PRESETS[name].problems(60_000) == {}


@given(RECIPES)
def test_a_recipe_comes_back_from_json_as_it_was(recipe):
    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"hidden": (512, 0)}, "hidden", "1 to 4096 units"),
        ({"hidden": (4097,)}, "hidden", "1 to 4096 units"),
        ({"hidden": (10,) * 5}, "hidden", "At most 4"),
        ({"dropout": 0.95}, "dropout", "within 0 and 0.9"),
        ({"dropout": -0.1}, "dropout", "within 0 and 0.9"),
        ({"dropout": 0.5, "hidden": ()}, "dropout", "needs a hidden layer"),
        ({"learning_rate": 0.0}, "learning_rate", "above 0"),
        ({"learning_rate": float("nan")}, "learning_rate", "above 0"),
        ({"learning_rate": float("inf")}, "learning_rate", "at most 100"),
        ({"batch_size": 0}, "batch_size", "1 to 100,000"),
        ({"epochs": 0}, "epochs", "1 to 1,000"),
        ({"seed": -1}, "seed", "4,294,967,295"),
        ({"seed": 2**32}, "seed", "4,294,967,295"),
        ({"fraction": 0.0}, "fraction", "above 0"),
        ({"fraction": 1.1}, "fraction", "at most 1"),
        ({"validation_split": 1.0}, "validation_split", "within 0 and 0.9"),
        ({"target_accuracy": 0.0}, "target_accuracy", "above 0"),
        ({"target_accuracy": 98.0}, "target_accuracy", "at most 1"),
    ],
)
def test_what_can_not_be_trained_is_told_at_its_field(changes, field, words):
    problems = replace(TUTORIAL, **changes).problems()
    assert list(problems) == [field]
    assert words in problems[field]


@pytest.mark.parametrize(
    ("changes", "available", "field", "words"),
    [
        ({}, 100, "batch_size", "the 100 digits"),
        ({"batch_size": 5}, 6, "fraction", "Only 6 of 6"),
        ({"fraction": 0.001, "batch_size": 4}, 4_000, "fraction", "Only 4 of 4,000"),
        ({"validation_split": 0.9, "batch_size": 5}, 60, "validation_split", "Only 5 of 60"),
        ({"validation_split": 1e-20}, 4_000, "validation_split", "keeps no digit"),
    ],
)
def test_too_few_digits_are_told_at_the_field_that_leaves_so_few(changes, available, field, words):
    recipe = replace(TUTORIAL, **changes)
    assert recipe.problems() == {}
    problems = recipe.problems(available)
    assert list(problems) == [field]
    assert words in problems[field]


@given(RECIPES, st.integers(0, 100_000))
def test_never_are_more_digits_learnt_from_than_there_are(recipe, available):
    assert 0 <= recipe.learning_digits(available) <= available


@pytest.mark.parametrize(
    ("split", "learnt"),
    [(0.0, 60_000), (0.1, 54_000), (0.2, 48_000), (0.9, 5_999)],  # 1 − 0.9 is less than 0.1
)
def test_digits_are_split_as_keras_splits_them(split, learnt):
    assert Recipe(validation_split=split).learning_digits(60_000) == learnt


def test_a_recipe_differs_from_itself_in_nothing():
    assert TUTORIAL.differences(Recipe()) == []


@pytest.mark.parametrize(
    ("changes", "words", "other_words"),
    [
        ({"hidden": ()}, "no hidden layer", "512"),
        ({"hidden": (64, 32)}, "64 – 32", "512"),
        ({"convolution": True}, "convolution", "no convolution"),
        ({"activation": Activation.TANH}, "tanh", "relu"),
        ({"dropout": 0.25}, "dropout 0.25", "dropout 0"),
        ({"optimizer": Optimizer.MOMENTUM}, "momentum", "rmsprop"),
        ({"learning_rate": 0.01}, "rate 0.01", "rate 0.001"),
        ({"loss": Loss.SQUARED_ERROR}, "squared error", "cross-entropy"),
        ({"batch_size": 32}, "batch 32", "batch 128"),
        ({"epochs": 1}, "1 epoch", "5 epochs"),
        ({"seed": 3}, "seed 3", "seed 0"),
        ({"fraction": 0.1}, "10 % of the data", "100 % of the data"),
        ({"validation_split": 0.2}, "validation 20 %", "validation 0 %"),
        ({"augmentation": True}, "augmented", "not augmented"),
        ({"target_accuracy": 1.0}, "until 1", "to the last epoch"),
    ],
)
def test_each_difference_is_told_in_words_from_both_sides(changes, words, other_words):
    other = replace(TUTORIAL, **changes)
    assert other.differences(TUTORIAL) == [words]
    assert TUTORIAL.differences(other) == [other_words]


@pytest.mark.parametrize(
    ("recipe", "told"),
    [
        (TUTORIAL, "Tutorial"),
        (replace(CNN, epochs=1, seed=2), "CNN, 1 epoch, seed 2"),
        (replace(TUTORIAL, hidden=(300, 100)), "Tutorial, 300 – 100"),
    ],
)
def test_a_recipe_is_told_by_its_nearest_preset_and_what_differs(recipe, told):
    assert words(recipe) == told


def test_each_part_of_what_a_recipe_is_can_be_said_in_a_language():
    told = words(replace(CNN, epochs=1, seed=2))
    parts = [told.values["second"], *told.values["first"].values.values()]
    assert {part.template for part in parts} == {"CNN", "%n epochs", "seed {seed}"}
    problems = replace(TUTORIAL, epochs=0, dropout=2.0, hidden=(0,)).problems(10)
    assert len(problems) == 4
    assert all(isinstance(sentence, Message) for sentence in problems.values())


def kept(**changes) -> dict:
    return TUTORIAL.to_json() | changes


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (None, "an object"),
        ([], "an object"),
        ({}, "'activation' is missing"),
        (kept(colour="red"), "'colour' is unknown"),
        (kept(hidden=512), "hidden is 512"),
        (kept(hidden=""), "hidden is ''"),
        (kept(hidden=[512, True]), "hidden is True"),
        (kept(hidden=[512.0]), "hidden is 512.0"),
        (kept(activation="softplus"), "'softplus'"),
        (kept(activation=[]), "can't be read"),
        (kept(optimizer=None), "can't be read"),
        (kept(convolution=1), "convolution is 1"),
        (kept(batch_size="128"), "batch_size is '128'"),
        (kept(learning_rate=float("nan")), "learning_rate is nan"),
        (kept(learning_rate=10**400), "learning_rate is 1000"),
        (kept(fraction=True), "fraction is True"),
        (kept(target_accuracy="0.9"), "target_accuracy is '0.9'"),
        (kept(epochs=0), "1 to 1,000 epochs"),
    ],
)
def test_what_is_kept_of_no_recipe_is_refused_with_its_fault(values, words):
    with pytest.raises(RecipeError, match=words):
        Recipe.from_json(values)


def test_recipes_kept_before_layers_could_be_frozen_are_read():
    kept = TUTORIAL.to_json()
    assert "frozen" not in kept  # so that an earlier version reads it as well
    assert Recipe.from_json(kept) == TUTORIAL
    frozen = replace(TUTORIAL, frozen=1)
    assert Recipe.from_json(frozen.to_json()) == frozen
    assert frozen.differences(TUTORIAL) == ["1 frozen layer"]


@pytest.mark.parametrize("frozen", [-1, 2, 3])
def test_the_last_layer_learns_always(frozen):
    problems = replace(TUTORIAL, frozen=frozen).problems()
    assert problems == {"frozen": "0 to 1 layers can be frozen."}
