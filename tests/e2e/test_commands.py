"""The commands, run as a user runs them."""

from __future__ import annotations

import ctypes
import gzip
import json
import os
import signal
import stat
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from mnistpad import cli
from mnistpad.core.drawing.quickdraw import format_line, format_lines
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.strokes import Drawing, Stroke
from tests.conftest import DIGITS, digit
from tests.e2e.conftest import hear_interrupts
from tests.special_files import SPECIAL_FILES


def mnistpad(*arguments, preexec_fn=None, **environment):
    done = subprocess.run(
        [sys.executable, "-m", "mnistpad", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=os.environ | environment,
        timeout=120,
        preexec_fn=preexec_fn,
    )
    assert "Traceback" not in done.stderr
    return done


def objects(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_number_is_given_digit_by_digit(tmp_path):
    drawings = tmp_path / "42.ndjson"
    apart = [Stroke(s.xs + 200, s.ys) for s in digit(2).strokes]
    drawings.write_text(format_lines([Drawing((*digit(4).strokes, *apart)), digit(7)]))
    number, alone = objects(mnistpad("classify", "--json", drawings))
    assert number["number"] == "42"
    assert number["label"] is None and number["confidence"] is None
    assert sum(number["probabilities"]) == pytest.approx(1, abs=1e-3)
    assert [each["label"] for each in number["digits"]] == [4, 2]
    assert all(each["confidence"] > 0.75 for each in number["digits"])
    left, top, right, bottom = number["digits"][0]["box"]
    assert (left, top, right, bottom) == pytest.approx(digit(4).bounds(), abs=1)
    assert (alone["number"], alone["label"]) == ("7", 7)
    shown = mnistpad("classify", drawings).stdout.splitlines()[0]
    assert shown.split()[2] == "42"


def test_two_numbers_one_over_the_other_are_named_as_such(tmp_path):
    drawings = tmp_path / "lines.ndjson"
    strokes = [
        Stroke(s.xs + 200 * place, s.ys + 250 * line)
        for line in (0, 1)
        for place, label in enumerate((4, 2, 7))
        for s in digit(label).strokes
    ]
    drawings.write_text(format_lines([Drawing(tuple(strokes))]))
    done = mnistpad("classify", "--json", drawings)
    assert [line["number"] for line in objects(done)] == [None]
    assert "drawing 0: One number over another" in done.stderr


def test_drawings_pictures_and_tensors_are_classified_in_order(tmp_path):
    drawings, picture, tensor = (tmp_path / name for name in ("d.ndjson", "p.png", "t.npy"))
    drawings.write_text(format_lines(digit(label) for label in DIGITS))
    paper = (255 * (1 - rasterise(digit(4)))).astype(np.uint8)
    Image.fromarray(paper).resize((280, 280)).save(picture)
    np.save(tensor, rasterise(digit(2)))
    done = mnistpad("classify", "--json", drawings, picture, tensor)
    assert done.returncode == 0
    found = objects(done)
    assert [line["label"] for line in found] == [*DIGITS, 4, 2]
    assert [line["index"] for line in found] == [*range(len(DIGITS)), 0, 0]
    assert [line["file"] for line in found] == [str(drawings)] * 6 + [str(picture), str(tensor)]
    for line in found:
        today = {"file", "index", "label", "confidence", "probabilities"}
        assert set(line) == today | {"number", "digits"}
        assert line["number"] == str(line["label"])
        assert [digit["label"] for digit in line["digits"]] == [line["label"]]
        assert sum(line["probabilities"]) == pytest.approx(1, abs=1e-3)
        assert line["confidence"] == pytest.approx(max(line["probabilities"]))


def test_without_json_a_line_is_fit_for_reading(tmp_path):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([digit(7), Drawing()]))
    first, second = mnistpad("classify", path).stdout.splitlines()
    assert first.split()[2] == "7"
    assert "not sure" in second


def test_scribbles_and_dots_are_not_called_digits(tmp_path):
    random = np.random.default_rng(0)
    scribble = Drawing.of([random.random((2, 200)) * 256])
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([scribble, Drawing.of([[[5], [5]]]), Drawing()]))
    assert [line["label"] for line in objects(mnistpad("classify", "--json", path))] == [None] * 3


