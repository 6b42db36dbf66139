from __future__ import annotations

import errno
import os
import signal

import pytest

from mnistpad.core.files import explain, write_whole


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
