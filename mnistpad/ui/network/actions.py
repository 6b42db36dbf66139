"""Everything that can be done with runs, with its keys: one list for menu and buttons."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mnistpad.state.network.training import Phase, TrainingState
from mnistpad.ui.actions import make_action


class TrainActions(QObject):
    """Start, pause, step and stop are joined to the training; the others by whoever owns a run."""

    def __init__(self, training: TrainingState, parent: QObject) -> None:
        super().__init__(parent)
        self._training = training

        def make(text: str, tip: str, key: str | None = None) -> QAction:
            return make_action(self, text, tip, key)

        self.start = make("&Start", "Train a new network by this recipe", "F5")
        self.one_batch = make("1 batch", "One update of the weights, then wait", "F6")
        self.one_epoch = make("1 epoch", "To the end of the epoch, then wait", "F7")
        self.stop = make("Stop", "End the run after this batch; its weights are kept", "F8")
        self.recipe = make("Change &recipe…", "Network, training and data in detail", "Ctrl+R")

        self.go_on = make("&Go on", "Go on from the last finished epoch")
        self.read = make("&Read the pad with it", "Let this run's network read the pad")
        self.again = make("Use its rec&ipe", "Take over recipe and data for the next run")
        self.save = make("Save network for &Keras…", "Save the network as a .keras file")
        self.export = make("Export network for &LiteRT…", "Save the network as a .tflite file")
        self.csv = make("Save &history as CSV…", "Each batch's loss and accuracy, as a table")
        self.code = make("&Copy as Keras code", "A script of plain Keras that trains the same")
        self.delete = make("&Delete…", "Delete the run and all that is kept of it")
        self.picture = make("Save cur&ves…", "Save the curves as PNG or SVG")
        self.of_run = (
            (self.go_on, self.read, self.again),
            (self.save, self.export, self.csv, self.code),
            (self.delete,),
        )

        self.start.triggered.connect(self._start)
        self.one_batch.triggered.connect(training.one_batch)
        self.one_epoch.triggered.connect(training.one_epoch)
        self.stop.triggered.connect(training.stop)
        training.changed.connect(self._follow)
        self._follow()

    def _start(self) -> None:
        match self._training.phase:
            case Phase.IDLE:
                self._training.start()
            case Phase.RUNNING:
                self._training.pause()
            case Phase.PAUSED:
                self._training.go_on()
            case Phase.STARTING | Phase.STOPPING:
                pass

    def _follow(self) -> None:
        training = self._training
        phase = training.phase
        text, tip = {
            Phase.IDLE: ("&Start", "Train a new network by this recipe"),
            Phase.STARTING: ("Starting…", "The network is being built"),
            Phase.RUNNING: ("&Pause", "Wait after this batch"),
            Phase.PAUSED: ("&Go on", "Train on"),
            Phase.STOPPING: ("Stopping…", "Waiting for the batch to end"),
        }[phase]
        self.start.setText(text)
        self.start.setToolTip(f"{tip}  (F5)")
        fit = not training.problem
        self.start.setEnabled(
            phase in (Phase.RUNNING, Phase.PAUSED) or (phase is Phase.IDLE and fit)
        )
        steps = phase is Phase.PAUSED or (phase is Phase.IDLE and fit)
        self.one_batch.setEnabled(steps)
        self.one_epoch.setEnabled(steps or phase is Phase.RUNNING)
        self.stop.setEnabled(phase in (Phase.STARTING, Phase.RUNNING, Phase.PAUSED))