def test_a_broken_line_57_is_named_and_the_good_ones_still_count(tmp_path):
    path = tmp_path / "d.ndjson"
    lines = [format_line(digit(7))] * 100
    lines[56] = '{"drawing": [[[1, 2'
    path.write_text("\n".join(lines))
    done = mnistpad("classify", "--json", path)
    assert done.returncode == 1
    assert len(objects(done)) == 99
    assert {line["label"] for line in objects(done)} == {7}
    assert f"{path}, line 57" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.png", b"no picture", "no picture"),
        ("a.npy", b"no array", "npy"),
        ("a.ndjson", b"[[[", "line 1"),
        ("a.ndjson.gz", b"not gzip", "gzip"),
        ("a.doc", b"words", "can't be opened"),
        ("a.pdf", b"%PDF", "this is a PDF"),
        ("gone.png", None, "no such file"),
    ],
)
def test_what_can_not_be_read_is_named_and_the_rest_is_read(name, content, words, tmp_path):
    bad, good = tmp_path / name, tmp_path / "good.ndjson"
    if content is not None:
        bad.write_bytes(content)
    good.write_text(format_lines([digit(1)]))
    done = mnistpad("classify", "--json", bad, good)
    assert done.returncode == 1
    assert str(bad) in done.stderr
    assert words in done.stderr
    assert [line["label"] for line in objects(done)] == [1]


def give_up_roots_rights() -> None:
    """Let this process, even root's, be refused what it has no permission for."""
    drop_from_bounding_set, dac_override, dac_read_search = 24, 1, 2  # linux/prctl.h, capability.h
    for capability in (dac_override, dac_read_search):
        ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="only there root's rights can be given up")
def test_a_file_without_read_permission_is_named(tmp_path):
    path = tmp_path / "locked.ndjson"
    path.write_text(format_lines([digit(1)]))
    path.chmod(stat.S_IWUSR)
    done = mnistpad("classify", path, preexec_fn=give_up_roots_rights)
    assert done.returncode == 1
    assert "permission denied" in done.stderr


def test_a_model_that_is_none_is_refused(tmp_path):
    model, drawing = tmp_path / "m.tflite", tmp_path / "d.ndjson"
    drawing.write_text(format_lines([digit(1)]))
    model.write_bytes(os.urandom(5000))
    done = mnistpad("classify", "--model", model, drawing)
    assert done.returncode == 1
    assert str(model) in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("classify",),
        ("classify", "--colour", "x"),
        ("--speed", "3"),
        ("a", "b", "c"),
        ("none.png",),
    ],
)
def test_wrong_use_is_told_with_exit_code_2(arguments):
    done = mnistpad(*arguments)
    assert done.returncode == 2
    assert done.stderr


def test_without_a_display_the_reason_is_told_and_nothing_dumps_core(tmp_path):
    nowhere = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = mnistpad(**nowhere)
    assert done.returncode == 1
    assert "no display" in done.stderr
    done = mnistpad(**(nowhere | {"DISPLAY": ":98765"}))
    assert done.returncode == 1
    assert "does not answer" in done.stderr or "apt-get install" in done.stderr


def test_a_trace_that_can_not_be_written_is_told(tmp_path):
    done = mnistpad("--trace", tmp_path / "none" / "trace.jsonl")
    assert done.returncode == 2
    assert str(tmp_path / "none" / "trace.jsonl") in done.stderr


def test_the_doctor_looks_at_everything():
    done = mnistpad("doctor")
    assert done.returncode == 0, done.stdout
    for name in (
        "display libraries",
        "Qt",
        "LiteRT",
        "TensorFlow",
        "recogniser",
        "MNIST",
        "folder",
    ):
        assert name in done.stdout
    assert "reads a drawn 7 as 7" in done.stdout


