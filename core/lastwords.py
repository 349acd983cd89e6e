"""The last words: what was typed since the last save, on the disk a tenth of a second later.

Each sheet that is written on has a slip, a file that only grows: first the whole state, then what
changed in the text from one look to the next. Saved words need no slip, so it is emptied after each
save. Records bear their length and check sum: a torn end is left out, all before it counts. They
are sealed as media are, if the journal is protected. A thread of its own writes, so that no key
waits for the disk.
"""

import json
import os
import struct
import threading
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO
from zlib import crc32

from core.media_folder import Cipher, Plain
from core.problems import Known

State = dict[str, Any]
"""What stands on a sheet, as JSON has it; `body` is its text."""
_HEAD = struct.Struct("<II")
_LONGEST_SLIP = 4_000_000  # bytes; beyond it the whole state is written anew
_ENDING = ".slip"


class LastWords:
    """The slips in one folder. `note` and `forget` return at once."""

    def __init__(self, folder: Path, cipher: Cipher | None = None) -> None:
        self._folder, self._cipher = folder, cipher or Plain()
        self._wanted: SimpleQueue[tuple[str, State | None] | threading.Event] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._open: dict[str, tuple[BinaryIO, State]] = {}

    def note(self, sheet: str, state: State) -> None:
        """What stands on this sheet now and is not saved."""
        self._put(sheet, state)

    def forget(self, sheet: str) -> None:
        """What was noted of this sheet is saved."""
        if self._thread is not None:
            self._put(sheet, None)

    def settle(self) -> None:
        """Wait until everything noted so far is on the disk."""
        if self._thread is not None:
            done = threading.Event()
            self._wanted.put(done)
            done.wait()

    def close(self) -> None:
        """Write what is still to be written and end the thread."""
        if self._thread is not None:
            self._put("", None)
            self._thread.join()
            self._thread = None

    def left(self) -> dict[str, State]:
        """What an earlier end has left, by sheet; to be asked before the first `note`."""
        found = {}
        for path in sorted(self._folder.glob(f"*{_ENDING}")):
            state = self._read(path)
            if state is not None:
                found[path.stem] = state
        return found

    def remove(self, sheet: str) -> None:
        """What an earlier end has left is in the journal now."""
        with suppress(OSError):
            self._path(sheet).unlink()

    def _put(self, sheet: str, state: State | None) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._write_on, name="last words", daemon=True)
            self._thread.start()
        self._wanted.put((sheet, state))

    def _write_on(self) -> None:
        while True:
            wanted = self._wanted.get()
            if isinstance(wanted, threading.Event):
                wanted.set()
                continue
            sheet, state = wanted
            if not sheet:
                break
            try:
                if state is None:
                    self._empty(sheet)
                else:
                    self._append(sheet, state)
            except (OSError, Known):  # a disk that is full: the journal itself says so
                self._drop(sheet)
        for sheet in list(self._open):
            self._drop(sheet)

    def _append(self, sheet: str, state: State) -> None:
        file, before = self._open.get(sheet, (None, None))
        if file is None or before is None or file.tell() > _LONGEST_SLIP:
            self._drop(sheet)
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._path(sheet).with_suffix(".new")
            file = beside.open("wb")
            self._open[sheet] = (file, state)
            self._record(file, sheet, state)
            beside.replace(self._path(sheet))
            return
        rest = {k: v for k, v in state.items() if k != "body"}
        if rest != {k: v for k, v in before.items() if k not in {"body", "when"}} | {
            "when": state.get("when")
        }:
            record = state
        else:
            record = {"when": state.get("when"), **_difference(before["body"], state["body"])}
        self._record(file, sheet, record)
        self._open[sheet] = (file, state)

    def _record(self, file: BinaryIO, sheet: str, record: State) -> None:
        data = self._cipher.seal(json.dumps(record).encode(), f"slip {sheet}")
        file.write(_HEAD.pack(len(data), crc32(data)) + data)
        file.flush()
        os.fsync(file.fileno())

    def _empty(self, sheet: str) -> None:
        self._drop(sheet)
        self.remove(sheet)

    def _drop(self, sheet: str) -> None:
        file, _ = self._open.pop(sheet, (None, None))
        if file is not None:
            with suppress(OSError):
                file.close()

    def _path(self, sheet: str) -> Path:
        return self._folder / f"{sheet}{_ENDING}"

    def _read(self, path: Path) -> State | None:
        try:
            content = path.read_bytes()
        except OSError:
            return None
        state: State | None = None
        at = 0
        while at + _HEAD.size <= len(content):
            length, check = _HEAD.unpack_from(content, at)
            data = content[at + _HEAD.size : at + _HEAD.size + length]
            if len(data) != length or crc32(data) != check:
                break
            at += _HEAD.size + length
            try:
                record = json.loads(self._cipher.open(data, f"slip {path.stem}"))
            except (Known, ValueError):
                break
            state = _applied(state, record)
        return state


def _difference(before: str, after: str) -> State:
    """The piece that stands in the place of another: how much stays before it and after it."""
    from core.versions import common_start

    start = common_start(before, after)
    end = common_start(before[start:][::-1], after[start:][::-1])
    return {"start": start, "end": end, "put": after[start : len(after) - end]}


def _applied(state: State | None, record: State) -> State:
    if state is None or "put" not in record:
        return record
    body: str = state["body"]
    end = len(body) - record["end"]
    changed = body[: record["start"]] + record["put"] + body[end:]
    return {**state, "body": changed, "when": record["when"]}
