"""MNIST is fetched whole or not at all, from a real server."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.data.digits import keras_cache
from mnistpad.engine.download import DownloadError, download_mnist

CONTENT = np.random.default_rng(1).bytes(2_000_000)
SHA256 = hashlib.sha256(CONTENT).hexdigest()

Answer = Callable[[BaseHTTPRequestHandler], None]


class CancelledError(Exception):
    pass


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setenv("no_proxy", "*")
    return keras_cache()


@contextmanager
def served(answer: Answer) -> Iterator[str]:
    """The address of a server on this machine that answers so."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            answer(self)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/mnist.npz"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def send(handler: BaseHTTPRequestHandler, content: bytes, announced: int | None) -> None:
    handler.send_response(200)
    if announced is not None:
        handler.send_header("Content-Length", str(announced))
    handler.end_headers()
    handler.wfile.write(content)
    handler.wfile.flush()


def whole(handler: BaseHTTPRequestHandler) -> None:
    send(handler, CONTENT, len(CONTENT))


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def ignore(done: int, total: int) -> None:
    pass


def no_thread_is_left() -> bool:
    return not any(thread.name == "download" for thread in threading.enumerate())


def refusal(url: str, cache: Path, **options) -> str:
    """The sentence with which a download ends that left nothing behind."""
    with pytest.raises(DownloadError) as caught:
        download_mnist(ignore, url, options.pop("sha256", SHA256), **options)
    assert not list(cache.parent.glob("*"))
    wait_until(no_thread_is_left)
    assert not str(caught.value).endswith(".")
    return str(caught.value)


@pytest.mark.parametrize("announced", [len(CONTENT), None], ids=["length told", "not told"])
def test_a_whole_file_is_kept_and_its_progress_told(cache, announced):
    told = []
    with served(lambda handler: send(handler, CONTENT, announced)) as url:
        path = download_mnist(lambda *numbers: told.append(numbers), url, SHA256)
    assert path == cache
    assert path.read_bytes() == CONTENT
    assert list(cache.parent.iterdir()) == [cache]
    assert told == sorted(told)
    assert told[-1] == (len(CONTENT), announced or 0)
    assert len(told) > 20


def test_what_is_there_already_is_not_fetched_again(cache):
    cache.parent.mkdir(parents=True)
    cache.write_bytes(CONTENT)
    assert download_mnist(ignore, "http://127.0.0.1:9/none", SHA256) == cache


def test_a_damaged_file_is_replaced(cache):
    cache.parent.mkdir(parents=True)
    cache.write_bytes(CONTENT[:-1])
    with served(whole) as url:
        assert download_mnist(ignore, url, SHA256).read_bytes() == CONTENT


@pytest.mark.parametrize("announced", [len(CONTENT), 5_000_000])
def test_a_download_that_breaks_off_is_told_with_how_far_it_came(cache, announced):
    with served(lambda handler: send(handler, CONTENT[:1_000_000], announced)) as url:
        sentence = refusal(url, cache)
    assert f"broke off after 1.0 of {announced / 1e6:.1f} MB; nothing was kept. Try" in sentence


def test_a_server_that_falls_silent_is_given_up(cache):
    done = threading.Event()

    def answer(handler):
        send(handler, CONTENT[:1_000_000], len(CONTENT))
        gave_up.append(done.wait(60))

    gave_up: list[bool] = []
    with served(answer) as url:
        assert "broke off after 1.0 of 2.0 MB" in refusal(url, cache, patience=0.3)
        assert not gave_up  # the server is still silent
        done.set()


def test_a_server_that_never_answers_is_given_up(cache):
    done = threading.Event()
    with served(lambda handler: done.wait(10)) as url:
        assert "has not answered for 0 seconds" in refusal(url, cache, patience=0.3)
        done.set()


def test_a_failed_download_leaves_what_was_there(cache):
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"of another version")
    with served(lambda handler: send(handler, b"", 10)) as url, pytest.raises(DownloadError):
        download_mnist(ignore, url, SHA256)
    assert cache.read_bytes() == b"of another version"
    assert list(cache.parent.iterdir()) == [cache]


