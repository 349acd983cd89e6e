"""Numbers in a text that are somebody's: cards, accounts, phones, documents.

Forms come from public standards: ITU E.164 (phone numbers, 7 to 15 digits), ISO 13616 (IBAN,
modulus 97), ISO/IEC 7812 (card numbers, Luhn). What has no form of its own needs a word before it.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.model import Finding, Private

_DATE = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[ T]\d.*)?|\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})|"
    r"(?:1[5-9]|20)\d{2}\s?[-–]\s?(?:1[5-9]|20)?\d{2}|\d+\.\d+|[\d .]*\d[-–]\d{1,3}"
)
_PHONE_CUE = re.compile(
    r"\b(?:call\w*|phone\w*|ring|rang|text(?:ed)?|tel|telephone|mob(?:ile)?|cell|fax|whatsapp|signal|sms|"
    r"dial\w*|number|voicemail|handy|telef[oó]n\w*|anruf\w*|erreichbar|rufnummer|festnetz|nummer|m[oó]vil|ll[aá]m\w+|n[uú]mero|téléphon\w*|numéro|"
    r"portable|appel\w*|joignable|reach (?:me|him|her|us|them))\b\W*(?:\w+\W+){0,4}$|\bon\W*$",
    re.IGNORECASE,
)
_NOT_PHONE = re.compile(
    r"(?:\b(?:version|release|build|isbn|issn|doi|rfc|chapter|verse|page|pp|score|serial|part|model|"
    r"route|flight|lot|batch|item|sku|order|invoice|ref|reference|ticket|case|policy|id|lat|lon|"
    r"coordinates|step|v|pi|between|from|room|size)\W*(?:no\.?|nr\.?|number|to|is|:|#)?\W*|[$£€¥#/=_-])$",
    re.IGNORECASE,
)
_ID_CUE = (
    r"(?:passport|(?:driv(?:ing|er'?s?)[ -])?licen[cs]e|(?:national )?insurance|ni|nhs|social security|ssn|"
    r"medicare|medicaid|tax(?:payer)?|vat|tin|utr|ein|visa|residence permit|permit|id(?:entity)?(?: card)?|policy|"
    r"account|acct|sort code|routing|booking|reservation|confirmation|tracking|order|invoice|case|claim|"
    r"customer|client|member(?:ship)?|patient|hospital|medical record|mrn|student|employee|staff|badge|payroll|reference|ref|voucher|serial|imei|vin|"
    r"bsn|cpr|pan|aadhaar|aadhar|sin|curp|cuit|rfc|rut|cpf|cnpj|codice fiscale|pesel|ppsn?|tfn|abn|ahv|personnummer|f[oø]dselsnummer|"
    r"sozialversicherungs\w*|steuer\w*|ausweis\w*|reisepass|personalausweis|versicherten\w*|kunden\w*|konto\w*|dni|nie|nif|pasaporte|cuenta|passeport|sécurité sociale|siret|siren)"
)
_DIGIT = r"(?:(?:double|treble|triple) )?(?:zero|nought|oh?|one|two|three|four|five|six|seven|eight|nine)"
_AGAIN = {"double", "treble", "triple"}
_UNLIKE = 3  # digits of a number in words; fewer are a cry ("oh oh oh") or a score
_NOT_COUNTED = re.compile(r"\b(?:double|treble|triple|zero|nought|oh?)\b", re.IGNORECASE)
_KINDS = "number|no\\.?|nr\\.?|code|id|#|card|num|nummer|número|numéro|n[º°]"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "number": re.compile(
            r"(?<![\w.,:/])(?:\+|\(\+?)?\d(?:[ \xa0.\-–/]?\d|\)[ \xa0.\-]?\d|[ \xa0]\(\d| [\-–/] \d){5,18}(?![\w%])(?![.,:]\d)"
        ),
        "said": re.compile(rf"\b{_DIGIT}(?:[ ,-]{{1,2}}{_DIGIT}){{5,}}\b", re.IGNORECASE),
        "iban": re.compile(
            r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}\b|\b[a-z]{2}\d{2}(?=[a-z0-9]*\d{6})[a-z0-9]{11,30}\b"
        ),
        "id": re.compile(
            r"\b\d{2,3}(?:[ .]\d{2,4}){2,5}\b|"
            r"\b(?=[\w/-]{0,24}\d[\w/-]{0,24}\d)[A-Za-z0-9][A-Za-z0-9/-]{3,24}(?:[ -][A-Z0-9]*\d[A-Z0-9]*){0,4}\b"
        ),
        "id before": re.compile(
            rf"\b{_ID_CUE}\b(?:(?:['’]s)?[^.!?\n]{{0,24}}[, ](?:{_KINDS}))?(?:[\s-]*(?:{_KINDS}))*"
            r"\s*(?:is|was|ends in|:|=|#|ist|es|est|\(|,)?\s*$",
            re.IGNORECASE,
        ),
    }


def findings(text: str) -> Iterator[Finding]:
    """Numbers that are somebody's; may overlap."""
    patterns = _patterns()
    for match in patterns["id"].finditer(text):
        if patterns["id before"].search(text, max(0, match.start() - 50), match.start()):
            yield _finding(text, match, Private.ID_NUMBER)
    for match in patterns["iban"].finditer(text):
        if _iban(match.group()):
            yield _finding(text, match, Private.IBAN)
    for match in patterns["number"].finditer(text):
        if number := _number(text, match.start(), match.end()):
            yield _finding(text, match, number)


