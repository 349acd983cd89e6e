"""Plans that are told to everybody: "I will be at the market on Saturday", "we play the Crown on Friday"."""

import re

_WHO = r"(?:I|we|you (?:can |will |['’]ll )?find (?:me|us)|(?:come|find|see|catch|meet|visit|join) (?:and see |and find |along to )?(?:me|us)|(?:my|our|the) (?:stall|stand|table|choir|band|team|class|club))"
_IS = r"(?:(?:['’](?:ll|m|re)|\s+(?:will|shall|am|are|is|hope to|plan to))(?:\s+(?:also|both|all|probably|definitely))?(?:\s+be)?(?:\s+(?:back|there|selling|playing|reading|singing|talking|speaking|teaching|showing|performing|dancing|running|having|demonstrating|exhibiting|exhibited|helping|volunteering|going|out))?|\s+(?:have|has|do|play|sing|read|sell|show|run|open|teach|speak|talk|perform|exhibit|start)s?)?"
_OCCASION = r"(?:markets?|fairs?|f[êe]tes?|festivals?|shows?|stalls?|stands?|gigs?|library|open (?:day|mic|studios?|evening)|exhibitions?|bazaar|jumble sale|car boot(?: sale)?|parkrun|park run|concerts?|carnival|parade|gallery|museum|bookshop|village hall|town hall|church hall|community cent(?:re|er)|fundraiser|raffle|coffee morning|bake sale|cake sale|plant sale|book club|launch|reading|regatta|derby|tournament|match|marathon|repair caf[eé]|farm shop|allotment show|flower show|agricultural show|craft day|convention|conference|meetup|fringe)"
_AT = r"(?:(?:a|the|my|our)\s+(?:little |small |big |new |first |free )?(?:stall|stand|table|talk|workshop|class|reading|session|set|gig|spot|slot)\s+)?(?:at|on|in|to|by|outside)"
_PLAN = re.compile(
    rf"^(?:\W*(?:And|But|So|Anyway|Also|Then|Next week|This weekend|Tomorrow|On \w+day|PS|By the way|Oh),?\s+)?{_WHO}{_IS}\s+(?:[\w'’-]+\s+){{0,3}}?{_AT}\s+(?:the|a|an|our|my|this|that|next|[A-Z][\w'’]+)\s+(?:[\w'’-]+\s+){{0,3}}?{_OCCASION}\b",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"\b(?:alone|empty|nobody|secret\w*|hid(?:e|ing)|without (?:him|her|them)|away|instead of|because|until|hope (?:he|she|they|nobody)|can['’]t face|afraid|scared|cry\w*|court|lawyer|police)\b",
    re.IGNORECASE,
)


def told_to_all(sentence: str) -> bool:
    """Whether a sentence says no more than where the writer can be met in public."""
    return bool(_PLAN.match(sentence)) and not _CLOSE.search(sentence)
