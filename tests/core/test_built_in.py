"""The lessons that come along in a language, and English for what is missing of them."""

from __future__ import annotations

import shutil

import pytest

from mnistpad.core.lessons import built_in
from mnistpad.core.lessons.built_in import read_built_in, read_glossary
from mnistpad.core.lessons.pages import read_lessons
from mnistpad.resources import resource


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An unfinished language, `xx`: of what comes along, only the English lessons."""
    shutil.copytree(resource("lessons/en"), tmp_path / "lessons/en")
    monkeypatch.setattr(built_in, "resource", lambda name: tmp_path / name)
    (tmp_path / "lessons/xx").mkdir()
    return tmp_path / "lessons/xx"


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
def test_a_finished_language_has_all_of_its_own(language):
    assert read_built_in(language) == read_lessons(resource("lessons") / language)


def test_without_a_language_they_are_english():
    assert read_built_in() == read_built_in("en")
    assert read_glossary().terms == read_glossary("en").terms


def test_what_is_missing_is_english_at_its_place(folder):
    (folder / "04-xor.md").write_text("title: A\n\nOwn.\n---\ntitle: No text\n\n---\ntitle: C\n"
                                      "show: nowhere\n\nWrong.\n", "utf-8")  # fmt: skip
    (folder / "05-sigmoid.md").write_text("title: A\n\nOwn.\n---\ntitle: B\n\nMore.", "utf-8")
    (folder / "06-network.md").write_text("title: A\n\nOwn.\n---\ntitle: B\n\nOwn, too.", "utf-8")
    (folder / "07-tensors.md").write_bytes(b"\xff\xfe\x00")
    (folder / "15-more.md").write_text("title: A\n\nNot in English.", "utf-8")
    english, own = read_built_in("en"), read_built_in("xx")
    assert [each.name for each in own] == [each.name for each in english]
    assert [len(each.pages) for each in own] == [len(each.pages) for each in english]
    other = [(at, page.text) for at, lesson in enumerate(own, 1)
             for page, first in zip(lesson.pages, english[at - 1].pages, strict=True)
             if page != first]  # fmt: skip
    assert other == [(4, "Own."), (5, "Own."), (6, "Own."), (6, "Own, too.")]


@pytest.mark.parametrize("language", ["xx", "nowhere", ""])
def test_a_language_without_lessons_is_english(folder, language):
    assert read_built_in(language) == read_built_in("en")
    assert read_glossary(language).terms == read_glossary("en").terms


def test_a_glossary_is_that_of_the_language(folder):
    (folder / "glossary.txt").write_text("詞 | 處 | 一句。兩句。\n", "utf-8")
    assert read_glossary("xx").markdown() == "**詞**：一句。兩句。（處）"
