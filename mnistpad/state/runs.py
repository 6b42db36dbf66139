"""The runs that are kept: their curves, and which of them are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnistpad.core.digits import Source
from mnistpad.core.files import explain
from mnistpad.core.history import History
from mnistpad.core.network import Network
from mnistpad.core.recipe import Recipe, words
from mnistpad.core.runs import Record, RunError, RunFolder, RunStore, Status
from mnistpad.state.background import Background


@dataclass(slots=True, eq=False)
class Run:
    """One run, as it is kept and as it goes on.

    Attributes
    ----------
    history
        Its curves; those of a run in training grow.
    shown
        Whether its curves are drawn.
    """

    folder: RunFolder
    record: Record
    history: History | None
    shown: bool = True

    @property
    def number(self) -> int:
        return self.record.number

    @property
    def title(self) -> str:
        """For lists: "Run 3"."""
        return f"Run {self.number}"

    @property
    def words(self) -> str:
        """What it is: recipe and data, in short."""
        return f"{words(self.record.recipe)} · {self.record.data}"

    def network(self) -> Network:
        """The network as the run left it; `OSError` or `ValueError` if it wasn't kept."""
        weights = self.folder.last_weights()
        if weights is None:
            weights = self.folder.weights(self.folder.epochs()[-1])
        return Network.of(self.record.recipe, weights)

    @property
    def can_go_on(self) -> bool:
        """Whether it was interrupted, and nobody is training it."""
        record = self.record
        return record.status is Status.INTERRUPTED or (
            record.status is Status.RUNNING and not record.is_owned
        )


class RunsState(QObject):
    """All runs, the newest first.

    Signals
    -------
    changed
        The list, or what it says of a run.
    loaded
        Runs of earlier times are in the list.
    removed
        The run of that number is gone.
    shown_changed
        A run's curves are to be drawn, or not: its number, and whether.
    notice
        A sentence for the user.
    """

    changed = Signal()
    loaded = Signal()
    removed = Signal(int)
    shown_changed = Signal(int, bool)
    notice = Signal(str)

    def __init__(self, store: RunStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._runs: dict[int, Run] = {}
        self._hidden: set[int] = set()
        self._background = Background(self)

    def __iter__(self) -> Iterator[Run]:
        """The newest first."""
        return iter(sorted(self._runs.values(), key=lambda run: -run.number))

    def __len__(self) -> int:
        return len(self._runs)

    def get(self, number: int) -> Run | None:
        """The run of that number, if it is there."""
        return self._runs.get(number)

    @property
    def path(self) -> Path:
        """The folder that they are in."""
        return self._store.path

    @property
    def hidden(self) -> list[int]:
        """Numbers of the runs whose curves are not drawn, to be remembered."""
        return sorted(run.number for run in self if not run.shown)

    def load(self, hidden: list[int]) -> None:
        """Read the runs of earlier times, beside the window's thread."""
        self._hidden = set(hidden)
        self._background.start(partial(_read, self._store), self._add_all, self._refuse)

    def begin(self, recipe: Recipe, source: Source) -> Run:
        """A new run, with a folder of its own; `OSError` if that can't be made."""
        folder = self._store.new(recipe, source)
        run = Run(folder, folder.record(), None)
        self._runs[run.number] = run
        self.changed.emit()
        return run

    def update(self, run: Run, record: Record) -> None:
        """Show what a run has come to."""
        run.record = record
        self.changed.emit()

    def set_shown(self, number: int, shown: bool) -> None:
        """Draw a run's curves, or don't."""
        run = self._runs.get(number)
        if run is not None and run.shown is not shown:
            run.shown = shown
            self.shown_changed.emit(number, shown)
            self.changed.emit()

    def remove(self, number: int) -> None:
        """Delete a run and all that is kept of it."""
        run = self._runs.get(number)
        if run is None:
            return
        try:
            self._store.remove(run.folder)
        except OSError as error:
            self.notice.emit(f"{run.title} can't be deleted. {explain(error, run.folder.path)}")
            return
        del self._runs[number]
        self.removed.emit(number)
        self.changed.emit()

    def _add_all(self, found: tuple[list[Run], list[str]]) -> None:
        runs, problems = found
        for run in runs:
            run.shown = run.number not in self._hidden
            self._runs.setdefault(run.number, run)
        if problems:
            more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
            self.notice.emit(f"A run is left out: {problems[0]}{more}.")
        self.changed.emit()
        self.loaded.emit()

    def _refuse(self, error: Exception) -> None:
        where = Path(getattr(error, "filename", None) or self._store.path)
        reason = explain(error, where) if isinstance(error, OSError) else f"{error}."
        self.notice.emit(f"Earlier runs can't be read. {reason}")
        self.loaded.emit()


def _read(store: RunStore) -> tuple[list[Run], list[str]]:
    """All runs that can be read, and what is wrong with the others."""
    runs, problems = [], []
    for folder in store.folders():
        try:
            runs.append(Run(folder, folder.record(), folder.history()))
        except RunError as error:
            problems.append(str(error))
        except FileNotFoundError:
            continue  # another program is just making or removing it
        except OSError as error:
            where = Path(error.filename or folder.path)
            problems.append(explain(error, where).removesuffix("."))
    return runs, problems
