"""Which paragraphs of an entry hold somebody else's words: quoted, sung, answered, or sent to somebody.

Only what says so itself: in doubt the words are the writer's.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from core.language import wordlists
from core.language.text.markdown import Block, Sort

_LONG = 120  # characters from which on a paragraph in quotation marks is no line of speech
_QUOTED = 8  # paragraphs of a quotation
_TURNS = 4  # paragraphs with a speaker from which on they are an interview or a scene
_FONDLY = 3  # times that somebody is called "darling" in a letter
_SHORT = 50  # characters of a salutation
_NEAR, _HEAD = 400, 4  # characters of a paragraph that announces, and blocks at the top of an entry
_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"'}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    name = r"(?:[A-Z][\w.'’-]*)(?: (?:(?:de|van|von|of|the|der|la|le) )?[A-Z][\w.'’-]*){0,4}"
    kin = wordlists.either(wordlists.section("people", "kin"))
    says = r"(?:wrote|writes|said|says|asks|asked|explain(?:s|ed)|noted|(?<!the )(?<!The )(?<!my )(?<!My )notes(?=:)|puts? it(?! on| in| back| up| down| away| to)|replie[sd]|commented|tweeted|posted|argue[sd]|adds|added|quote[sd]?|quoting|reads)"
    return {
        "indent": re.compile(r" {2,3}\S|\t\S"),
        "source": re.compile(
            r"https?://|\b(?:article|posts?|blog|essay|interview|review|FAQ|quote[sd]?|quotation|wrote|writes|says|letter|column|piece|newsletter|announcement|statement|speech|according to)\b"
        ),
        "said": re.compile(
            rf"(?:^|[.!?]\s)(?:[^.!?\n]|\.(?=\w)){{0,200}}(?:(?<!\bI )(?<!\bI['’]ve )(?<!\bwe )(?<!\b[Ww]e['’]ve )(?<!\bI have )(?<!\bI had )(?<!\balso )(?<!\bwas )(?<!\bis )(?<!\bbeen )(?<!\bbe )\b{says}\b|[Aa]ccording to\b|\bquot(?:e|ation)\b)[^.!?\n]{{0,60}}:[*_\W]*$|^(?:From|Via|Quoting) [^.!?\n]{{2,80}}:$|\b[Tt]he (?:[Oo]ath|[Vv]ow|[Pp]rayer|[Pp]oem|[Mm]otto|[Aa]nnouncement|[Ss]tatement)\b[^.!?\n]{{0,80}}:$",
        ),
        "own": re.compile(r"\b(?:I|we|we've|I've)(?: \w+)? (?:wrote|said|asked|noted|replied|posted|tweeted|added|quoted)\b|\bmyself\b|\bmy (?:post|notes?|own)\b"),
        "named": re.compile(rf"\s*(?:[—–―~]|--?)\s*[*_“\"]{{0,2}}\[?(?P<who>{name})\]?(?:\([^)\n]*\))?[*_]{{0,2}}(?:, [^.!?\n]{{2,60}})?[*_]{{0,2}}\s*$"),
        "titled": re.compile(r"\s*[*_]{0,2}[A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?, [^.!?\n]{3,60}(?<!:)\s*$"),
        "comments": re.compile(
            r"\W*(?:(?:\d+|archived?|old(?:er)?|reader|\d+ archived) )?(?:comments?|responses|replies|webmentions)(?: \(\d+\))?\W*$|\W*(?:\d+|one|two|three) (?:comments?|responses?|replies|thoughts?)(?: on\b.*| to\b.*)?\W*$",
            re.IGNORECASE,
        ),
        "speaks": re.compile(rf"\W{{0,3}}[\w@.-]+(?: [\w.-]+){{0,3}} {says}(?: on [^:\n]{{3,40}})?:\s*$"),
        "stamp": re.compile(r"[^.!?\n]{0,40}\b(?:19|20)\d\d\b[^.!?\n]{0,30}$"),
        "answer": re.compile(r"\s*@\w"),
        "turn": re.compile(rf"\s*[*_]{{0,3}}(?P<who>{name}|[QA]\d{{0,2}})[*_]{{0,3}}:[*_]{{0,3}}\s+\S"),
        "dear": re.compile(
            r"\W*(?:(?:my|our) )?(?:own |very |dear |dearest )*(?:dear(?:est)?|darling|beloved|liebe[rs]?|querid[oa]|ch[eè]re?)\s+(?:(?:little|old|own|sweet|darling) )?(?P<who>[\w.'’-]+)(?: [\w.'’&-]+){0,4}\W*$",
            re.IGNORECASE,
        ),
        "fondly": re.compile(
            r"(?:[,.!?]|\b(?:[Ss]o|[Ww]ell|[Bb]ut|[Aa]nd|eh|[Nn]o|[Yy]es|for|you|me)) (?:sweetheart|darling|kiddie|dearest|dear heart|dear one|beloved)\b(?! (?:of|boy|girl|little|child|son|wife|husband|daughter|dog|cat)\b)|^(?:Sweetheart|Darling|Dearest|Beloved)\b(?! [A-Z])",
            re.MULTILINE,
        ),
        "you": re.compile(r"\b[Yy]ou(?:r|rs)?\b"),
        "oneself": re.compile(r"\b(?:diary|journal|me|myself|self|future|past|younger|older)\b", re.IGNORECASE),
        "tweet": re.compile(r"[—–-] ?[^\n—]{2,40}\(@\w+\) [A-Z]\w+ \d{1,2}, \d{4}\W*$"),
        "kin": re.compile(rf"(?:{kin}|boys?|girls?|sirs?|madam|mr|mrs|miss|ms|dr|mum(?:my)?|mom(?:my)?|dad(?:dy)?|mama|papa|auntie|ones|wifey?|hubby|family)s?\.?", re.IGNORECASE),
        "song": re.compile(r"\W*(?:intro|verse|chorus|bridge|refrain|outro|coda|pre-chorus)(?:[ /]\w+)?\W*$", re.IGNORECASE),
        "lyrics": re.compile(r"\b[Ll]yrics\b|\b[Pp]oem by [A-Z]|\b[Ss]ong by [A-Z]"),
    }  # fmt: skip


def paragraphs(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks that are not the writer's words, or are meant for one reader."""
    found: set[int] = set()
    for look in (
        _indented,
        _introduced,
        _in_quotes,
        _attributed,
        _commented,
        _spoken,
        _letter,
        _sung,
    ):
        found.update(look(text, blocks))
    return frozenset(found)


