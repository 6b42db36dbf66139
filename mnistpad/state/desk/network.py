"""What is set about training: recipe, data, and which runs' curves are drawn."""

from __future__ import annotations

from typing import Any

from mnistpad.core.data.digits import Source
from mnistpad.core.files import is_there
from mnistpad.core.message import WORDS, Message, joined
from mnistpad.core.network.recipe import TUTORIAL, Recipe
from mnistpad.core.network.titles import run_title
from mnistpad.state.desk.values import flag, number, whole
from mnistpad.state.network.runs import Run, RunsState
from mnistpad.state.network.training import TrainingState
from mnistpad.state.states import States

_MOST_NAMED = 3  # runs that are missing, in a sentence


def take_recipe(training: TrainingState) -> dict[str, Any]:
    return _plain(training.recipe)


def put_recipe(training: TrainingState, values: Any) -> None:
    recipe = Recipe.from_json(values)
    if recipe != training.recipe:
        training.choose(recipe, training.source)


def first_recipe(_: States) -> dict[str, Any]:
    return _plain(TUTORIAL)


def take_source(training: TrainingState) -> dict[str, Any]:
    return training.source.to_json()


def put_source(training: TrainingState, values: Any) -> None:
    source = Source.from_json(values)
    if source.path is not None and not is_there(source.path):
        raise ValueError(
            Message(
                "{path} is not there; {source} stays chosen",
                path=source.path,
                source=training.source.title,
            )
        )
    if source != training.source:
        training.choose(training.recipe, source)


def first_source(_: States) -> dict[str, Any]:
    return Source.parse("sample").to_json()


def name_run(run: Run) -> list[float]:
    """What tells a run from those of other machines: its number, and when it began."""
    return [run.number, run.record.created]


def find_run(runs: RunsState, number_: Any, created: Any) -> Run | None:
    """The run that `name_run` has named; None if it is not here."""
    run = runs.get(whole(number_))
    return run if run is not None and run.record.created == number(created) else None


def take_runs(runs: RunsState) -> list[list[Any]]:
    """Of each run its name, whether its curves are drawn, and whether somebody said so."""
    asked = {*runs.hidden, *runs.shown}
    return [[*name_run(run), run.shown, run.number in asked] for run in runs]


def asked_runs(values: Any) -> tuple[list[int], list[int]]:
    """Numbers of runs whose curves somebody switched off, and on; none where that isn't told."""
    switched: tuple[list[int], list[int]] = ([], [])
    try:
        for number_, _, shown, asked in values:
            if flag(asked):
                switched[flag(shown)].append(whole(number_))
    except (TypeError, ValueError):
        return [], []
    return switched


def put_runs(runs: RunsState, values: Any) -> str:
    named = [(whole(n), number(created), flag(shown)) for n, created, shown, _ in values]
    missing = []
    for number_, created, shown in named:
        if find_run(runs, number_, created) is not None:
            runs.set_shown(number_, shown)
        elif shown:
            missing.append(run_title(number_))
    if not missing:
        return ""
    named_ones = joined(missing[:_MOST_NAMED], WORDS)
    more = len(missing) - _MOST_NAMED
    if more > 0:
        return Message("{runs} and {count} more: not on this machine", runs=named_ones, count=more)
    return Message("{runs}: not on this machine", runs=named_ones)


def first_runs(states: States) -> list[list[Any]]:
    """Nobody's curves are drawn."""
    return [[*name_run(run), False, True] for run in states.runs]


def _plain(recipe: Recipe) -> dict[str, Any]:
    """As it comes back from a file, so that both can be compared."""
    return recipe.to_json() | {"hidden": list(recipe.hidden)}
