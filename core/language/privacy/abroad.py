"""The plainest words of private matters in other languages, where no more of a language is known.

A sentence that has one of them is private as a whole. Stems stand at the beginning of a word in
scripts that part words, and anywhere in those that do not.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from core.language.text import sentences
from core.model import Finding, Private

_DEATH = (
    ("overleden begrafenis gestorven uitvaart|funerale è_morto è_morta è_mancato è_mancata lutto|morreu faleceu enterro velório em_luto de_luto|zmarł umarł pogrzeb|vefat cenaze öldü|"
    "умер похорон скончал|πέθαν κηδεί|avled begravning døde begravelse|zemřel pohřeb"),
    "توفي توفيت جنازة وفاة|נפטר לוויה|मृत्यु देहांत निधन अंतिम_संस्कार|亡くな 葬式 葬儀 お通夜|去世 过世 葬礼|세상을_떠 장례",
)  # fmt: skip
_WORDS = {
    Private.HEALTH: (
        ("ziekenhuis kanker operatie depressie zwanger huisarts psycholoog medicijn koorts griep|ospedale tumore cancro incinta depressione psicolog farmac febbre terapia chemio|hospital câncer cirurgia grávida depressão psicólog remédio febre|"
        "szpital nowotw operacj ciąż depresj psycholog gorączk lekarz|hastane kanser ameliyat hamile depresyon psikolog ilaç|больниц онколог операци беременн депресси психолог таблетк врач|νοσοκομεί καρκίν εγχείρησ έγκυ κατάθλιψ ψυχολόγ φάρμακ πυρετ|"
        "sjukhus cancer depression gravid sygehus sykehus nemocnic"),
        "مستشفى سرطان جراحية حامل اكتئاب طبيب|בית_חולים בית_החולים סרטן ניתוח בהריון דיכאון פסיכולוג תרופות|अस्पताल कैंसर ऑपरेशन गर्भवती बुखार डॉक्टर|病院 入院 がん 癌 手術 妊娠 うつ病 診察|医院 住院 癌 手术 怀孕 抑郁 发烧|병원 수술 임신",
    ),
    Private.WHEREABOUTS: (
        "op_vakantie staat_leeg niet_thuis|in_vacanza casa_vuota in_ferie|de_férias casa_vazia|na_wakacjach na_urlopie wyjeżdżamy|tatilde tatile tatildeyiz|в_отпуск уезжаем|διακοπές λείπουμε|på_semester på_ferie",
        "في_إجازة مسافرون|בחופשה|छुट्टी_पर घर_खाली|留守 出張|不在家 度假 出差|휴가",
    ),
    Private.OTHER: (
        "scheiding gescheiden geheim politie advocaat ruzie|divorzio separati segreto avvocato polizia litigat|divórcio segredo advogad polícia|rozwód rozwod tajemnic adwokat policj pokłóci|boşan avukat polis kavga|развод адвокат полици поссори|διαζύγι μυστικ δικηγόρ αστυνομ μάλωσ",
        "طلاق محامي الشرطة|גירוש עורך_דין משטרה|तलाक वकील पुलिस झगड़ा|離婚 秘密 弁護士 警察 喧嘩|离婚 秘密 律师 警察 吵架|이혼 경찰",
    ),
    Private.EMPLOYER: (
        "ontslag ontslagen mijn_baas|licenziat|despedid demitid meu_chefe minha_chefe|zwolnion mój_szef|kovuldu patronum|уволи начальни|απολύθ απολύσ",
        "مديري|פוטר הבוס_שלי|मेरे_बॉस|解雇 退職 上司|辞职 解雇 被裁|해고",
    ),
    Private.MONEY: (
        "schulden salaris hypotheek de_huur|debiti stipendio l'affitto mutuo|dívida salário aluguel hipoteca|pensj czynsz kredyt|borcum maaş|зарплат ипотек кредит|χρέη μισθ ενοίκι",
        "ديون راتب إيجار|חובות משכורת שכר_דירה|कर्ज वेतन किराया|借金 給料 家賃|欠债 工资 房租 贷款|월세",
    ),
}  # fmt: skip


@cache
def _patterns() -> tuple[tuple[Private, re.Pattern[str]], ...]:
    words = {**_WORDS, Private.OTHER: tuple(f"{a}|{b}" for a, b in zip(_WORDS[Private.OTHER], _DEATH, strict=True))}  # fmt: skip
    return tuple((sort, _compiled(*stems)) for sort, stems in words.items())


def _compiled(parted: str, unparted: str) -> re.Pattern[str]:
    """`parted`: stems at the beginning of a word; `unparted`: anywhere; `_` is a space."""
    at, anywhere = (
        "|".join(re.escape(stem.replace("_", " ")) for stem in stems.replace("|", " ").split())
        for stems in (parted, unparted)
    )
    return re.compile(rf"\b(?:{at})|{anywhere}", re.IGNORECASE)


@cache
def _deaths() -> tuple[tuple[str, ...], re.Pattern[str]]:
    return tuple(
        stem.replace("_", " ") for stem in "|".join(_DEATH).replace("|", " ").split()
    ), _compiled(*_DEATH)


def tells_of_death(text: str) -> bool:
    """Whether a text in another language speaks of a death."""
    stems, pattern = _deaths()
    lower = text.lower()
    return any(stem in lower for stem in stems) and bool(pattern.search(text))


def findings(text: str) -> Iterator[tuple[Finding, int]]:
    """Sentences that speak of private matters, each with where the word stands that says so."""
    found = [(sort, match) for sort, pattern in _patterns() for match in pattern.finditer(text)]
    if not found:
        return
    spans = sentences.split(text)
    starts = [span.start for span in spans]
    told: set[tuple[int, Private]] = set()
    for sort, match in found:
        number = bisect_right(starts, match.start()) - 1
        if number < 0 or match.start() >= spans[number].end or (number, sort) in told:
            continue
        told.add((number, sort))
        start, end = spans[number]
        yield Finding(start, end, sort, text[start:end]), match.start()
