"""The menu bar."""

from functools import partial
from html import escape

from PySide6.QtWidgets import QMenu, QMenuBar, QMessageBox, QWidget

from mnistpad import __version__
from mnistpad.language import tr
from mnistpad.state.data.collection import CollectionState
from mnistpad.state.drawing.guess import GuessState
from mnistpad.ui.actions import Actions, make_action
from mnistpad.ui.desk.host import DeskHost
from mnistpad.ui.lessons.host import Lessons
from mnistpad.ui.network.actions import TrainActions
from mnistpad.ui.network.bounds import Bounds


def fill(
    bar: QMenuBar,
    do: Actions,
    desk: DeskHost,
    train: TrainActions,
    keep: QMenu,
    run: QMenu,
    bounds: Bounds,
    languages: QMenu,
) -> None:
    edit = (
        (do.undo, do.redo, do.clear),
        (do.copy_tensor, do.paste),
        (keep.menuAction(), do.collect, do.ours),
        (do.pen, do.eraser, do.thinner, do.wider),
    )
    pages = do.previous_page, do.next_page
    seen = do.plainly, do.guess_first
    stage = do.projector, do.next_part, do.previous_part, do.large_pointer
    sizes = do.larger_text, do.smaller_text, do.usual_text
    look = (*do.schemes.values(), languages.menuAction())
    view = seen, (do.break_it, do.fool), pages, sizes, look, stage
    controls = train.start, train.one_batch, train.one_epoch, train.stop
    training = controls, (train.recipe,), (run.menuAction(), train.picture), (bounds.action,)
    desk_actions = desk.save, desk.earlier.menuAction(), desk.afresh
    for title, groups in (
        (tr("&File"), ((do.open,), (do.save, do.save_tensor), desk_actions, (do.quit,))),
        (tr("&Edit"), edit),
        (tr("&View"), view),
        (tr("&Train"), training),
        (tr("&Help"), ((do.about,),)),
    ):
        menu = bar.addMenu(title)
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(tuple(group))


def add_lessons(bar: QMenuBar, lessons: Lessons, window: QWidget) -> None:
    """Put what helps one on before all else in the last menu, Help."""
    keys = make_action(window, tr("&Keys"), tr("All keys"), "Ctrl+/")
    keys.triggered.connect(lambda: show_keys(window))
    menu = bar.actions()[-1].menu()
    if isinstance(menu, QMenu):
        first = menu.actions()[0]
        menu.insertActions(first, [lessons.action, lessons.terms_action])
        menu.insertAction(first, keys)
        menu.insertSeparator(first)
        menu.insertActions(first, [lessons.open_action, lessons.check_action])
        menu.insertSeparator(first)


def show_keys(window: QWidget) -> None:
    """Show a sheet of all keys, as the actions have them."""
    from mnistpad.ui.lessons.key_sheet import KeySheet

    KeySheet(window).show()


def show_comparison(guess: GuessState, window: QWidget) -> None:
    """Show what the class and the network took each digit for."""
    from mnistpad.ui.compare import Compare

    Compare(guess, window).show()


class KeepMenu(QMenu):
    """Ten actions that keep what is on the pad as a digit to learn from."""

    def __init__(self, collection: CollectionState, parent: QWidget) -> None:
        super().__init__(tr("&Keep as my digit"), parent)
        self.setToolTipsVisible(True)
        for label in range(10):
            tip = tr(
                "Keep the drawing as a {digit}, to train a network with digits of your own",
                digit=label,
            )
            action = make_action(self, str(label), tip, f"Ctrl+{label}")
            action.triggered.connect(partial(collection.keep, label))
            self.addAction(action)

    def set_on_pad(self, on_pad: bool) -> None:
        """Say whether the pad is seen; the keys are free while it isn't."""
        for action in self.actions():
            action.setEnabled(on_pad)


def versions() -> str:
    """What the program stands on, as it is installed here, with the licences."""
    from contextlib import suppress
    from importlib.metadata import PackageNotFoundError, metadata  # 20 ms, and rarely wanted
    from platform import python_version

    found = []
    for name in ("keras", "tensorflow-cpu", "tensorflow", "numpy", "PySide6-Essentials",
                 "pyqtgraph", "ai-edge-litert"):  # fmt: skip
        with suppress(PackageNotFoundError):
            about = metadata(name).json
            licence = about.get("license_expression") or about.get("license") or ""
            short = str(licence).partition("\n")[0][:48]
            found.append(f"{name} {about['version']}" + (f" ({short})" if short else ""))
    return f"Python {python_version()}, {', '.join(found)}"


def tell_about(parent: QWidget) -> None:
    """Say what the program is and what it stands on."""
    said = (
        versions(),
        tr("Draw digits that a neural network reads while you draw, and see how it learned to."),
        tr(
            "The recogniser learned from MNIST (LeCun & Cortes, CC BY-SA 3.0), "
            "Pen-Based Recognition of Handwritten Digits (Alpaydin & Alimoglu, CC BY 4.0) and "
            "UJI Pen Characters (Prat, Llorens, Castro & Vilar, CC BY 4.0)."
        ),
        tr("MIT licence."),
    )
    QMessageBox.about(
        parent,
        tr("About mnistpad"),
        f"<h3>mnistpad {__version__}</h3><p>{'</p><p>'.join(map(escape, said))}</p>",
    )
