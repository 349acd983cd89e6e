"""What a post sets out to do, told by turns of phrase and where they stand: invite, hand on, promise, joke.

Each turn is one pattern over the reading copy, bounded so that it takes linear time; some mean more
beside a link or without one, so those are kept apart.
"""

import re

from core.language.kinds.anatomy import Part
from core.language.kinds.ruler import Ruler, crossings
from core.language.turns import Turns
from core.model import Span

_I = re.IGNORECASE
_PEOPLE = r"(?:you|some|more|everyone|everybody|all|folks|people|a few)"
_WARES = r"(?:range|collection|line of|menu|flavours?|flavors?|colou?rs|colourways?|edition|drop|album|ep|single|zine|cookbook|novel|catalogue|app|feature|subscription|box|membership|course|workshop|masterclass|class|cohort|intake|shop|store|showroom|candles?|soaps?|perfume|bike|jacket|shoes|bags?|lamps?|lampshades|mugs?|bowls?|prints?|cards|calendar|knitwear|skincare|jewellery|jewelry|necklace|rings?|furniture|beer|ale|stout|gin|wine|coffee|blend|bread|cakes?|ice cream)"
TURNS = Turns(
    {
        # --- wants the reader to come, enter, take
        "hopes to see people": rf"\b(?:love|hope|hoping|like|excited|can't wait|wish) (?:to|we could) (?:see|have|meet|welcome) {_PEOPLE}\b",
        "invites": r"\byou(?:'re| are) (?:all )?invited\b|\b(?:come (?:along|join|see|by|down|and|over)|join (?:us|me|our|the)|save the date|see you (?:there|at|in)|all (?:are )?welcome|drop in|pop in|swing by|stop by)\b",
        "asks for a vote": r"\b(?:vote (?:for|here|now|on)|(?:please|select|&|and) vote|sign (?:the|this|our)|(?:fill (?:out|in)|take|complete|filled out) (?:the|this|our|my|a) (?:[\w-]+ ){0,3}(?:survey|poll|questionnaire|quiz)|survey (?:is )?open|petition)\b",
        "sells own things": r"\b(?:selling my|sell my|want to buy|looking to sell|for sale|buy my|on my (?:shop|store|etsy)|my (?:etsy|shop|store|commissions?)|commissions? (?:open|list))\b",
        "hires": r"\b(?:hiring|vacanc(?:y|ies)|job (?:alert|opening|opportunity)|we(?:'re| are) (?:looking|recruiting)|recruiting|apply (?:by|now|here|today|online|for)|join our team|(?:full|part)[ -]time|internship|see our latest)\b",
        "gives away": r"\b(?:give ?aways?|win (?:a|an|one|some|your|free|\$?\d)|to win\b|enter (?:to|for|our|the|here|now)|sweep ?stakes|#\w*sweeps|contest|raffle|prize draw)",
        "names a place to get it": r"\b(?:get|grab|find|buy|order|shop|pick up|score|available) (?:\S+ ){0,6}(?:on (?:the|our|my) (?:site|store|shop|website|web)|in (?:store|stock)s?|at (?:both|all|any|our|select|your local)|in our \w+|on (?:amazon|etsy|ebay|itunes|kindle|steam))\b",
        "tickets or seats": r"\b(?:tickets?|tix|seats?|spots?|places)\b",
        "support or back it": r"\b(?:support|back|fund|pledge|chip in|contribute|donate)\b[^.?!\n]{0,60}\b(?:kickstarter|indiegogo|gofundme|crowdfund\w*|project|campaign|cause|charity|fundrais\w+)\b|\bplumfund\b|\bfundrais(?:er|ing)\b",
        "deal": r"(?i)\bdeals? of\b|\b\d+% (?:at|on|when)\b|\bsave (?:up to )?[$£€]?\d|\b(?:on sale|having a sale|sale (?:ends|on|now)|shop (?-i:[A-Z]))\b|\bshipping\b",
        "now to be had": r"\b(?:available (?:now|today|at|in|from|on)|now available|out (?:now|today|this)|drops? (?:today|tomorrow|on|this)|just (?:launched|landed|dropped|released)|launching (?:soon|this|next)|pre-?orders?|version \d|restock\w*|back in stock|colou?rways?)\b",
        "check out mine": r"\b(?:check ?out|see|read|watch|hear|listen to|try|grab) (?:my|our)\b",
        "check out a thing": r"\bcheck ?out (?:the|this|these)\b",
        "support mine": r"\b(?:follow|like|subscribe to|support) (?:us|me|my|our|her|him)\b",
        # --- promises and praise of one's own wares
        "promises you": r"\byou(?:'ll| will| can(?: now)?|'re going to)(?: now| easily| also| finally| never)? (?:love|get|save|learn|discover|be able|find|easily|enjoy|never|create|use|make|see|optimi[sz]e|have to)\b",
        "made easy": r"\b(?:never been easier|made (?:easy|simple)|guesswork|so you don't have to|all in one place|in (?:just |less than |under )?\d+ (?:minutes|clicks|steps|seconds)|with (?:just )?one click|the easy way|hassle|stress-free|say goodbye|take your \w+ to|game.changer|maximum impact|here to (?:help|provide|support))\b",
        "our wares": r"\bour (?:[\w-]+ ){0,3}(?:generator|tool|tools|app|platform|product|products|service|services|software|collection|range|menu|offer|offers|shop|store|course|courses|program|programme|challenge|community|membership|newsletter|training|webinar|event|workshop|solution|solutions|experts|customers|clients)\b",
        "your trade": r"\byour (?:[\w-]+ ){0,2}(?:business|brand|audience|customers|marketing|strategy|team|content|social media|clients|sales|posts?|website|company|career)\b",
        "if you are one": r"^\W*(?:are you (?:a|an|looking|ready|tired|struggling)|do you (?:want|need|struggle|find)|want to|need (?:a|an|some|help)|looking (?:for|to)|ready (?:for|to)|struggling|expecting|tired of|freelancers|calling all|attention)\b",
        "announces with joy": r"\b(?:excited|thrilled|proud|pleased|delighted|happy|honou?red) (?:to (?:announce|introduce|share|welcome|reveal|launch|unveil|present|be)|that)\b",
        "unveils wares": rf"\b(?:announce|announcing|introduce|introducing|unveil|unveiling|reveal|launch|launching|launched|released|release|present|share|show you|bring you|opened|our|my (?:new|first|second|latest|own|debut))\b(?: (?:you|with you|the launch of|the release of))? (?:[\w'-]+ ){{0,4}}?{_WARES}\b",
        "asks to live so": r"\b(?:(?:go|going) vegan|go plant.based|(?:consider|try|choose|switch(?:ing)? to) (?:going |a )?(?:vegan|plant|kind\w*|cruelty)|off our plates|stop supporting|protect our|be the change|join the movement|spread the word|make a difference|help (?:us|stop|save|protect|spread))\b",
        # --- hands on
        "new post": r"^\W*(?:#\w+ )?(?:new|latest|my (?:new|latest)|just|today's|fresh)?\s*(?:on the |from the )?(?:blog|blogged|blog ?post|posts?|video|episode|article|podcast|newsletter|paper|essay)s?\s?(?:[:\-–|]|about|on\b)",
        "own material": r"\b(?:(?:my|our|draft|the|all|week \d+) (?:[\w-]+ ){0,3}(?:slides|slide deck|materials?|outline|notes|handouts?|recordings?|template|syllabus|presentation|deck|keynote|paper|chapter|book|dissertation|course site|course hub))\b",
        "hands on a pick": r"\b(?:worth (?:a|the|your|reading|watching)|must.?read|great (?:post|read|article|piece|resource|list|overview|talk|video|example|work|idea|stuff)|(?:nice|good|interesting|useful|excellent|cool|lovely|handy|thoughtful|brilliant|fantastic|super) (?:post|read|article|piece|resource|list|overview|talk|video|example|look|idea|tool|app|site|stuff|tutorial|thread|collection))\b",
        "tip": r"\b(?:pro ?tip|tips?|top tip|fyi|psa|hint|reminder|life ?hack|quick note|note to)\b\W",
        "on this day": r"#?on ?this ?day|#otd\b|#tbt\b|#history\b|\bborn on this\b",
        "did you know": r"#?did ?you ?know|#?fun ?fact|\btil\b|#_?fotd|#factoftheday",
        "source in brackets": r"(?i)\((?:via |source:? )?(?-i:[A-Z])[^()\n]{2,60}\)\W*$",
        "per somebody": r"(?i)\b(?:per|according to|says|via|source:) (?:@\w+|(?-i:[A-Z])\w+)",
        "paper after the title": r"(?i)\s[-–—|:]{1,2}\s(?-i:[A-Z])[\w'.& -]{2,36}\s*(?:\(?https?://|via\b)",
        "shared from a shop": r"\b(?:via|on|from|@) ?@?(?:etsy|ebay|amazon|poshmark|gofundme|kickstarter|indiegogo|itunes|bandcamp|redbubble|eventbrite|groupon|livingsocial|craigslist)\b",
        "shared from a player": r"\b(?:via|on|from|a|to) @?(?:youtube|soundcloud|vimeo|spotify|tidal|itunes|mixcloud|last\.?fm)\b|#now ?playing|\bi liked a\b|\bi added a\b",
        "research": r"\b(?:stud(?:y|ies)|researchers?|report|survey|data|paper|findings|journal|scientists|experts|analysis|poll)\b[^.?!\n]{0,40}\b(?:finds?|found|shows?|showed|suggests?|says|reveals?|published|confirms?|on|by|from)\b",
        "statistic": r"\b\d+(?:\.\d+)? ?(?:%|percent|per cent)|\b(?:one|two|three|\d+) (?:in|out of) (?:\w+ )?(?:three|four|five|six|ten|\d+)\b|\b(?:nearly|almost|over|more than|up to|around|about|at least|an estimated) [$£€]?(?:\d|a (?:third|quarter|half)|half|one billion)",
        "figures move": r"\b(?:grew|grow|rose|rise|fell|fall|doubled|tripled|up|down|increased?|decreased?|dropped|jumped|climbed|cut|cost|worth|raised?|sold|spent|paid)\b(?: \w+){0,2} [$£€]?\d",
        "coming up": r"\b(?:coming up|up next|up now|is up\b|starts? (?:in|at|now)|live (?:now|at)|tonight at|in \d+ (?:min|minutes|hours?)|will be (?:announced|live)|webcast|watch live|livestream|tune in|session (?:on|at|in)|level \d|room \d)\b",
        "presents": r"\b(?:presenting|speaking|talking|keynote|panel|talk) (?:on|about|at|with|by|now)\b|\bup (?:now|next)\b",
        # --- speaks with people
        "reacts first": r"^\W*(?:great|brilliant|love|loving|awesome|exactly|agreed?|yes|yep|lol|haha+|wow|congrats|congratulations|thanks?|thx|tx|cool|nice|amazing|beautiful|true|so true|this|indeed|good|excellent|perfect|well done|welcome|fantastic|sweet|respect|ouch|hilarious|interesting|ha|oh|yay|omg|wtf|ugh|damn|me too|same)\b",
        "reacts before passing on": r"^\W*(?:[\w'!.,-]+ ){1,9}\W?\s*(?:rt|mt)\b",
        "slashes and a view": r"(?://|<|«|<--|←|\^\^)\s*(?:i|my|this|so|yes|not|love|hmm|great|ha|lol|wow|me|and|but|that)\b",
        "lets know": r"\b(?:let me know|let us know|drop me|ping me|dm me|feedback (?:is )?(?:welcome|appreciated)|comments welcome|thoughts\?|tell (?:me|us)|please (?:help|share|rt)|help needed|any experiences?|what do (?:you|y'all) think|who (?:else|is|wants)|anyone (?:been|know|else|want|have|going|got|tried|out)|anybody|share (?:this )?with|your (?:take|thoughts|favou?rite|pick|opinion|experience)s?)\b",
        "asks you closely": r"\b(?:have|would|could|do|does|did|are|is|will|can|what|which|how|when|where|who)\b[^.?!\n]{0,80}\b(?:you|your|you're|y'all)\b[^.?!\n]{0,120}\?",
        "asks of the world": r"^\W*(?:why|how|when|since when|who|what)\b(?: (?:do|does|did|is|are|isn't|aren't|would|can't|doesn't|don't|on earth|the hell|in the world)){1,2} (?:people|they|it|the|every\w+|some|this|that|we|i|my|so|all|no)\b[^.?!\n]{0,160}\?",
        "or so": r"(?:or can we|right|no|amirite|isn't it|aren't they|eh|huh|yeah|really|seriously)\?\W*$",
        "tells one person": r"^\W*(?:you(?:'re|r|'ve)?|u|ur)\s",
        "good wishes open": r"^\W*(?:happy|merry|congrat\w*|welcome|good (?:luck|morning|night|evening)|hello|hi|hey|dear|may your|wishing|thank\w*|best wishes|rip|r\.i\.p)\b",
        "good wishes later": r".{12}\b(?:happy \w+day|merry christmas|happy (?:easter|holidays|new)|have a (?:great|good|lovely|nice)|good luck|congrat\w*|thank you|thanks (?:to|for|so))",
        "numbered part": r"^\W*\(?\d{1,2} ?/ ?\d{0,2}\)?\s",
        # --- tells
        "just did": r"^\W*(?:i(?:'ve)? )?(?:just|finally|already) (?:\w+ed|got|bought|backed|finished|saw|made|had|ate|found|met|won|sent|read|heard|left|wrote|ran|took|spent|built|put|set|did|been)\b",
        "doing now": r"^\W*(?:\w+ )?(?:reading|watching|listening|working|sitting|waiting|heading|trying|making|playing|thinking|looking forward|getting ready|about to|enjoying|loving|hoping|feeling|off to|on my way|still|back (?:in|at|from|to))\b",
        "joke shape": r"^\W*(?:when (?:you|your|u|i|ur|all)|that (?:moment|feeling|awkward)|me:|me\b[^.\n]{0,20}:|nobody:|pov|tfw|mfw|#\w+because)|\*\w+[\w ]{2,30}\*|\b(?:said no one|asking for a friend|first world problems|plot twist|level:)",
        "two voices": r"(?:^|\n)\s*@?\w[\w ]{0,20}: [^\n]{2,200}\n+\s*@?\w[\w ]{0,20}:",
        "a word after the quotation": r"[\"]\s*[-–.]?\s*(?:\w+[.!]*|\W{1,4}|(?:lol|ha|haha+|ok|delete|sigh|wow|yes|no)\b[^\"]{0,20})$",
        "wonders": r"\b(?:i wonder|maybe i should|should i|not sure (?:if|what|how|why)|i can't (?:believe|decide|even)|who knew|turns out|reminds me|makes me (?:think|want|feel|so)|music to my ears|good to see|wish i)\b",
        "complains": r"\b(?:seriously|ridiculous|annoying|worst|fail\b|#\w*fail\b|sucks?\b|#\w*sucks|hate|stupid|why (?:isn't|can't|won't|doesn't)|disappoint\w+|terrible|broken|no longer|taking ages|overrated|crap|another reason|avoid this|go disable)",
        "should": r"\b(?:should|need to|must|ought to|has to|have to|shouldn't|let's)\b",
        "i want": r"\bi(?:'d| would| really)? (?:want|need|love|like|wish|hope|hate|miss|think|feel|guess|believe|support|appreciate|prefer)\b",
    },
    needs={
        "asks for a vote": ("vote", "sign", "survey", "poll", "quiz", "petition"),
        "sells own things": ("sell", "buy", "sale", "shop", "store", "etsy", "commission"),
        "gives away": ("give", "win", "enter", "sweep", "contest", "raffle", "prize"),
        "deal": ("deal", "%", "save", "sale", "shop", "shipping"),
        "own material": ("slide", "material", "outline", "note", "handout", "recording", "template", "syllabus", "presentation", "deck", "paper", "chapter", "book", "dissertation", "course"),
        "on this day": ("day", "otd", "tbt", "history", "this"),
        "did you know": ("know", "fact", "til", "fotd"),
        "source in brackets": (")",),
        "paper after the title": ("http", "via"),
        "shared from a shop": ("etsy", "ebay", "amazon", "poshmark", "gofundme", "kickstarter", "indiegogo", "itunes", "bandcamp", "redbubble", "eventbrite", "groupon", "livingsocial", "craigslist"),
        "shared from a player": ("youtube", "soundcloud", "vimeo", "spotify", "tidal", "itunes", "mixcloud", "fm", "playing", "liked", "added"),
        "reacts before passing on": ("rt", "mt"),
        "slashes and a view": ("//", "<", "«", "←", "^^"),
        "asks you closely": ("?",),
        "asks of the world": ("?",),
        "or so": ("?",),
        "good wishes later": ("happy", "merry", "have a", "luck", "congrat", "thank"),
        "two voices": ("\n",),
        "a word after the quotation": ('"',),
    },
)  # fmt: skip
_BY_MENTION = re.compile(r"(?:[-–—~]\s?|/?via |\bby )@\w+\W*(?:#\w+\W*)*(?:@\w+\W*)*$", _I)
_SAID = re.compile(
    r"^\W*(?:#\w+\W+)*(?:@\w+|(?:[A-Z][\w'.-]+ ?){1,4})\s?(?::|-|–|on\b|says|just|now|talking|is )"
)
_OWNER_FIRST = re.compile(r"^\W*(?:[A-Z][\w&.]*[ ]){0,4}[A-Z][\w&.]*'s? ")
_DIGITS_IN_NAME = re.compile(r"\b[A-Z]{2,}[a-z]*\d\w*\b|\b[A-Z][a-z]+[A-Z]\w+\b")
_BE = frozenset(("was", "were", "been", "be", "is", "are", "being"))
_PASSIVE = re.compile(r"\b(?:was|were|been|be|is|are|being) (?:\w+ly )?\w{2,14}(?:ed|en|wn)\b", _I)
_BY_CAPITALS = frozenset(("deal", "source in brackets", "per somebody", "paper after the title"))
_BESIDE_LINK = frozenset(
    ("hopes to see people", "invites", "gives away", "now to be had", "check out mine", "check out a thing", "promises you", "own material", "statistic", "research", "reacts first", "good wishes open", "lets know", "asks you closely", "just did", "doing now", "wonders", "complains", "should", "i want", "announces with joy", "coming up", "figures move", "tells one person", "tip", "your trade", "our wares", "a word after the quotation", "tickets or seats")
)  # fmt: skip
_CROSSED = crossings(
    (
    ("statistic", "asks you closely"), ("statistic", "lets know"), ("quotation", "asks you closely"), ("quotation", "lets know"),
    ("statistic", "asks to live so"), ("statistic", "emoji>=1"), ("announces with joy", "i"), ("announces with joy", "we"),
    ("good wishes open", "we"), ("good wishes open", "tags>=3"), ("good wishes open", "our wares"), ("our wares", "emoji>=1"),
    ("your trade", "we"), ("your trade", "asks first"), ("promises you", "we"), ("promises you", "emoji>=1"), ("made easy", "emoji>=1"),
    ("unveils wares", "we"), ("unveils wares", "i"), ("unveils wares", "announces with joy"), ("unveils wares", "somebody acts"),
    ("unveils wares", "article"), ("unveils wares", "institution"), ("unveils wares", "past"), ("unveils wares", "wares"),
    ("announces with joy", "wares"), ("announces with joy", "institution"), ("announces with joy", "result"), ("check out a thing", "host unknown"), ("check out a thing", "hype"), ("check out a thing", "i"), ("now to be had", "own material"),
    ("now to be had", "somebody acts"), ("now to be had", "host unknown"), ("tickets or seats", "i"), ("tickets or seats", "just did"),
    ("tickets or seats", "host shop"), ("own material", "i"), ("reacts first", "passed on"), ("reacts first", "quotation"),
    ("quotation>=0.5", "a word after the quotation"), ("asks of the world", "i"), ("complains", "i"), ("they", "past"), ("they", "article"),
    ("they", "i"), ("asks to live so", "article"), ("asks to live so", "emoji>=1"), ("research", "quotation"), ("tells one person", "reply"),
    ("invites", "we"), ("invites", "date"), ("invites", "event tag"), ("presents", "event tag"), ("figures move", "somebody acts"),
    ("lets know", "we"), ("if you are one", "we"), ("if you are one", "article"), ("support mine", "we"), ("should", "you"), ("should", "we"),
    )
)  # fmt: skip


