"""A program that moves a journal and is killed at each touch of a file, for test_relocate.

Called with a folder that holds `old`, and the key of the journal there as hex (`-`: plain). After
each kill the journal is opened as at a start. Prints how many kills there were.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

import appdirs

from core.paths import choose_folder
from core.services import Services, build

TOUCHES = {"open", "os.rename", "os.remove", "os.mkdir", "shutil.copyfile", "sqlite3.connect"}


def opened(root: bytes | None) -> Services:
    services = build(zone="UTC")
    if root is not None:
        services.protection.open(root)
    return services


def content(services: Services) -> object:
    media = [services.media.read(medium) for medium in services.store.media.everything()]
    entries = [entry.body for entry in services.journal.latest(10_000)]
    backups = [(each.path.name, each.facts) for each in services.backups.listing()()]
    return (
        entries,
        sorted(media),
        sorted(backups),
        services.backups.problems(),
        services.settings.get("scheme"),
        services.protection.letters(),
    )


def main() -> int:
    home, root = Path(sys.argv[1]), None if sys.argv[2] == "-" else bytes.fromhex(sys.argv[2])
    setattr(appdirs, "user_config_dir", lambda *_, **__: str(home / "config"))  # noqa: B010
    choose_folder(home / "old")
    services = opened(root)
    expected = content(services)
    services.close()
    lies = {file: file.read_bytes() for file in (home / "old").rglob("*") if file.is_file()}
    number = 0
    while True:
        shutil.rmtree(home / "new", ignore_errors=True)
        choose_folder(home / "new", coming_from=home / "old")
        child = os.fork()
        if child == 0:
            die_at(number)
            build(zone="UTC")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        services = opened(root)
        assert content(services) == expected, number
        assert services.store.problems() + services.protection.problems() == []
        services.close()
        assert all(file.read_bytes() == held for file, held in lies.items()), number
        if not os.WIFSIGNALED(status):
            break
        number += 1
    assert services.paths.folder == home / "new"
    print(number)  # noqa: T201
    return 0


def die_at(number: int) -> None:
    """From now on, end suddenly at the touch with this number."""
    left = number

    def heard(event: str, _what: object) -> None:
        nonlocal left
        if event in TOUCHES:
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.addaudithook(heard)


if __name__ == "__main__":
    sys.exit(main())
