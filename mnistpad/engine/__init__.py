"""Keras, in a process of its own."""