def _raw(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _indented(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Paragraphs set off by indentation below what announces them."""
    indent = _patterns()["indent"]
    announced = False
    for n, block in enumerate(blocks):
        if block.sort is not Sort.PROSE or not text[block.start].isspace():
            announced = _announces(text, block, n)
        elif announced and all(indent.match(line) for line in _raw(text, block).splitlines()):
            yield n


def _announces(text: str, block: Block, number: int) -> bool:
    """Whether a paragraph speaks of what somebody else wrote, or is the title of it."""
    last = _raw(text, block).rstrip()
    if block.sort in (Sort.ITEM, Sort.QUOTE) or len(last) > _NEAR:
        return False
    titled = number < _HEAD and last[-1:] not in ".!?…:" and "\n" not in last
    patterns = _patterns()
    return titled or bool(patterns["source"].search(last) or patterns["said"].search(last))


def _introduced(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """The paragraph after "She wrote:"; not after what the writer says."""
    for n, block in enumerate(blocks[:-1]):
        after = blocks[n + 1]
        if block.sort is not Sort.PROSE or after.sort is not Sort.PROSE:
            continue
        visible = block.visible(text).strip()
        if not visible.endswith(":"):
            continue
        last = visible[-300:].rsplit("\n", 1)[-1]
        sentence = re.split(r"[.!?]\s", last)[-1]
        if _patterns()["said"].search(last) and not _patterns()["own"].search(sentence):
            yield n + 1


def _in_quotes(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Paragraphs wholly in quotation marks, too long to be what somebody said in passing."""
    for n, block in enumerate(blocks):
        words = _words(text, block)
        mark = words[:1]
        if mark not in _QUOTES:
            continue
        close = _QUOTES[mark]
        if words.endswith(close) and not {mark, close} & set(words[1:-1]):
            if len(words) >= _LONG:
                yield n
        elif close not in words[1:]:
            yield from range(n, _closed_at(text, blocks, n, mark))


def _words(text: str, block: Block) -> str:
    return block.visible(text).strip(" \t\r\n.,…") if block.sort is Sort.PROSE else ""


def _closed_at(text: str, blocks: Sequence[Block], number: int, mark: str) -> int:
    """The block after the one that closes what the paragraph `number` opens; 0 if none does."""
    close = _QUOTES[mark]
    for n in range(number + 1, min(number + _QUOTED, len(blocks))):
        words = _words(text, blocks[n])
        inner = words.removeprefix(mark)
        if not words or {mark, close} & set(inner[:-1]):
            return 0
        if inner.endswith(close):
            return n + 1
    return 0


def _attributed(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """What a line below gives to somebody by name: "— Ada Salt", "Ada Salt, baker"."""
    for n, block in enumerate(blocks):
        raw = _raw(text, block)
        head, _, line = raw.rpartition("\n")
        alone = not head.strip()
        if len(line) > 100 or block.sort not in (Sort.PROSE, Sort.ITEM):
            continue
        dashed = _patterns()["named"].match(line)
        if block.sort is Sort.ITEM and (
            not alone
            or not dashed
            or "](" in line
            or " " not in dashed.group("who")
            or _listed(blocks, n)
        ):
            continue
        if not alone:
            if dashed:
                yield n
            continue
        before = blocks[n - 1] if n else None
        if not before or before.sort is not Sort.PROSE:
            continue
        signed = n == len(blocks) - 1 and n > 1 and dashed and " " not in dashed.group("who")
        quoted = before.visible(text).lstrip()[:1] in _QUOTES
        if (dashed and (quoted or not signed)) or (quoted and _patterns()["titled"].match(line)):
            yield from (n - 1, n)


def _listed(blocks: Sequence[Block], number: int) -> bool:
    return any(
        blocks[n].sort is Sort.ITEM for n in (number - 1, number + 1) if 0 <= n < len(blocks)
    )


def _commented(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Comments below an entry, and an answer to somebody who is addressed first."""
    patterns = _patterns()
    speaking = [
        n for n, block in enumerate(blocks) if block.sort is Sort.PROSE
        and len(raw := _raw(text, block).strip()) < 80 and patterns["speaks"].match(raw)
    ]  # fmt: skip
    begin = speaking[0] if len(speaking) > 1 else len(blocks)
    end = 0
    for n, block in enumerate(blocks):
        if n < end or block.sort not in (Sort.PROSE, Sort.HEADING):
            continue
        words = block.visible(text).strip()
        if len(words) < 80 and n and patterns["comments"].match(words):
            end = _part_end(blocks, n)
            yield from range(n, end)
        if patterns["answer"].match(words) or patterns["tweet"].search(words[-99:]):
            yield n
    yield from range(begin, len(blocks))
    for n in speaking:
        after = n + 1
        while after < len(blocks) and patterns["stamp"].match(_raw(text, blocks[after]).strip()):
            after += 1
        yield from range(n, min(after + 1, len(blocks)))


def _spoken(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Paragraphs of an interview or a scene: each begins with who speaks."""
    turns: dict[int, str] = {}
    for n, block in enumerate(blocks):
        if block.sort is Sort.PROSE and (match := _patterns()["turn"].match(_raw(text, block))):
            turns[n] = match.group("who")
    who = Counter(turns.values())
    asked = {w[:1] for w in who if w.rstrip("0123456789") in ("Q", "A")} == {"Q", "A"}
    often = {w for w, count in who.items() if count > 1 and _speaker(w)}
    if asked or (len(turns) >= _TURNS and len(often) > 1):
        yield from (n for n, w in turns.items() if asked or _speaker(w))


def _speaker(name: str) -> bool:
    words = name.split()
    known = wordlists.section("people", "first") | wordlists.section("people", "titles")
    initial = len(name.rstrip(".")) == 1
    return initial or words[0].rstrip(".") in known or name in ("Interviewer", "Host", "Guest")


def _letter(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """A letter to somebody, from "Dear aunt" on; not one to oneself, the diary, or a thing."""
    called = len(_patterns()["fondly"].findall(text))
    if called >= _FONDLY and len(_patterns()["you"].findall(text)) > called:
        yield from range(len(blocks))
        return
    end = 0
    for n, block in enumerate(blocks):
        if n < end or block.sort not in (Sort.PROSE, Sort.HEADING):
            continue
        line = _raw(text, block).strip().partition("\n")[0].lstrip("#*_ ")
        if len(line) <= _SHORT and _salutes(line):
            end = _part_end(blocks, n)
            yield from range(n, end)


def _part_end(blocks: Sequence[Block], number: int) -> int:
    """The block that begins the next part of an entry, after a heading or a rule."""
    for n in range(number + 1, len(blocks)):
        if blocks[n].sort in (Sort.HEADING, Sort.RULE):
            return n
    return len(blocks)


def _salutes(line: str) -> bool:
    match = _patterns()["dear"].match(line)
    if not match or line[-1:] in ".?" or _patterns()["oneself"].search(line):
        return False
    fond = (
        line.lower().startswith("my ") and line.rsplit(maxsplit=1)[-1][:1].isupper()
    )  # "My darling Poppet"
    named = match.group("who").rstrip(".") in wordlists.section("people", "first")
    return (
        fond or named or any(_patterns()["kin"].fullmatch(w) for w in re.findall(r"[\w.]+", line))
    )


def _sung(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """The stanzas of a song or of a poem that names its writer."""
    patterns = _patterns()
    lines = [
        (n, line) for n, block in enumerate(blocks) if block.sort in (Sort.PROSE, Sort.HEADING)
        for line in _raw(text, block).split("\n")
    ]  # fmt: skip
    if not any(
        len(line) < 60 and (patterns["song"].match(line) or patterns["lyrics"].search(line))
        for _, line in lines
    ):
        return
    for n, block in enumerate(blocks):
        raw = _raw(text, block)
        if block.sort is Sort.PROSE and raw.count("\n") and max(map(len, raw.split("\n"))) < 80:
            yield n
