"""A journal comes in piece by piece: others write between, and until the end all can be taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.exchange.incoming import Report
from core.exchange.taking_back import take_back
from core.importing import Asked
from core.model import Entry, replace
from core.problems import Known, Problem
from core.progress import Cancelled, Progress
from core.services import Services
from core.store import Store
from core.store.origins import Origins
from tests.core.conftest import Restart

MANY = 200


class At(Progress):
    """Does something at a moment of the import, once."""

    def __init__(self, done: int, act: Any) -> None:
        super().__init__()
        self._at, self._act = done, act

    def tick(self) -> None:
        if self._act and self.done >= self._at:
            act, self._act = self._act, None
            act()


def cancel() -> None:
    raise Cancelled


def jrnl(folder: Path, words: str = "The kiln", many: int = MANY, name: str = "j.txt") -> Path:
    path = folder / name
    days = (f"{2000 + n // 300}-{1 + n // 25 % 12:02}-{1 + n % 25:02}" for n in range(many))
    path.write_text("".join(f"[{day} 08:00] {words}, {n}.\n" for n, day in enumerate(days)))
    return path


def state(services: Services) -> list[Any]:
    database = services.store.database
    tables = ("entries", "posts", "attachments", "versions", "links", "deliveries", "incoming")
    return [sorted(map(repr, database.rows(f"SELECT * FROM {name}"))) for name in tables]  # noqa: S608


def run(services: Services, file: Path, progress: Progress | None = None) -> Report:
    return services.importing.run(Asked(file), progress)


def test_the_window_saves_between_the_pieces(services: Services, tmp_path: Path) -> None:
    saved: list[Entry] = []

    class Writing(Progress):
        def tick(self) -> None:
            saved.append(services.journal.save(replace(services.journal.blank(), body="Mine")))

    assert run(services, jrnl(tmp_path), Writing()).added == MANY
    assert len(saved) > MANY // 40
    assert services.journal.count() == MANY + len(saved)
    assert services.store.problems() == []


@pytest.mark.parametrize("after", [90, 120, 197])
def test_cancelled_it_is_as_if_nothing_had_come(
    services: Services, tmp_path: Path, after: int
) -> None:
    services.journal.save(replace(services.journal.blank(), body="Mine"))
    before = state(services)
    with pytest.raises(Cancelled):
        run(services, jrnl(tmp_path), At(after, cancel))
    assert state(services) == before
    assert run(services, jrnl(tmp_path)).added == MANY
    assert (run(services, jrnl(tmp_path)).added, services.journal.count()) == (0, MANY + 1)


def renewing(services: Services, folder: Path) -> Path:
    """A file that renews what a first one brought."""

    def day_one(words: str, name: str) -> Path:
        path = folder / name
        entries = [
            {"uuid": f"{n:032X}", "creationDate": f"2024-01-{1 + n % 28:02}T08:{n % 60:02}:00Z", "text": f"{words} {n}",
             "timeZone": "UTC"}
            for n in range(MANY)
        ]  # fmt: skip
        path.write_text(json.dumps({"metadata": {"version": "1.0"}, "entries": entries}))
        return path

    assert run(services, day_one("Old", "a.json")).added == MANY
    return day_one("New", "b.json")


def test_what_was_renewed_is_as_it_was(services: Services, tmp_path: Path) -> None:
    file = renewing(services, tmp_path)
    before = state(services)
    with pytest.raises(Cancelled):
        run(services, file, At(150, cancel))
    assert state(services) == before
    assert run(services, file).updated == MANY
    assert {each.body.split()[0] for each in services.journal.latest(MANY)} == {"New"}


@pytest.mark.parametrize("renewed", [False, True])
def test_what_was_edited_meanwhile_stays(services: Services, tmp_path: Path, renewed: bool) -> None:
    file = renewing(services, tmp_path) if renewed else jrnl(tmp_path)

    def edit() -> None:
        oldest = services.store.entries.everything()[0]
        services.journal.save(replace(oldest, body=f"{oldest.body} And mine."))
        raise Cancelled

    with pytest.raises(Cancelled):
        run(services, file, At(150, edit))
    mine = [each for each in services.store.entries.everything() if "And mine." in each.body]
    assert len(mine) == 1
    assert services.journal.count() == (MANY if renewed else 1)
    assert services.store.problems() == []


def test_after_a_sudden_end_the_next_start_takes_it_back(
    restart: Restart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = restart()
    before = state(services)

    class End(BaseException):
        pass

    def end() -> None:
        raise End

    with monkeypatch.context() as sudden:
        sudden.setattr("core.exchange.landing.take_back", lambda _: end())
        with pytest.raises(End):
            run(services, jrnl(tmp_path), At(150, cancel))
    assert services.store.import_waits()
    assert state(restart()) == before


def test_a_full_disk_at_the_tidying_takes_nothing_back(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, restart: Restart
) -> None:
    def full(_: Origins) -> None:
        raise Known(Problem.DISK_FULL)

    with monkeypatch.context() as sudden:
        sudden.setattr(Origins, "done", _done_then(sudden, full))
        assert run(services, jrnl(tmp_path)).added == MANY
    assert services.store.import_waits()
    again = restart()
    assert not again.store.import_waits()
    assert again.journal.count() == MANY


def _done_then(sudden: pytest.MonkeyPatch, full: Any) -> Any:
    real = Origins.done

    def done(origins: Origins) -> None:
        real(origins)
        sudden.setattr(Origins, "clear", full)

    return done


def test_room_is_kept_for_taking_it_back_on_a_full_disk(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare = Path(f"{services.paths.database}-spare")
    seen: list[bool] = []

    def full() -> None:
        seen.append(spare.stat().st_size > 1_000_000)
        raise Known(Problem.DISK_FULL)

    def taken_back(store: Store) -> None:
        seen.append(spare.exists())
        take_back(store)

    monkeypatch.setattr("core.exchange.landing.take_back", taken_back)
    with pytest.raises(Known):
        run(services, jrnl(tmp_path), At(150, full))
    assert seen == [True, False]
    assert services.journal.count() == 0
    assert run(services, jrnl(tmp_path)).added == MANY
    assert not spare.exists()
