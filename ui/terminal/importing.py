"""The verb that brings in what was written elsewhere: import."""

import os
import sys
from types import SimpleNamespace

from core.exchange.account_names import is_account
from core.exchange.incoming import LEFT_OUT, Report
from core.importing import Asked
from core.problems import Known, Problem
from core.progress import Progress
from ui.terminal.json_lines import write
from ui.terminal.services import Build, opened
from ui.terminal.texts import say, warn
from ui.words_importing import failure, lines, said_lines
from ui.words_problems import sentence


def bring_in(asked: SimpleNamespace, build: Build) -> int:
    """Bring in a file or folder, or tell with --dry-run what would come."""
    with opened(build, asked.data_dir) as services:
        work = services.importing.preview if asked.dry_run else services.importing.run
        passphrase = os.environ.get("RAPPORT_IMPORT_PASSPHRASE", "")
        wanted = Asked(
            asked.file, asked.format, passphrase, asked.kind or "", more=tuple(asked.more)
        )
        if not asked.file.exists() and is_account(str(asked.file)):
            wanted = wanted._replace(account=str(asked.file))
        try:
            report = work(wanted)
        except Known as problem:
            if problem.problem is Problem.BAD_FORMAT:
                return _unknown_format(problem)
            if problem.problem is not Problem.IMPORT_LOCKED or not sys.stdin.isatty():
                raise
            from getpass import getpass

            report = work(wanted._replace(passphrase=getpass(f"{asked.file.name}: ")))
        if not asked.dry_run:
            services.importing.tell(report)
            if report.kind == "posts":
                services.recognising.all(Progress())
    if asked.json:
        write(as_json(report))
        for line in said_lines(report):
            warn(line)
    else:
        say("\n".join(lines(report, dry=asked.dry_run)))
    return 0


def _unknown_format(problem: Known) -> int:
    from core.exchange.detect import KINDS, readers

    names = dict.fromkeys(reader.name for reader in readers(KINDS[""]))
    warn(f"{sentence(problem)} It knows: {', '.join(names)}.")
    return 2


def left_out(report: Report) -> dict[str, int]:
    """What was not taken on purpose, by its name."""
    return {said.value: many for said, _, many in report.said if said in LEFT_OUT}


def as_json(report: Report) -> dict[str, object]:
    """As CLI contract has it."""
    return {
        "format": report.format,
        "added": report.added,
        "updated": report.updated,
        "skipped": report.skipped,
        "failed": [{"where": each.where, "why": failure(each)} for each in report.failed],
        "not_carried": report.not_carried | left_out(report),
    }
