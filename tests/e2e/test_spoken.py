"""The language of the command line: the system's, where the output can show it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape
from zlib import crc32

import PySide6
import pytest

from mnistpad import cli, language
from mnistpad.commands.columns import columns, padded, wrapped
from mnistpad.core.drawing.quickdraw import format_lines
from tests.conftest import digit
from tests.e2e.test_commands import mnistpad, objects

WORDS = {
    "usage: ": "用法：",
    "options:": "選項：",
    "show this help message and exit": "顯示這份說明，然後結束",
    "Let a perceptron learn a gate of two inputs.": "讓感知器學一個有兩個輸入的邏輯閘。" * 5,
    "AND, NAND, OR, NOR, XOR, or four targets as 1,0,0,0": "AND、NAND，或四個答案，" * 8,
    "{program}: error: {reason}": "{program}：錯誤：{reason}",
    "argument {name}: {reason}": "引數 {name}：{reason}",
    "invalid int value: {value}": "{value} 不是整數",
    "the following arguments are required: {names}": "缺少這些引數：{names}",
    "{text}: units of each layer are expected, as 512 or 512,128, or none": "{text}：神經元數？",
    "converged after {updates} updates, in pass {number}": "{updates} 次更新，第 {number} 遍",
    "{reason}.": "{reason}。",
    "--epochs must be between 1 and {most:,}, not {epochs:,}": "1 到 {most:,}，不是 {epochs:,}",
    "not sure": "不確定",
}


@pytest.fixture
def in_chinese(tmp_path, monkeypatch):
    """The system speaks a language that has some words."""
    messages = "".join(
        f"<message><source>{escape(english)}</source><translation>{own}</translation></message>"
        for english, own in WORDS.items()
    )
    path = tmp_path / "mnistpad_zh-Hant.ts"
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh-Hant">'
        f"<context><name></name>{messages}</context></TS>",
        encoding="utf-8",
    )
    tools = Path(PySide6.__file__).parent.rglob("lrelease*")
    tool = next(found for found in tools if found.stem == "lrelease")
    subprocess.run([tool, "-silent", path], check=True)
    content = (compiled := path.with_suffix(".qm")).read_bytes()
    compiled.write_bytes(content + crc32(content).to_bytes(4, "big"))
    monkeypatch.setattr(language, "resource", lambda name: tmp_path / Path(name).name)
    monkeypatch.setattr(language, "of_system", lambda: "zh-Hant")
    monkeypatch.setenv("COLUMNS", "80")
    yield
    language.use(language.ENGLISH)


def refused(capsys, *arguments: str) -> str:
    with pytest.raises(SystemExit) as end:
        cli.run(arguments)
    assert end.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_help_is_in_the_language_and_no_line_of_it_is_too_wide(in_chinese, capsys):
    with pytest.raises(SystemExit) as end:
        cli.run(["perceptron", "--help"])
    assert end.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("用法：mnistpad perceptron ")
    assert "\n選項：\n  -h, --help  " in said
    assert "顯示這份說明，然後結束" in said
    assert "\npositional arguments:\n" in said  # which has no translation here
    lines = said.splitlines()
    assert max(map(columns, lines)) <= 80
    assert sum("邏輯閘" in line for line in lines) > 1
    assert not [line for line in lines if line.strip()[:1] in "，。" and line.strip()]


def test_what_is_wrong_with_a_command_line_is_said_in_the_language(in_chinese, capsys):
    assert refused(capsys, "perceptron") == "mnistpad perceptron：錯誤：缺少這些引數：GATE"
    said = refused(capsys, "perceptron", "AND", "--epochs", "x")
    assert said == "mnistpad perceptron：錯誤：引數 --epochs：'x' 不是整數"
    said = refused(capsys, "train", "--hidden", "a")
    assert said == "mnistpad train：錯誤：引數 --hidden：'a'：神經元數？"
    assert "unrecognized arguments: --fly" in refused(capsys, "doctor", "--fly")
    assert cli.run(["perceptron", "AND", "--epochs", "0"]) == 2
    assert capsys.readouterr().err == "mnistpad: 1 到 100,000，不是 0。\n"


def test_reports_are_in_the_language_and_json_is_as_ever(in_chinese, capsys):
    assert cli.run(["perceptron", "AND"]) == 0
    assert "12 次更新，第 5 遍" in capsys.readouterr().out
    assert cli.run(["perceptron", "AND", "--json"]) == 0
    result = capsys.readouterr().out
    assert json.loads(result)["converged"] is True
    assert result.isascii()


def test_where_the_output_cannot_show_the_language_it_is_english(in_chinese, monkeypatch):
    for encoding in ("ascii", "latin-1", "gb2312"):
        out = io.TextIOWrapper(io.BytesIO(), encoding)
        monkeypatch.setattr(sys, "stdout", out)
        assert cli.run(["perceptron", "AND"]) == 0
        out.seek(0)
        assert "converged after 12 updates" in out.read()
        assert language.current() == "en"


def test_an_ascii_terminal_of_a_chinese_system_is_spoken_to_in_english(tmp_path):
    drawings = tmp_path / "數字.ndjson"
    drawings.write_text(format_lines([digit(7)]))
    spoken = {"LC_ALL": "", "LANGUAGE": "", "LANG": "zh_TW.UTF-8", "PYTHONIOENCODING": "ascii"}
    done = mnistpad("classify", drawings, tmp_path / "沒有.npy", **spoken)
    assert done.returncode == 1
    assert r"\u6578\u5b57.ndjson  0  7 " in done.stdout
    assert "there is no such file or folder" in done.stderr
    assert mnistpad("perceptron", "--help", **spoken).stdout.startswith("usage: ")


@pytest.mark.parametrize("name", ["C", "POSIX", "xx_YY.nonsense", "ar_EG.UTF-8"])
def test_a_system_without_a_language_of_ours_is_spoken_to_in_english(name, tmp_path):
    drawings = tmp_path / "數字.ndjson"
    drawings.write_text(format_lines([digit(7)]))
    done = mnistpad("classify", drawings, tmp_path / "沒有.npy", LC_ALL="", LANGUAGE="", LANG=name)
    assert done.returncode == 1
    assert "數字.ndjson  0  7 " in done.stdout
    assert "there is no such file or folder" in done.stderr


def test_json_is_the_same_in_all_languages(tmp_path):
    drawings = tmp_path / "數字.ndjson"
    drawings.write_text(format_lines([digit(7)]))
    read = [
        objects(mnistpad("classify", "--json", drawings, LC_ALL="", LANGUAGE="", LANG=name))
        for name in ("C.UTF-8", "zh_TW.UTF-8", "zh_CN.UTF-8")
    ]
    assert read[0] == read[1] == read[2]


def test_in_english_the_command_line_does_without_qt(tmp_path):
    drawings = tmp_path / "7.ndjson"
    drawings.write_text(format_lines([digit(7)]))
    code = (
        "import sys; from mnistpad.cli import run; assert run(['classify', sys.argv[1]]) == 0; "
        "assert 'PySide6' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code, str(drawings)], env={"LANG": "en_GB.UTF-8"})
    assert done.returncode == 0


def test_chinese_takes_two_columns_and_breaks_anywhere_but_before_a_stop():
    assert columns("7 是七") == 6
    assert padded("不確定", 8) == "不確定  "
    assert padded("not sure", 8) == "not sure"
    assert wrapped("一二三，四五 mnistpad 六", 6).split("\n") == [
        "一二三，",
        "四五",
        "mnistpad",
        "六",
    ]
    assert wrapped("", 6) == ""
