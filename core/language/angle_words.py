"""What names an angle, or only looks like it, by more than a list of words: who does it, and what follows."""

import re
from collections.abc import Collection, Iterator

from core.model import Angle

_AMONG = r"(?:\w+ly |just |really |now |also |still |probably |definitely |even |so |do |always )*"
_MORE = {
    Angle.PLAN:
        r"\b(?:I|we)(?:['’]m|['’]re| am| are) (?:\w+ )?(?:wanting to\b|going (?:to (?!the\b|a\b|an\b|my\b|our\b|be able|bed\b|work\b|school\b|church\b|town\b|sleep\b|see how\b|say\b|(?-i:[A-Z]))\w+|back (?:in)?to\b)|gonna (?!say\b)\w+|planning (?:to|on|a|an|our|my|the)\b|hoping (?:to|for)\b|aiming (?:to|for)\b|thinking (?:of|about) \w+ing\b|looking forward to\b|about to\b|off to\b)|"
        r"(?:^|[.!?,;:] |\b(?:and|so|then|but|tomorrow|soon|now|next (?:week|month|year|time)|this (?:week|weekend|summer|winter|autumn|spring|year)|(?:in|by) \w+|I think|I guess|I hope) )(?:I|we)(?:['’]ll| will) (?!be (?:finding|picking|hearing|sweeping|dreaming)|say\b|admit\b|bet\b|tell you|never\b|always\b|remember\b|miss\b|get (?:better|there|over)\b|be honest|give you|leave you|find out\b|take it\b|leave it\b|probably (?:never|always)\b|do (?:fine|better|well)\b|see\b|know\b|need\b|have to\b|find\b)\w+|"
        r"\b(?:my|our|the) (?:plan|goal|aim|next step|next project|next challenge|target|resolution)s? (?:\w+ ){0,3}(?:is|are)\b|\b(?:I|we)(?:['’]d| would| really)? (?:want|like|love|hope|plan|intend|need|aim|mean)(?:s)? to (?!see how|think|say|know|be honest|believe|thank)\w+[^.!?]{0,60}\b(?:this (?:year|week|weekend|month|summer|winter|autumn|spring)|next|tomorrow|soon|one day|some day|someday|finished|done|before|by)\b|"
        r"\b(?:tomorrow|next (?:week|month|year|\w+day|spring|summer|autumn|winter|time)|(?:this|on) (?:coming )?(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|weekend|spring|summer|autumn|winter))\b,? (?:I|we)(?:['’]m|['’]re|['’]ll| am| are| will)? (?:\w+ing\b|start\b|begin\b|try\b|go\b|leave\b|have (?:a|an|our|my)\b)|\bin (?:spring|summer|autumn|winter|the new year),? (?:I|we)(?:['’]ll| will| want| hope)\b",
    Angle.RECOMMENDATION:
        r"\b(?:best|finest|funniest|loveliest|greatest|favou?rite|most \w+|\w{3,}est)(?: \w+){1,5}? (?:that )?(?:I|we)(?:['’]ve| have)? (?:ever |yet )?(?:seen|read|heard|eaten|tasted|had|visited|been to|watched|played|tried|owned|used|drunk|met with|found|stayed at)\b(?! (?:in (?:my|our) (?:kiln|garden|shop))|\w* (?:to|sick))|"
        r"\b(?:can['’]t|cannot|can not) recommend (?:\w+ ){1,6}enough\b|\b(?:would|highly|hugely|really|heartily|warmly|do|thoroughly|strongly|absolutely) (?:\w+ly )?recommend\b|\bis (?:well )?worth (?:a|the|every|its|it)\b|\bDo (?:read|try|see|visit|watch|go and see)\b|\b(?:book|film|movie|album|novel|show|game|song|podcast|play|museum|place|restaurant|caf[eé]|walk|series)\b[^.!?]{0,40}\b(?:is|was) (?:\w+ )?(?:wonderful|brilliant|excellent|delightful|superb|fantastic|marvellous|a (?:delight|gem|treat|joy|must))\b",
    Angle.PROGRESS:
        r"\b(?:I|we|he|she|it)(?:['’]ve|['’]s| have| has| had)? finally (?!visit|dur|the|a\b|my\b)\w+|\bfinally (?:finished|got|made|did|done|managed|found|reached|have|has|came|worked|learn\w+|works?|here|complete\w*|built|fixed|ready|launched|arrived|passed|went|gave|put|took|wrote|played|opened|moved|\w{3,}ed)\b|"
        r"\b(?:my|our) (?:\d+(?:st|nd|rd|th)|hundredth|thousandth|fiftieth|twentieth|tenth|hundred-and-\w+) (?!birthday|floor|of|century)\w+|\b(?:I|we) can (?:now|finally|at last)\b|\bnow (?:I|we) can\b|(?<!ll )(?<!to )(?<!will )\b(?:getting|gets?) (?:\w+ly )?(?:smaller|neater|stronger|quicker|faster|better|straighter|steadier|cleaner|closer|easier)\b(?= ?[.,;!]| (?:every|each|by the|with (?:each|every)|and)\b)(?! and (?:worse|colder))|"
        r"\b\w+ (?:chapters?|rows?|pages?|sleeves?|rooms?|walls?|doors?|verses?|pieces?|mugs?|pots?) (?:done|down|finished|to go|left)\b|\bis (?:now |all )?(?:complete|finished|done|watertight|up and running|live)\b(?: now| at last)?(?= ?[.,;!]| and\b|$)|\b(?:is|are) (?:\w+ly )?(?:growing|taking shape|coming (?:along|together)|(?:nearly|almost) (?:there|ready|complete|finished|done))\b|\bI (?:walked|ran|swam|cycled|rode|rowed|hiked|wrote|knitted|typed) (?:\w+ )?\d[\d,.]* ?(?:km|kilomet\w+|miles?|met(?:re|er)s?|m|k|lengths?|laps?|loops?|pages?|words?|steps?|rows?)\b",
    Angle.LESSON:
        r"\bas (?:I|we) now know\b|\bI now know\b|\b(?:which|that) taught (?:me|us)\b|\bI(?:['’]ve| have)? learn(?:ed|t) (?:today|this week|again|once more|just|here|over the years)\b|\b(?:was|were) a (?:bad|good|terrible|great) idea\b|\bI(?:['’]ve| have) (?:come to )?(?:realis|realiz|understood|learn)\w*\b|\bI(?:['’]m| am) (?:starting to |beginning to )?(?:realis|realiz|learn)ing (?:that|how|why)\b",
    Angle.THEN_AND_NOW:
        r"\b(?:as|when I was) an? (?:\w+ )?(?:child|kid|boy|girl|teenager|student|apprentice|beginner)\b,?[^.!?]{0,60}\b(?:I|we|my|our)\b|\b(?:I|we|my|our)\b[^.!?]{0,60}\bas an? (?:small |young )?(?:child|kid|boy|girl|teenager)\b",
    Angle.BEHIND:
        r"\b(?:spent|took(?: me| us)?|takes(?: me| us)?) (?:the |all |about |over )*(?:\w+ ){0,2}(?:days?|hours?|mornings?|afternoons?|evenings?|nights?|weekends?|weeks?)\b (?:on (?:a|an|the|my|our|one)|(?:fix|mend|sew|knit|glaz|sand|paint|writ|edit|cod|debug|rehears|practi[sc]|cut|carv|stitch|fold|pack|label|build|wir|solder|bak|knead|plant|weed|dig|prun|tun|sort|stack|unpick|rewrit)\w*ing)\b|"
        r"\b(?:I|we) (?:always |usually |then |first |now )?(?:sweep|fold|wrap|pack|label|glaze|knead|wedge|sand|carve|stitch|sew|knit|weave|dye|pour|solder|tune|rehearse|sketch|proof|bake|prune|polish|bottle|brew|stamp|bind|print|plane)\b|\beach (?:box|jar|pot|mug|loaf|card|candle|bar|parcel|order|piece|bowl|page|bell) (?:gets|is|goes|has)\b|\b(?:is|are) (?:then )?(?:dyed|glazed|fired|kneaded|folded|sewn|stitched|woven|carved|cast|baked|bottled|pressed|printed|bound|wrapped) (?:in|by|with|twice|over|at|on|and)\b|\b(?:dough|clay|glaze|batter|mix|wood|wool) (?:rests|dries|waits|proves|rises|sits)\b",
    Angle.FAILURE:
        r"\b(?:came|come|turned|turns) out (?:\w+ )?(?:flat|burnt|burned|raw|lopsided|crooked|green|black|wrong|too|soggy|like (?:a|bricks|leather|concrete|soup))\b|\btwo (?:left|right) (?:arms|sleeves|feet|hands|shoes)\b|\b(?:I|we) (?:\w+ )?left the (?:lid|tap|gas|oven|salt|sugar|yeast|door|gate|window|keys?|milk|cards?|bread|cake|lights?|iron|bag|tickets?|phone|plug)\b|\bwoke up late\b",
}  # fmt: skip
_FOUND = {angle: re.compile(text, re.IGNORECASE) for angle, text in _MORE.items()}
_LESS = {Angle.BEHIND: 0.8}  # how clearly, if not fully
_NOT = {
    Angle.PLAN: r"\b(?:never|not) going to\b|\bif (?:I|we)(?:['’]m|['’]re| am| are) (?:going|planning|hoping)\b|\b(?:not sure|no idea|don['’]t know|do not know|wonder|doubt|if|unless|see) (?:how |if |whether |what |that |when )?(?:I|we)(?:['’]ll| will)\b|\bif (?:I|we) (?:keep|go on|just|only|could|can|had|were)\b|\b(?:love|like|enjoy|hate|of|about|for|after|before|by|started|stopped|used to|from|than|instead of|without) (?:planning|going to)\b|\bplanning (?:group|meeting|session|permission|application|office|department|poker)s?\b|\blong ?-?planned\b|\b(?:some days|sometimes|usually|most days|whenever)\b[^.!?]{0,60}\b(?:I|we)(?:['’]ll| will)\b|\b(?:didn['’]t|hadn['’]t|don['’]t|never) (?:really )?(?:plan|intend|mean|hope|want)(?:ned|ded|t|d)? to\b",
    Angle.LESSON: r"\bnever (?:realis|realiz|notic)\w+|\bturn(?:s|ed) out (?:that )?(?:we|I|he|she|they|there|to be|not to|the same|fine|well|great|ok|okay|nice|good|to|(?:really |very |pretty )?(?:well|good|great|nice))\b|\b(?:learn(?:ed|t)|realis\w+|realiz\w+)\b[^.!?]{0,12}\b(?:I|we) (?:had|was|were) (?:\w+ing|late|left|lost|out|forgotten)\b",
    Angle.BEHIND: r"\b(?:built|made|created|designed) (?:by|in|for) (?:the|an?|[A-Z])|\b(?:made|makes|make) (?:it|up|sure|me|us|him|her|them|friends|(?:my|our|his|her|their) (?:way|peace|point|mind|day|night|escape|home)|a (?:mistake|wish|joke|fuss|friend|point|deal|face|scene|plan|list|decision|good|great|difference|noise)|plans|an effort|out|no|fun|sense|noise|good time|one of|the (?:mistake|decision|most|best|trip|journey|drive|climb)|(?:some |an? |the |my |our )?(?:toast|tea|coffee|breakfast|lunch|dinner|supper|sandwich\w*|bed|beds|call|calls|phone|appointment)|(?:some|two|three|new|a lot of|many|really|such) (?:new |good |great )?(?:friends|progress|mistakes))\b|\b(?:packed|cleaned|tidied|folded) (?:up|in|out of)\b|\b(?:cut|cutting) (?:off|short|down|across|in|through|corners)\b|\bwrote (?:me|us|him|her|to|that|back|down)\b|\bfired (?:up|off|from)\b|\bthrew (?:in|on|up|away|out|me|us|his|her|their|the (?:ball|stick|party))\b|\bdrew (?:near|closer|attention|up|a crowd|back|lots)\b|\b(?:filled|stuck|planned|packed) (?:with|in|out)\b|\bcast (?:off|away|a (?:spell|shadow|vote|glance|line))\b",
    Angle.PROGRESS: r"\bfirst (?:full |real |ever |proper |whole )?(?:day|days|night|nights|morning|evening|afternoon|stop|impressions?|thought|reaction|encounter|instinct|glimpse|visit|sight|look|name|class of|port|meal|breakfast|few|couple|half|part|leg|bite|trip|love|language|memory|job)\b|(?<!for )\bthe first time (?:this|the|that|it|he|she|they|a|my|I (?:saw|heard|met|came|went|read))\b|\bso close to finally\b|\bopened (?:the|my|our|his|her|a) (?:door|window|eyes|mouth|letter|box|curtains|blinds|bottle|fridge|book|bag)\b|\bmanaged to (?:lose|break|burn|forget|miss|drop|spill|hurt|cut|lock|offend|fall|get (?:lost|stuck|soaked))\b|\bfinished (?:off |up )?(?:my|our|the|his|her|a) (?:\w+ )?(?:breakfast|lunch|dinner|supper|tea|coffee|meal|drinks?|beers?|wine|sandwich|shift)\b",
    Angle.THANKS: r"\b(?:kindness|gratitude|being grateful|thankful(?:ness)?) (?:and|is|can|does|has|in|costs|matters)\b|\bno thanks\b|\bthanks to (?!everyone|everybody|all|you|the (?:man|woman|men|women|boy|girl|lady|people|team|staff|neighbours?|library|students|volunteers|nurses?|driver|folks|kind)|my (?:\w+ )?(?:friends?|wife|husband|mum|mom|dad|sister|brother|neighbours?|colleagues?|team|family|parents))|\bthankfully\b|\b(?:an?|my|the|his|her|no) thank(?:s| you)\b|\bg[ai]v\w+ (?:me|us) an? (?:\w+ )?(?:cheer|smile|wave|nod|wink|idea|feeling|sense|reason|warning|call|shock|surprise|choice|few|tour|list|number|score|ticket|fine|bit|glance|push|shrug|wry|head-nod|nudge|tip)\b|\b(?:which|that|it|this|these|those) (?:has |have |had )?(?:\w+ )?helped (?:me|us)\b",
    Angle.FAILURE: r"\b(?:usually|often|always|sometimes|being|get|gets) stuck\b|\b(?:lost|missed) (?:count|touch|track|in (?:thought|a book|the music)|him|her|them|you|my (?:mum|mom|dad|family|home))\b|\bmissed (?:having|being|seeing|home|how|the (?:sound|smell|sea|mountains)|my (?:old|friends|routine|own bed))\b|\b(?:blow|blew|knock\w*) (?:me|us) off\b|\bbroke (?:the (?:ice|record|news|silence|rules)|into|out|even|up for|my fast|for (?:lunch|tea|camp))\b|\bran out of (?:words|fingers|superlatives)\b|\btoo (?:late|soon) (?:to|for) (?:complain|regret|say)\b|\bdropped (?:in|by|off|me|us|him|her|them)\b|\bleft the (?:saddle|house|hotel|office|station|camp\w*|city|town|village|party|island|harbou?r|pub|building|beach|airport|hostel|farm|room|road|trail|path|museum|ship|boat|forest|road)\b",
    Angle.RECOMMENDATION: r"\b(?:would|would['’]ve|should)(?: not|n['’]t)? recommend(?: (?:it|this|that) (?:to (?:nobody|no one)))\b|\b(?:don['’]t|do not|wouldn['’]t|can['’]t really|cannot really|didn['’]t) (?:recommend|enjoy|like|love)\b",
    Angle.QUESTION: r"\bnot sure if I (?:like|want|care|should have)\b|\bno wonder\b",
}  # fmt: skip
_NEVER = {angle: re.compile(text, re.IGNORECASE) for angle, text in _NOT.items()}
_AGO = re.compile(r"\b(?:years|decades|months) ago\b|\byears later\b|\bback then\b", re.IGNORECASE)
_MINE_AGO = re.compile(
    r"\b(?:I|we|my|our|us|me)\b[^.!?,;]{0,90}\b(?:ago|later|back then)\b|\b(?:ago|later|back then)\b,?[^.!?]{0,30}\b(?:I|we|my|our|this|these)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\bwhen I was \w+ (?:minutes?|miles?|met[er]+s|km|hours?|yards?|feet|steps?|stops?|pages?|seconds?)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*\)")
