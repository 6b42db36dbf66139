"""The lessons and the glossary that come with the program, in a language."""

from __future__ import annotations

from dataclasses import replace

from mnistpad.core.lessons.glossary import Glossary
from mnistpad.core.lessons.pages import Lesson, Page, has_lessons, read_lessons
from mnistpad.resources import resource

ENGLISH = "en"


def read_built_in(language: str = ENGLISH) -> list[Lesson]:
    """The lessons in a language, named as its folder is; English stands for what is missing.

    They are the English ones, file by file and page by page, so that a place among them is the
    same in all languages. A page that something is wrong with is missing as well.
    """
    lessons = read_lessons(resource("lessons") / ENGLISH)
    folder = resource("lessons") / language
    if language == ENGLISH or not has_lessons(folder):
        return lessons
    translated = {lesson.name: lesson.pages for lesson in read_lessons(folder)}
    return [
        replace(lesson, pages=_instead(lesson.pages, translated.get(lesson.name, ())))
        for lesson in lessons
    ]


def _instead(english: tuple[Page, ...], translated: tuple[Page, ...]) -> tuple[Page, ...]:
    fit = [page if page.text and not page.problems else None for page in translated]
    return tuple(own or page for own, page in zip(fit, english, strict=False)) + english[len(fit) :]


def read_glossary(language: str = ENGLISH) -> Glossary:
    """The glossary in a language; in English if there is none."""
    path = resource("lessons") / language / "glossary.txt"
    return Glossary(path if path.is_file() else resource("lessons") / ENGLISH / path.name)
