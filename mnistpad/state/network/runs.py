"""The runs that are kept: their curves, and which of them are shown."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnistpad.core.classes import Classes
from mnistpad.core.data.digits import Source
from mnistpad.core.files import explain, refusal
from mnistpad.core.message import Message
from mnistpad.core.network.forward import Network
from mnistpad.core.network.history import History
from mnistpad.core.network.recipe import Recipe, words
from mnistpad.core.network.runs import (
    Record,
    RunError,
    RunFolder,
    RunStore,
    Status,
    room_for,
)
from mnistpad.core.network.titles import run_title
from mnistpad.core.temporary import temporary_folder
from mnistpad.state.background import Background

MOST_SHOWN = 6  # runs whose curves are drawn without being asked for: the newest


@dataclass(slots=True, eq=False)
class Run:
    """One run, as it is kept and as it goes on."""

    folder: RunFolder
    record: Record
    history: History | None = None
    """Its curves; those of a run in training grow. None where they aren't drawn, or not yet."""
    shown: bool = True  # whether its curves are drawn
    size: int = 0  # bytes that it takes on the disk, when that was last looked at

    @property
    def number(self) -> int:
        return self.record.number

    @property
    def title(self) -> str:
        """For lists: "Run 3"."""
        return run_title(self.number)

    @property
    def words(self) -> str:
        """What it is: recipe and data, in short, and which run it goes on from."""
        record = self.record
        recipe, data, base = words(record.recipe), Message(record.data), record.base
        if base:
            return Message("{recipe} · {data} · from {run}", recipe=recipe, data=data, run=base)
        return Message("{recipe} · {data}", recipe=recipe, data=data)

    def network(self) -> Network:
        """The network as the run left it; `OSError` or `ValueError` if it wasn't kept."""
        weights = self.folder.last_weights()
        if weights is None:
            raise RunError(Message("{path}: no weights are kept", path=self.folder.path))
        return Network.of(self.record.recipe, weights, self.record.classes)

    @property
    def has_history(self) -> bool:
        """Whether there are curves of it, here or on the disk."""
        return self.history is not None or self.folder.has_history

    def whole_history(self) -> History | None:
        """Its curves, read from the disk if need be; None if none were kept.

        Raises `OSError` or `ValueError` if they can't be read.
        """
        return self.history or self.folder.history()

    @property
    def can_go_on(self) -> bool:
        """Whether it was interrupted, and nobody is training it."""
        record = self.record
        return record.status is Status.INTERRUPTED or (
            record.status is Status.RUNNING and not record.is_owned
        )

    @property
    def place_to_go_on(self) -> str:
        """For sentences: where it goes on if it is interrupted now."""
        epochs = 0 if self.history is None else len(self.history.epochs)
        if epochs:
            return Message("from the end of epoch {epoch}", epoch=epochs)
        return Message("from the beginning")


