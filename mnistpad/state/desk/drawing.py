"""What is set about the pad: the pen, and who reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mnistpad.core.data.digits import UNREAD
from mnistpad.core.drawing.raster import CLASSES
from mnistpad.core.message import Message
from mnistpad.state.desk.network import find_run, name_run
from mnistpad.state.desk.values import flag, member, number, text, whole
from mnistpad.state.drawing.guess import GuessState, Round
from mnistpad.state.drawing.pad import PEN_WIDTHS, PadState, Tool
from mnistpad.state.states import States

_MOST_ROUNDS = 10_000


def take_pen(pad: PadState) -> dict[str, Any]:
    return {"tool": pad.tool.value, "width": pad.pen_width}


def put_pen(pad: PadState, values: Any) -> None:
    tool, width = member(Tool, values["tool"]), number(values["width"])
    if not PEN_WIDTHS[0] <= width <= PEN_WIDTHS[1]:
        low, high = PEN_WIDTHS
        raise ValueError(Message("its width is within {low:g} and {high:g}", low=low, high=high))
    pad.tool, pad.pen_width = tool, width


def take_guess(guess: GuessState) -> dict[str, Any]:
    """Whether the class guesses first, how it stands, and how far the digit on the pad is."""
    return {
        "on": guess.is_on,
        "rounds": [[each.truth, each.said, each.read] for each in guess.rounds],
        "covered": guess.is_covered,
        "said": guess.said,
        "counted": guess.is_counted,
    }


def put_guess(guess: GuessState, values: Any) -> None:
    if len(values["rounds"]) > _MOST_ROUNDS:
        raise ValueError(Message("up to {most:,} digits are counted", most=_MOST_ROUNDS))
    rounds = []
    for truth, said, read in values["rounds"]:
        unread = read == UNREAD
        rounds.append(Round(_digit(truth), _digit(said), UNREAD if unread else _digit(read)))
    guess.put(
        flag(values["on"]),
        rounds,
        covered=flag(values["covered"]),
        said=None if values["said"] is None else _digit(values["said"]),
        counted=flag(values["counted"]),
    )


def first_guess(_: States) -> dict[str, Any]:
    return {"on": False, "rounds": [], "covered": False, "said": None, "counted": False}


def _digit(value: Any) -> int:
    return whole(value, 0, CLASSES - 1)


def take_reader(states: States) -> dict[str, Any] | None:
    """A run and its epoch, the file of a model, or None for the built-in recogniser."""
    readers = states.readers
    if readers.run is not None:
        return {"run": name_run(readers.run), "epoch": readers.epoch}
    return None if readers.path is None else {"file": str(readers.path)}


def put_reader(states: States, values: Any) -> str:
    readers = states.readers
    if values is None:
        readers.choose(0)
        return ""
    if "file" in values:
        path = Path(text(values["file"]))
        if path == readers.path:
            return ""
        if path.is_file():
            states.documents.open(path)
            return ""
        readers.choose(0)
        return Message("{path} is not there; the built-in recogniser reads", path=path)
    epoch = None if values["epoch"] is None else whole(values["epoch"])
    number_, created = values["run"]
    run = find_run(states.runs, number_, created)
    if run is None:
        readers.choose(0)
        return Message(
            "Run {number} is not on this machine; the built-in recogniser reads", number=number_
        )
    if readers.run is not run:
        readers.choose_run(run)
    if epoch is not None:
        if epoch not in readers.epochs:
            return Message(
                "Of {run}, no weights after epoch {epoch} are kept; its last ones read",
                run=run.title,
                epoch=epoch,
            )
        readers.choose_epoch(epoch)
    return ""
