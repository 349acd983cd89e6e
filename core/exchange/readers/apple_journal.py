"""Apple Journal: a page of HTML for each entry, and a folder Resources beside them."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from core.exchange.incoming import File, Format, Item, Problematic, Said, Told, Why
from core.exchange.readers.days import day_in_name
from core.exchange.readers.loose import loose
from core.exchange.readers.moments import NoMoment, whole_day
from core.exchange.readers.ours import member_at
from core.exchange.safe import markup, text
from core.exchange.safe.bag import Bag

_HEADER = re.compile(r"class=[\"']pageHeader[\"']")
_ASSET = "assetType_"
_SHOWN = ("photo", "livePhoto", "video", "audio", "voice", "drawing")


def sniff(bag: Bag) -> int:
    pages = bag.names if bag.single else bag.ending(".html", ".htm")
    return 95 if any(_is_page(bag, name) for name in pages[:20]) else 0


def _is_page(bag: Bag, name: str) -> bool:
    return _HEADER.search(text.decoded(bag.head(name))[0]) is not None


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    for name in bag.names if bag.single else bag.ending(".html", ".htm"):
        if not bag.single and not _is_page(bag, name):
            continue  # the index
        yield _item(bag, name, told)


def _item(bag: Bag, name: str, told: Told) -> Item | Problematic:
    from bs4 import BeautifulSoup

    source = bag.text(name).replace("\x00", "")
    if source.count("<") > markup.MOST_TAGS:
        return Problematic(bag.place(name), Why.TOO_LARGE)
    page = BeautifulSoup(source, "html.parser")
    header = page.find(class_="pageHeader")
    written = header.get_text(" ", strip=True) if header else ""
    try:
        at, zone = whole_day(_day(written, name, told), told)
    except NoMoment:
        return Problematic(bag.place(name), Why.BAD_DATE if written else Why.NO_DATE, written)
    title = page.find(class_="title")
    prompt = page.find(class_="reflectionPrompt")
    assets = [_asset(bag, name, each) for each in page.find_all(class_="gridItem")]
    extra: dict[str, Any] = {}
    for kind, words, _ in assets:
        if words:
            extra.setdefault(kind, []).extend(words)
    for kind in extra:
        told.lost(kind)
    places = extra.get("multiPinMap") or extra.get("genericMap") or extra.get("visit") or []
    asked = prompt.get_text(" ", strip=True) if prompt else ""
    body = _body(page)
    return Item(
        bag.place(name),
        at,
        zone,
        f"{asked}\n\n{body}".strip() if asked else body,
        title.get_text(" ", strip=True) if title else "",
        people=tuple(extra.get("contact", ())),
        all_day=True,
        place={"name": places[0]} if places else {},
        extra=extra,
        files=tuple(file for _, _, file in assets if file is not None),
    )


def _day(written: str, name: str, told: Told) -> date:
    """The day over the page, which is in the writer's language, else the one in the file's name."""
    try:
        return loose(written).at.date()
    except NoMoment:
        day = day_in_name(PurePosixPath(name))
        if day is None:
            raise
        told.say(Said.DATE_OF_NAME)
        return day


def _asset(bag: Bag, page: str, item: Any) -> tuple[str, list[str], File | None]:
    """(its kind, what stands on it, its file if it is a photo, film or sound)."""
    kinds = [each for each in item.get("class") or () if each.startswith(_ASSET)]
    kind = kinds[0].removeprefix(_ASSET) if kinds else "other"
    words = [
        part.strip()
        for each in item.find_all("div")
        if not each.find("div")
        for part in each.get_text(" ", strip=True).split(", ")
        if part.strip()
    ]
    shown = item.find(["img", "video", "audio", "source"])
    source = str(shown.get("src") or "") if shown else ""
    if not source or kind not in _SHOWN:
        return kind, words, None
    base = source.rpartition("/")[2]
    member = member_at(source, bag, page)
    return kind, words, File(member, base, details={"apple": {"id": item.get("id") or ""}})


def _body(page: Any) -> str:
    """What follows the opening of bodyText: Apple's tags are not nested as they should be."""
    start = page.find(class_="bodyText")
    if start is None:
        return ""
    inside = start.decode_contents()
    if not start.get_text(strip=True):
        inside = "".join(str(each) for each in start.find_all_next("p"))
    return markup.to_markdown(inside)


FORMATS = [Format("apple-journal", "apple-journal", sniff, read)]
