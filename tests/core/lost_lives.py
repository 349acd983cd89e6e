"""A program that brings a lost journal back, or begins anew, and is killed at each touch of a file.

Called with a folder that holds `lost`, its journal without the file, what is to be done (`bring` or
`begin`) and the key as hex (`-`: plain). After each kill the next start notices, or has it all.
Prints how many kills there were.
"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from core import lost, slots
from core.clock import now
from core.paths import Paths
from core.problems import Known
from core.sealing import Cost
from core.services import build
from tests.core.moving import die_at
from tests.protected import WORDS


def main() -> int:
    home, act, root = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    setattr(slots, "COST", Cost(64, 1, 1))  # noqa: B010 - quick to try
    number = 0
    while True:
        folder = home / "journal"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(home / "lost", folder)
        child = os.fork()
        if child == 0:
            die_at(number)
            _do(act, Paths(folder))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        _see(home, Paths(folder), act, root)
        if not os.WIFSIGNALED(status):
            break
        number += 1
    print(number)  # noqa: T201
    return 0


def _do(act: str, paths: Paths) -> None:
    if act == "begin":
        lost.begin(paths, now())
        return
    backup = lost.newest(paths)
    assert backup is not None
    lost.bring_back(paths, backup, now(), WORDS)


def _see(home: Path, paths: Paths, act: str, root: str) -> None:
    """Noticed, or done; whatever lay there lies there still, or in the folder beside."""
    services = None
    with suppress(Known):
        services = build(paths.folder, zone="UTC")
    if services is None:
        assert not paths.database.exists()
        assert lost.newest(paths) is not None
    else:
        if root != "-" and services.protection.protected:
            services.protection.open(bytes.fromhex(root))
        bodies = [each.body for each in services.journal.latest(9)]
        assert bodies == ([] if act == "begin" else ["Kept words"])
        assert services.store.problems() == []
        services.close()
    held = {path.name: path.read_bytes() for path in paths.folder.rglob("*") if path.is_file()}
    for path in (home / "lost").rglob("*"):
        if path.is_file() and not path.name.startswith((".", "rapport.slots", "settings", "tries")):
            assert held.get(path.name) == path.read_bytes(), path
    for copy in (slots.second_copy(paths.slots), paths.slots):
        assert root == "-" or any(name.endswith(copy.name) for name in held)


if __name__ == "__main__":
    sys.exit(main())
