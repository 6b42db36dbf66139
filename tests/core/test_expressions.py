"""Typed formulas: their values against numpy's, and their derivatives against differences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mnistpad.core.activations import relu, sigmoid
from mnistpad.core.descent.calculus import FUNCTIONS
from mnistpad.core.descent.expressions import ExpressionError, parse
from mnistpad.core.message import Message

X = np.linspace(0.3, 2.7, 25)

READINGS = {
    "x^2": lambda x: x**2,
    "x²": lambda x: x**2,
    "x**3": lambda x: x**3,
    "-x^2": lambda x: -(x**2),
    "2^-x": lambda x: 2**-x,
    "x^2^0.5": lambda x: x ** (2**0.5),
    "x⁻²": lambda x: x**-2,
    "2x": lambda x: 2 * x,
    "3 sin(x)": lambda x: 3 * np.sin(x),
    "(x + 1)(x − 1)": lambda x: (x + 1) * (x - 1),
    "1/2x": lambda x: 1 / 2 * x,
    "x − 1 − 2": lambda x: x - 1 - 2,
    "8 ÷ x ÷ 2": lambda x: 8 / x / 2,
    "x × x · x * 2": lambda x: x * x * x * 2,
    "--x": lambda x: x,
    "0,5·x": lambda x: 0.5 * x,
    ".5e1 x": lambda x: 5 * x,
    "e^x": np.exp,
    "cos(π x)": lambda x: np.cos(np.pi * x),
    "ln(x) + log(x)": lambda x: 2 * np.log(x),
    "exp(−x²)": lambda x: np.exp(-(x**2)),
    "tanh(x) sqrt(x)": lambda x: np.tanh(x) * np.sqrt(x),
    "σ(x) − sigmoid(2x − 1)": lambda x: sigmoid(x) - sigmoid(2 * x - 1),
    "relu(x − 1)": lambda x: relu(x - 1),
    "7": lambda x: np.full_like(x, 7),
}


@pytest.mark.parametrize("text", READINGS)
def test_a_formula_has_the_values_it_has_on_paper(text):
    np.testing.assert_allclose(parse(text)(X), READINGS[text](X), rtol=1e-14)


@pytest.mark.parametrize(
    "text", [*READINGS, "x^x", "sin(x^2)/x", "1/(1 + exp(-3x))", "log(log(x+2))"]
)
def test_a_derivative_is_the_slope_of_its_formula(text):
    formula, width = parse(text), 1e-5
    x = X + 0.0123  # beside the corner of relu
    slope = (formula(x + width) - formula(x - width)) / (2 * width)
    np.testing.assert_allclose(formula.derivative()(x), slope, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_function_stands_beside_its_derivative(name):
    formula, width = parse(f"{name}(x)"), 1e-6
    slope = (formula(X + width) - formula(X - width)) / (2 * width)
    np.testing.assert_allclose(formula.derivative()(X), slope, rtol=1e-6, atol=1e-9)


numbers = st.integers(1, 40).map(lambda n: f"{n / 8:g}")
formulas = st.recursive(
    st.sampled_from(["x", "x", "e"]) | numbers,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        st.tuples(st.sampled_from(["sin", "cos", "tanh", "sigmoid", "exp"]), inner).map(
            lambda t: f"{t[0]}({t[1]})"
        ),
        st.tuples(inner, st.integers(-3, 3)).map(lambda t: f"({t[0]})^{t[1]}"),
        inner.map(lambda text: f"-({text})"),
    ),
    max_leaves=7,
)


@settings(deadline=None, max_examples=300)
@given(formulas, st.floats(-2, 2).map(lambda x: round(x, 9)))  # the square of 1e-200 is 0
def test_the_derivative_of_any_formula_is_its_slope(text, x):
    assume(len(text) <= 200)
    formula = parse(text)
    assume(not formula.why_undefined(x))
    derivative = formula.derivative()
    with np.errstate(all="ignore"):
        slopes = [
            float(formula(x + width) - formula(x - width)) / (2 * width) for width in (1e-4, 5e-5)
        ]
    assume(np.isfinite(slopes).all())
    # Only where differences can be trusted to so many digits do they judge.
    assume(abs(slopes[0] - slopes[1]) <= 1e-5 * max(1, abs(slopes[0])))
    assume(abs(float(formula(x))) < 1e5)
    assert float(derivative(x)) == pytest.approx(slopes[1], rel=1e-3, abs=1e-3)


@settings(deadline=None, max_examples=300)
@given(formulas, st.floats(-2, 2))
def test_what_is_written_is_read_again_as_the_same(text, x):
    assume(len(text) <= 200)
    for formula in (parse(text), parse(text).derivative()):
        written = str(formula)
        if len(written) <= 200:
            again = float(parse(written)(x))
            assert again == pytest.approx(float(formula(x)), rel=1e-4, abs=1e-9, nan_ok=True)


@pytest.mark.parametrize("text", ["((x)^2)^2", "(2x)^x·x", "2·x·x", "3·(x/2)", "x·x·x"])
def test_letters_side_by_side_are_never_taken_for_one_name(text):
    for formula in (parse(text), parse(text).derivative()):
        assert float(parse(str(formula))(1.5)) == pytest.approx(float(formula(1.5)))


def test_derivatives_are_written_without_the_zeros_and_ones_that_rules_leave():
    assert str(parse("x^2").derivative()) == "2x"
    assert str(parse("sin(x)").derivative()) == "cos(x)"
    assert str(parse("exp(-x^2)").derivative()) == "−2x·exp(−x²)"
    assert str(parse("1/x").derivative()) == "−1/x²"
    assert str(parse("3x + 5").derivative()) == "3"
    assert str(parse("x^0.5").derivative()) == "0.5x^(−0.5)"


def test_formulas_of_two_weights_have_a_slope_along_each():
    loss = parse("w1^2 + 3·sin(w₂)", ("w1", "w2"))
    assert str(loss) == "w₁² + 3·sin(w₂)"
    assert float(loss(2, 0)) == 4
    assert float(loss.derivative("w1")(2, 0)) == 4
    assert float(loss.derivative("w2")(2, 0)) == 3


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("", 0, "a formula is expected, as x^2"),
        ("1/", 2, "breaks off"),
        ("x^", 2, "breaks off"),
        ("sin()", 4, "missing before “)”"),
        ("(x + 1", 0, "a “(” without its “)”"),
        ("x + 1)", 5, "a “)” without its “(”"),
        ("sin x", 4, "brackets, as sin(x)"),
        ("sinx", 0, "do you mean sin(x)?"),
        ("2 tahn(x)", 2, "do you mean tanh(x)?"),
        ("x + y", 4, "no name here"),
        ("y = x", 2, "only its right side is needed"),
        ("x 2", 2, "“2” has no place here"),
        ("3 $ 4", 2, "“$” means nothing here"),
        ("1e999", 0, "larger than any number"),
        ("x" * 300, 200, "at most 200 letters"),
        ("(" * 60 + "x" + ")" * 60, 40, "deep in each other"),
        ("x^" * 60 + "x", 80, "deep in each other"),
    ],
)
def test_what_is_no_formula_is_refused_with_the_place_and_what_would_be_right(text, position, said):
    with pytest.raises(ExpressionError) as refusal:
        parse(text)
    assert said in str(refusal.value)
    assert refusal.value.position == position
    assert isinstance(str(refusal.value), Message)


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')",
        "x.__class__",
        "exec(x)",
        "[x]",
        "x; x",
        "lambda: x",
        "eval(x)",
        "open(x)",
    ],
)
def test_python_is_not_a_formula(text):
    with pytest.raises(ExpressionError):
        parse(text)


@pytest.mark.parametrize(
    ("text", "x", "why"),
    [
        ("1/0", 1, "1 ÷ 0 has no value"),
        ("1/(x - 2)", 2, "1 ÷ 0 has no value"),
        ("log(x)", -1.5, "log(−1.5) has no value: only numbers above 0 have a logarithm"),
        ("log(x)", 0, "log(0) has no value"),
        ("sqrt(x)", -4, "no number's square is below 0"),
        ("x^0.5", -2, "a negative number takes only whole powers"),
        ("x^-1", 0, "it divides by 0"),
        ("exp(exp(x))", 9, "larger there than any number"),
    ],
)
def test_where_there_is_no_value_it_says_why(text, x, why):
    formula = parse(text)
    assert not np.isfinite(formula(x))
    assert why in formula.why_undefined(x)
    assert isinstance(formula.why_undefined(x), Message)  # it can be said in other languages


def test_where_there_is_a_value_nothing_is_said():
    assert parse("log(x)/x").why_undefined(3) == ""


@pytest.mark.parametrize(
    "text", ["*".join("x" * 100), "sin(" * 38 + "x" + ")" * 38, "/".join("x" * 100)]
)
def test_the_longest_formulas_are_differentiated_and_written(text):
    derivative = parse(text).derivative()
    assert np.isfinite(derivative(np.full(600, 0.9))).all()
    assert str(derivative)