def measure(ruler: Ruler) -> None:
    """All of the turns. `ruler` has its shape, voices and cues measured."""
    link = ruler.has("article")
    lower = ruler.lower
    for name in TURNS.near(lower, ruler.starts):
        match = TURNS.pattern(name).search(ruler.plain if name in _BY_CAPITALS else lower)
        if match:
            start, end = match.span()
            lead = len(match.group()) - len(match.group().lstrip())
            span = Span(start + lead, end) if start + lead < end else Span(start, end)
            ruler.add(name, span)
            if name in _BESIDE_LINK:
                ruler.add(f"{name}, {'link' if link else 'no link'}", span)
    _names(ruler)
    _company(ruler)
    ruler.cross(_CROSSED)


def _names(ruler: Ruler) -> None:
    """Whose thing or whose words it is."""
    link = ruler.has("article")
    named = "@" in ruler.norms and _BY_MENTION.search(ruler.plain[-300:])
    ruler.flag("mention closes, no link", named and not link)
    ruler.flag("mention closes, link", named and link)
    mine = ruler.has("i") or ruler.has("you") or ruler.has("we")
    ruler.flag(
        "told from an event",
        ruler.has("tag first") and not mine and not link and "?" not in ruler.plain,
    )
    ruler.flag(
        "told from an event by name",
        ruler.has("tag first") and not mine and _SAID.match(ruler.plain),
    )
    owner = _OWNER_FIRST.match(ruler.plain)
    ruler.flag("owner first", owner)
    ruler.flag("owner first, link", link and owner)
    made_up = _DIGITS_IN_NAME.search(ruler.plain)
    ruler.flag("made-up name", made_up)
    ruler.flag("made-up name, we", made_up and ruler.has("we"))
    tags = {ruler.tokens[i].norm[1:] for i in ruler.places(Part.TAG)}
    ruler.flag("tag is the name", any(t.norm in tags for t in ruler.words if t.raw[0].isupper()))


