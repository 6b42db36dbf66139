"""Who teaches, who chooses and who measures."""

from __future__ import annotations

import pytest

from mnistpad.training.corpus import (
    LETTER_TEST_WRITERS,
    TEST_WRITERS,
    VALIDATION_WRITERS,
    Corpus,
    writer,
)
from mnistpad.training.folds import FOLDS, folds


def test_writers_are_apart_by_name():
    assert not TEST_WRITERS & VALIDATION_WRITERS
    assert (len(TEST_WRITERS), len(VALIDATION_WRITERS), len(LETTER_TEST_WRITERS)) == (5, 2, 2)


def test_nobody_both_teaches_and_measures(test_data):
    corpus = Corpus.read(test_data / "mnist", test_data / "pens")
    groups = [
        {writer(drawing) for drawing in [*pens.digits, *pens.letters]}
        for pens in (corpus.train, corpus.validation, corpus.test)
    ]
    assert [len(group) for group in groups] == [23 + 4, 2, 5 + 2]
    assert len(set.union(*groups)) == sum(map(len, groups))
    assert corpus.mnist_train.images.shape == (57_500, 28, 28)
    assert corpus.mnist_validation.images.shape == (2_500, 28, 28)
    assert corpus.mnist_test.labels.shape == (10_000,)


def test_each_writer_is_read_once_by_a_network_that_never_saw_them(test_data):
    corpus = Corpus.read(test_data / "mnist", test_data / "pens", everyone=True)
    read = []
    for own, others in folds(corpus.train, FOLDS):
        mine, theirs = ({writer(drawing) for drawing in pens.digits} for pens in (own, others))
        assert not mine & theirs
        assert len(mine | theirs) == 30
        assert others.letters == corpus.train.letters
        read += mine
    assert len(read) == len(set(read)) == 30


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"pendigits-train\.ndjson\.gz"):
        Corpus.read(tmp_path, tmp_path)