class RunsState(QObject):
    """All runs, the newest first."""

    changed = Signal()  # the list, or what it says of a run
    loaded = Signal()  # runs of earlier times are in the list
    removed = Signal(int)  # the run of that number is gone
    shown_changed = Signal(int, bool)
    """A run's curves are there to be drawn, or are to be drawn no longer: its number, and
    whether."""
    notice = Signal(object)  # a sentence for the user

    def __init__(self, store: RunStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._away = ExitStack()
        self._temporary: RunStore | None = None  # for what can't be kept
        self._hindrance = ""  # why the last one can't
        self._runs: dict[int, Run] = {}
        self.is_loaded = False  # whether the runs of earlier times are in the list, or can't be
        self._chosen: dict[int, bool] = {}  # shown or not because somebody said so
        self._background = Background(self)
        self._histories = Background(self)

    def __iter__(self) -> Iterator[Run]:
        """The newest first."""
        return (self._runs[number] for number in sorted(self._runs, reverse=True))

    def __len__(self) -> int:
        return len(self._runs)

    def get(self, number: int) -> Run | None:
        """The run of that number, if it is there."""
        return self._runs.get(number)

    @property
    def path(self) -> Path:
        """The folder that those are in which are kept."""
        return self._store.path

    @property
    def size(self) -> int:
        """Bytes that all of them take on the disk."""
        return sum(run.size for run in self._runs.values())

    @property
    def hidden(self) -> list[int]:
        """Numbers of the runs whose curves somebody switched off, to be remembered."""
        return sorted(number for number, shown in self._chosen.items() if not shown)

    @property
    def shown(self) -> list[int]:
        """Numbers of those that somebody switched on."""
        return sorted(number for number, shown in self._chosen.items() if shown)

    def load(self, hidden: Iterable[int] = (), shown: Iterable[int] = ()) -> None:
        """Read the runs of earlier times, beside the window's thread.

        Curves were switched off or on for the numbers `hidden` and `shown`; of the others the
        newest are drawn.
        """
        self._chosen = dict.fromkeys(hidden, False) | dict.fromkeys(shown, True)
        read = partial(_read, self._store, dict(self._chosen))
        self._background.start(read, self._add_all, self._refuse)

    def begin(self, recipe: Recipe, source: Source, classes: Classes = ()) -> Run:
        """A new run, with a folder of its own; `OSError` or `RunError` if that can't be made."""
        return self.adopt(self.new_folder(recipe, source, classes))

    def new_folder(self, recipe: Recipe, source: Source, classes: Classes = ()) -> RunFolder:
        """A folder for a new run; a temporary one, where none can be kept.

        Raises `RunError` if there is no place for either. It may be called in any thread.
        """
        try:
            return self._new_in(self._store, recipe, source, classes)
        except RunError as error:
            self._hindrance = str(error)
        try:
            if self._temporary is None:
                self._temporary = RunStore(self._away.enter_context(temporary_folder()))
            return self._new_in(self._temporary, recipe, source, classes)
        except (OSError, RunError):
            raise RunError(self._hindrance) from None

    def _new_in(
        self, store: RunStore, recipe: Recipe, source: Source, classes: Classes
    ) -> RunFolder:
        room, needed = store.room(), room_for(recipe)
        if room is not None and room < needed:
            raise RunError(
                Message(
                    "The disk has {room:,.1f} MB left, and this run takes about {needed:,.0f} MB. "
                    "Free some space, or delete runs",
                    room=room / 1e6,
                    needed=needed / 1e6,
                )
            )
        try:
            return store.new(recipe, source, max([*self._runs], default=0), classes)
        except OSError as error:
            raise RunError(refusal(error, store.path)) from None

    def adopt(self, folder: RunFolder) -> Run:
        """A run whose folder was made just now; `OSError` or `RunError` if it can't be read."""
        run = Run(folder, folder.record())
        self._runs[run.number] = run
        if folder.path.parent != self.path:
            self.notice.emit(
                Message(
                    "{run} is gone when mnistpad is closed. {reason}.",
                    run=run.title,
                    reason=self._hindrance,
                )
            )
        unasked = [each for each in self if each.shown and each.number not in self._chosen]
        for each in unasked[MOST_SHOWN:]:
            self._hide(each)
        self.changed.emit()
        return run

    def close(self) -> None:
        """Delete what can't be kept."""
        self._away.close()

    def update(self, run: Run, record: Record) -> None:
        """Show what a run has come to; once it is over, also what it takes of the disk."""
        run.record = record
        if record.status is not Status.RUNNING:
            run.size = run.folder.size()
        self._thin_out(run)
        self.changed.emit()

    def interrupt(self, run: Run, updates: int) -> None:
        """Write down that a run can be gone on with: its engine, which can't any more, has died."""
        record = replace(run.record, status=Status.INTERRUPTED, owner=None, updates=updates)
        try:
            run.folder.write_record(record)
        except OSError as error:
            self.notice.emit(explain(error, run.folder.path))
        self.update(run, record)

    def set_shown(self, number: int, shown: bool) -> None:
        """Draw a run's curves, or don't."""
        run = self._runs.get(number)
        if run is None or run.shown is shown:
            return
        self._chosen[number] = shown
        if shown:
            run.shown = True
            if run.history is None:
                self._load_histories()
            else:
                self.shown_changed.emit(number, True)
        else:
            self._hide(run)
        self.changed.emit()

    def _hide(self, run: Run) -> None:
        run.shown = False
        self._thin_out(run)
        self.shown_changed.emit(run.number, False)

    def _thin_out(self, run: Run) -> None:
        """Let curves go that nobody sees: their file has them."""
        if not run.shown and run.record.status is not Status.RUNNING:
            run.history = None

    def _load_histories(self) -> None:
        """Read the curves that are to be drawn and aren't there."""
        wanted = {run.number: run.folder for run in self if run.shown and run.history is None}
        if wanted:
            self._histories.start(partial(_histories, wanted), self._add_histories, self._refuse)

    def _add_histories(self, found: dict[int, History | str]) -> None:
        for number, history in found.items():
            run = self._runs.get(number)
            if run is None or not run.shown or run.history is not None:
                continue
            if isinstance(history, History):
                run.history = history
                self.shown_changed.emit(number, True)
            else:
                run.shown = False
                self.notice.emit(
                    Message(
                        "The curves of {run} can't be read. {reason}.",
                        run=run.title,
                        reason=history,
                    )
                )
        self.changed.emit()

    def mark(self, number: int, marked: bool) -> None:
        """Have a run kept, however many newer ones there are, or not."""
        run = self._runs.get(number)
        if run is None or run.record.marked is marked:
            return
        try:
            # As it is on the disk: the engine may have written more of it.
            run.folder.write_record(replace(run.folder.record(), marked=marked), sync=False)
        except (OSError, RunError) as error:
            reason = explain(error, run.folder.path)
            self.notice.emit(
                Message("{run} can't be marked. {reason}", run=run.title, reason=reason)
            )
            return
        run.record = replace(run.record, marked=marked)
        self.changed.emit()

    def remove(self, number: int) -> None:
        """Delete a run and all that is kept of it."""
        run = self._runs.get(number)
        if run is None:
            return
        try:
            self._store.remove(run.folder)
        except OSError as error:
            reason = explain(error, run.folder.path)
            self.notice.emit(
                Message("{run} can't be deleted. {reason}", run=run.title, reason=reason)
            )
            return
        del self._runs[number]
        self._chosen.pop(number, None)
        self.removed.emit(number)
        self.changed.emit()

    def _add_all(self, found: tuple[list[Run], list[str]]) -> None:
        runs, problems = found
        for run in runs:
            self._runs.setdefault(run.number, run)
        if problems:
            problem, more = problems[0], len(problems) - 1
            self.notice.emit(
                Message(
                    "A run is left out: {problem} (and {count} more).", problem=problem, count=more
                )
                if more
                else Message("A run is left out: {problem}.", problem=problem)
            )
        self.is_loaded = True
        self.changed.emit()
        self.loaded.emit()

    def _refuse(self, error: Exception) -> None:
        where = Path(getattr(error, "filename", None) or self._store.path)
        reason = explain(error, where)
        self.notice.emit(Message("Earlier runs can't be read. {reason}", reason=reason))
        self.is_loaded = True
        self.loaded.emit()


def _read(store: RunStore, chosen: dict[int, bool]) -> tuple[list[Run], list[str]]:
    """All runs that can be read, and what is wrong with the others."""
    runs, problems = [], []
    left = MOST_SHOWN
    for folder in reversed(store.folders()):
        try:
            folder.sweep()
            run = Run(folder, folder.record(), size=folder.size())
            run.shown = chosen.get(run.number, left > 0)
            if run.shown:
                run.history = folder.history()
                left -= run.number not in chosen
            runs.append(run)
        except RunError as error:
            problems.append(str(error))
        except FileNotFoundError:
            continue  # another program is just making or removing it
        except OSError as error:
            where = Path(error.filename or folder.path)
            problems.append(refusal(error, where))
    return runs, problems


def _histories(folders: dict[int, RunFolder]) -> dict[int, History | str]:
    """The curves of each run, or why they can't be read."""
    found: dict[int, History | str] = {}
    for number, folder in folders.items():
        try:
            found[number] = folder.history() or Message("None were kept")
        except RunError as error:
            found[number] = str(error)
        except OSError as error:
            found[number] = refusal(error, folder.path)
    return found
