"""An installed wheel finds what comes with the program."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from mnistpad.core.drawing.quickdraw import format_lines
from tests.conftest import DIGITS, ROOT, digit


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_program_and_resources_and_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    resources = "models/recogniser.tflite", "i18n/mnistpad_zh-Hant.qm", "i18n/mnistpad_zh-Hans.qm"
    for name in ("mnistpad/app.py", *(f"mnistpad/resources/{name}" for name in resources)):
        assert name in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any("tests" in name for name in names)


@pytest.mark.parametrize(
    ("platform", "machine", "tensorflow"),
    [
        ("linux", "x86_64", "tensorflow-cpu"),
        ("linux", "aarch64", "tensorflow"),
        ("darwin", "arm64", "tensorflow"),
        ("win32", "AMD64", "tensorflow"),
    ],
)
def test_each_system_gets_one_tensorflow(wheel, platform, machine, tensorflow):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = Parser().parsestr(archive.read(name).decode())
    system = {"sys_platform": platform, "platform_machine": machine, "extra": ""}
    needed = [Requirement(line) for line in metadata.get_all("Requires-Dist")]
    found = [
        one.name
        for one in needed
        if one.name.startswith("tensorflow") and (not one.marker or one.marker.evaluate(system))
    ]
    assert found == [tensorflow]


def test_installed_in_a_fresh_environment_it_reads_digits(wheel, tmp_path):
    venv.create(tmp_path / "venv", with_pip=False, symlinks=os.name != "nt")
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
            *("--no-deps", "--no-index", wheel),
        ],
        check=True,
    )
    # The dependencies are those of this environment: a path added behind the fresh one's own.
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout
    (Path(site.strip()) / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    drawings = tmp_path / "d.ndjson"
    drawings.write_text(format_lines(digit(label) for label in DIGITS))
    done = subprocess.run(
        [scripts / "mnistpad", "classify", drawings],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    assert [line.split()[2] for line in done.stdout.splitlines()] == [str(d) for d in DIGITS]
    where = subprocess.run(
        [python, "-c", "import mnistpad, mnistpad.resources as r; print(r.resource('models'))"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    ).stdout
    assert str(tmp_path) in where