def _company(ruler: Ruler) -> None:
    """What stands together: plain facts, small talk, trailing tags, emoji at both ends."""
    link = ruler.has("article")
    persons = ruler.has("i") or ruler.has("we") or ruler.has("you")
    plain_fact = (
        not persons
        and not ruler.has("reply")
        and len(ruler.words) >= 6
        and "!" not in ruler.plain
        and "?" not in ruler.plain
    )
    figures = Part.NUMBER in ruler.parts
    ruler.flag("plain fact, figure, link", plain_fact and figures and link)
    ruler.flag("plain fact, figure, no link", plain_fact and figures and not link)
    ruler.flag("plain fact, no figure, no link", plain_fact and not figures and not link)
    passive = not _BE.isdisjoint(ruler.norms) and _PASSIVE.search(ruler.plain)
    ruler.flag("passive, no persons", passive and not persons)
    ruler.flag("passive, i", passive and ruler.has("i"))
    ruler.steps("tags at the end", ruler.parts[ruler.core :].count(Part.TAG), 2, 3, 5)
    emoji = ruler.places(Part.EMOJI)
    if emoji:
        ruler.flag("emoji at both ends", emoji[0] == 0 and emoji[-1] >= ruler.core)
        ruler.flag("emoji, no persons", not persons)
        ruler.flag("emoji, only i", ruler.has("i") and not ruler.has("you") and not ruler.has("we"))
        ruler.flag("emoji, we or you, long", persons and len(ruler.words) >= 25)
    unlinked = Part.LINK not in ruler.parts
    ruler.flag("short small talk", unlinked and ruler.has("you") and len(ruler.words) < 18)
    ruler.flag("long pitch", ruler.has("you") and ruler.has("we") and len(ruler.words) >= 30)
    ruler.flag("short, thing and link", link and not persons and len(ruler.words) <= 8)
