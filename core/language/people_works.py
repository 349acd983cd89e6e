"""What is sung, shown, read or played under somebody's name: "we sang Jolene", "watched Erin Brockovich"."""

import re

from core.language.people_judge import Run
from core.language.wordlists import section

ROW = r"(?:[A-Z][\w'’]+(?: [A-Z][\w'’]+)?(?: \w+)?(?: at the end)?(?:,| and|, and) (?:some |the )?){0,3}"
"""Others of the same kind between a verb and a name."""
_SUNG = re.compile(
    r"\b(?:s[aiu]ng|sing(?:s|ing)|hum(?:s|med|ming)?|strum(?:s|med|ming)?|whistl(?:e|es|ed|ing)|karaoke|rehears\w+|cover(?:ed|ing)? of|practis(?:ed|ing)|did|played|play|playing) (?:a bit of |some |us )?"
    + ROW
    + '["“‘]?$'
)
_SONG = re.compile(
    r"[\"”’]?(?:[.,;:!?]|\s*$| (?:in (?:that|the|this|a|[A-G]\b)|twice|again|at the end|together|badly|beautifully|by heart|as an encore|as a round|on (?:the|my|a) (?:\w+ )?(?:cello|piano|guitar|ukulele|fiddle|violin|whistle|harp|recorder|trumpet|accordion|organ|banjo|flute|kazoo)))"
)
_ALWAYS_SUNG = re.compile(
    r"\b(?:s[aiu]ng|sing(?:s|ing)|hum(?:s|med|ming)?) (?:a bit of )?" + ROW + '["“‘]?$'
)
_SEEN = re.compile(
    r"\b(?:re)?watch(?:ed|ing)? (?:the end of |some |half of )?(?:[A-Z][\w'’]+(?: [A-Z][\w'’]+)*(?:,| and|, and)(?: then)? ){0,3}$|\b(?:binged|streamed|screening of|put on) $"
)
_THEN = re.compile(r"\b(?:re)?watch(?:ed|ing)? [A-Z][\w'’]+(?: [A-Z][\w'’]+)* and then $")
_SHOWN = re.compile(
    r"(?:[.,;:!?]|\s*$| (?:again|with (?:a|the|my|some) (?:\w+ )?(?:blanket|tea|cuppa|mug|cup|glass|wine|popcorn|pizza|crisps|cat|dog|subtitles|sound)|on (?:the|a|my|our|telly|tv|television|dvd|video|catch-?up|[A-Z])|last night|twice|at the (?:cinema|pictures)|for the \w+ time|in bed|and then))"
)
_ON_AIR = re.compile(
    r"(?: (?:was|is|were|came|being|back))? (?:back )?on (?:the |my |a )?(?:telly|tv|television|radio|box|iplayer|netflix|youtube|spotify|turntable|stereo|jukebox|record player|dvd|big screen|poster|wall|cover of|loop|repeat|Radio \w+)\b"
)
_DIRECT = re.compile(
    r" on (?:the )?(?:radio|telly|tv|stereo|turntable|jukebox|iplayer|netflix|loop|repeat)\b(?! (?:said|told|laughed|and (?:he|she)))"
)
_TOLD_OF = re.compile(
    r"\b(?:radio|telly|tv|news|podcast|papers?|magazine) (?:(?:said|says|reported) )?that $|\b(?:posters?|gifs?|statues?|murals?|biograph(?:y|ies)|impressions?|films?|documentary|documentaries|books?|records?|albums?|songs?) (?:of|about|by) $",
    re.IGNORECASE,
)


def work(run: Run, before: str, after: str) -> bool:
    """Whether a run of capitals is a work or somebody in one, by what stands around it."""
    return _worked(run, before, after) or _read(run, before, after)


def _worked(run: Run, before: str, after: str) -> bool:
    """Whether it is sung, shown or told of, as what is public is."""
    song = _SONG.match(after)
    if song and (_ALWAYS_SUNG.search(before) or (len(run.words) > 1 and _SUNG.search(before))):
        return True
    if run.opening and _DIRECT.match(after):
        return True
    if _THEN.search(before):
        return True
    if len(run.words) < 2 or run.words[0].rstrip(".") in section("people", "titles"):
        return False
    if _SEEN.search(before) and _SHOWN.match(after):
        return True
    told = _TOLD_OF.search(before) and not after.startswith(("'s ", "’s "))
    return bool(_ON_AIR.match(after) or told)


def _read(run: Run, before: str, after: str) -> bool:
    """Whether it is a book, a film or a game, or somebody in one."""
    if len(run.words) > 1 and _SEQUEL.match(after):
        return True
    if _BEGUN.search(before) and _THROUGH.match(after):
        return True
    return bool(_OF_WORK.search(before) and _FIGURE.match(after))


_SEQUEL = re.compile(r" (?:[2-9]|I{2,3}|IV)(?=[.,;:!?)]|\s*$| (?:on|again|with|until|and)\b)")
_BEGUN = re.compile(
    r"\b(?:[Ff]inished|[Ss]tarted|[Hh]alfway through|[Rr]e-?read(?:ing)?|[Bb]inged|[Pp]laying|[Aa]bandoned) (?:reading |watching |playing )?$"
)
_THROUGH = re.compile(
    r"(?:[.;:!?]|\s*$|,? (?:at (?:\w+ )?(?:in the|midnight)|last night|for (?:the )?book club|again|on (?:audio|the (?:train|bus|tram|plane|sofa|switch|deck))|in (?:one|a single|bed|the bath|two)|by (?:the fire|torch)|and (?:cried|loved|hated|wept|it)|which|with a))"
)
_OF_WORK = re.compile(
    r"(?:^|[.!?]\s|\b(?:I|we|I['’]m|we['’]re)\s)(?:[Rr]e-?)?(?:[Ww]atch(?:ed|ing)|[Rr]ead(?:ing)?|[Pp]lay(?:ed|ing)|[Ss]tarted|[Ff]inished) (?:the )?[A-Z][^.!?]{2,40}(?:,| and) $"
)
_FIGURE = re.compile(
    r" (?:is|was|are|were) (?:driving me|the best|the worst|great|annoying|superb|brilliant|hilarious|my favourite|insufferable|wonderful|terrible|a (?:monster|fool|genius|hero|bore)|so (?:good|sad|funny|stupid|annoying))"
)