def test_a_reader_that_leaves_early_is_no_fault(tmp_path):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([digit(7)] * 2000))
    done = subprocess.run(
        f"{sys.executable} -m mnistpad classify --json {path} | head -1",
        shell=True,
        capture_output=True,
        text=True,
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("gate", "weights", "bias", "outputs"),
    [
        ("AND", [0.1, 0.2], -0.2, [1, 0, 0, 0]),
        ("nand", [-0.1, -0.2], 0.2, [0, 1, 1, 1]),
        ("1,0,0,0", [0.1, 0.2], -0.2, [1, 0, 0, 0]),
    ],
)
def test_a_perceptron_learns_a_gate_as_in_the_tutorial(gate, weights, bias, outputs):
    (result,) = objects(mnistpad("perceptron", gate, "--json"))
    assert result["weights"] == pytest.approx(weights, abs=1e-12)
    assert result["bias"] == pytest.approx(bias, abs=1e-12)
    assert result["outputs"] == outputs
    assert result["converged"] is True
    assert set(result) == {"weights", "bias", "outputs", "converged", "updates", "passes"}


def test_xor_is_told_never_to_be_learnt_and_why():
    done = mnistpad("perceptron", "XOR")
    assert done.returncode == 0
    assert "not converged" in done.stdout
    assert "(1, 0) and (0, 1)" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("AND", "--rate", "0"),
        ("AND", "--rate", "nan"),
        ("AND", "--rate", "x"),
        ("AND", "--rate", "1e308"),
        ("AND", "--epochs", "0"),
        ("1,0,0"),
        ("1,0,0,1,1"),
        ("MAYBE",),
    ],
)
def test_a_perceptron_refuses_what_makes_no_sense(arguments):
    arguments = (arguments,) if isinstance(arguments, str) else arguments
    done = mnistpad("perceptron", *arguments)
    assert done.returncode == 2
    assert done.stderr


@pytest.mark.parametrize("kind", SPECIAL_FILES)
def test_what_is_no_file_is_refused_wherever_one_is_named(kind, tmp_path):
    special = [
        SPECIAL_FILES[kind](tmp_path, name)
        for name in ("a.ndjson", "b.ndjson.gz", "c.npy", "d.png", "e.tflite", "f.keras", "g.npz")
    ]
    drawings, packed, tensor, picture, lite, keras, arrays = special
    done = mnistpad("classify", drawings, packed, tensor, picture)
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == list(map(str, special[:4]))
    for model in (lite, keras):
        done = mnistpad("classify", drawings, "--model", model)
        assert done.returncode == 1
        assert str(model) in done.stderr
    if kind != "folder":
        for data in (drawings, arrays):
            done = mnistpad("train", "--data", data, "--out", tmp_path / "run")
            assert done.returncode != 0
            assert str(data) in done.stderr
    done = mnistpad(drawings)
    assert done.returncode == 2
    assert str(drawings) in done.stderr


def test_of_many_broken_lines_the_first_are_named_and_the_others_counted(tmp_path):
    path = tmp_path / "d.ndjson"
    path.write_text("oops\n" * 5000 + format_lines([digit(7)]))
    done = mnistpad("classify", "--json", path)
    assert done.returncode == 1
    assert [(line["index"], line["label"]) for line in objects(done)] == [(5000, 7)]
    complaints = done.stderr.splitlines()
    assert len(complaints) == 21
    assert complaints[-1] == f"mnistpad: {path}: 4,980 more such lines."


