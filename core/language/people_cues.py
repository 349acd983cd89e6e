"""What around a capitalised word says that it is somebody, or that it is not."""

import re

FOND = ("Little", "Old", "Young", "Poor", "Wee", "Big")
"""What stands before a first name."""
SHORTENED = frozenset(
    ("Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Capt", "Col", "Maj", "Lieut", "Lt", "Sgt", "Cpl", "Pte", "Fr", "St", "Mme", "Mlle", "Gen")
)  # fmt: skip
"""Titles that end in a full stop, which ends no sentence."""
FOND_SMALL = frozenset(word.casefold() for word in FOND)
BESIDE_AFTER = re.compile(r"\s+(?:and|&|und|y|et)\s+(?:I|me|ich|yo|moi)\b")
BESIDE_BEFORE = re.compile(r"\b(?:I|me|us)\s+and\s+$")
ALONE = re.compile(r"[.,;:!?)]|\s*$|\s+[a-z]+\b")
COMPANY = re.compile(
    r"\b(?:lunch|dinner|supper|breakfast|tea|coffee|drinks?|walk(?:ed)?|run|ride|talk(?:ed)?|chat(?:ted)?|spoke|call|went|out|stay(?:ed)?|lived|met up|"
    r"paired|pairing|worked|working|sat|sitting|met|meeting|catch-up|caught up|session|chatting|talking|speaking|argued|row|trip|drove|drive|coffees?|pint|swim|swam|travel(?:led|ling)|collaborat\w+|co-\w+|interview|played|sang|danced|laughed|argued|shopping|evening|afternoon|weekend|holiday)\s+(?:\w+\s+){0,2}?with\s+$",
    re.IGNORECASE,
)
WRITTEN = re.compile(
    r"\b(?:wr[oi]te|written|writing|spoken?|speak|talk(?:ed|ing)?|chat(?:ted|ting)?|sent|gave|give|said|read|letters?|call|e-?mail|message|card|listen(?:ed|ing)?|"
    r"wave[ds]?|nodded|smiled|apologi[sz]ed|lent|promised|sold|belongs?|introduced)\s+(?:\w+\s+){0,2}to\s+$",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"(?!San$|Santa|Saint|St$|Fort$|Port$|Mount|Lake$|Villa|Casa|Hotel|Cape|Point|Pont|Rue|Calle|La$|Le$|El$|Los$|Las$|Ben$|Team|Radio|Studio|Camp|Loch|Glen|Isla|Ile)[A-Z][a-z]+"
)
"""What may stand before a first name, to call somebody so."""
MADE_WITH = re.compile(
    r"\b(?:(?:re)?built|rebuild|build|written|wrote|rewrote|coded|made|programm\w+|implement\w+|site|website|blog|app|script|project|generator)\b[^.!?\n]{0,30} (?:in|with|on|using) $"
)
READ = re.compile(
    r"\b(?:(?:re-?)?read(?:ing)?|relu|lu|lire|relis|leído|leyendo|releo|leí|lese|gelesen|listened to|listening to) $",
    re.IGNORECASE,
)
"""Behind these stands an author; to `somebody` would be "read to"."""
PLACED = re.compile(r"-(?:on|upon|in|le|under|by|next|sur|am|de|the)-|-on-")
PLATE = re.compile(r"(?: is| no\.?| number|:)? [A-Z]{1,2}\d")
SHOP = re.compile(
    r"['’]s (?:Pantry|Bakery|Caf[eé]|Diner|Kitchen|Bar|Deli|Pizza|Pizzeria|Books|Tavern|Grill|Place|Inn|Shop|Store|Burgers?|Tea|Coffee|Chippy|Garage|Salon|Arms|Head|Day|Garden Centre)\b"
)
ACTS = re.compile(
    r"(?:['’]s)?\s+(?:(?:and|&) I\b|(?:has |had |have |is |was |also |then |just |kindly |even )?(?:talked|gave|gives|came (?:over|round|along|by|in|up|back|with|to)|comes (?:over|round|along|by)|made|brought|wrote|sat|stood|"
    r"walked|drove|joined|helped|showed|shared|found|spent|presented|led|ran|fixed|threw|lent|picked|dropped|popped|turned up|stayed|slept|cooked|baked|taught|"
    r"cooks (?:for|us|me)\b|lets (?:me|us|him|her)\b|checks (?:my|our|me|his|her)\b|turned (?:the )?pages\b|worked|working|went|got|took|thinks|wants|wanted|loves|hates|reckons|sings|sang|plays|played|cried|danced|cycled|swam|moved|lives|lived|knows|knew|arrived|left|rose|put (?:an?|the|his|her|my|our|on|it|up|down|out|away|in|them|him|us|me)|snor(?:es|ed|ing)\b|is (?:learning|teaching|baking|knitting|studying|practising|revising|wearing|writing)\b|\w{3,}ed and I\b|learn(?:ed|t) (?:the|a|to|how|his|her)|minded (?:the|my|our)|did (?:the (?!rest|trick|job|same|opposite|work)|his|her|my|our)|had \w+ on\b|beat (?:me|him|her) (?:to|at)|was (?:captain|chair|in goal|on (?:the )?(?:door|till|drums|bass|keys))|at the (?:helm|wheel|oars|piano|organ)|on the (?:ladder|mic|drums)|sews?|sewed|has (?:sewn|knitted|baked|brought|made|bought|written|moved|had|gone|got|been))\b)"
)
FEELS = re.compile(  # what only somebody is or does
    r"\s+(?:(?:joins|joined|rejoins?|replaces|replaced|covers? for|takes over|took over|starts? (?:on|in|next|as|with)|started (?:on|as|with|his|her)) |(?:is|was|has been|['’]s|will be) (?:\w+ly |so |very |just |still |now |back )?(?:pregnant|ill|sick|poorly|unwell|upset|angry|furious|crying|asleep|tired|nervous|excited|delighted|thrilled|grumpy|rude|late (?:with|for|again)|kind (?:to|about|enough)|in (?:a|his|her|good|high) (?:mood|spirits|element)|sad|lonely|hungry|drunk|worried|proud|jealous|shy|furious|"
    r"on (?:leave|holiday|maternity|paternity|call)|off (?:sick|work|today|until|on)|away|coming|joining|leaving (?:us|me|the)|moving|getting married|visiting|retiring|turning|home|out of hospital|back from|my|our|(?:thir|four|fif|six|seven|eigh|nine)teen\b)|"
    r"(?:hoped|wished|felt|giggled|grinned|frowned|wept|sighed|yawned|snored|winked|shrugged|swore|insisted|believes|reckons|wonders|wondered|remembers|remembered|forgot|promised|refused|admitted|joked|complained|apologi[sz]ed|noticed|looked|watched|held|carried|waved|borrowed|invited|hugged|"
    r"suggested|recommended|mentioned|pointed out|thought|heard|read|ordered|organi[sz]ed|built|drew|sewed|knitted|painted|wore|ran|rode|paid|bought|sold|washed|planted|gets? (?:home|back|up)|who(?:se)?\b|, who(?:se)?\b|being (?:invited|asked|told|so|very)|and (?:he|she)\b|(?:on|at|from|in) (?:the )?(?:(?:door|till|desk|stall|phone|bakery|post office|allotment|choir|team)\b|(?:\w+ ){1,3}(?:lent|gave|told|said|showed|brought|says|asked|came|made|helped|taught|has|thinks|let)\b)|"
    r"(?:next door|in (?:year|bed|room|class|form|grade|plot|bay) (?:\w+)|(?:on|at) plot \w+)\b|(?:from|in) (?:work|school|church|class|club|next door|accounts|finance|design|marketing|sales|reception|down the|across the|over the|up the|two)\b))|"
    r"\s+\((?:my|our|his|her|their) |['’]s (?:(?:new|old|last|first|own|little|big|bad|amazing|famous|poor|dear|best) )?(?:friends?|uncle|aunt|cousin|niece|nephew|letter|manner|appearance|arrival|death|illness|smile|hat|coat|shoulder|hip|knees?(?! high)|ankle|wrist|elbow|neck|back|foot|finger|thumb|nose|ears?|teeth|beard|wig|socks?|jumper|cardigan|shirt|dress|scarf|gloves?|trousers|jeans|jacket|glasses|bag|phone|laptop|allotment|shed|greenhouse|own (?:effort|attempt|version|words)|efforts?|attempt|turn|shift|request|leg|feet|eyes|leeks|beans|hens|allotment|leaving do|drinks|mum|mom|dad|mother|father|sister|brother|son|daughter|wife|husband|partner|parents|family|birthday|wedding|funeral|house|flat|apartment|office|studio|workshop|place|kitchen|garden|car|van|bike|dog|cat|baby|class|party|perspective|idea|suggestion|face|hair|hands?|voice|laugh|bed|boots|shoes|cookies|cake|plot|stall|turn|advice|help|room|desk|job|leaving)\b"
)
WORKER = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ )?(?!computer|printer|router|number|paper|order|summer|winter|flower|water|other|over|under|after|former)[a-z-]*(?:er|or|ist|ee|mate|ian|man|woman|keeper|friend)s?,? $"
)
ARTICLE = re.compile(
    r"\b(?:an?|the|this|that|some|every|any|no|another)\s+(?:\w+\s+)?$", re.IGNORECASE
)
FAMILY = re.compile(
    r"\b(?:with|met|saw|invited|visit(?:ed|ing)?|had|joined by|(?:I|we|he|she) and|near|round at|(?:cards?|letters?|notes?|calls?|invitations?|lunch|dinner|tea|supper|drinks|party|parcel|news|word|over|house) (?:from|at|with|for|to)) the $",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\b(?:an?|the|this|that|one|two|some|every|each|no|any|another|our|my|your|his|her|their)\s+(?:\w+\s+){0,2}$|\b(?:in|at|from|to|near|via|on|into|of|around|for|about|using|called|by)\s+$",
    re.IGNORECASE,
)
NAMED_SO = re.compile(r"\b[A-Z]\w+ (?:of|for) $")
"""The end of the name of a body: "Ministry of", "Campaign for"."""
TOOLS = (
    "of", "learning", "learn", "learnt", "using", "use", "used", "writing", "coding", "called", "liking", "in", "wearing", "playing",
)  # fmt: skip
"""Behind these stands a thing: "learning Rust"."""
SAID = ("said", "says", "replied", "whispered", "shouted", "cried", "asked", "laughed")
SAYS = re.compile(r"[.,;:!?]|\s*$|\s+(?:and|as|with|from|when|after|in|on|at)\b")
TOLD_OF = re.compile(
    r" (?:can|could|wants|loves|hates|needs|thinks|has (?:learnt|learned|lost|got|been|eaten|grown|started|gone|a|had|found|met|to|moved|left|passed))\b"
)
"""Behind somebody of whom is told: "she says Banno has grown"."""
RAN_INTO = re.compile(
    r"\b(?:(?:ran|run|bumped|running|bumping) into|married to|engaged to|(?:sat|sitting|sits|stood|standing|living|lives|lived) (?:next to|beside|opposite|behind|with)|dumped|hugg(?:ed|ing)|kiss(?:ed|ing)|birthday of|argument with|fell out with|introduced (?:me|us) to|thanks(?: again)? to|looking after|baby-?sat(?: for)?|says hi to|miss(?:ing)?) $"
)
LETTER_FROM = re.compile(
    r"\b(?:letters?|cards?|notes?|messages?|texts?|e-?mails?|calls?|postcards?|news|parcels?|visits?|presents?|word|hugs?) from $"
)
FONDLY = ("old", "poor", "dear", "young", "naughty", "darling")
"""In small letters before a name."""
DONE_TO = re.compile(
    r"\s+(?:\w{2,}ed|told|gave|brought|sent|took|made|left|met|saw|drove|taught|drew|bought) (?:\w+ )?(?:me|us|him|her|them|my|his|our)\b"
)
"""What somebody does to somebody: "Hallie followed in my footsteps"."""
HONOUR = re.compile(
    r" (?:didi|bhai|bhaiya|bhabhi|ji|akka|anna|amma|appa|chacha|chachi|mama|mami|masi|mausi|nani|dadi|aunty|auntie|uncle|san|sensei|chan|kun|abla|abi|teyze|hanım|bey|oppa|unnie|hyung|tita|tito|kuya)\b"
)
SURNAME = re.compile(
    r"[A-Z][a-z]*(?:ski|sky|son|sen|mann|wicz|dez|ley|worth|czyk|czak|berg|stein|well|ov|enko|oglu|escu)s"
)
"""Surnames by their shape, in the plural: "the Kowalskis"."""
SHOWN = re.compile(r"\bby $")
NAME_IS = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|whose) (?:first )?name (?:is|was) $|\b(?:I['’]m|I am) called $"
)
THING = re.compile(r"\b(?:is|was|are|it|them) (?:called|named) $|\b(?:named|called) it $")
TITLE = re.compile(
    r"\s+(?:is|of|in|and|on|at|the)\s+(?:the\s+)?[A-Z](?!['’]|\s|ll\b)[a-z]+\s*(?:[.,;:!?)\"”]|in\b|on\b|$)"
)
KIN_OF = re.compile(
    r"['’]s (?:mum|mom|dad|mother|father|parents|sister|brother|son|daughter|wife|husband|partner|girlfriend|boyfriend|family|house|flat|place|birthday|wedding|party)\b"
)


NOBODY = re.compile(  # first names in what is nobody, or in an order to do something
    r"(?:Sandy (?:soil|loam|beach|shore|bank|bottom|ground|path|track|cove|bay)s?|Frank (?:talk|words?|advice|discussion|exchange|answers?)|Carol (?:sing\w+|service|concert|sheets?)|"
    r"Robin (?:on|in) (?:the|a|my|our)|Bill (?:for|of) (?:the|a|my|our)|Faith (?:moves|in)|Sweet Williams?|Black-eyed Susans?|Granny Smiths?|Jack Russells?|Earl Grey|Bloody Mary|Creeping Jenny|Aunt Sally|"
    r"(?<=[Aa]sked )Alexa|(?<=[Tt]old )Alexa|(?<=[Tt]ell )Alexa|(?<=[Aa]sk )Alexa|(?<=[Hh]ey )Alexa|Alexa(?=,? (?:set|play|turn|stop|add|order|what|remind|plays|turns|lights?|app|skill|device|speaker)\b)|Siri|Peeping Tom|Jack Frost|Uncle Sam|Mother Nature|Mother Earth|Old Nick|"
    r"(?:Pat|Nick|Sue|Drew|Mark|Chase|Rob|Skip|Chuck|Peg|Bob|Dot) (?:it|them|your|my|this|that|these|nobody|two|three|four|five|dry|(?:the|an?)"
    r"(?! (?:\w+ )?(?:builder|plumber|postman|post|milk|fish|baker|butcher|painter|farmer|driver|carpenter|teacher|doctor|cat|dog|great|man|girl|boy|woman|neighbou?r|gardener|vet|nurse|vicar)\b)))(?!\w)"
)
SURE = re.compile(  # behind a name that is a word too, at the opening of a sentence
    r"(?: and| &) I\b(?! (?:wonder|think|guess|mean|quote))| (?:said|says|rang|phoned|texted|told (?:me|us|him|her)|asked (?:me|us|him|her|for|if|whether)|reckons|laughed|nodded|lent (?:me|us|him|her)|and (?:his|her) )\b"
)
HOUSEHOLD = re.compile(
    r" (?:twins|triplets|sisters|brothers|children|family|clan|household|cousins|house next door)\b"
)
"""Behind "the" and a surname: "the Salt twins"."""
OPEN_HOUSE = re.compile(
    r" (?:(?:have |has )?(?:had us|have us|invited us|asked us|fed us|lent us|gave us)\b|next door\b)"
)
"""What a family does: "The Nowaks had us over"."""
ONE = re.compile(r" (?:says|thinks|reckons|wants|loves|hates|knows|sings|plays)\b")
"""Behind one, not many: "Babs thinks"."""
LENT_TO = re.compile(
    r"\b(?:lent|gave|sold|sent|showed|returned|took|brought|explained|handed|promised|introduced)\b[^.!?\n]{0,30} to $"
)
WHO = re.compile(r", who\b")
_DONE_WITH = re.compile(
    r"\s+(?:is|was) (?:also |just |then |even )?(?:made|brought|found|spent|presented|led|fixed|lent|picked|dropped|shared|cooked|baked|handed|opened|poured|shut|kept|played|left|raised|put|drunk|thrown|taken|written)\b"
)
"""What is done with a thing: "Glass is made to measure"."""


def does(after: str) -> bool:
    """Whether what follows a name is done, felt or owned by somebody."""
    if _DONE_WITH.match(after):
        return False
    return bool(ACTS.match(after) or FEELS.match(after) or DONE_TO.match(after))
