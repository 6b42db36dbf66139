"""Pages of lessons as files, and those that come with the program."""

from __future__ import annotations

import re

import pytest

from mnistpad.core.lessons.glossary import Glossary
from mnistpad.core.lessons.pages import MOST_WORDS, Page, check, read_lessons, read_pages
from mnistpad.core.lessons.vocabulary import Show, Task, read_shortcut, read_show, read_task
from mnistpad.resources import resource
from tests.conftest import ROOT

BUILT_IN = resource("lessons/en")
PAGE = "title: A title\nshow: perceptron gate; gate AND; point Truth table\n\nSome **text**.\n"


def pages() -> list[Page]:
    return [page for lesson in read_lessons(BUILT_IN) for page in lesson.pages]


def test_a_page_has_a_head_and_a_text(tmp_path):
    (page,) = read_pages(PAGE + "", tmp_path / "01-a.md")
    assert page.title == "A title"
    assert page.text == "Some **text**."
    assert page.show == Show("perceptron", "gate", (("gate", "AND"),), "Truth table")
    assert page.problems == ()


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("converged XOR", Task("converged", "XOR")),
        ("shape (90, 28, 28)", Task("shape", (90, 28, 28))),
        ("pixel 5 200", Task("pixel", (5, 200))),
        ("update", Task("update")),
        ("slope 0.02", Task("slope", 0.02)),
    ],
)
def test_tasks_are_read(text, task):
    assert read_task(text) == task


@pytest.mark.parametrize(
    "text",
    ["fly", "converged", "converged NO", "pixel 5", "pixel 5 256", "update now", "slope nan",
     "shape (a, b)", "read 2"],
)  # fmt: skip
def test_tasks_that_are_none_are_refused_in_words(text):
    with pytest.raises(ValueError, match=r"task: .*expected"):
        read_task(text)


