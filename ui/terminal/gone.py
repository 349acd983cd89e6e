"""What the command line says of a problem; of a journal that is gone also what brings it back."""

from pathlib import Path

from core.problems import Known, Problem
from ui.words_problems import sentence


def said(problem: Known) -> str:
    """One line: what happened, what is safe, what to do."""
    if problem.problem is not Problem.DATABASE_GONE:
        return sentence(problem)
    from core import lost
    from core.clock import local_day, local_zone
    from core.paths import Paths

    paths = Paths(Path(problem.detail).parent)
    found = lost.look(paths)
    if found.folder_gone:
        return (
            f"The folder {paths.folder}, in which the journal lay, is not there any more or is empty. "
            "Nothing was changed. Bring it back (a drive may want to be plugged in), or name its new "
            "place with --data-dir; “begin” starts a new journal."
        )
    newest = lost.newest(paths)
    if newest is not None:
        at = next(at for at, path in found.backups if path == newest)
        day = local_day(at, local_zone())
        bring = f"“restore --newest” brings back the newest good backup, of {day}"
    elif found.backups:
        bring = "no backup beside it is good, so bring the file back from where it went"
    else:
        bring = "there is no backup beside it, so bring the file back from where it went"
    return (
        f"{sentence(problem)} To go on, {bring}; “begin” lays all of it aside, untouched, and starts "
        "a new journal."
    )
