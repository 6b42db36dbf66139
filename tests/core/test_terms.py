"""The Chinese texts against the English ones, and against the list of terms."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from mnistpad.core.lessons.built_in import read_glossary
from mnistpad.core.lessons.pages import CJK, Page, check, read_lessons
from mnistpad.resources import resource
from tests.conftest import ROOT
from tests.core.translations import LANGUAGES, translations

KINDS = "term", "word", "window"
"""Looked for in every text; only what it must never be; the name of a part of the window."""

CODECS = {"zh-Hant": "big5", "zh-Hans": "gb2312"}
"""The character set of each script; within it, in its common half, the order of dictionaries too:
by strokes, and by sound."""

QUOTED = {"zh-Hant": "「{}」", "zh-Hans": "“{}”"}
"""How the name of a part of the window is set apart."""

STRAYS = {
    "zh-Hant": "万与个么于云优体准几后听复据机气离种网里",
    "zh-Hans": "後於藉瞭徵麼乾",
}
"""Characters of the other script that the set has as well."""


@dataclass(frozen=True)
class Row:
    """A line of the list: in English, in a language, and what it is never called there."""

    kind: str
    english: str
    names: tuple[str, ...]
    never: tuple[str, ...]


@cache
def rows(language: str) -> tuple[Row, ...]:
    with resource("i18n/terms.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                line["kind"],
                line["en"],
                tuple(line[language].split("|")),
                tuple(filter(None, line[f"never in {language}"].split("|"))),
            )
            for line in csv.DictReader(file)
        )


def row(english: str, language: str) -> Row:
    return next(each for each in rows(language) if english in each.english.split("|"))


def pages(language: str) -> list[tuple[str, Page]]:
    return [
        (f"{lesson.name}, page {number}", page)
        for lesson in read_lessons(resource("lessons") / language)
        for number, page in enumerate(lesson.pages, 1)
    ]


def words_of(page: Page) -> str:
    return "\n".join((page.title, page.text, page.wish, page.question, page.answer))


def pairs(language: str) -> Iterator[tuple[str, str, str]]:
    """Where a text stands, in English and in a language: every page, and every term."""
    for (where, english), (_, own) in zip(pages("en"), pages(language), strict=True):
        yield where, words_of(english), words_of(own)
    terms = read_glossary(language).terms
    for term in read_glossary().terms.values():
        translated = terms[row(term.name, language).names[0]]
        yield f"glossary, {term.name}", term.meaning, f"{translated.name} {translated.meaning}"


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text: all that somebody reads in a language."""
    for where, page in pages(language):
        yield where, words_of(page)
    for term in read_glossary(language).terms.values():
        yield f"glossary, {term.name}", f"{term.name}\n{term.where}\n{term.meaning}"
    for (english, _), own in translations(language).items():
        bare = re.sub(r"\{\w*[^}]*\}", "○", re.sub(r"\(&\w\)|<[^>]*>", "", own))
        yield f"“{english}”", bare.replace("&&", "&")
    if language == "zh-Hant":
        readme = resource("README.zh-Hant.md").read_text(encoding="utf-8")
        text = re.sub(r"```.*?```|\]\([^)]*\)|!?\[", "", readme, flags=re.DOTALL)
        yield "README", re.sub(r"`[^`]*`", "code", text)


def numbers(text: str) -> set[str]:
    return set(re.findall(r"−?\d+(?:,\d{3})*(?:\.\d+)?", text))


def test_the_list_has_a_name_for_everything_and_keeps_its_own_rules():
    for language in LANGUAGES:
        never = [word for each in rows(language) for word in each.never]
        assert len({each.english for each in rows(language)}) == len(rows(language)) > 120
        for each in rows(language):
            assert each.kind in KINDS
            assert all(each.names), each
            assert not [word for word in never for name in each.names if word == name], each
            for name in (*each.names, *each.never):
                assert not foreign(name, language), each


