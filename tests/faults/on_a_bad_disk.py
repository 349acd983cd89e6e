"""Saves entries until the disk fails, then goes on trying; prints each one that was called saved.

python -m tests.faults.on_a_bad_disk FOLDER NUMBER [words in each]
"""

import json
import sys
from pathlib import Path

from core.model import replace
from core.problems import Known
from core.services import build


def main() -> int:
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    words = "word " * int(sys.argv[3] if len(sys.argv) > 3 else 200)
    try:
        services = build(folder, zone="UTC")
    except Known as problem:
        print(json.dumps({"problem": str(problem.problem)}), flush=True)  # noqa: T201
        return 1
    for count in range(number):
        try:
            body = f"entry {count} {words}"
            saved = services.journal.save(replace(services.journal.blank(), body=body))
            print(json.dumps({"entry": saved.id, "body": saved.body}), flush=True)  # noqa: T201
        except Known as problem:
            print(json.dumps({"problem": str(problem.problem)}), flush=True)  # noqa: T201
    try:
        services.backups.work("asked")()
        print(json.dumps({"backup": True}), flush=True)  # noqa: T201
    except Known as problem:
        print(json.dumps({"problem": str(problem.problem)}), flush=True)  # noqa: T201
    services.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