_THINKS = re.compile(
    rf"\b(?:I|we) {_AMONG}(?:(?:don['’]t|do not|can['’]t help but) )?(?:think|believe|suspect|reckon|prefer|like|love|hate|dislike|enjoy|feel|find (?:it|that|myself)|wish|miss|admire|agree|disagree|understand|value|trust|care|need|want people|appreciate|see (?:things|it|no)|would be (?:surprised|happy|sad))\b|"
    r"\bI(?:['’]m| am) (?:\w+ )?(?:convinced|sure (?:that|it)|not sure|glad|happiest|happy|fond|a (?:big )?fan|of the opinion|scared of|afraid of|tired of|bad at|good at|terrible at|the kind|someone|not (?:a|the|someone))\b|\b(?:in my (?:opinion|view|experience|book)|to my mind|if you ask me|the truth is|the point is|it seems to me|(?:people|most people|we all|everyone|everybody) (?:need|needs|should|don['’]t|think|thinks|want|wants|forget|forgets|say|says)|my favou?rite|(?:it['’]s|it is|there is|there['’]s) (?:important|a need|good|hard|easy|impossible|nothing (?:better|like|nicer)|something (?:about|special|lovely)))\b",
    re.IGNORECASE,
)


def aside(text: str) -> str:
    """A text with what stands in brackets blanked out."""
    return _ASIDE.sub(lambda found: " " * len(found.group()), text)


def more(text: str) -> Iterator[tuple[Angle, float]]:
    """The angles that a sentence names by these, each with how clearly."""
    for angle, pattern in _FOUND.items():
        if pattern.search(text):
            yield angle, _LESS.get(angle, 1.0)


def never(text: str, among: Collection[Angle]) -> Iterator[Angle]:
    """The angles `among` these that a sentence only seems to name."""
    for angle in among:
        if angle in _NEVER and _NEVER[angle].search(text):
            yield angle
    if Angle.THEN_AND_NOW not in among:
        return
    if _SPAN.search(text) or (_AGO.search(text) and not _MINE_AGO.search(text)):
        yield Angle.THEN_AND_NOW


def thinks(text: str) -> bool:
    """Whether it says what the writer thinks, likes, or takes for true."""
    return bool(_THINKS.search(text))
