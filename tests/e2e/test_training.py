"""A network is trained in the real window, on a screen: stepped, paused and stopped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

pytestmark = pytest.mark.screen


@pytest.fixture(scope="module")
def lines(screen) -> list[dict[str, Any]]:
    """What a session shows and traces."""
    environment = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.training_session"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def shown(lines) -> dict[str, dict[str, Any]]:
    return {line["moment"]: line for line in lines if "moment" in line}


def test_a_step_is_one_update(shown):
    assert shown["one batch"]["updates"] == 1
    assert shown["another batch"]["updates"] == 2


def test_an_epoch_ends_where_it_is_full(shown):
    assert shown["one epoch"]["updates"] == 32
    assert shown["one epoch"]["counters"][:2] == ["2 / 50", "32 / 1600"]


def test_counters_and_curves_follow_the_updates(shown):
    for moment in shown.values():
        assert moment["drawn"] == moment["updates"]
        assert moment["counters"][1] == f"{moment['updates']} / 1600"
    assert shown["one epoch"]["inked"] > shown["one batch"]["inked"]


def test_a_pause_holds_the_updates(shown):
    assert shown["paused"]["updates"] == shown["still paused"]["updates"] > 200
    assert shown["still paused"]["phase"] == "paused"
    assert shown["stopped"]["updates"] >= shown["still paused"]["updates"]


def test_the_bars_learn_the_digit_on_the_pad(shown):
    first, later = np.array(shown["one batch"]["bars"]), np.array(shown["paused"]["bars"])
    assert first.sum() == pytest.approx(1, abs=1e-5)
    assert later.argmax() == 7
    assert later[7] > first[7]
    assert later[7] > 0.5


def test_stop_ends_the_run_and_its_weights_are_tested(shown, lines):
    assert shown["stopped"]["phase"] == "idle"
    assert shown["tested"]["test_accuracy"] > 0.85
    (ended,) = [line for line in lines if line.get("event") == "training-ended"]
    assert ended["stopped"] is True
    assert ended["updates"] == shown["stopped"]["updates"]


def test_the_trace_has_each_moment(lines):
    events = [line["event"] for line in lines if "event" in line]
    assert events[0] == "window-painted"
    for once in ("recogniser-ready", "engine-ready", "training-started", "training-ended"):
        assert events.count(once) == 1
    assert events.count("epoch-ended") >= 6
