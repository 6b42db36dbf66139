"""Digits to learn from."""
