"""The program's figures, taken by ``python -m tests.benchmarks``.

Each function named ``measure_…`` gives figures; times are set against something timed in the
same run wherever there is something to set them against. They are not tests: on a busy machine a
time may be missed, and the accuracies are asserted by tests too.
"""
