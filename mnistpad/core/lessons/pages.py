"""Lessons as files: a folder of ``NN-name.md``, each of one to a few pages.

A page is Markdown below a head of lines ``key: value``; a line ``---`` stands between two pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from mnistpad.core.files import MB, open_regular, read_regular, refusal
from mnistpad.core.lessons.faults import SIGNATURES, faults
from mnistpad.core.lessons.vocabulary import (
    PICTURES,
    Drawn,
    Show,
    Task,
    read_picture,
    read_show,
    read_task,
)
from mnistpad.core.message import Message

MOST_BYTES = MB
MOST_PAGES = 20
MOST_WORDS = 160
"""Of a page, above which `Check lesson` says so."""

KEYS = ("title", "picture", "show", "task", "try", "question", "answer")
"""What a head may say."""

CJK = re.compile("[\u3400-\u9fff]")
"""A Chinese character."""

_CHARACTERS = 1.6
"""That say as much as an English word: so many a word are in our own lessons."""

_NAME = re.compile(r"(\d{2})-[\w-]+\.md")
_PICTURES = (".png", ".svg", ".jpg")


@dataclass(frozen=True, slots=True)
class Page:
    """One idea.

    Attributes
    ----------
    text
        Markdown.
    picture
        A file beside the page's; None: there is none.
    drawn
        What the program draws in its place; None: nothing.
    show, task
        What the program sets up, and sees done; None: nothing.
    wish
        The task in words.
    question, answer
        The answer is unfolded.
    problems
        What is wrong with it, in sentences; the rest of it can be used.
    """

    title: str
    text: str = ""
    picture: Path | None = None
    drawn: Drawn | None = None
    show: Show | None = None
    task: Task | None = None
    wish: str = ""
    question: str = ""
    answer: str = ""
    problems: tuple[Message, ...] = ()

    @property
    def words(self) -> int:
        """How many there are in its text; Chinese, which has no gaps, by its characters."""
        text, characters = CJK.subn(" ", self.text)
        return len(re.findall(r"[\w’'−.,]*\w", text)) + round(characters / _CHARACTERS)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Pages in their order, from one file; it is called as its first page."""

    number: int
    name: str
    pages: tuple[Page, ...]

    @property
    def title(self) -> str:
        return self.pages[0].title


def has_lessons(folder: Path) -> bool:
    """Whether it is a folder with a file that is named as a lesson."""
    try:
        return folder.is_dir() and any(_NAME.fullmatch(path.name) for path in folder.iterdir())
    except OSError:
        return False


def read_lessons(folder: Path) -> list[Lesson]:
    """All lessons of a folder, by their numbers; files that can't be read say so on a page.

    Raises
    ------
    ValueError
        If there is no lesson in it; says what is expected.
    OSError
        If the folder can't be read.
    """
    lessons: dict[int, Lesson] = {}
    for path in sorted(folder.iterdir()):
        found = _NAME.fullmatch(path.name)
        if found is None:
            continue
        number = int(found[1])
        lesson = _read(number, path)
        if number in lessons:
            first = lessons[number]
            problem = Message(
                "{file}: {other} has the number {number:02} already; change one",
                file=path.name,
                other=first.name,
                number=number,
            )
            lesson = Lesson(number, path.name, (Page(path.stem, problems=(problem,)),))
            number = max(lessons) + 100  # behind the others
        lessons[number] = lesson
    if not lessons:
        raise ValueError(
            Message(
                "{folder}: there is no lesson in it; files named as 01-name.md are expected",
                folder=folder,
            )
        )
    return [lessons[number] for number in sorted(lessons)]


def check(folder: Path) -> list[Message]:
    """What is wrong with the lessons of a folder, in sentences; raises as `read_lessons` does."""
    return [
        problem
        for lesson in read_lessons(folder)
        for page in lesson.pages
        for problem in (*page.problems, *_too_long(lesson, page))
    ]


def _too_long(lesson: Lesson, page: Page) -> list[Message]:
    if page.words <= MOST_WORDS:
        return []
    return [
        Message(
            "{file}: “{title}” has {words} words; up to {most} are read",
            file=lesson.name,
            title=page.title,
            words=page.words,
            most=MOST_WORDS,
        )
    ]


