"""Slots open with the right secret only, say when they are damaged, and outlive one lost copy."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import slots
from core.problems import Known, Problem
from core.recovery_code import looks_like_one, new_code, plain
from core.sealing import Cost, FileCipher, box_key, open_box, put_in_box, random_bytes
from core.slots import KEYRING, PASSPHRASE, RECOVERY

ROOT = bytes(range(32))
WORDS = "correct horse battery staple"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))


@pytest.fixture
def kept(cheap: None, tmp_path: Path) -> Path:
    path = tmp_path / "rapport.slots"
    made = slots.new(ROOT).adding(PASSPHRASE, WORDS, ROOT)
    slots.write(path, made.adding(KEYRING, bytes(32), ROOT))
    return path


def test_each_way_opens_with_its_own_secret(kept: Path) -> None:
    read = slots.read(kept)
    assert read.open(PASSPHRASE, WORDS) == ROOT
    assert read.open(KEYRING, bytes(32)) == ROOT
    assert read.open(PASSPHRASE, WORDS + " ") is None
    assert read.open(RECOVERY, WORDS) is None
    assert read.open(KEYRING, random_bytes()) is None
    assert read.public == box_key(ROOT)


def test_accents_may_be_typed_either_way(kept: Path) -> None:
    made = slots.read(kept).adding(PASSPHRASE, "caf\u00e9 au lait", ROOT)
    assert made.open(PASSPHRASE, "cafe\u0301 au lait") == ROOT


def test_a_new_passphrase_takes_the_place_of_the_old(kept: Path) -> None:
    made = slots.read(kept).adding(PASSPHRASE, "another one", ROOT)
    assert made.open(PASSPHRASE, WORDS) is None
    assert made.open(PASSPHRASE, "another one") == ROOT
    assert made.open(KEYRING, bytes(32)) == ROOT


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff\xfe", b'{"version": 1'])
@pytest.mark.parametrize("which", [0, 1])
def test_one_good_copy_is_enough_and_heals_the_other(
    kept: Path, content: bytes | None, which: int
) -> None:
    before = slots.read(kept)
    broken = (kept, slots.second_copy(kept))[which]
    if content is None:
        broken.unlink()
    else:
        broken.write_bytes(content)
    assert slots.read(kept) == before
    slots.heal(kept, before)
    assert kept.read_bytes() == slots.second_copy(kept).read_bytes()


def test_every_flipped_bit_is_told_from_a_wrong_passphrase(kept: Path) -> None:
    slots.second_copy(kept).unlink()
    content = kept.read_bytes()
    for place in range(0, len(content), 7):
        kept.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        with pytest.raises(Known) as known:
            slots.read(kept)
        assert known.value.problem in (Problem.SLOTS_DAMAGED, Problem.DATABASE_NEWER)
    kept.unlink()
    with pytest.raises(Known) as known:
        slots.read(kept)
    assert known.value.problem is Problem.SLOTS_MISSING


def test_slots_of_a_newer_rapport_are_left_alone(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = slots.read(kept)
    monkeypatch.setattr(slots, "VERSION", 2)
    slots.write(kept, read)
    monkeypatch.undo()
    with pytest.raises(Known) as known:
        slots.read(kept)
    assert known.value.problem is Problem.DATABASE_NEWER


def test_a_cost_that_is_a_trap_is_not_paid(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = json.loads(kept.read_text())
    content.pop("digest")
    content["slots"][0]["kdf"]["memory"] = 1 << 30
    content["digest"] = slots._digest(content)
    for file in (kept, slots.second_copy(kept)):
        file.write_text(json.dumps(content))
    with pytest.raises(Known) as known:
        slots.read(kept)
    assert known.value.problem is Problem.SLOTS_DAMAGED


def test_the_way_a_key_is_reckoned_is_bound_to_its_slot(kept: Path) -> None:
    read = slots.read(kept)
    weaker = tuple(slot._replace(kind=PASSPHRASE) for slot in read.ways if slot.kind == KEYRING)
    assert read._replace(ways=weaker).open(PASSPHRASE, bytes(32)) is None
    assert read._replace(id="another").open(PASSPHRASE, WORDS) is None


@given(st.data())
def test_a_code_is_read_however_it_is_typed(data: st.DataObject) -> None:
    code = new_code()
    typed = "".join(
        data.draw(st.sampled_from([sign, sign.lower(), f" {sign}"]))
        for sign in code.replace("-", data.draw(st.sampled_from(["-", " ", "", "–", "\n"])))
    )
    slips = data.draw(st.sampled_from([("0", "O"), ("0", "o"), ("1", "l"), ("1", "I"), ("V", "u")]))
    assert plain(typed.replace(*slips)) == plain(code)


@given(st.integers(0, 27), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_the_pen_is_told_before_anything_is_tried(place: int, sign: str) -> None:
    code = "0123-4567-89AB-CDEF-GHJK-MNPQ-RS"
    signs = code.replace("-", "")
    from core.recovery_code import _check

    whole = signs + _check(signs)
    wrong = whole[:place] + sign + whole[place + 1 :]
    if wrong == whole:
        assert plain(wrong) == whole
        return
    by_chance = _check(wrong[:26]) == wrong[26:]  # one in a thousand slips
    assert looks_like_one(wrong) == by_chance


@pytest.mark.parametrize("typed", ["", "hello", "7K2M", "é" * 28, "🙂" * 28])
def test_what_is_no_code_says_so(typed: str) -> None:
    with pytest.raises(Known) as known:
        plain(typed)
    assert known.value.problem is Problem.RECOVERY_MISTYPED


def test_codes_are_not_alike() -> None:
    assert len({new_code() for _ in range(200)}) == 200


@given(st.binary(max_size=500), st.text(max_size=20))
def test_a_sealed_file_opens_under_its_own_name_only(data: bytes, name: str) -> None:
    cipher = FileCipher(ROOT)
    sealed = cipher.seal(data, name)
    assert cipher.open(sealed, name) == data
    assert data == b"" or len(data) < 4 or data not in sealed
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    wrong = [
        (cipher, sealed, name + "x"),
        (cipher, sealed[:-1], name),
        (cipher, changed, name),
        (FileCipher(bytes(32)), sealed, name),
    ]
    for other, given_, under in wrong:
        with pytest.raises(Known) as known:
            other.open(given_, under)
        assert known.value.problem is Problem.MEDIUM_DAMAGED


@given(st.binary(max_size=500))
def test_a_box_opens_with_the_journals_key_only(data: bytes) -> None:
    box = put_in_box(box_key(ROOT), data)
    assert open_box(ROOT, box) == data
    assert open_box(bytes(32), box) is None
    assert open_box(ROOT, box[:-1]) is None
    assert open_box(ROOT, b"RAPPORT BOX 2\n" + box[14:]) is None
    assert put_in_box(box_key(ROOT), data) != box
