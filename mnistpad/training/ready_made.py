"""Makes the network that comes with the program out of a run that was kept.

The run is the tutorial's network on the digits that come along:
``mnistpad train --data sample --epochs 20 --out RUN``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mnistpad.core.files import explain, write_whole
from mnistpad.core.network.ready_made import pack_network
from mnistpad.core.network.runs import RunFolder


def main(arguments: list[str] | None = None) -> int:
    """Write the file; 0 if done, 1 if a file can't be read or written."""
    program = "python -m mnistpad.training.ready_made"
    parser = argparse.ArgumentParser(prog=program, description=__doc__)
    parser.add_argument("run", type=Path, metavar="RUN", help="a folder of mnistpad train --out")
    parser.add_argument("out", type=Path, metavar="OUT", help="the .npz to be written")
    options = parser.parse_args(arguments)
    try:
        weights = RunFolder(options.run).last_weights()
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if weights is None:
        sys.stderr.write(f"{options.run}: no weights are kept in it\n")
        return 1
    try:
        write_whole(options.out, pack_network(weights))
    except OSError as error:
        sys.stderr.write(f"{explain(error, options.out)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