def _read(number: int, path: Path) -> Lesson:
    pages: tuple[Page, ...]
    try:
        text = read_regular(path, MOST_BYTES).decode("utf-8-sig")
    except OSError as error:
        pages = (Page(path.stem, problems=(refusal(error, path),)),)
    except UnicodeDecodeError:
        problem = Message("{file}: no text in UTF-8; save it as UTF-8", file=path.name)
        pages = (Page(path.stem, problems=(problem,)),)
    else:
        pages = read_pages(text, path)
    return Lesson(number, path.name, pages)


def read_pages(text: str, path: Path) -> tuple[Page, ...]:
    """The pages of a file's text; the path's name is told with what is wrong."""
    pages = []
    first = 1
    for part in re.split(r"^---[ \t]*\n", text.replace("\r\n", "\n"), flags=re.MULTILINE):
        pages.append(_page(part, first, path))
        first += part.count("\n") + 1
    if len(pages) > MOST_PAGES:
        problem = Message(
            "{file}: {count} pages; {most} are read",
            file=path.name,
            count=len(pages),
            most=MOST_PAGES,
        )
        pages = pages[:MOST_PAGES]
        pages[0] = replace(pages[0], problems=(problem, *pages[0].problems))
    return tuple(pages)


def _page(text: str, first: int, path: Path) -> Page:
    """A page that begins in a line of its file."""
    head: dict[str, str] = {}
    problems: list[Message] = []

    def tell(line: int, problem: str) -> None:
        where = Message("{file}, line {line}", file=path.name, line=line)
        problems.append(Message("{where}: {problem}", where=where, problem=problem))

    lines = text.split("\n")
    place = 0
    while place < len(lines) and not lines[place].strip():
        place += 1
    page = Page(path.stem)
    while place < len(lines) and lines[place].strip():
        line = first + place
        key, colon, value = lines[place].partition(":")
        key, value = key.strip(), value.strip()
        if not colon or key not in KEYS:
            expected = Message(
                "a head says one of {keys}, then a colon, not “{text}”",
                keys=", ".join(KEYS),
                text=key[:40],
            )
            tell(line, expected)
        elif key in head:
            tell(line, Message("{key} is said already", key=key))
        else:
            head[key] = value
            try:
                page = _take(page, key, value, path.parent)
            except ValueError as error:
                tell(line, str(error))
        place += 1
    body = "\n".join(lines[place:]).strip()
    for line, fault in faults(lines[place:], first + place):
        tell(line, fault)
    for needed, by in (("title", ""), ("question", "answer"), ("answer", "question")):
        if needed not in head and (not by or by in head):
            tell(first, Message("the head says no {key}", key=needed))
    if ("task" in head) != ("try" in head):
        tell(first, Message("task and try belong together"))
    return replace(page, text=body, problems=tuple(problems))


def _take(page: Page, key: str, value: str, folder: Path) -> Page:
    match key:
        case "show":
            return replace(page, show=read_show(value))
        case "task":
            return replace(page, task=read_task(value))
        case "picture":
            drawn = read_picture(value)
            if drawn is not None:
                return replace(page, drawn=drawn)
            picture = folder / value
            if Path(value).name != value or picture.suffix not in _PICTURES:
                raise ValueError(
                    Message(
                        "picture: a .png, .svg or .jpg beside it or one of {words} is expected, "
                        "not “{value}”",
                        words=", ".join(PICTURES),
                        value=value,
                    )
                )
            if not picture.is_file():
                raise ValueError(
                    Message("picture: there is no file {value} beside it", value=value)
                )
            if not _is_picture(picture):
                raise ValueError(
                    Message("picture: {value} is no picture of that kind", value=value)
                )
            return replace(page, picture=picture)
        case "try":
            return replace(page, wish=value)
        case "title":
            return replace(page, title=value)
        case "question":
            return replace(page, question=value)
    return replace(page, answer=value)


def _is_picture(path: Path) -> bool:
    try:
        with open_regular(path) as file:
            begins: bytes = file.read(8)
    except OSError:
        return False
    return begins.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(SIGNATURES[path.suffix])
