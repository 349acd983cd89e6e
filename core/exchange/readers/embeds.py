"""Pictures and files inside Markdown: `![[photo.png|300]]` and `![what](folder/photo.png)`."""

import re
from urllib.parse import unquote

from core.exchange.incoming import File
from core.exchange.safe.bag import Bag, unsafe
from core.exchange.stamps import token

_EMBED = re.compile(
    r"!\[\[([^\]|#\n]{1,1000})(?:#[^\]|\n]{0,1000})?(?:\|([^\]\n]{0,1000}))?\]\]"
    r"|!\[([^\]\n]{0,2000})\]\(<?([^)>\n]{1,2000}?)>?(?:[ \t]{1,9}\"[^\"\n]{0,1000}\")?\)"
)
_MOST = 10_000  # in one note; more is no note, and each costs time
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?|svg|mp4|mov|m4v|webm|avi|mp3|m4a|aac|wav|ogg|"
    r"opus|flac|pdf)$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.\-]+:", re.IGNORECASE)
_SIZE = re.compile(r"^\d+(?:x\d+)?$")


class Embeds:
    """The files that one note shows, each once."""

    def __init__(self, bag: Bag, note: str) -> None:
        self._bag, self._folder = bag, note.rpartition("/")[0]
        self._numbers: dict[str, int] = {}
        self.files: list[File] = []

    def take(self, body: str) -> str:
        """The body with place holders for the files; what lies on the web stays as it is."""
        if not 0 < body.count("![") <= _MOST:
            return body
        return _EMBED.sub(self._embed, body)

    def _embed(self, found: re.Match[str]) -> str:
        if found[1] is not None:
            caption = (found[2] or "").strip()
            return self._put(found[1].strip(), "" if _SIZE.match(caption) else caption, found[0])
        target = found[4].strip()
        if _ELSEWHERE.match(target) or target.startswith("#"):
            return found[0]
        return self._put(unquote(target), found[3].partition("|")[0].strip(), found[0])

    def _put(self, target: str, caption: str, as_it_was: str) -> str:
        if not _FILE.search(target):
            return as_it_was  # another note
        member = self._find(target)
        key = member or target
        if key not in self._numbers:
            self._numbers[key] = len(self.files)
            name = target.rpartition("/")[2]
            self.files.append(File(member, name, caption=caption, details={"path": target}))
        return f"![{caption}]({token(self._numbers[key])})"

    def _find(self, target: str) -> str:
        """Beside the note, from the top, or anywhere by its name, as Obsidian looks."""
        plain = target.replace("\\", "/")
        near = _joined(self._folder, plain)
        for each in (near, plain.removeprefix("./").removeprefix("/")):
            if each and not unsafe(each) and each in self._bag.sizes:
                return each
        called = self._bag.called(plain.rpartition("/")[2])
        return called[0] if called else ""


def _joined(folder: str, path: str) -> str:
    """A path beside a note, `..` walked; empty where it leads out of the bag."""
    parts = folder.split("/") if folder else []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
