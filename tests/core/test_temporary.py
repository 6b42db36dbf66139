"""Temporary files and folders of processes that were killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mnistpad.core.files import write_whole
from mnistpad.core.temporary import signature, sweep, sweep_temporary_folders, temporary_folder
from tests.conftest import left_behind


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """The system's folder of temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_temporary_folder_is_gone_with_all_that_is_in_it(place):
    with temporary_folder() as folder:
        assert folder.parent == place
        (folder / "deep").mkdir()
        (folder / "deep" / "file").write_bytes(b"x")
        assert tempfile.gettempdir() == str(place)
    assert not list(place.iterdir())


def test_a_shared_one_takes_what_others_ask_for_until_it_is_gone(place):
    with pytest.raises(ValueError), temporary_folder(shared=True) as folder:
        assert Path(tempfile.mkdtemp()).parent == folder
        with temporary_folder() as another:
            assert another.parent == place
        raise ValueError
    assert tempfile.gettempdir() == str(place)
    assert not list(place.iterdir())


def test_what_processes_left_is_swept_and_nothing_else(place):
    (place / left_behind() / "deep").mkdir(parents=True)
    (place / left_behind()).write_bytes(b"")
    others = [f"{signature()}ab12", "mnistpad-1-x-ab12", "mnistpad-notes", "tmpab12"]
    for name in others:
        (place / name).mkdir()
    sweep_temporary_folders()
    assert sorted(path.name for path in place.iterdir()) == sorted(others)


def test_a_folder_that_is_not_there_has_nothing_to_sweep(tmp_path):
    sweep(tmp_path / "none")


def test_no_link_is_followed(place, tmp_path_factory):
    kept = tmp_path_factory.mktemp("elsewhere") / "kept"
    kept.write_bytes(b"x")
    (place / left_behind()).symlink_to(kept.parent, target_is_directory=True)
    sweep_temporary_folders()
    assert not list(place.iterdir())
    assert kept.exists()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills otherwise")
def test_what_a_killed_writer_left_beside_a_file_goes_as_the_file_is_written_again(tmp_path):
    path = tmp_path / "a.ndjson"
    write_whole(path, b"the old one")
    (tmp_path / f".b.ndjson-{signature()}ab12").write_bytes(b"")
    code = (
        "import os, signal, sys; from pathlib import Path; from mnistpad.core import files\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n"
        "files.write_whole(Path(sys.argv[1]), b'half')"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(path)])
    assert killed.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 3
    assert path.read_bytes() == b"the old one"
    write_whole(path, b"the new one")
    assert path.read_bytes() == b"the new one"
    assert len(list(tmp_path.iterdir())) == 2
