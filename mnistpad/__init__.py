"""Draw digits that a neural network reads while you draw, and see how it learned to."""

__version__ = "0.1.0"