def said(text: str) -> Iterator[Finding]:
    """Phone numbers in words, six digits or more: "o seven seven double o ..."; what is only counted or cried is none."""
    for match in _patterns()["said"].finditer(text):
        before = text[max(0, match.start() - 48) : match.start()]
        digits = set(re.findall(r"[a-z]+", match.group().lower())) - _AGAIN
        dialled = len(digits) >= _UNLIKE and _NOT_COUNTED.search(match.group())
        if dialled or _PHONE_CUE.search(before):
            yield _finding(text, match, Private.PHONE)


def _finding(text: str, match: re.Match[str], sort: Private) -> Finding:
    start, end = match.span()
    while end > start and text[end - 1] in " ,.;:\xa0":
        end -= 1
    return Finding(start, end, sort, text[start:end])


def _number(text: str, start: int, end: int) -> Private | None:
    """Whether a run of digits is a card's, a phone's, or nobody's."""
    run = text[start:end]
    digits = re.sub(r"\D", "", run)
    if 13 <= len(digits) <= 19 and not re.search(r"[./()+]", run):
        # written as a card is: one digit mistaken gives as much away
        laid_out = re.fullmatch(r"[3-6]\d{3}([ -])(?:\d{4}\1\d{4}\1\d{4}|\d{6}\1\d{4,5})", run)
        if _luhn(digits) or laid_out:
            return Private.CARD
    before = text[max(0, start - 48) : start]
    if _NOT_PHONE.search(before) or _DATE.fullmatch(run) or not 6 < len(digits) <= 15:
        return None
    mobile = re.fullmatch(r"[679]\d\d( )\d{3}\1\d{3}", run)  # as in Spain and in Poland
    if not mobile and re.fullmatch(r"\d{1,3}(?:[ \xa0.]\d{3})+", run) and run[0] != "0":
        return Private.PHONE if _PHONE_CUE.search(before) else None  # 1 234 567
    groups = re.split(r"\D+", run.strip("+() "))
    shaped = (
        mobile
        or run[0] in "+("
        or run.startswith("00")
        or (run[0] == "0" and len(digits) >= 9)
        or re.fullmatch(r"(?:1[ .-])?\d{3}([ .-])\d{3}\1\d{4}", run)
        or (re.fullmatch(r"\d{3}[ .-]\d{4}", run) and (run[:3] == "555" or run[3] == "-"))
        or (
            len(digits) in (9, 10)
            and 2 <= len(groups) <= 5
            and min(map(len, groups)) >= 2
            and run[0] in "679"
        )
    )
    return Private.PHONE if shaped or _PHONE_CUE.search(before) else None


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0 and len(set(digits)) > 1


def _iban(text: str) -> bool:
    code = re.sub("[ -]", "", text).upper()
    if not 15 <= len(code) <= 34:
        return False
    turned = code[4:] + code[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
