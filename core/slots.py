"""The slots: the journal's random key, wrapped once for each way to open it, in a file beside it.

Versioned JSON with a digest of its own, so that a damaged file is told from a wrong passphrase;
written whole, with a second copy. Each slot is bound to the journal and to how its key is reckoned.
"""

import json
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from core.paths import to_disk, write_whole
from core.problems import Known, Problem
from core.sealing import COST, Cost, box_key, from_passphrase, random_bytes, unwrap, wrap

VERSION = 1
FORMAT = "rapport slots"
PASSPHRASE, RECOVERY, KEYRING = "passphrase", "recovery code", "keyring"
PAGES = {"cipher": "SQLCipher 4", "page size": 4096, "hmac": "SHA512"}
"""How the database is sealed (core/store/sqlite.py). Another Rapport may know other ways."""


class Slot(NamedTuple):
    """One way to open the journal. A keyring keeps its key as it is, so it costs nothing to try."""

    kind: str
    salt: bytes
    cost: Cost | None
    wrapped: bytes = b""


class Slots(NamedTuple):
    """All of one journal: its id, the public side (see sealing.put_in_box) and the ways to open it."""

    id: str
    public: bytes
    ways: tuple[Slot, ...]

    def has(self, kind: str) -> bool:
        return any(slot.kind == kind for slot in self.ways)

    def without(self, kind: str) -> "Slots":
        return self._replace(ways=tuple(slot for slot in self.ways if slot.kind != kind))

    def adding(self, kind: str, secret: str | bytes, root: bytes) -> "Slots":
        """With a new slot in place of any of this kind. `secret` is text to type, or a key."""
        cost = COST if isinstance(secret, str) else None
        empty = Slot(kind, random_bytes(16), cost)
        wrapped = wrap(_key(empty, secret), root, self._bound(empty))
        others = self.without(kind).ways
        return self._replace(ways=(*others, empty._replace(wrapped=wrapped)))

    def open(self, kind: str, secret: str | bytes) -> bytes | None:
        """The journal's key, or None when no slot of this kind has this secret."""
        for slot in self.ways:
            if slot.kind == kind and (slot.cost is not None) == isinstance(secret, str):
                root = unwrap(_key(slot, secret), slot.wrapped, self._bound(slot))
                if root is not None:
                    return root
        return None

    def _bound(self, slot: Slot) -> bytes:
        cost = list(slot.cost) if slot.cost else None
        return json.dumps([FORMAT, VERSION, self.id, slot.kind, slot.salt.hex(), cost]).encode()


def new(root: bytes) -> Slots:
    """For a new key; without a way to open it yet."""
    return Slots(random_bytes(16).hex(), box_key(root), ())


def name_in_keyring(slots: Slots) -> str:
    """Under which name the keyring keeps what opens the slot KEYRING."""
    return f"journal:{slots.id}"


def second_copy(path: Path) -> Path:
    return path.with_name(f"{path.name}-copy")


def exist(path: Path) -> bool:
    return path.exists() or second_copy(path).exists()


def read(path: Path) -> Slots:
    """From the file, or from its second copy where that is all that can be read.

    Known(SLOTS_MISSING, SLOTS_DAMAGED, DATABASE_NEWER) names the file.
    """
    if not exist(path):
        raise Known(Problem.SLOTS_MISSING, str(path))
    for file in (path, second_copy(path)):
        slots = _read(file)
        if slots is not None:
            return slots
    raise Known(Problem.SLOTS_DAMAGED, str(path))


def write(path: Path, slots: Slots) -> None:
    """Both copies, one after the other: a whole one is there at every moment.

    Known(FILE_UNWRITABLE).
    """
    for file in (path, second_copy(path)):
        write_one(file, slots)


def write_one(file: Path, slots: Slots) -> None:
    """One copy, as lies beside each backup."""
    write_whole(file, _text(slots))
    to_disk(file.parent)


def heal(path: Path, slots: Slots) -> None:
    """See that both copies say this; one may be lost, damaged, or from before a change."""
    if any(_read(file) != slots for file in (path, second_copy(path))):
        write(path, slots)


def remove(path: Path) -> None:
    """The copy first: what is read first goes last."""
    for file in (second_copy(path), path):
        file.unlink(missing_ok=True)


def _key(slot: Slot, secret: str | bytes) -> bytes:
    if isinstance(secret, bytes):
        return secret
    return from_passphrase(secret, slot.salt, slot.cost or COST)


def _text(slots: Slots) -> str:
    content = {
        "format": FORMAT,
        "version": VERSION,
        "id": slots.id,
        "pages": PAGES,
        "public": b64encode(slots.public).decode(),
        "slots": [
            {
                "kind": slot.kind,
                "kdf": {"name": "argon2id", **slot.cost._asdict()} if slot.cost else None,
                "salt": b64encode(slot.salt).decode(),
                "key": b64encode(slot.wrapped).decode(),
            }
            for slot in slots.ways
        ],
    }
    return json.dumps({**content, "digest": _digest(content)}, indent=1)


def _digest(content: dict[str, Any]) -> str:
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _read(file: Path) -> Slots | None:
    """None when it is not there or not what was written. Known(DATABASE_NEWER)."""
    try:
        content = json.loads(file.read_text("utf-8"))
        if content.pop("digest") != _digest(content) or content["format"] != FORMAT:
            return None
        if content["version"] > VERSION or content["pages"] != PAGES:
            raise Known(Problem.DATABASE_NEWER, str(file))
        ways = tuple(_slot(each) for each in content["slots"])
        slots = Slots(str(content["id"]), b64decode(content["public"]), ways)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return slots if all(s.cost is None or s.cost.bearable() for s in ways) else None


def _slot(each: dict[str, Any]) -> Slot:
    kdf = each["kdf"]
    cost = Cost(int(kdf["memory"]), int(kdf["passes"]), int(kdf["lanes"])) if kdf else None
    return Slot(str(each["kind"]), b64decode(each["salt"]), cost, b64decode(each["key"]))
