"""Lessons, beside every tab."""