def test_a_file_that_unpacks_without_end_is_read_to_a_bound_that_is_said(tmp_path):
    path = tmp_path / "d.ndjson.gz"
    with gzip.open(path, "wb", 1) as file:
        file.write(format_lines([digit(7)]).encode())
        for _ in range(100):
            file.write(bytes(2**20))
    done = mnistpad("classify", "--json", path)
    assert done.returncode == 1
    assert [line["label"] for line in objects(done)] == [7]
    assert "line 2: longer than 64 MB" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupt_ends_reading_without_a_traceback(tmp_path):
    path = tmp_path / "d.ndjson.gz"
    with gzip.open(path, "wb", 1) as file:
        file.write(b"oops\n" * 10**7)
    command = [sys.executable, "-m", "mnistpad", "classify", str(path)]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, preexec_fn=hear_interrupts
    ) as reading:
        first = reading.stderr.readline()
        reading.send_signal(signal.SIGINT)
        _, rest = reading.communicate(timeout=60)
    assert "line 1" in first
    assert "more such lines" not in rest
    assert "Traceback" not in rest
    assert reading.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="a device of Linux")
def test_output_that_is_closed_full_or_poor_in_characters_ends_in_no_traceback(tmp_path):
    path = tmp_path / "Ж×é.ndjson"
    path.write_text("oops\n" + format_lines([digit(7)] * 300))
    command = f"{sys.executable} -m mnistpad classify '{path}'"
    for shell, codes in [
        (f"{command} >&-", (0, 1)),
        (f"{command} 2>&-", (1,)),
        (f"{command} <&-", (1,)),
        (f"{command} >/dev/full", (1,)),
        (f"{command} 2>/dev/full", (1,)),
        (f"{command} | head -1", (0,)),
        (f"LC_ALL=C PYTHONIOENCODING=cp1251 {command}", (1,)),
        (f"LC_ALL=C PYTHONIOENCODING=ascii {command}", (1,)),
        (f"cd '{tmp_path}' && mkdir gone && cd gone && rmdir ../gone && {command}", (1,)),
    ]:
        done = subprocess.run(["sh", "-c", shell], capture_output=True, timeout=60)
        assert b"Traceback" not in done.stderr, shell
        assert b"Exception ignored" not in done.stderr, shell
        assert done.returncode in codes, shell


@pytest.mark.skipif(sys.platform != "linux", reason="pipes, and where Linux keeps settings")
def test_settings_that_are_a_pipe_are_refused_in_words(tmp_path):
    (tmp_path / "mnistpad").mkdir()
    pipe = SPECIAL_FILES["pipe"](tmp_path / "mnistpad", "settings.ini")
    done = mnistpad(XDG_CONFIG_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr == f"mnistpad: {pipe}: this is a pipe; a file on a disk is expected.\n"


def test_lesson_says_what_is_wrong_where(tmp_path):
    (tmp_path / "01-mine.md").write_text("title: Mine\nshow: nowhere\n\nText.\n", "utf-8")
    done = mnistpad("lesson", tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("01-mine.md, line 2: show: a tab is expected first")
    (tmp_path / "01-mine.md").write_text("title: Mine\nshow: draw\n\nText.\n", "utf-8")
    assert mnistpad("lesson", tmp_path).returncode == 0
    (tmp_path / "01-mine.md").unlink()
    assert mnistpad("lesson", tmp_path).returncode == 2
    assert mnistpad("lesson", tmp_path / "none").returncode == 2


def test_a_folder_and_a_pattern_stand_for_their_files(tmp_path):
    for label in (3, 7):
        (tmp_path / f"{label}.ndjson").write_text(format_lines([digit(label)]))
    (tmp_path / "8.txt").write_text("not a drawing")
    done = mnistpad("classify", tmp_path / "*.ndjson", "--json")
    assert [json.loads(line)["label"] for line in done.stdout.splitlines()] == [3, 7]
    assert done.returncode == 0
    done = mnistpad("classify", tmp_path, "--json")
    assert [json.loads(line)["label"] for line in done.stdout.splitlines()] == [3, 7]
    assert done.returncode == 1
    assert "8.txt" in done.stderr


def test_an_interrupt_heard_within_c_ends_it_too(monkeypatch):
    def interrupted(_: object) -> int:
        raise SystemError from KeyboardInterrupt()

    monkeypatch.setattr(cli, "_doctor", interrupted)
    assert cli.run(["doctor"]) == cli.FAILED