@pytest.mark.parametrize(
    "text",
    ["nowhere", "perceptron", "draw page", "digits; gate AND", "digits; class 10", "digits; fly 1",
     "tensors operations; inputs", ""],
)  # fmt: skip
def test_shows_that_are_none_are_refused_in_words(text):
    with pytest.raises(ValueError, match=r"^show: "):
        read_show(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("show: nowhere", "line 1: show: a tab is expected first"),
        ("title: A\ntask: fly\ntry: Do", "line 2: task: one of"),
        ("title: A\ntask: update", "task and try belong together"),
        ("title: A\ntitle: B", "line 2: title is said already"),
        ("title: A\nno colon", "line 2: a head says one of"),
        ("title: A\npicture: no.png", "line 2: picture: there is no file no.png"),
        ("title: A\npicture: ../a.png", "line 2: picture: a .png"),
        ("title: A\npicture: 01-a.png", "line 2: picture: 01-a.png is no picture of that kind"),
        ("title: A\n\n```\ncode", "line 3: ``` is opened, and never closed"),
        ("title: A\n\nSome **bold\n\n**more**", "line 3: ** is opened, and not closed"),
        ("title: A\n\n<script>x</script>", "line 3: HTML is shown as it stands: “<script>”"),
        ("title: A\n\n\n[x](http://a)", "line 4: nothing is fetched or followed: “[x](http://a)”"),
        ("title: A\nquestion: Why?", "the head says no answer"),
        ("text", "the head says no title"),
        (PAGE + "---\ntitle: B\ntask: fly\ntry: x\n", "line 7: task: one of"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_rest_is_read(text, problem, tmp_path):
    (tmp_path / "01-a.md").write_text(text, "utf-8")
    (tmp_path / "02-b.md").write_text(PAGE, "utf-8")
    (tmp_path / "01-a.png").write_text("no picture")
    assert any(problem in said and said.startswith("01-a.md") for said in check(tmp_path))
    assert read_lessons(tmp_path)[1].pages[0].problems == ()


def test_two_files_of_one_number_a_large_one_and_one_that_is_no_text(tmp_path):
    (tmp_path / "01-a.md").write_text(PAGE, "utf-8")
    (tmp_path / "01-b.md").write_text(PAGE, "utf-8")
    (tmp_path / "02-c.md").write_bytes(b"x" * 5_000_000)
    (tmp_path / "03-d.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "notes.txt").write_text("no lesson")
    said = check(tmp_path)
    assert len(said) == 3
    for part in ("01-a.md has the number 01 already", "larger than 1 MB", "no text in UTF-8"):
        assert any(part in one for one in said)
    assert read_lessons(tmp_path)[0].title == "A title"


def test_a_folder_without_lessons_is_refused(tmp_path):
    with pytest.raises(ValueError, match="no lesson in it"):
        read_lessons(tmp_path)


def test_fourteen_lessons_come_with_the_program_and_nothing_is_wrong_with_them():
    lessons = read_lessons(BUILT_IN)
    assert [lesson.number for lesson in lessons] == list(range(1, 15))
    assert check(BUILT_IN) == []
    assert all(1 <= len(lesson.pages) <= 4 for lesson in lessons)
    assert all(any(page.task for page in lesson.pages) for lesson in lessons)


def test_pages_are_short_and_easy_to_read():
    """Flesch and Kincaid's grade over all pages, with the terms left out."""
    assert max(page.words for page in pages()) <= MOST_WORDS
    words, sentences, syllables = 0, 0, 0
    for page in pages():
        text = re.sub(r"\*\*.*?\*\*|`.*?`|[\d(][\d,.() ]*", "", page.text)
        sentences += len([s for s in re.split(r"[.!?:](?:\s|$)|\n\n", text) if s.strip()])
        found = re.findall(r"[a-z’']+", text.lower())
        words += len(found)
        syllables += sum(max(1, len(re.findall("[aeiouy]+", w.removesuffix("e")))) for w in found)
    grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
    assert grade <= 8


def test_the_glossary_has_two_sentences_a_term_and_links_it_wherever_it_stands():
    glossary = Glossary(BUILT_IN / "glossary.txt")
    assert len(glossary.terms) >= 60
    for term in glossary.terms.values():
        assert term.where
        assert len(re.findall(r"[.)](?: |$)", term.meaning)) >= 2, term.name
    linked = glossary.link("A **tensor** has an axis; tensors, and `tensor`.")
    axis, tensors = "[axis](term:axis)", "[tensors](term:tensor)"
    assert linked == f"A [**tensor**](term:tensor) has an {axis}; {tensors}, and `tensor`."
    assert glossary.link("you and I, and AND") == "you and I, and [AND](term:AND)"
    for term in glossary.terms.values():
        assert glossary.of_link(f"term:{term.name.replace(' ', '-')}") is term


@pytest.mark.parametrize(
    ("text", "show"),
    [
        ("tab=perceptron,gate=NAND", "perceptron gate; gate NAND"),
        ("gate=NAND", "perceptron gate; gate NAND"),
        ("tab=draw, digit=7", "draw; digit 7"),
        ("tab=tensors", "tensors tensor"),
        ("tab=perceptron,page=nand", "perceptron nand"),
        (
            "operation=dot,inputs=[1, 2] | [3, 4]",
            "tensors operations; operation dot; inputs [1, 2] | [3, 4]",
        ),
        ("line=train_images[10:100, 0]", "tensors tensor; line train_images[10:100, 0]"),
    ],
)
def test_a_shortcut_says_what_lessons_say(text, show):
    assert read_shortcut(text) == read_show(show)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "words as tab=perceptron,gate=NAND are expected"),
        ("perceptron", "words as tab=perceptron,gate=NAND are expected"),
        ("tab=nowhere", "a tab is expected first"),
        ("tab=perceptron,page=nowhere", "a page of perceptron is expected"),
        ("tab=perceptron,gate=MAYBE", "AND, NAND, OR, NOR, XOR is expected"),
        ("tab=draw,gate=AND", "gate is set on “perceptron gate”, not on “draw”"),
        ("tab=draw,point=Pad", "point is for lessons"),
        ("tab=draw,colour=red", "colour"),
    ],
)
def test_a_shortcut_that_makes_no_sense_is_refused_in_words(text, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        read_shortcut(text)


def test_every_shortcut_in_readme_is_one():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shortcuts = re.findall(r"--show ([a-z]+=[^`\s]+)", readme)
    assert len(shortcuts) >= 7
    for shortcut in shortcuts:
        read_shortcut(shortcut)


def test_long_pages_are_told_in_chinese_too(tmp_path):
    page = "title: 題\n\n"
    (tmp_path / "01-a.md").write_text(f"{page}一個 **relu** 0.5 字。", "utf-8")
    (tmp_path / "02-b.md").write_text(page + "字" * 256, "utf-8")
    (tmp_path / "03-c.md").write_text(page + "字，" * 259, "utf-8")
    assert [lesson.pages[0].words for lesson in read_lessons(tmp_path)] == [4, 160, 162]
    assert check(tmp_path) == ["03-c.md: “題” has 162 words; up to 160 are read"]
