"""How fast a long journal comes in, and whether memory stays flat while it does.

    python benchmarks/importing.py [entries]

Entries a second for several formats, the same file once more (all known already), and the largest
memory beside that of an import a tenth as long.
"""

import json
import os
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import corpus
from core.importing import Asked
from core.progress import Progress
from core.services import build

START = datetime(2006, 1, 1, 7, 30, tzinfo=UTC)
LEAST = 2_000
LEAST_READ = 1_000  # posts whose kinds are read too
Maker = Callable[[Path, int], Path]


def texts(count: int) -> Iterator[tuple[datetime, str]]:
    """Invented entries over twenty years: when, what."""
    for number, entry in enumerate(corpus.entries(count)):
        yield START + timedelta(hours=8.7 * number), f"{entry.title}\n\n{entry.body}"


def dayone(folder: Path, count: int) -> Path:
    path = folder / "dayone.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("Journal.json", "w") as file,
    ):
        file.write(b'{"metadata":{"version":"1.0"},"entries":[')
        for number, (at, text) in enumerate(texts(count)):
            entry = {
                "uuid": f"{number:032X}", "creationDate": f"{at:%Y-%m-%dT%H:%M:%SZ}",
                "timeZone": "Europe/Berlin", "text": text.replace(".", "\\."), "tags": ["life"],
                "starred": number % 9 == 0, "weather": {"temperatureCelsius": number % 30},
                "location": {"placeName": "Home", "latitude": 52.5, "longitude": 13.4},
                "richText": json.dumps({"contents": [{"text": text}]}),
            }  # fmt: skip
            file.write((b"," if number else b"") + json.dumps(entry).encode())
        file.write(b"]}")
    return path


def jrnl(folder: Path, count: int) -> Path:
    path = folder / "jrnl.txt"
    with path.open("w") as file:
        for at, text in texts(count):
            file.write(f"[{at:%Y-%m-%d %H:%M}] {text}\n\n")
    return path


def markdown(folder: Path, count: int) -> Path:
    path = folder / "notes"
    path.mkdir()
    for number, (at, text) in enumerate(texts(count)):
        head = f"---\ndate: {at:%Y-%m-%dT%H:%M:%S}\ntags: [life, work]\n---\n"
        (path / f"{number:06}.md").write_text(head + text)
    return path


def journey(folder: Path, count: int) -> Path:
    path = folder / "journey.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (at, text) in enumerate(texts(count)):
            ms = int(at.timestamp() * 1000)
            entry = {
                "id": f"{ms}-{number:08x}", "date_journal": ms, "timezone": "Europe/Berlin",
                "text": f'<p dir="auto">{text}</p>', "type": "html", "mood": 4, "tags": ["life"],
            }  # fmt: skip
            archive.writestr(f"{ms}-{number:08x}.json", json.dumps(entry))
    return path


def x(folder: Path, count: int) -> Path:
    """An archive of X: what was posted, whose kinds are read too."""
    path = folder / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        made = []
        for number, (at, text) in enumerate(texts(count)):
            said = " ".join(text.split())[:280]
            entities: dict[str, list[str]] = {"urls": [], "media": []}
            made.append({"tweet": {
                "id_str": str(number), "full_text": said, "lang": "en", "entities": entities,
                "created_at": f"{at:%a %b %d %H:%M:%S} +0000 {at:%Y}",
            }})  # fmt: skip
        archive.writestr("data/tweets.js", f"window.YTD.tweets.part0 = {json.dumps(made)}")
    return path


FORMATS: dict[str, Maker] = {
    "dayone": dayone, "jrnl": jrnl, "markdown": markdown, "journey": journey, "x": x,
}  # fmt: skip


def measure(make: Maker, count: int) -> tuple[float, float, int]:
    """(entries a second, again, megabytes at most), in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = make(folder, count)
            services = build(folder / "journal", zone="Europe/Berlin")
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            speeds = []
            for wanted in (count, 0):
                began = time.perf_counter()
                report = services.importing.run(Asked(path))
                if wanted:
                    services.recognising.all(Progress())
                speeds.append(count / (time.perf_counter() - began))
                if report.added != wanted:
                    raise SystemExit(f"{report.added} added, not {wanted}")
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
            services.close()
            os.write(writing, json.dumps([*speeds, grown // 1024]).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first, again, grown = json.loads(pipe.read())
    os.waitpid(child, 0)
    return first, again, grown


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    slow = []
    for name, make in FORMATS.items():
        _, _, small = measure(make, count // 10)
        first, again, grown = measure(make, count)
        print(
            f"{name:10} {first:7.0f} a second, again {again:7.0f}; "
            f"memory +{grown} MB (a tenth as many: +{small} MB)"
        )
        if first < (LEAST_READ if name == "x" else LEAST):
            slow.append(name)
    print("slower than promised: " + ", ".join(slow) if slow else f"all above {LEAST} a second")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
