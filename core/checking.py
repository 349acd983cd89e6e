"""Is everything sound that lies beside the database: files of media, key slots, backups?"""

from collections.abc import Iterator

from core.problems import Known, Problem
from core.services import Services


def beside(services: Services) -> Iterator[Known]:
    """What is wrong with them, one problem each. Reads all of them, so it takes its time."""
    for medium in services.store.media.everything():
        try:
            services.media.read(medium)
        except Known as problem:
            yield problem
    if services.store.database.key is not None and not services.paths.slots.exists():
        yield Known(Problem.FILE_UNREADABLE, str(services.paths.slots))
    for path in services.backups.problems():
        yield Known(Problem.BACKUP_DAMAGED, str(path))