@pytest.mark.parametrize("language", LANGUAGES)
def test_lessons_are_the_english_ones_page_by_page(language):
    folder = resource("lessons") / language
    assert check(folder) == []
    english, own = (
        [(lesson.name, len(lesson.pages)) for lesson in read_lessons(each)]
        for each in (resource("lessons/en"), folder)
    )
    assert own == english
    for (where, page), (_, other) in zip(pages("en"), pages(language), strict=True):
        same = page.show, page.task, page.picture, page.drawn
        assert (other.show, other.task, other.picture, other.drawn) == same, where
        assert bool(other.question) == bool(page.question), where
        for mark in (r"\*\*[^*]+\*\*", r"\[\d*:\d*\]", r"^[-#>|]"):
            found, wanted = (re.findall(mark, each.text, re.MULTILINE) for each in (other, page))
            assert len(found) == len(wanted), (where, mark)
        code = re.findall(r"`[^`]*`", page.text)
        assert re.findall(r"`[^`]*`", other.text) == code, where


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_those_of_the_english_text(language):
    assert [
        (where, numbers(english) ^ numbers(own))
        for where, english, own in pairs(language)
        if numbers(english) != numbers(own)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_is_called_as_the_list_has_it(language):
    missing = []
    for where, english, own in pairs(language):
        for each in rows(language):
            if each.kind == "term":
                case = re.NOFLAG if each.english.isupper() else re.IGNORECASE  # AND is no and
                found = re.search(rf"\b(?:{each.english})(?:s|es)?\b", english, case)
            elif each.kind == "window":  # after what one does with it, or set apart
                name = re.escape(each.english)
                found = re.search(rf"(?:[Pp]ress |\*|“){name}[ ,.*”]", english)
            else:
                continue
            names = [
                QUOTED[language].format(name)
                if each.kind == "window" and name[-1] not in "鍵键"
                else name
                for name in each.names
            ]
            if found and not any(name in own for name in names):
                missing.append((where, found[0], each.names))
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_called_as_it_is_elsewhere(language):
    found = []
    for where, text in texts(language):
        for each in rows(language):
            rest = text
            for name in each.names:  # 演算法 is right, and 算法 is not
                rest = rest.replace(name, " ")
            found += [(where, word, each.names) for word in each.never if word in rest]
    assert found == []


def foreign(text: str, language: str) -> str:
    """The Chinese characters in it that are not of the language's script."""

    def is_foreign(character: str) -> bool:
        try:
            character.encode(CODECS[language])
        except UnicodeEncodeError:
            return True
        return character in STRAYS[language]

    return "".join(filter(is_foreign, CJK.findall(text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_character_is_of_the_other_script(language):
    assert [(where, foreign(text, language)) for where, text in texts(language)
            if foreign(text, language)] == []  # fmt: skip


def test_characters_of_the_other_script_are_told():
    assert foreign("這個數據里的权重", "zh-Hant") == "里权"
    assert foreign("这些数據和程序", "zh-Hans") == "據"


_HAN = CJK.pattern
_BESIDE = rf"{_HAN}[,;:!?.]|[,;:!?.]{_HAN}|{_HAN}\([^()\d]*\)"
_NARROW = rf"{_HAN}[A-Za-z0-9`(\[]|[A-Za-z0-9`)\]%]{_HAN}|{_HAN} {_HAN}"
_WIDE_GAP = r" [，。、；：！？）」』”]|[，。、；：！？（「『“] |  "
_ITALIC = r"(?<!\*)\*(?!\*)|(?<!\w)_\w"
_QUOTES = {"zh-Hant": "[“”‘’\"']", "zh-Hans": "[「」『』\"']"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_punctuation_is_chinese_and_a_gap_stands_beside_what_is_not(language):
    wrong = []
    for where, text in texts(language):
        bold = re.findall(r"\*\*([^*]+)\*\*", text)  # which a mark at its end would keep open
        wrong += [(where, phrase) for phrase in bold if not (phrase[0] + phrase[-1]).isalnum()]
        bare = text.replace("**", "")
        if where == "README":  # which has tables, lists, and lines that are broken
            bare = "\n".join(re.split(r"\s*\|\s*|^\s*[-#>]+ |\n", bare, flags=re.MULTILINE))
        rules = [_BESIDE, _NARROW, _WIDE_GAP, _ITALIC, _QUOTES[language]]
        if where.startswith("“"):  # the window sets columns apart, and code stays as it is
            rules = [_BESIDE, _NARROW, *([] if '"' in where else rules[-1:])]
        for rule in rules:
            wrong += [(where, bare[max(0, found.start() - 5) : found.end() + 5])
                      for found in re.finditer(rule, bare)]  # fmt: skip
    assert wrong == []


def test_readme_has_the_commands_of_the_english_one():
    english, own = ((ROOT / name).read_text(encoding="utf-8")
                    for name in ("README.md", "resources/README.zh-Hant.md"))  # fmt: skip
    commands = r"```sh\n.*?```|--show [a-z]+=[^`\s]+|^mnistpad .*?(?=  )|\w+/\w+\.png"
    wanted, found = (re.findall(commands, each, re.DOTALL | re.MULTILINE)
                     for each in (english, own))  # fmt: skip
    assert [each for each in found if each.removeprefix("resources/") not in
            [other.removeprefix("resources/") for other in wanted]] == []  # fmt: skip
    assert len(found) >= 20
    assert "(resources/README.zh-Hant.md)" in english.partition("##")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_is_the_english_one_in_the_order_of_its_own_dictionaries(language):
    english, own = read_glossary().terms, read_glossary(language).terms
    assert set(own) >= {row(name, language).names[0] for name in english}
    assert set(own) <= {each.names[0] for each in rows(language)}
    assert list(own) == sorted(own, key=lambda name: _order(name, language))
    for term in english.values():
        translated = own[row(term.name, language).names[0]]
        where = [row(part, language).names[0] if CJK.search(translated.where) else part
                 for part in term.where.split(", ")]  # fmt: skip
        assert translated.where == " › ".join(where), term.name
        assert translated.meaning.count("。") >= 2, term.name
        if translated.name != term.name and row(term.name, language).kind == "term":
            assert translated.meaning.endswith(f"英文：{term.name}。"), term.name


def _order(name: str, language: str) -> bytes:
    return name.lower().encode(CODECS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_are_linked_without_gaps_between_words(language):
    link = read_glossary(language).link
    weight = row("weight", language).names[0]
    assert link(f"一{weight}，AND") == f"一[{weight}](term:{weight})，[AND](term:AND)"
    assert link(f"一**{weight}**一") == f"一[**{weight}**](term:{weight})一"
    assert link("一**一一一**一") == "一**一一一**一"
