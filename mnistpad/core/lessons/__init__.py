"""Lessons: pages of text that set the program up, and see a task done."""
