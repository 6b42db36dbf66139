"""The files of translations against the program's texts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from tests.conftest import ROOT
from tests.core.translations import LANGUAGES, translations

MARKS = "tr", "Message"


def marked() -> Iterator[tuple[Path, ast.Call]]:
    """Each place in the program where a text is marked."""
    for path in sorted((ROOT / "mnistpad").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) and node.args else None
            if isinstance(called, ast.Name) and called.id in MARKS:
                yield path, node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_translated_and_no_other(language):
    texts = {
        (text, literal(call.args[1]) or "" if len(call.args) > 1 else "")
        for _, call in marked()
        if (text := literal(call.args[0]))
    }
    known = translations(language)
    assert sorted(texts - known.keys()) == []  # python resources/i18n/translations.py
    assert sorted(known.keys() - texts) == []
    assert sorted(text for text, own in known.items() if not own) == []
    assert len(texts) > 1500


def test_what_is_marked_can_be_read_from_the_source():
    """A text put together at run time is in no file of translations."""
    for path, call in marked():
        assert not isinstance(call.args[0], ast.JoinedStr | ast.BinOp), f"{path}:{call.lineno}"


def test_no_text_is_put_into_a_language_while_the_program_is_read():
    """It would stay in that language."""
    for path in sorted((ROOT / "mnistpad").rglob("*.py")):
        outside: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
        while outside:
            node = outside.pop()
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                outside += node.decorator_list + node.args.defaults
                outside += [one for one in node.args.kw_defaults if one is not None]
            elif isinstance(node, ast.Lambda):
                outside += node.args.defaults
            else:
                called = node.func if isinstance(node, ast.Call) else None
                assert not (isinstance(called, ast.Name) and called.id == "tr"), (
                    f"{path}:{node.lineno}"
                )
                outside += ast.iter_child_nodes(node)


def places(text: str) -> set[tuple[str, str]]:
    return {(name, how or "") for _, name, how, _ in Formatter().parse(text) if name is not None}


def filled_texts() -> set[str]:
    """The texts that are given values: only in them does a brace mean anything."""
    return {
        text
        for _, call in marked()
        if (text := literal(call.args[0])) and any(each.arg != "one" for each in call.keywords)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language):
    filled = filled_texts()
    for (english, _), own in translations(language).items():
        if english in filled:
            assert places(own) == places(english), english
        else:
            assert own.count("{") == english.count("{"), english
        assert ("%n" in own) == ("%n" in english), english
        assert own.count("\n") == english.count("\n"), english
        assert re.findall(r"</?\w+>", own) == re.findall(r"</?\w+>", english), english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_of_the_menu_leads_to_what_it_led_to(language):
    for (english, _), own in translations(language).items():
        key, found = (re.findall(r"(?<!&)&\w(?!\w+;)", text) for text in (english, own))
        assert len(found) == len(key) <= 1, english
