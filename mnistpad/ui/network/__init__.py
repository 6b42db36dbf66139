"""Watching a network being trained: recipe, controls, curves, runs."""
