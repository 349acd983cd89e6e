"""The app as its own process, to be killed: carries out what is queued in a data folder.

usage: python -m tests.peers.sender DATA_FOLDER KEYS_FILE
"""

import sys
import time
from pathlib import Path

from core.problems import Known
from core.runner import Inline
from core.services import build
from tests.peers.keys import FileKeys


def main(folder: Path, keys: Path) -> None:
    services = build(folder)
    services.posting.keys = FileKeys(keys)
    lanes = services.posting.lanes
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    end = time.monotonic() + 20
    while lanes.next_moment() is not None and time.monotonic() < end:
        lanes.pump(Inline())
        time.sleep(0.005)
    services.close()


if __name__ == "__main__":
    try:
        main(*map(Path, sys.argv[1:3]))
    except Known as known:
        sys.exit(str(known))