@pytest.mark.parametrize("silent", [False, True], ids=["slow", "silent"])
def test_cancelling_takes_effect_at_once_and_leaves_nothing(cache, silent):
    """Also while the server sends nothing at all."""
    done = threading.Event()

    def answer(handler):
        send(handler, CONTENT[:100_000], len(CONTENT))
        while not done.wait(0.05):
            if not silent:
                try:
                    handler.wfile.write(b"0")
                except OSError:
                    return

    asked = []

    def progress(bytes_done, total):
        if bytes_done >= 100_000:
            asked.append(bytes_done)
            if len(asked) > 5:  # it is asked again and again, also while nothing comes
                raise CancelledError

    with served(answer) as url:
        with pytest.raises(CancelledError):
            download_mnist(progress, url, SHA256)
        assert len(asked) == 6
        assert not list(cache.parent.iterdir())
        done.set()
    wait_until(no_thread_is_left)


def test_another_file_is_not_kept(cache):
    with served(lambda handler: send(handler, b"<html>Log in first", 18)) as url:
        assert "not the file that Keras names (its SHA-256 differs)" in refusal(url, cache)


def test_a_file_that_is_too_large_is_not_fetched_to_its_end(cache):
    sent = 0

    def answer(handler):
        nonlocal sent
        send(handler, b"", None)
        try:
            for _ in range(2000):
                handler.wfile.write(bytes(2**20))
                sent += 1
        except OSError:
            pass

    with served(answer) as url:
        assert "larger than MNIST" in refusal(url, cache)
    assert sent < 100


@pytest.mark.parametrize(("code", "words"), [(404, "404 Not Found"), (503, "503")])
def test_a_server_that_refuses_is_quoted(cache, code, words):
    with served(lambda handler: handler.send_error(code)) as url:
        assert f"can't be fetched: 127.0.0.1 answers {words}" in refusal(url, cache)


def test_what_is_no_web_server_is_told(cache):
    def answer(handler):
        handler.wfile.write(b"220 mail.example.org ESMTP\r\n")

    with served(answer) as url:
        assert "does not answer as a web server does" in refusal(url, cache)


def test_without_a_connection_other_ways_are_named(cache):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/mnist.npz", cache) == (
        "mnist.npz can't be fetched: no connection to 127.0.0.1. The sample works without; or "
        "choose a folder with MNIST's files"
    )
    assert "no connection to nowhere.invalid" in refusal("https://nowhere.invalid/m.npz", cache)


def test_only_the_web_is_asked(cache, tmp_path):
    (tmp_path / "mnist.npz").write_bytes(CONTENT)
    url = (tmp_path / "mnist.npz").as_uri()
    assert "https:// is expected" in refusal(url, cache)


def test_a_cache_that_can_not_be_written_to_is_told(cache):
    cache.parent.parent.write_text("a file where the folder should be")
    with served(whole) as url, pytest.raises(DownloadError, match=r"can't be kept: .*mnist\.npz: "):
        download_mnist(ignore, url, SHA256)


@pytest.mark.skipif(os.name == "nt", reason="files are limited as POSIX does")
def test_a_disk_that_fills_up_is_told_and_nothing_left(cache):
    """The system refuses what exceeds a file's largest size as it does when a disk is full."""
    code = (
        "import resource, sys; from mnistpad.engine.download import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "try: download_mnist(lambda done, total: None, sys.argv[1], sys.argv[2])\n"
        "except DownloadError as error: print(error)"
    )
    with served(whole) as url:
        done = subprocess.run(
            [sys.executable, "-c", code, url, SHA256], capture_output=True, text=True, check=True
        )
    assert f"mnist.npz can't be kept: {cache}: file too large" in done.stdout
    assert not list(cache.parent.iterdir())


def test_two_programs_at_once_leave_one_good_file(cache):
    """Each is let through only when both have asked, so that their downloads overlap."""
    both = threading.Barrier(2, timeout=30)

    def answer(handler):
        both.wait()
        whole(handler)

    code = (
        "import sys; from mnistpad.engine.download import *\n"
        "print(download_mnist(lambda done, total: None, sys.argv[1], sys.argv[2]))"
    )
    with served(answer) as url:
        programs = [
            subprocess.Popen(
                [sys.executable, "-c", code, url, SHA256], stdout=subprocess.PIPE, text=True
            )
            for _ in range(2)
        ]
        answers = [program.communicate(timeout=60)[0].strip() for program in programs]
    assert answers == [str(cache)] * 2
    assert cache.read_bytes() == CONTENT
    assert list(cache.parent.iterdir()) == [cache]
