"""Values out of other programs' records, whatever type they have there."""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from core.exchange.incoming import Told


def words(value: Any) -> str:
    """The text; of a number or a truth value its text; nothing of anything else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def names(value: Any, *, split: str = ",") -> tuple[str, ...]:
    """Tags or people out of a list or a text with commas."""
    if isinstance(value, str):
        value = value.split(split)
    if isinstance(value, Mapping):
        value = list(value)
    if not isinstance(value, Iterable):
        return (words(value),) if words(value) else ()
    return tuple(name for each in value if (name := words(each).strip().lstrip("#").strip()))


def number(value: Any) -> float | None:
    """A finite number, also out of its text."""
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if math.isfinite(found) and not isinstance(value, bool) else None


def truth(value: Any) -> bool:
    if isinstance(value, str):
        return value.strip().lower() in {"1", "true", "yes"}
    return bool(value)


def position(latitude: Any, longitude: Any) -> dict[str, float]:
    """Degrees in range; nothing where a program wrote its sign for `none` (1e308, 0 and 0)."""
    lat, lon = number(latitude), number(longitude)
    if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return {}
    return {} if lat == lon == 0 else {"latitude": lat, "longitude": lon}


def place(**parts: Any) -> dict[str, Any]:
    """What is known of a place, empty parts left out."""
    return {key: value for key, value in parts.items() if value not in (None, "", [], {})}


def rest(record: Mapping[str, Any], used: Iterable[str], told: Told) -> dict[str, Any]:
    """What of a record has no field of ours: it is kept untouched, and counted."""
    left = {
        str(key): value
        for key, value in record.items()
        if key not in used and value not in (None, "", [], {})
    }
    for key, value in left.items():
        if value is not False and value != 0:
            told.lost(key)
    return left


def mood_of(value: Any, best: float, worst: float) -> int | None:
    """A place on another scale as 1 (worst) to 5 (best)."""
    found = number(value)
    if found is None or not min(best, worst) <= found <= max(best, worst):
        return None
    return 1 + round(4 * (found - worst) / (best - worst))


_MOODS = {
    5: "rad awesome amazing excellent great ecstatic superb wonderful fantastic verygood "
    "super toll grossartig fantastisch genial sehrgut génial superbe formidable trèsbien increíble "
    "excelente fantástico muybien radiante ótimo óptimo incrível fantastico ottimo eccellente "
    "moltobene geweldig uitstekend świetnie wspaniale jättebra toppen отлично супер",
    4: "good happy fine nice glad content smile "
    "gut glücklich fröhlich bien heureux contento feliz bem bom bene buono felice goed blij dobrze "
    "bra godt хорошо",
    3: "meh neutral ok okay normal soso average "
    "naja esgeht gehtso mittel bof moyen commecicommeça regular másomenos maisoumenos neutro "
    "normale cosìcosì gaatwel matig neutraal taksobie średnio sådär okej нормально таксебе",
    2: "bad sad unhappy down tired poor "
    "schlecht traurig mies mal mauvais triste malo mau ruim male brutto slecht verdrietig źle "
    "smutno dåligt ledsen плохо",
    1: "awful terrible horrible depressed teardrop verybad "
    "schrecklich furchtbar miserabel lausig sehrschlecht affreux trèsmal fatal pésimo muymal "
    "horrível péssimo terribile pessimo orribile vreselijk verschrikkelijk okropnie fatalnie hemskt "
    "fruktansvärt ужасно",
}
"""Names that programs and people give to moods, without their blanks."""


def mood_named(name: str) -> int | None:
    """A mood by one of its usual names; None for one that a person has made up."""
    plain = unicodedata.normalize("NFC", "".join(name.casefold().split()))
    return next((value for value, known in _MOODS.items() if plain in known.split()), None)
