"""The tab on gradient descent, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QToolButton,
    QWidget,
)

from mnistpad.core.data.digits import DataSet, Source, SourceKind, load
from mnistpad.core.descent.landscapes import TEXTBOOK, ContourMap
from mnistpad.core.descent.optimise import Descent
from mnistpad.core.network.loss_path import LossPath
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.pages import DescentState
from mnistpad.ui import theme
from mnistpad.ui.descent.circle import CirclePage, Histories
from mnistpad.ui.descent.derivative import CurvePlot, DerivativePage, SlopePlot
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.descent.gradient import GradientPage
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.descent.losses_plot import LossesPlot, PathPart
from mnistpad.ui.descent.network import NetworkPage, PathPlot
from mnistpad.ui.descent.stochastic import SampleLosses, StochasticPage
from mnistpad.ui.descent.surface import Surface
from mnistpad.ui.descent.tab import DescentTab
from mnistpad.ui.fields import LiveField, Note
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.plots.marks import Target
from tests.ui.conftest import wait

Left = Qt.MouseButton.LeftButton
Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def data() -> DataSet:
    return load(Source(SourceKind.SAMPLE))


@pytest.fixture
def state(qapp, data) -> DescentState:
    state = DescentState()
    state.set_data(data)
    return state


@pytest.fixture
def tab(qtbot, qapp, state) -> Iterator[DescentTab]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    window = QMainWindow()
    qtbot.addWidget(window)
    tab = DescentTab(state)
    window.setCentralWidget(tab)
    window.setMinimumSize(1024, 610)
    window.resize(1024, 610)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield tab
    window.close()


def page(tab: DescentTab, kind: type) -> QWidget:
    order = (DerivativePage, GradientPage, StochasticPage, CirclePage, NetworkPage)
    tab.show_page(order.index(kind))
    QApplication.processEvents()
    return tab.findChild(kind)


def named(parent: QWidget, name: str) -> QWidget:
    return next(w for w in parent.findChildren(QWidget) if w.accessibleName() == name)


def button(parent: QWidget, text: str) -> QAbstractButton:
    return next(
        b for b in parent.findChildren(QAbstractButton) if b.text() == text and b.isVisible()
    )


def texts(parent: QWidget) -> list[str]:
    """All lines on labels that are shown."""
    labels = [label for label in parent.findChildren(QLabel) if label.isVisible()]
    return [line for label in labels for line in label.text().split("\n")]


def drag(widget: QWidget, start: QPointF, end: QPointF) -> None:
    surface = widget.viewport() if isinstance(widget, QGraphicsView) else widget
    QTest.mousePress(surface, Left, pos=start.toPoint())
    for share in (0.3, 0.7, 1.0):
        wait(12)  # a plot takes moves of a hundredth of a second at a time
        QTest.mouseMove(surface, (start + (end - start) * share).toPoint())
    QTest.mouseRelease(surface, Left, pos=end.toPoint())


def place_of(plot: CurvePlot, target: Target) -> QPointF:
    """Where a point to be dragged is drawn."""
    return plot.at(target.pos().x(), target.pos().y())


def write(field: QLineEdit | LiveField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Key.Key_Delete)


def loss_path(*columns: npt.ArrayLike) -> LossPath:
    """Positions, losses and epochs."""
    return LossPath(*(np.array(column, float) for column in columns))


# The tab


def test_figures_lead_to_the_pages(tab):
    tab.setFocus()
    for index, key in enumerate((Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)):
        QTest.keyClick(tab, key)
        assert tab.page == index


def test_the_buttons_on_top_lead_to_the_pages(tab):
    for index, text in enumerate(("Derivative", "Gradient", "Stochastic", "Perceptron", "Network")):
        QTest.mouseClick(button(tab, text), Left)
        assert tab.page == index
        assert button(tab, text).isChecked()


@pytest.mark.parametrize("shown_first", [False, True])
def test_pages_are_built_in_pieces_and_have_their_parts(tab, shown_first):
    if shown_first:
        page(tab, StochasticPage)
    assert sum(1 for _ in tab.build_pages()) > 10
    for kind in (GradientPage, StochasticPage):
        built = page(tab, kind)
        assert built.map.isVisible()
        assert built.isAncestorOf(built.map)
        assert built.isAncestorOf(built.findChild(LossesPlot))


def test_it_fits_into_the_smallest_window(tab):
    assert tab.minimumSizeHint().width() <= 1024
    assert tab.minimumSizeHint().height() <= 610


def test_all_that_is_used_has_a_name_and_a_tooltip(tab, state):
    state.landscape.choose(LossKind.DIGITS)
    state.network.set_run("Run 1")
    kinds = (QPushButton, QToolButton, QCheckBox, QComboBox, QAbstractSlider, LiveField)
    for index in range(5):
        tab.show_page(index)
        for kind in kinds:
            for widget in tab.findChildren(kind):
                if widget.isVisible() and not widget.objectName().startswith("qt_"):
                    name = widget.accessibleName() or (
                        widget.text() if isinstance(widget, QAbstractButton) else ""
                    )
                    assert name, widget
                    assert widget.toolTip() or "scroll" in type(widget).__name__.lower(), name


@pytest.mark.parametrize("scheme", [theme.Scheme.LIGHT, theme.Scheme.DARK])
def test_maps_and_plots_follow_the_theme(tab, qapp, state, scheme):
    theme.apply(qapp, scheme)
    loss_map = page(tab, GradientPage).findChild(LossMap)
    QApplication.processEvents()
    image = loss_map.grab().toImage()

    def lightness(x: float, y: float) -> int:
        """Of the ground about a place, be there a contour line or not."""
        at, near = loss_map.at(x, y).toPoint(), range(-4, 5)
        found = [image.pixelColor(at + QPoint(dx, dy)).lightness() for dx in near for dy in near]
        return sorted(found)[len(found) // 2]

    is_dark = scheme is theme.Scheme.DARK
    assert (lightness(2.8, 2.8) < 90) is is_dark
    assert (lightness(-2.8, 2.8) < 90) is is_dark
    theme.apply(qapp, theme.Scheme.LIGHT)


# Derivative


def test_the_point_is_dragged_along_the_curve(tab, state):
    plot = page(tab, DerivativePage).findChild(CurvePlot)
    drag(plot, place_of(plot, plot.point), plot.at(-2.0, 4.0))
    assert state.curve.x == pytest.approx(-2, abs=0.02)
    assert state.curve.slope == pytest.approx(-4, abs=0.04)
    assert named(tab, "Slope at x").text().startswith("−")


def test_the_other_end_of_the_secant_is_dragged_to_change_h(tab, state):
    plot = page(tab, DerivativePage).findChild(CurvePlot)
    drag(plot, place_of(plot, plot.other_point), plot.at(1.5, 2.25))
    assert state.curve.x == 1
    assert state.curve.h == pytest.approx(0.5, abs=0.02)
    drag(plot, place_of(plot, plot.other_point), plot.at(0.0, 0.0))
    assert state.curve.h == pytest.approx(-1, abs=0.02)


def test_arrow_keys_move_the_point_and_with_control_h(tab, state):
    plot = page(tab, DerivativePage).findChild(CurvePlot)
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_Right)
    assert state.curve.x == pytest.approx(1.1)
    QTest.keyClick(plot, Key.Key_Left, Shift)
    assert state.curve.x == pytest.approx(1.09)
    QTest.keyClick(plot, Key.Key_Left, Control)
    assert state.curve.h == pytest.approx(0.8)
    QTest.keyClick(plot, Key.Key_Plus)
    assert state.curve.high - state.curve.low == pytest.approx(4.8)


def test_space_shrinks_h_until_the_secant_is_the_tangent(tab, state, qtbot):
    plot = page(tab, DerivativePage).findChild(CurvePlot)
    state.curve.set_h(0.01)
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_Space)
    qtbot.waitUntil(lambda: not state.curve.is_playing, timeout=5000)
    assert state.curve.h == pytest.approx(1e-4)
    assert named(tab, "Slope of the secant").text() == "2"


def test_a_formula_is_taken_as_it_is_typed(tab, state):
    derivative = page(tab, DerivativePage)
    field = derivative.findChild(FormulaField)
    write(field, "sin(x)·2")
    QTest.keyClick(field, Key.Key_Return)
    assert state.curve.formula == "sin(x)·2"
    assert named(derivative, "Derivative").accessibleDescription() == "f′(x) = 2·cos(x)"
    assert not button(tab, "Parabola").isChecked()
    QTest.mouseClick(button(tab, "Sigmoid"), Left)
    assert field.text() == "sigmoid(x)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1/0", "1 ÷ 0 has no value"),
        ("__import__('os')", "“_” means nothing here"),
        ("sinx", "do you mean sin(x)?"),
        ("log(-2)", "only numbers above 0"),
        ("", "a formula is expected"),
    ],
)
def test_a_formula_that_is_none_is_marked_and_the_curve_stays(tab, state, text, said):
    derivative = page(tab, DerivativePage)
    field = derivative.findChild(FormulaField)
    write(field, text)
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == text
    assert field.property("problem")
    note = named(derivative, "What is wrong with the formula")
    assert said.lower() in note.accessibleDescription().lower()
    assert float(state.curve.function(3)) == pytest.approx(9)
    write(field, "x^3")
    QTest.keyClick(field, Key.Key_Return)
    assert not field.property("problem")
    assert note.accessibleDescription() == ""


def test_an_unfinished_formula_is_given_time(tab, state, qtbot):
    derivative = page(tab, DerivativePage)
    field = derivative.findChild(FormulaField)
    write(field, "x^2 +")
    assert not field.property("problem")
    qtbot.waitUntil(lambda: bool(field.property("problem")), timeout=3000)
    assert state.curve.formula == "x^2"
    QTest.keyClicks(field, " 1")
    qtbot.waitUntil(lambda: not field.property("problem"), timeout=3000)
    assert state.curve.formula == "x^2 + 1"


def test_where_there_is_no_value_the_page_says_why(tab, state):
    derivative = page(tab, DerivativePage)
    write(derivative.findChild(FormulaField), "log(x)")
    x = named(derivative, "x")
    write(x, "-1")
    assert "log(−1) has no value" in named(derivative, "What is wrong").accessibleDescription()
    assert named(derivative, "Slope at x").text() == "–"
    write(x, "abc")
    assert x.property("problem")
    assert state.curve.x == -1
    write(x, "2")
    assert named(derivative, "Slope at x").text() == "0.5"
    assert named(derivative, "What is wrong").accessibleDescription() == ""


# Gradient


def test_a_click_on_the_map_starts_the_paths_there(tab, state):
    gradient = page(tab, GradientPage)
    state.landscape.step()
    QTest.mouseClick(gradient.map.viewport(), Left, pos=gradient.map.at(1.5, -2.0).toPoint())
    assert state.landscape.start == pytest.approx((1.5, -2.0), abs=0.02)
    assert state.landscape.position == 0


def test_keys_move_a_cross_and_enter_starts_there(tab, state):
    gradient = page(tab, GradientPage)
    gradient.map.setFocus()
    for _ in range(3):
        QTest.keyClick(gradient.map, Key.Key_Right, Control)
    QTest.keyClick(gradient.map, Key.Key_Up, Control | Shift)
    w1, w2 = gradient.map.pointer
    assert w1 > -2.4
    assert w2 > 1.6
    QTest.keyClick(gradient.map, Key.Key_Return)
    assert state.landscape.start == (w1, w2)


def test_the_gradient_under_the_pointer_is_shown_in_numbers(tab, state):
    gradient = page(tab, GradientPage)
    at = gradient.map.at(1.0, -2.0).toPoint()
    QTest.mouseMove(gradient.map.viewport(), at)
    w1, w2 = gradient.map.pointer
    assert (w1, w2) == pytest.approx((1, -2), abs=0.03)
    place = named(gradient, "Loss at a position").accessibleDescription()
    slope = named(gradient, "Gradient there").accessibleDescription()
    assert f"loss {w1**2 + w2**2:.4g}" in place
    assert f"({2 * w1:.4g}, −{abs(2 * w2):.4g})" in slope


def test_keys_step_run_and_take_back(tab, state, qtbot):
    gradient = page(tab, GradientPage)
    gradient.map.setFocus()
    for _ in range(3):
        QTest.keyClick(gradient.map, Key.Key_Right)
    QTest.keyClick(gradient.map, Key.Key_Left)
    assert state.landscape.position == 2
    QTest.keyClick(gradient.map, Key.Key_Space)
    qtbot.waitUntil(lambda: state.landscape.position >= 4, timeout=3000)
    QTest.keyClick(gradient.map, Key.Key_Space)
    assert not state.landscape.is_playing
    QTest.keyClick(gradient.map, Key.Key_Home)
    assert state.landscape.position == 0


def test_running_ends_when_the_page_is_left(tab, state):
    page(tab, GradientPage)
    state.landscape.toggle()
    assert state.landscape.is_playing
    tab.show_page(0)
    assert not state.landscape.is_playing


def test_the_paths_taken_are_painted_and_those_taken_back_are_gone(tab, state):
    gradient = page(tab, GradientPage)
    state.landscape.show_path(1, False)
    accent = gradient.palette().color(gradient.palette().ColorRole.Accent)
    gradient.map.grab()

    def blue_near(point: tuple[float, float]) -> bool:
        image = gradient.map.grab().toImage()
        at = gradient.map.at(*point).toPoint()
        return any(
            abs(image.pixelColor(at.x() + dx, at.y() + dy).rgb() - accent.rgb()) < 0x30000
            for dx in range(-2, 3)
            for dy in range(-2, 3)
        )

    middle = (-2.4 * 0.9, 1.6 * 0.9)
    assert not blue_near(middle)
    for _ in range(10):
        state.landscape.step()
    assert blue_near(middle)
    state.landscape.reset()
    assert not blue_near(middle)


def test_a_rate_is_typed_or_slid_and_what_is_none_is_marked(tab, state):
    gradient = page(tab, GradientPage)
    rate = named(gradient, "Learning rate of A")
    write(rate, "0.25")
    assert state.landscape.setups[0].rate == 0.25
    write(rate, "0")
    assert rate.property("problem")
    assert "above 0" in named(gradient, "What is wrong").accessibleDescription()
    assert state.landscape.setups[0].rate == 0.25
    write(rate, "0.5")
    assert not rate.property("problem")
    slider = named(gradient, "Learning rate, slider")
    slider.setValue(slider.maximum())
    assert state.landscape.setups[0].rate > 1.1
    for _ in range(120):
        state.landscape.step()
    assert "diverged" in named(gradient, "Loss of A").text()


def test_the_slider_belongs_to_the_path_last_touched(tab, state):
    gradient = page(tab, GradientPage)
    named(gradient, "Momentum of C").setFocus()
    slider = named(gradient, "Learning rate, slider")
    slider.setValue(slider.value() + 20)
    assert state.landscape.setups[2].rate != 0.002
    assert state.landscape.setups[2].shown
    assert named(gradient, "Path C").isChecked()


def test_a_start_is_typed_and_one_without_a_loss_is_refused_beside_it(tab, state):
    gradient = page(tab, GradientPage)
    w1 = named(gradient, "w₁")
    write(w1, "2.5")
    assert state.landscape.start == (2.5, 1.6)
    write(w1, "nowhere")
    assert w1.property("problem")
    assert state.landscape.start == (2.5, 1.6)
    state.landscape.choose_formula("1/w1^2 + w2^2")
    write(w1, "0")
    assert "infinite" in named(gradient, "What is wrong").accessibleDescription()
    assert state.landscape.start[0] != 0


def test_another_loss_is_chosen_and_digits_too(tab, state):
    gradient = page(tab, GradientPage)
    losses = named(gradient, "Loss")
    losses.setFocus()
    QTest.keyClick(losses, Key.Key_Down)
    assert state.landscape.kind is LossKind.VALLEY
    losses.setCurrentIndex(list(LossKind).index(LossKind.DIGITS))
    losses.activated.emit(losses.currentIndex())
    first = named(gradient, "Digit that 1 is wanted for")
    assert first.isVisible()
    first.setFocus()
    QTest.keyClick(first, Key.Key_7)
    assert state.landscape.classes == (7, 9)
    first.setCurrentIndex(9)
    first.activated.emit(9)
    assert state.landscape.classes == (7, 9)
    assert first.currentIndex() == 7
    assert (
        "two different digits" in named(gradient, "What is wrong").accessibleDescription().lower()
    )


def test_a_loss_is_typed(tab, state):
    gradient = page(tab, GradientPage)
    losses = named(gradient, "Loss")
    losses.activated.emit(list(LossKind).index(LossKind.TYPED))
    field = gradient.findChild(FormulaField)
    assert field.isVisible()
    write(field, "w1^2 + exp(w2)")
    QTest.keyClick(field, Key.Key_Return)
    assert state.landscape.formula == "w1^2 + exp(w2)"
    write(field, "w1^2 + w3")
    QTest.keyClick(field, Key.Key_Return)
    assert field.property("problem")
    assert state.landscape.formula == "w1^2 + exp(w2)"


def test_the_surface_is_turned_by_mouse_and_keys(tab, state):
    gradient = page(tab, GradientPage)
    gradient.map.setFocus()
    QTest.keyClick(gradient.map, Key.Key_S)
    surface = gradient.findChild(Surface)
    assert surface.isVisible()
    assert surface.hasFocus()
    turn, tilt = surface.turn, surface.tilt
    middle = QPointF(surface.rect().center())
    drag(surface, middle, middle + QPointF(40, 20))
    assert surface.turn > turn
    assert surface.tilt > tilt
    assert surface.fits
    turned = surface.turn
    QTest.keyClick(surface, Key.Key_Left, Control)
    assert surface.turn < turned
    for _ in range(80):
        QTest.keyClick(surface, Key.Key_Down, Control)
    assert surface.tilt < np.pi / 2
    QTest.keyClick(surface, Key.Key_C)
    assert gradient.map.isVisible()


def test_the_surface_is_saved_as_the_map_is(tab, state):
    gradient = page(tab, GradientPage)
    gradient.show_surface(True)
    surface = gradient.findChild(Surface)
    assert surface.content(is_svg=False).startswith(b"\x89PNG")
    names, columns = zip(*surface.numbers(), strict=True)
    assert names == ("w1", "w2", "loss")
    np.testing.assert_array_equal(columns[2], state.landscape.contour_map.grid.ravel())
    gradient.show_surface(False)
    assert gradient.map.numbers()[0][0] == "w1"


# Stochastic


def test_three_paths_are_run_and_their_steps_counted(tab, state):
    stochastic = page(tab, StochasticPage)
    stochastic.map.setFocus()
    QTest.keyClick(stochastic.map, Key.Key_Right)
    QTest.keyClick(stochastic.map, Key.Key_Right, Shift)
    steps = [
        named(stochastic, f"{name}: steps").text()
        for name in ("Sample by sample", "By mini-batch", "By the whole set")
    ]
    assert steps == ["200", "13", "1"]
    losses = stochastic.findChild(LossesPlot)
    assert losses.accessibleDescription().startswith("samples 200: loss of ")
    QTest.mouseMove(losses.viewport(), losses.at(100, 1).toPoint())
    read = {entry.name for entry in losses.caption.entries}
    assert read == {"samples", "sample by sample", "by mini-batch", "by the whole set"}
    QTest.keyClick(stochastic.map, Key.Key_Left)
    assert named(stochastic, "Sample by sample: steps").text() == "199"


def test_the_empirical_risk_is_the_mean_of_the_bars(tab, state):
    stochastic = page(tab, StochasticPage)
    bars = stochastic.findChild(SampleLosses)
    state.stochastic.one_pass()
    assert bars.mean == pytest.approx(state.stochastic.paths[0].loss(200))
    QTest.mouseClick(named(stochastic, "By the whole set"), Left)
    assert bars.mean == pytest.approx(state.stochastic.paths[2].loss(1))
    assert "empirical risk" in bars.accessibleDescription()


def test_a_batch_that_is_none_is_marked_and_the_paths_stay(tab, state):
    stochastic = page(tab, StochasticPage)
    batch = named(stochastic, "Mini-batch")
    write(batch, "50")
    assert state.stochastic.setup.batch == 50
    for text, said in (("0", "1 to 200"), ("x", "is a number"), (".5", "whole number")):
        write(batch, text)
        assert batch.property("problem")
        assert said in named(stochastic, "What is wrong").accessibleDescription()
        assert state.stochastic.setup.batch == 50


def test_the_rate_falls_and_the_order_is_shuffled(tab, state):
    stochastic = page(tab, StochasticPage)
    QTest.mouseClick(button(stochastic, "Shuffle"), Left)
    assert state.stochastic.setup.seed == 1
    box = button(stochastic, "rate falls")
    box.setFocus()
    QTest.keyClick(box, Key.Key_Space)
    assert state.stochastic.setup.decays


# The circle


def test_both_histories_are_shown_number_for_number(tab, state):
    circle = page(tab, CirclePage)
    histories = circle.findChild(Histories)
    histories.setFocus()
    for _ in range(6):
        QTest.keyClick(histories, Key.Key_Right)
    model = histories.model()
    assert model.rowCount() == 6
    for row in range(6):
        rule, descent, equal = (model.index(row, column).data() for column in (5, 6, 7))
        assert rule == descent
        assert equal == "= ✓"
    assert "6 of 6 updates equal" in named(circle, "Whether both histories are equal").text()


def test_a_click_on_an_update_goes_back_to_it(tab, state):
    circle = page(tab, CirclePage)
    for _ in range(6):
        state.circle.step()
    histories = circle.findChild(Histories)
    at = histories.visualRect(histories.model().index(2, 0)).center()
    QTest.mouseClick(histories.viewport(), Left, pos=at)
    assert state.circle.position == 3


def test_this_update_s_arithmetic_is_shown_both_ways(tab, state):
    circle = page(tab, CirclePage)
    state.circle.step()  # (1, 1) at z = 0, where 1 is wanted
    assert "delta = 1 − 0 = 1" in named(circle, "Rosenblatt's rule").text()
    assert "gradient = (−1, −1, −1)" in named(circle, "Descent").text()
    assert "w₁:  0 + 0.1·1·1 = 0.1" in named(circle, "Rosenblatt's rule").text()
    assert "w₁:  0 − 0.1·(−1) = 0.1" in named(circle, "Descent").text()


def test_gate_rate_and_start_are_chosen(tab, state):
    circle = page(tab, CirclePage)
    QTest.mouseClick(button(circle, "NAND"), Left)
    assert state.circle.gate == "NAND"
    write(named(circle, "Learning rate"), "0.5")
    assert state.circle.rate == 0.5
    write(named(circle, "b"), "-0.25")
    assert state.circle.start == (0, 0, -0.25)
    write(named(circle, "Learning rate"), "-1")
    assert named(circle, "Learning rate").property("problem")
    assert state.circle.rate == 0.5


# The network


def test_without_a_run_the_page_says_what_to_do_next(tab, state):
    network = page(tab, NetworkPage)
    assert "Train a network" in named(network, "What to do next").text()
    assert not button(network, "Trace").isEnabled()


def test_a_path_is_asked_for_waited_for_and_shown(tab, state, qtbot):
    network = page(tab, NetworkPage)
    state.network.set_run("Run 3")
    with qtbot.waitSignal(state.network.wanted):
        QTest.mouseClick(button(network, "Trace Run 3"), Left)
    assert named(network, "Progress").isVisible()
    positions = np.linspace(0, 2, 21)
    state.network.show("Run 3", loss_path(positions, np.exp(-positions), [0, 1, 2]))
    plot = network.findChild(PathPlot)
    assert plot.isVisible()
    assert not named(network, "Progress").isVisible()
    shown = texts(network)
    assert {"0", "1", "2", "0.3679", "0.1353"} <= set(shown)


def test_a_position_on_the_path_is_read_by_mouse_and_keys(tab, state):
    network = page(tab, NetworkPage)
    positions = np.linspace(0, 2, 21)
    state.network.show("Run 3", loss_path(positions, np.exp(-positions), [0, 1, 2]))
    QApplication.processEvents()
    plot = network.findChild(PathPlot)
    QTest.mouseMove(plot.viewport(), plot.at(1.5, 0.5).toPoint())
    assert plot.marked == 15
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_Right)
    assert plot.marked == 16
    assert "epoch 1.60, loss 0.2019" in plot.accessibleDescription()


def test_waiting_is_cancelled_by_escape(tab, state):
    network = page(tab, NetworkPage)
    state.network.set_run("Run 3")
    state.network.want()
    network.setFocus()
    QTest.keyClick(network, Key.Key_Escape)
    assert state.network.share is None
    assert button(network, "Trace Run 3").isEnabled()


def test_a_path_of_a_network_that_diverged_is_drawn_as_far_as_it_goes(tab, state):
    network = page(tab, NetworkPage)
    state.network.show("Run 4", loss_path([0, 1, 2], [2.3, np.nan, np.nan], [0, 1, 2]))
    network.findChild(PathPlot).grab()
    shown = texts(network)
    assert "–" in shown


# What pictures are made of


def test_a_map_goes_on_where_it_left_off(qtbot, qapp):
    """What is drawn step by step looks as what is drawn at once."""
    theme.apply(qapp, theme.Scheme.LIGHT)
    contour_map = ContourMap.of(TEXTBOOK[1])
    path = Descent(contour_map.landscape, (-5.0, 1.8), 0.8, 0.5)
    for _ in range(30):
        path.step()
    images = []
    for stages in ((30,), range(1, 31)):
        loss_map = LossMap(contour_map)
        qtbot.addWidget(loss_map)
        loss_map.resize(400, 400)
        loss_map.grab()  # lays it out
        QApplication.processEvents()
        for steps in stages:
            loss_map.set_paths((-5.0, 1.8), [PathPart(0, path, steps)])
            picture = loss_map.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        images.append(np.frombuffer(picture.constBits(), np.uint8).astype(int))
    assert (np.abs(images[0] - images[1]) > 60).mean() < 0.001


def test_words_that_don_t_fit_end_in_dots_and_are_all_said(qtbot):
    words = LiveLabel("Loss", widest="0.00")
    qtbot.addWidget(words)
    words.set_text("a rather long sentence")
    assert words.accessibleDescription() == "a rather long sentence"
    assert words.sizeHint().width() < 60


def test_notes_have_names(tab):
    for note in tab.findChildren(Note):
        assert note.accessibleName()


def test_curve_and_derivative_are_zoomed_and_fitted_together(tab, state):
    plot = page(tab, DerivativePage).findChild(CurvePlot)
    slopes = tab.findChild(SlopePlot)
    assert slopes.x_range == plot.x_range == (-3, 3)
    plot.view.scaleBy(x=0.5, center=(1, 0))
    plot.view.sigRangeChangedManually.emit([True, False])
    assert slopes.x_range == plot.x_range == (-1, 2)
    assert not slopes.fits
    slopes.fit()
    assert slopes.x_range == plot.x_range == (-3, 3)
    assert plot.fits
