"""Amounts that give nobody away: what a thing costs, how far somebody ran, an item of a list."""

import re

from core.language import wordlists
from core.model import Finding, Span

_PRICED = re.compile(  # the price of a thing, told of it as its size would be
    r"\b(?:an?|the|this|that|cheap|of|tickets?|prices?|at|each)\s+\\?$|\b(?:only|just|was|were|is|are|for|from|under|over)\s+$",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\s(?:each|apiece|an? (?!month|week|year|day|fortnight|hour|night|head|term|quarter|shift)[a-z]+|for the (?:small|large|big|first|next)\b|of (?!us\b|them\b|my\b|our\b|it\b)[a-z]+|per (?:kilo|person|ticket|metre|bottle|pack))\b"
)
_COIN = re.compile(r"\b(?:quid|pounds?|dollars?|euros?|bucks)$", re.IGNORECASE)
_WEIGHT = re.compile(r"\bweigh\w*(?: \w+)? $", re.IGNORECASE)
_NEAR = 24


def priced(text: str, found: Finding, amount: re.Match[str]) -> bool:
    """Whether an amount is the price of a thing; `found` is its clause."""
    told = _PRICED.search(text[found.start : amount.start()])
    return bool(told or _EACH.match(text, amount.end()))


def public(text: str, place: Span) -> bool:
    """Whether words at a place are a price or a weight: "was ninety pounds", "two pounds a bunch"."""
    if not _COIN.search(text, place.start, place.end):
        return False
    before = text[max(0, place.start - _NEAR) : place.start]
    return bool(_PRICED.search(before) or _WEIGHT.search(before) or _EACH.match(text, place.end))


_RUN = re.compile(
    r"\b(?:run|running|ran|race|raced|parkrun|jog\w*|km|miles?|marathon|points?|splits?|pb|pr|walk\w*|words|views|followers|users|stars|downloads|steps|resolution|screen|monitor|video|impromptu)\b",
    re.IGNORECASE,
)


def run(text: str, amount: re.Match[str]) -> bool:
    """Whether "10K" is how far somebody ran, or how many of something."""
    if not re.fullmatch(r"\d[\d.,]*\s?k", amount.group(), re.IGNORECASE):
        return False
    around = text[max(0, amount.start() - 60) : amount.end() + 40]
    return bool(_RUN.search(around)) or amount.group().lower() in ("5k", "10k")


def listed(text: str, found: Finding, amount: re.Match[str]) -> bool:
    """Whether an amount stands alone behind a thing, in an item of a list: "- Saw - £12"."""
    if found.text.strip() != amount.group().strip():
        return False
    line = text[max(0, amount.start() - 200) : amount.start()].rsplit("\n", 1)[-1]
    item = re.match(r"\s*[-*+•]\s+.*\w.*[-–—:(]\s*$", line)
    return bool(item) and not wordlists.spans("private", "money", line)
