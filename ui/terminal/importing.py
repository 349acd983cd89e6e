"""The verb that brings in what was written elsewhere: import."""

import os
import sys
from argparse import Namespace

from core.exchange.incoming import Report
from core.importing import Asked
from core.problems import Known, Problem
from ui.terminal.services import Build, opened
from ui.terminal.texts import say, warn, write
from ui.words_importing import failure, lines, said_lines


def bring_in(asked: Namespace, build: Build) -> int:
    """Bring in a file or folder, or tell with --dry-run what would come."""
    if asked.kind in {"posts", "links"}:
        raise Known(Problem.NOT_HERE_YET, f"import --as {asked.kind}")
    with opened(build, asked.data_dir) as services:
        work = services.importing.preview if asked.dry_run else services.importing.run
        passphrase = os.environ.get("RAPPORT_IMPORT_PASSPHRASE", "")
        wanted = Asked(asked.file, asked.format, passphrase)
        try:
            report = work(wanted)
        except Known as problem:
            if problem.problem is not Problem.IMPORT_LOCKED or not sys.stdin.isatty():
                raise
            from getpass import getpass

            report = work(wanted._replace(passphrase=getpass(f"{asked.file.name}: ")))
        if not asked.dry_run:
            services.importing.tell(report)
    if asked.json:
        write(as_json(report))
        for line in said_lines(report):
            warn(line)
    else:
        say("\n".join(lines(report, dry=asked.dry_run)))
    return 0


def as_json(report: Report) -> dict[str, object]:
    """As CLI contract has it."""
    return {
        "format": report.format,
        "added": report.added,
        "updated": report.updated,
        "skipped": report.skipped,
        "failed": [{"where": each.where, "why": failure(each)} for each in report.failed],
        "not_carried": report.not_carried,
    }
