"""A screen of its own for the real program, and hands for its mouse and keys."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mnistpad.core.drawing.strokes import PAD_SIDE, Drawing


def wait_for(condition: Callable[[], Any], seconds: float = 20) -> Any:
    """What the condition gives as soon as it is truthy."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.02)
    raise TimeoutError(f"waited {seconds} s in vain")


def hear_interrupts() -> None:
    """In a child before it begins: Ctrl-C counts there, though it may be ignored here."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def x_server() -> Iterator[str]:
    """The name of an X display of 1920×1080 that nothing else is on."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as numbers:
        number = numbers.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        pytest.skip("Xvfb and xdotool are not installed")
    with x_server() as name:
        yield name


class Program:
    """The real program in a process of its own, seen through its trace."""

    def __init__(self, screen: str, folder: Path, *arguments: str) -> None:
        self._trace = folder / "trace.jsonl"
        self._lines_before = len(self.events())
        self.environment = os.environ | {
            "DISPLAY": screen,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_SESSION_TYPE": "x11",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mnistpad", "--trace", str(self._trace), *arguments],
            env=self.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        (painted,) = wait_for(lambda: self.events("window-painted"))
        self.pad = painted["pad"]
        wait_for(lambda: self.events("recogniser-ready"))
        # Nobody else gives it the keys: there is no window manager.
        self.xdotool("windowfocus", "--sync", self.window())

    def events(self, name: str | None = None) -> list[dict[str, Any]]:
        """The moments traced since the start, or those of one name."""
        if not self._trace.exists():
            return []
        lines = self._trace.read_text().splitlines()[getattr(self, "_lines_before", 0) :]
        found = [json.loads(line) for line in lines]
        return [event for event in found if name in (None, event["event"])]

    def xdotool(self, *words: str | float) -> str:
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def window(self) -> str:
        """xdotool's number of the main window."""
        return self.xdotool("search", "--onlyvisible", "--name", "^mnistpad$").split()[0]

    def draw(self, drawing: Drawing) -> None:
        """Draw with the X server's own mouse."""
        left, top, width, height = self.pad
        side = min(width, height)
        for stroke in drawing.strokes:
            words: list[str | float] = []
            for index, (x, y) in enumerate(zip(stroke.xs, stroke.ys, strict=True)):
                place = (round(left + x * side / PAD_SIDE), round(top + y * side / PAD_SIDE))
                words += ["mousemove", *place, "sleep", 0.004]
                if index == 0:
                    words += ["mousedown", 1]
            self.xdotool(*words, "mouseup", 1)

    def close(self) -> str:
        """End the program as a user does; returns what it wrote to its standard error."""
        if self.process.poll() is None:
            self.xdotool("key", "ctrl+q")
        try:
            _, errors = self.process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        return errors


@pytest.fixture
def start(screen, tmp_path) -> Iterator[Callable[..., Program]]:
    """Starts the program, as often as wanted, with one memory of settings."""
    programs: list[Program] = []

    def begin(*arguments: str) -> Program:
        programs.append(Program(screen, tmp_path, *arguments))
        return programs[-1]

    yield begin
    for program in programs:
        program.process.kill()
        program.process.communicate()
