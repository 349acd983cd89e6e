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
    work: Callable[[Wanted], int]
    """Gives how many backups stayed as they were."""
    left: str
    """What is said of those, with their number."""


def protecting(services: Services, made: Fresh, *, keep: bool) -> Conversion:
    """Encrypt the journal and its backups (`keep`; else they go)."""
    tr = QCoreApplication.translate
    paths, credentials = services.paths, services.credentials

    def work(wanted: Wanted) -> int:
        from core.conversion import protect
        from core.protected_backups import delete_plain, seal

        protect(paths, made, credentials, lambda _: wanted())
        if keep:
            return len(seal(paths, made.root))
        delete_plain(paths)
        return 0

    heading = tr("Converting", "Encrypting your journal")
    well = tr("Converting", "Your journal is protected now.")
    left = tr(
        "Converting",
        "Backups that are damaged and could not be encrypted: {0}. Anybody can still read what is "
        "in them; below you can delete them.",
    )
    return Conversion(heading, well, made.root, work, left)


def unprotecting(services: Services, root: bytes) -> Conversion:
    """Make the journal and its backups files that anybody can read."""
    tr = QCoreApplication.translate
    paths, credentials = services.paths, services.credentials

    def work(wanted: Wanted) -> int:
        from core.conversion import unprotect
        from core.protected_backups import unseal

        unprotect(paths, root, credentials, lambda _: wanted())
        return len(unseal(paths, root))

    heading = tr("Converting", "Taking the protection away")
    well = tr("Converting", "Your journal has no passphrase any more.")
    left = tr(
        "Converting",
        "Backups that this passphrase does not open or that are damaged stay as they are: {0}.",
    )
    return Conversion(heading, well, root, work, left)


def say_end(conversion: Conversion, left: int, error: Exception | None) -> str:
    """How it ended, and how many backups stayed as they were; a bug is raised."""
    from core.progress import Cancelled

    if error is None:
        return f"{conversion.well} {conversion.left.format(left)}" if left else conversion.well
    if isinstance(error, Cancelled):
        return QCoreApplication.translate("Converting", "Stopped. The journal is as it was.")
    if isinstance(error, Known):
        return say(error)
    raise error
