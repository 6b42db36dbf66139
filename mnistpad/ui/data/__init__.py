"""The data set as a sheet, and what a run makes of it."""
