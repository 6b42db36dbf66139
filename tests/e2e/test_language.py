"""The language of the system, and files of translations."""

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from mnistpad import language
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.resources import resource


@pytest.fixture(autouse=True)
def english_again():
    yield
    language.use(language.ENGLISH)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_SG"}, "zh-Hans"),
        ({"LANG": "zh_Hant_US.UTF-8@x"}, "zh-Hant"),
        ({"LANG": "zh"}, "zh-Hans"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_TW:en"}, "zh-Hant"),
        ({"LANG": "C", "LANGUAGE": "zh_TW"}, "en"),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "zh_TW.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "ar_EG.UTF-8"}, "en"),
        ({"LANG": "xx_YY.nonsense"}, "en"),
        ({"LANG": "de_DE", "LANGUAGE": "de:fr:zh_CN"}, "zh-Hans"),
        ({"LANG": "..@@__"}, "en"),
    ],
)
def test_the_systems_language(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", "linux")
    assert language.of_system() == expected


@pytest.mark.parametrize("content", [None, b"", b"not a translation", b"\x3c\xb8\x64\x18" * 20])
def test_a_missing_or_damaged_file_of_translations_is_told_and_english_shown(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "mnistpad_zh-Hant.qm"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(language, "resource", lambda name: tmp_path / Path(name).name)
    assert str(path) in (language.use("zh-Hant") or "")
    assert language.current() == "en"
    assert tr("{reason}.", reason="so") == "so."


def test_without_qt_english_is_shown(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    assert "Qt" in (language.use("zh-Hant") or "")
    assert language.current() == "en"


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flipped(content: bytes) -> bytes:
    random, damaged = Random(0), bytearray(content)
    for _ in range(2000):  # Qt takes such a file, and crashes when it looks a text up
        damaged[random.randrange(100, len(damaged))] ^= 1 << random.randrange(8)
    return bytes(damaged)


def _without_crc(content: bytes) -> bytes:
    return content[:-4]


@pytest.mark.parametrize("damage", [_cut, _flipped, _without_crc])
def test_no_text_is_looked_up_in_a_file_of_translations_that_is_not_whole(
    damage: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "mnistpad_zh-Hant.qm"
    path.write_bytes(damage(resource(f"i18n/{path.name}").read_bytes()))
    monkeypatch.setattr(language, "resource", lambda name: tmp_path / Path(name).name)
    assert str(path) in (language.use("zh-Hant") or "")
    assert language.current() == "en"


def test_a_language_that_there_is_not_is_told_and_english_shown():
    assert "tlh" in (language.use("tlh") or "")
    assert language.current() == "en"


def test_english_says_one_and_many():
    assert tr("%n digits", "", 1, one="one digit") == "one digit"
    assert tr("%n digits", "", 2, one="one digit") == "2 digits"
    assert tr(Message("%n digits", "", 1, one="one digit")) == "one digit"
