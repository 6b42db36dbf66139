from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mnistpad.core.files import UnfitFileError
from mnistpad.trace import Trace

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")


@pytest.fixture
def pipe(tmp_path) -> Path:
    os.mkfifo(tmp_path / "trace")
    return tmp_path / "trace"


def read_end(pipe: Path) -> int:
    return os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)


def test_moments_are_appended_to_a_file(tmp_path):
    path = tmp_path / "trace"
    path.write_text("before\n")
    Trace(path).event("begun", words="Ж")
    first, second = path.read_text().splitlines()
    assert first == "before"
    assert json.loads(second)["words"] == "Ж"


@needs_pipes
def test_a_pipe_that_nobody_reads_is_refused(pipe):
    with pytest.raises(UnfitFileError, match="nobody reads from this pipe"):
        Trace(pipe)


@needs_pipes
def test_a_pipe_is_written_to_as_far_as_there_is_place_and_nobody_is_waited_for(pipe):
    reader = read_end(pipe)
    trace = Trace(pipe)
    for number in range(2000):
        trace.event("moment", number=number, words="x" * 100)
    lines = os.read(reader, 2**20).splitlines()
    assert [json.loads(line)["number"] for line in lines] == list(range(len(lines)))
    assert 0 < len(lines) < 2000
    trace.event("moment", number=2000)
    assert json.loads(os.read(reader, 2**20))["number"] == 2000
    os.close(reader)


@needs_pipes
def test_when_the_reader_of_a_pipe_is_gone_the_trace_ends_and_says_so_once(pipe, capsys):
    reader = read_end(pipe)
    trace = Trace(pipe)
    os.close(reader)
    trace.event("one")
    trace.event("two")
    told = capsys.readouterr().err
    assert told == f"mnistpad: The trace ends here. {pipe}: broken pipe.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_on_a_full_disk_the_trace_ends_and_says_so(capsys):
    Trace(Path("/dev/full")).event("one")
    assert "The trace ends here. /dev/full: the disk is full" in capsys.readouterr().err
