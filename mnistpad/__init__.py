"""Draw digits that a neural network reads while you draw, and see how it learned to."""
