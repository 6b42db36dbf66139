"""Rosenblatt's perceptron."""
