"""The work of switching protection on or off, with the words for how it ended."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core.problems import Known
from core.services import Services
from core.ways import Fresh
from ui.shell import say

Wanted = Callable[[], bool]


class Conversion(NamedTuple):
    """`work` is for a worker; the key opens the journal where it is protected afterwards."""

    heading: str
    well: str
    root: bytes
    work: Callable[[Wanted], None]


def protecting(services: Services, made: Fresh, *, keep: bool) -> Conversion:
    """Encrypt the journal and its backups (`keep`; else they go)."""
    tr = QCoreApplication.translate
    paths, credentials = services.paths, services.credentials

    def work(wanted: Wanted) -> None:
        from core.conversion import protect
        from core.protected_backups import delete_plain, seal

        protect(paths, made, credentials, lambda _: wanted())
        seal(paths, made.root) if keep else delete_plain(paths)

    heading = tr("Converting", "Encrypting your journal")
    return Conversion(heading, tr("Converting", "Your journal is protected now."), made.root, work)


def unprotecting(services: Services, root: bytes) -> Conversion:
    """Make the journal and its backups files that anybody can read."""
    tr = QCoreApplication.translate
    paths, credentials = services.paths, services.credentials

    def work(wanted: Wanted) -> None:
        from core.conversion import unprotect
        from core.protected_backups import unseal

        unprotect(paths, root, credentials, lambda _: wanted())
        unseal(paths, root)

    heading = tr("Converting", "Taking the protection away")
    well = tr("Converting", "Your journal has no passphrase any more.")
    return Conversion(heading, well, root, work)


def say_end(error: Exception | None, well: str) -> str:
    """How it ended; a bug is raised."""
    from core.progress import Cancelled

    if error is None:
        return well
    if isinstance(error, Cancelled):
        return QCoreApplication.translate("Converting", "Stopped. The journal is as it was.")
    if isinstance(error, Known):
        return say(error)
    raise error
