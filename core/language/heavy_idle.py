"""What sounds heavy and is not: likenesses, works and trades that deal in it, things that die, tears of joy."""

import re
from functools import cache

from core.language.wordlists import either, section

_LIVING = frozenset(
    ("dog", "dogs", "cat", "cats", "bird", "birds", "horse*", "cow", "cows", "sheep", "rabbit*", "chicken*", "toy", "toys")
)  # fmt: skip
_MORE = (
    "printer", "laptop", "computer", "boiler", "dishwasher", "washing machine", "mower", "lawnmower", "sideboard", "machine", "bug", "fault", "noise", "leak", "problem", "issue", "error",
    "rose*", "dough", "sourdough", "tent", "toy", "toys", "sofa", "weeds?", "ivy", "brambles?", "zip", "lid", "jar", "cork", "duvet", "deckchair", "jigsaw", "recipe", "sock", "socks", "website",
    "basil", "mint", "fern*", "orchid*", "rosemary", "lavender", "cactus", "cacti", "seedling*", "lettuce*", "parsley", "geranium*", "herb*", "hedge", "lawn", "bush*", "starter", "teapot", "teacup", "toaster", "hoover", "vacuum", "router", "keyboard", "tomatoes", "sandal*", "slipper*", "trainers", "jumper",
)  # fmt: skip


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """What is left out of a text before it is weighed, behind the words one of which it needs."""
    words = (*(section("signs", "thing") - _LIVING), *_MORE)
    named = "|".join(word.replace("*", r"\w*") for word in words)
    thing = rf"(?:(?:the|an?|my|our|his|her|their|this|that|these|those|every|old|new|poor|own|two|three) )*(?:\w+ )?(?:{named})\b"
    work = r"(?:film|movie|play|novel|book|story|song|episode|opera|documentary|series|programme|poem|chapter|podcast|musical|painting|comedy|thriller|game)"
    death = r"(?:funeral|undertak\w+|coffin\w*|hospice|mortuary|crematorium)"
    beast = r"(?:wasp|spider|mouse|mice|moth|slug|snail|ant|hen|robin|squirrel|pigeon|swan|goose|geese|gull|seagull|magpie|crow|rook|parrot|hornet|mole|fox|peacock|curlew|owl|buzzard|donkey|cockerel)s?"
    near = rf"(?:(?:my|our) (?:\w+ ){{0,2}}?(?:{either(section('people', 'kin'))})|mum|mom|dad|mother|father|gran\w*|nan|nana)(?:['’]s)?"
    tears = r"(?:cry|cried|crying|cries|weep|wept|weeping|sob|sobbed|sobbing|tears|teared up)"
    glad = r"(?:film|movie|play|wedding|ending|advert|ad|song|speech|concert|graduation|assembly|nativity|finale|onions?|episode|book|parade|goal|whistle|anthem|show|panto\w*)"
    gone = r"(?![^\n]{0,90}\b(?:because (?:he|she|I|we)|should have been|is gone|died|dead|buried|funeral|lost (?:him|her))\b)"
    texts = (
        ("like_a", r"\blike an? (?:\w+ )?(?:funeral|coffin|wake|hospice|widow|corpse)\b"),
        ("cry cried cries crying weep wept sob tears", rf"\b{tears} (?:\w+ ){{0,2}}(?:with|from|of) (?:the )?(?:laughter|laughing|joy|happiness|relief|pride)\b{gone}"),
        ("laugh giggl grin happy", rf"\b(?:laugh(?:ed|ing)?|giggl(?:ed|ing)|grinn(?:ed|ing)) (?:\w+ ){{0,5}}(?:in )?{tears}\b{gone}|\bin tears (?:\w+ ){{0,2}}(?:laughing|giggling|with laughter)\b{gone}|\bhappy tears\b{gone}"),
        ("cry cried cries crying weep wept sob tear", rf"\b{tears} (?:\w+ ){{0,2}}(?:at|through|during|over|watching|in|to) (?:(?:the|an?|my|our|his|her|every|each|that|school) )*(?:\w+ )?{glad}\b{gone}|\b{tears}\b[^.!?]{{0,30}}\b(?:peeling|chopping|slicing) (?:\w+ )?(?:onions|shallots|horseradish)\b"),
        ("cry cried", rf"[,!?.][”\"’'] (?:\w+ ){{1,3}}cried\b|[,!?.][”\"’'] cried\b|\bcried (?:the|an?|my) \w+,|\bcried,? [“\"]|\b{beast} (?:\w+ )?cr(?:y|ied|ying)\b"),
        ("geweint wein gestritten", r"\bvor (?:lachen|glück|freude) (?:\w+ )?(?:geweint|weinen|weinte)\b|\b(?:beim|vom) zwiebel\w* (?:\w+ )?(?:geweint|weinen|weinte)\b|\bgestritten, (?:wer|ob|wie|wem|welche\w*|wo)\b"),
        ("pleur mort", r"\b(?:pleuré?e?|pleurer|pleurait|pleurais|morte?s?) de (?:rire|joie|bonheur|faim|fatigue|soif|trouille|peur|honte|froid|chaud|sommeil)\b|\bpleur\w+ en (?:épluchant|coupant|hachant|riant)\b"),
        ("lloré llor muri muert", r"\b(?:lloré|lloramos|llorar|llorando|lloraba|murió|muri(?:eron|endo)|muert[oa]s?)(?: \w+){0,2} de (?:la )?(?:risa|alegría|emoción|hambre|sueño|sed|vergüenza|frío|calor|miedo|cansancio)\b|\bllor\w+ (?:cortando|pelando|picando) cebollas?\b"),
        ("lost_my", r"\blost my (?:son|daughter|brother|sister|friend|husband|wife|mum|dad)(?= (?:behind|among|between|to the crowd|in the (?:crowd|maze|queue|market|supermarket|shops?)|at the (?:fair|market|station|festival))\b)"),
        ("hit_me hopeless lump breakdown", r"\bhit me(?= (?:that|how|why|with (?:a|his|her))\b)|\bhopeless (?:at|with|when it comes to)\b|\blumps? of (?!something|tissue|flesh)|\bbreakdown of (?!our|the marriage|my (?!costs|week|hours)|last)|\b(?:waves?|wind|smell|heat|cold|sun) hit me\b"),
        ("let_me laid_off", r"\blet me go(?= (?:first|home|out|through|up|down|ahead|there|early|into|to (?:the|bed|see|a)|in (?:first|front|the)|on (?:stage|ahead|my|the (?!phone|spot))|by (?:train|bus|bike|boat|myself)|with (?:the|my|her|his|him|them)(?! (?:\w+ )?(?:wages|pay|notice|handshake)))\b)|\b(?:I|we|I['’]ve|we['’]ve|have) laid off(?= (?:the |my )?(?!staff|people|team|workers|half|everyone|\w+ (?:staff|people|workers))\w+)"),
        # trades, works and places that deal in it
        ("funeral undertak gravedig coffin hospice mortuary crematorium", rf"\b(?:(?:is|was|as|are|am|['’]s|be|became) (?:an?|the)|(?:uncle|aunt|neighbour|friend),? the|retired|local|friendly) (?:\w+ )?(?:funeral director|undertaker|gravedigger)s?\b(?! (?:came|rang|called|asked|has|took|said))|\b{death} (?:parlour|director['’]s (?:dog|cat|wife|car|son|daughter)|shop|choir|march)\b"),
        ("film movie play novel book story song episode opera documentary series programme poem chapter podcast musical painting comedy thriller game scene", rf"\b{work}s? (?:\w+ )?(?:about|of|where|in which|with|on) (?:(?!\b(?:I|we|me|us|{near}|his|her|how (?:he|she|they)|because|since|when|but|the (?:night|day|morning) )\b)[^.!?,;:()\n–—]){{0,70}}|\b(?:funeral|death|mad|murder|wake|hospital|divorce) scene\b"),
        ("funeral", rf"\b(?:sang|sing|sings|singing|played|plays|play|playing|baked|baking|cooked|bake|flowers?|wreaths?) (?:\w+ ){{0,2}}(?:at|for) (?:an?|two|three|some) (?:\w+ )?funerals?\b(?![^\n]{{0,60}}\b{near}\b)"),
        ("hospice cancer tumo chemo dementia alzheimer stroke", rf"\b(?:hospice|cancer|tumou?r|chemo\w*|dementia|alzheimer\w*|stroke) (?:shop|charity|ward['’]s (?:volunteers|choir)|research|fair|fundrais\w+|run|walk|café|cafe|choir|garden)\b(?![^\n]{{0,80}}\b(?:{near}|he|she|him|her|they say|spread)\b)|\bfor the (?:local |children['’]s )?hospice\b(?=[^.!?]{{0,60}}\b(?:raised|shop|raffle|sale|knit\w*|sponsored|run|pounds)\b)|\b(?:(?:raised|raising) [^.!?]{{0,40}}|(?:collected|made|knitted|baked) (?:\w+ ){{0,4}}for )(?:the |our |a )?(?:\w+ )?(?:hospice|cancer|tumou?r)\b(?![^\n]{{0,80}}\b(?:{near}|he|she)\b)"),
        ("ambulance widow mourning coffin tropic trial", r"\bambulance (?:driver|station|crew|museum|cadet)s?\b|\b(?:toy|old|vintage|yellow) ambulance\b|\bwidow['’]s (?:walk|peak|weeds)\b|\bblack widow\b|\bmourning (?:brooch|dove|doves|cloak|ring|jewellery|dress)\b|\bcoffin (?:nails?|maker|works|museum)\b|\btropic of cancer\b|\bthe trial(?= (?:run|lesson|batch|shift|version|walk|loaf|piece)\b)"),
        ("depress", r"\b(?:an? )?depression(?= (?:over|moving|from|in the (?:north|atlantic|south|west|ground|sand|grass|dough))\b)|\bgreat depression\b|\bdepress(?:ed|ing) (?:about|by|at) (?:the (?:state|look|sight|colour|size) of )(?:my|the|our|this) (?!life|marriage|health|job|baby|mother|father|family|world|house)\w+|\bdepression[- ]era\b"),
        # things and beasts it is only said of
        ("diagnos died dead dying passed sacked amputat divorced", rf"(?<!in )(?<!on )(?<!at )(?<!by )(?<!of )(?<!with )(?<!under )\b(?:the|an?|my|our|his|her|their|this|that) {thing} (?:(?:has|have|was|were|is|are|had) )?(?:\w+ )?(?:diagnosed|died|dead|dying|passed away|sacked|amputated|divorced)\b|\bdiagnos\w+ (?:{thing}|what|why|with a (?:blocked|loose|broken))|\bdivorced the\b|\bamputat\w+ {thing}"),
        ("chemo funeral wake obituar eulog divorce hospice coffin intensive life suicide mourning condolence", rf"\b(?:chemo\w*|funerals?|wakes?|obituar\w+|eulog\w+|divorces?|hospice|coffins?|intensive care|life support|suicide|mourning|condolences) (?:for|of|on) {thing}"),
        ("fight fought argu row quarrel dispute battle divorce the_dead", rf"\b(?:fight|fights|fought|fighting|argument|argued|arguing|row|quarrel\w*|dispute|battle|divorce) (?:\w+ )?(?:with (?:my |the )?\w+ )?(?:with|over|about) (?:{thing}|whose turn|who (?:gets|got|had|has)(?! (?:to keep )?(?:the )?(?:children|kids|house|boys|girls|baby|custody))|the last)(?![^.!?]{{0,50}}\b(?:moved out|walked out|left me|hit me|slept on|divorc\w+|solicitors?)\b)|\bthe dead(?= {thing}| {beast})"),
        ("evict shouted screamed sworn yelled hissed drown", rf"\bevict\w* (?:(?:an?|the|two|three|my|our) )?(?:\w+ )?{beast}\b|\b(?:shouted|screamed|sworn|yelled|hissed) at by (?:an?|the|our|two|three) (?:\w+ )?{beast}\b|\bdrown(?:ed|ing) (?:out|in (?!(?:the|a|our|their) (?:\w+ )?(?:sea|river|lake|pond|pool|canal|bath|flood|water|harbour|weir|well|tide|quarry|ditch|reservoir)))"),
        ("heart alcoholic assault die", r"\bdied? (?:of (?:embarrassment|shame|boredom|laughter|laughing|curiosity|joy|envy)|laughing)\b|\b(?:nearly|almost|practically|near) (?:\w+ )?(?:had|have|gave (?:me|us)|having) a heart attack\b|\b(?:gave|give|giving|gives) (?:me|us|him|her|everyone) a (?:\w+ )?heart attack\b|\bnon-?alcoholic\b|\balcoholic (?:drinks?|ginger|beer|cider|cocktails?)\b|\bassault (?:course|on the (?:senses|ears|nose))\b"),
        ("broken overdos unbearabl sacked fired sober rehab", r"\bbroken up(?= (?:for|the|into|with a|by)\b)|\boverdos\w+ (?:of|on) (?!(?:pills|tablets|something|everything|whatever|what|my|his|her|sleeping|paracetamol|drugs|heroin))\w+|\bunbearabl[ey] (?:heat|hot|cute|smug|sweet|slow)\b|\b(?:sacked|fired)(?= from\b[^.!?]{0,60}\bin (?:19|20)\d\d\b)|\bsacked (?:myself|himself|herself)\b|\bsober of\b|\b(?:wildlife|owl|hedgehog|bird|seal) rehab\w*"),
    )  # fmt: skip
    return tuple(
        (tuple(sign.replace("_", " ") for sign in signs.split()), re.compile(text, re.IGNORECASE))
        for signs, text in texts
    )


def without(text: str) -> str:
    """A text without what only sounds heavy."""
    lower = text.lower()
    for signs, pattern in _patterns():
        if any(sign in lower for sign in signs):
            text = pattern.sub(" ", text)
    return text
