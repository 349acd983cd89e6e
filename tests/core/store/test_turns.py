"""Who writes next when the window and long work both wish to."""

import sys
import threading
import time
from pathlib import Path

import pytest

from core.problems import Known, Problem
from core.store import open_store
from core.store.alone import alone
from core.store.origins import Waiting
from core.store.turns import Turns

PIECES = 60


def test_the_window_goes_first_between_the_pieces_of_long_work(tmp_path: Path) -> None:
    window = open_store(tmp_path / "a.db")
    begun, order = threading.Event(), []

    def work() -> None:
        late = window.again()
        for number in range(PIECES):
            with late.atomic():
                begun.set()
                time.sleep(0.005)  # a piece
                order.append(number)
        late.close()

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait()
    for _ in range(5):
        with window.atomic():
            order.append(-1)
    thread.join()
    assert order.count(-1) == 5
    assert len(order) == PIECES + 5
    assert order.index(-1) <= 2  # after the piece that went on, not after all of them
    window.close()


def test_without_a_turn_it_goes_on_to_ask_the_database() -> None:
    turns = Turns(0.01)
    with turns.turn(late=True) as first:
        with turns.turn(late=False) as second:
            pass
        with turns.turn(late=False) as third:
            pass
    with turns.turn(late=True) as last:
        pass
    assert (first, second) == (True, False)
    assert not third  # the second one did not give back what it never had
    assert last  # and neither of them still waits


def test_a_thing_for_one_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "held")
    with alone(path), pytest.raises(Known) as refused, alone(path):
        pass
    assert refused.value.problem is Problem.DATABASE_BUSY
    with alone(path):
        pass


def test_light_work_leaves_the_connection_as_it_was(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")

    def how() -> list[int]:
        names = ("synchronous", "cache_size")
        return [store.database.rows(f"PRAGMA {name}")[0][0] for name in names]

    before = how()
    with store.lightly():
        assert how() != before
        store.origins.done()
    assert how() == before
    assert (tmp_path / "a.db-wal").stat().st_size
    (_, all_of_it, there) = store.database.rows("PRAGMA wal_checkpoint(PASSIVE)")[0]
    assert all_of_it == there
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no bounds there")
def test_light_work_is_done_though_the_disk_takes_no_more_of_it(tmp_path: Path) -> None:
    import resource

    store = open_store(tmp_path / "a.db")
    size = (tmp_path / "a.db").stat().st_size
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        with store.lightly():
            store.origins.wait(Waiting(n, "", {"body": "kiln " * 2000}) for n in range(20))
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))
    store.close()
    again = open_store(tmp_path / "a.db")
    assert sum(map(len, again.origins.waiting())) == 20
    again.close()
