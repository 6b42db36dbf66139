from __future__ import annotations

import errno
import os
import signal
import socket

import pytest

from mnistpad.core.files import (
    UnfitFileError,
    explain,
    open_regular,
    read_regular,
    refusal,
    write_whole,
)
from mnistpad.core.message import Message
from mnistpad.core.progress import Cancelled, watched
from tests.special_files import SPECIAL_FILES


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "a.ndjson"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.ndjson"]


def test_when_the_disk_takes_no_more_the_old_file_stays_whole(tmp_path):
    limits = pytest.importorskip("resource", reason="limits of POSIX")
    path = tmp_path / "a.ndjson"
    write_whole(path, b"the old one")
    # A real refusal by the system: no file of this process may grow past 1,000 bytes.
    soft, hard = limits.getrlimit(limits.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits.setrlimit(limits.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError) as refused:
            write_whole(path, b"x" * 100_000)
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert refused.value.errno == errno.EFBIG
    assert path.read_bytes() == b"the old one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.ndjson"]


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "a", b"")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "permission denied"),
        (errno.ENOENT, "no such file"),
        (errno.EISDIR, "a folder"),
        (errno.EIO, os.strerror(errno.EIO).lower()),
    ],
)
def test_a_refusal_is_explained_with_the_files_name(number, words, tmp_path):
    sentence = explain(OSError(number, os.strerror(number)), tmp_path / "a.npy")
    assert str(tmp_path / "a.npy") in sentence
    assert words in sentence


def test_what_is_said_of_a_file_is_a_message_to_its_last_part(tmp_path):
    (tmp_path / "a.npy").write_bytes(b"x" * 2**21)
    with pytest.raises(UnfitFileError) as told:
        read_regular(tmp_path / "a.npy", most=2**20)
    said = explain(told.value, tmp_path / "a.npy")
    reason = said.values["reason"]
    assert reason == refusal(told.value, tmp_path / "a.npy") == said.removesuffix(".")
    assert reason.values["reason"].values == {"most": 1}
    assert isinstance(refusal(OSError(errno.EROFS, ""), tmp_path).values["reason"], Message)
    assert explain(ValueError(reason), tmp_path) == said


@pytest.mark.parametrize("kind", SPECIAL_FILES)
def test_what_is_no_regular_file_is_refused_at_once_and_named(kind, tmp_path):
    path = SPECIAL_FILES[kind](tmp_path, "a.ndjson")
    for refused in (open_regular, read_regular):
        with pytest.raises(OSError) as told:
            refused(path)
        assert explain(told.value, path).startswith(f"{path}: ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_or_a_device_is_not_replaced_by_a_file(tmp_path):
    pipe = SPECIAL_FILES["pipe"](tmp_path, "a.ndjson")
    with pytest.raises(UnfitFileError):
        write_whole(pipe, b"x")
    assert pipe.is_fifo()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets of POSIX")
def test_a_socket_is_called_one(tmp_path):
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        with pytest.raises(UnfitFileError, match="a socket"):
            open_regular(path)


def test_a_link_to_a_file_is_read(tmp_path):
    (tmp_path / "a").write_bytes(b"7")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert read_regular(tmp_path / "link") == b"7"


def test_a_file_larger_than_what_is_read_is_refused(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(bytes(1001))
    assert len(read_regular(path, 1001)) == 1001
    with pytest.raises(UnfitFileError, match="larger than"):
        read_regular(path, 1000)


def test_reading_tells_how_far_it_is_and_ends_when_cancelled(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(bytes(2**20))
    shares = []
    with watched(shares.append):
        read_regular(path)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def cancel(_share):
        raise Cancelled

    with watched(cancel), pytest.raises(Cancelled):
        read_regular(path)
