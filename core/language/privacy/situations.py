"""Situations that are private whatever words they are told in: who is away, what work threatens,
what happens between people, how somebody's body is, what a birthday gives away.

Word lists find the matters that have words of their own (resources/language/private.txt). These
are patterns of who, does what, until when; each names the place in its clause that gives it away.
"""

from functools import cache

from core.language import wordlists
from core.language.privacy import near
from core.model import Private

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|(?:a )?(?:few|couple of))"
_WHEN = (
    rf"(?:(?:from|until|till|to|on|by|over|after) (?:the )?(?:\d|{_MONTH}|{_DAY}|next|then|end|weekend|holidays?|easter|christmas)|"
    rf"(?:for )?(?:all|most|the (?:whole|rest|first|second|last) \w*) ?(?:of )?(?:{_MONTH}|next|the (?:week|month|summer|holidays?))|"
    rf"for (?:the (?:week|weekend|month|summer|holidays?|next)|{_COUNT} (?:days?|nights?|weeks?|fortnight|months?)|(?:easter|christmas|{_MONTH}))|"
    rf"(?:next|this) (?:week|weekend|month|{_DAY})|tomorrow|tonight|in (?:{_MONTH})|{_DAY} (?:to|until|till|through) {_DAY})"
)
_DATED = "0 1 2 3 4 5 6 7 8 9 january february march april may june july august september october november december day week month morrow night next _then end holiday easter christmas summer"
"""Signs of what `_WHEN` says."""
_BAD = r"(?:crappy|bad|terrible|awful|lousy|rubbish|poor|horrible|dreadful|useless|hopeless|neglectful)"


@cache
def matters() -> tuple[near.Told, ...]:
    kin = wordlists.either(wordlists.section("people", "kin"))
    name = r"(?-i:[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)"
    whose = rf"(?:my|our|his|her|their|{name}['’]s)"
    someone = rf"(?:I|we|he|she|they|{whose} (?:\w+ )?(?:{kin}|friend|neighbou?r|boss|colleague|flatmate|housemate|landlord)s?|mum|mom|dad|mother|father|{name}(?: (?:and|&) (?:{name}|I))?)"
    be = r"(?:['’](?:ll be|re|m|s)| (?:will be|shall be|is|are|am|going to be|is going to be|are going to be|might be|may be|(?:have|has) gone))"
    been = r"(?:['’](?:s|ve|d)| has| have| had| is| are| was| were|['’]re)"
    soon = r"(?:now |just |also |all |both |back |again |still |only |probably |hopefully )*"
    texts: tuple[tuple[Private, str] | tuple[Private, str, str], ...] = (
        # away from home
        (
            Private.WHEREABOUTS,
            rf"\b{someone}{be} {soon}(?:in|at|off to|over in|up in|down in|out in|heading (?:to|for|off)|flying (?:to|out)|driving (?:to|up|down)|travelling to|going (?:to|back to)) (?:the )?{name}(?: {name})?,? {_WHEN}",
            _DATED,
        ),
        (
            Private.WHEREABOUTS,
            rf"\b(?:(?:is|are|am|be|was|were|been|go|going|goes|gone|['’]m|['’]re|['’]s) {soon}(?:away|abroad|off|on (?:annual |parental |maternity |paternity |sick |unpaid )?leave|on holidays?|on vacation|out of (?:town|office|the country)|at (?:my|his|her|the) (?:parents|in-laws|mother|sister|brother)\w*['’]?s?))\b[ ,]*(?:again |from \w+ |(?:at|in|with|on|visiting) (?:\w+ ){{1,3}}?)?{_WHEN}",
            _DATED,
        ),
        (
            Private.WHEREABOUTS,
            rf"\b(?:(?:get|gets|come|comes|coming|getting|fly|flies|flying) (?:back|home) (?:\w+ )?{_WHEN}|(?:(?:I|we|they) (?:leave(?! (?:it|this|that|them|him|her|those|these|you|some|one|each|every|everything|all|a|an|my|our|his|its|the (?!house|country|city|town|village|flat|island|coast|office|uk|us)\w+)\b)|set off|depart|fly)|(?:leaving|flying|departing|setting off)) (?:\w+ ){{0,4}}?(?:early )?{_WHEN})",
            _DATED,
        ),
        (
            Private.WHEREABOUTS,
            rf"\b{someone}(?:['’]s| has| have)? (?:flies|fly|goes|go|drives|travels|leaves|leave|heads|sails|gone|moves) (?:to|for|off to|back to|up to|down to|over to|up|down|away)(?: (?:the )?{name}| north| south| home| there)?,? (?:{_WHEN}|for (?:work|a conference|an? \w+))|\b{someone}(?:['’]s| has| have) gone (?:(?:up|down)(?= (?:to|for|north|south|on|there|with)\b)|off|away|home|back|to (?:{name}|her|his|their|the))\b",
            "flies fly goes go_ drives travels leaves leave heads sails gone moves",
        ),
        # work and whom one works for
        (
            Private.EMPLOYER,
            (
                r"\b(?:our|the|my|his|her|their) (?:\w+ )?(?:office|department|school|branch|team|company|firm|factory|plant|clinic|library|charity|unit|employer|agency|paper)"
                r"(?: (?:is|are|was|may|might|will|could|has|have)(?: (?:to|be|been|all))*|['’]s(?: been)?|['’]re) (?:closing|close(?!d\b(?! down| for good| forever| permanently| at the end of| and we['’]re all))|shutting|shut|moving|being \w+|merg\w+|restructur\w+|cut|sold|up for sale|for sale|going under|going bust|in trouble|bought|taken over|folding|losing|lost)"
            ),
            "clos shut moving being merg restruct sold cut for_sale going trouble bought taken_over fold los",
        ),
        (
            Private.EMPLOYER,
            (
                r"\b(?:contracts?|funding|grant|job|role|post|retainer)(?:['’]s)? (?:\w+ )?(?:ends?|ending|ended|runs? out|running out|ran out|expires?|is up|was up|not (?:been )?renewed|(?:is|are|was|were|being|been|has been|have been) (?:cut|not|at risk|going|gone|withdrawn|pulled|up)|(?:isn|wasn|won|hasn|aren)['’]t)\b|"
                r"\b(?:funders?|(?:biggest|main|largest|oldest|best|only|new) (?:client|customer|account)|(?:a|the|our|my) clients?)\b[^.!?\n]{0,30}\b(?:not renew\w*|hasn['’]t|haven['’]t|won['’]t|pulled|withdr\w+|cut|dropp\w+|leaving|left|late|refus\w+|cancel\w+|walked|complain\w+|behind|slow|furious|unhappy|angry|shouted|sacked|quit|asked (?:us|me) to|wants? (?:us|me|it)|dispute\w*)\b"
            ),
            "contract funding grant job role post retainer funder client customer account",
        ),
        (
            Private.OTHER,
            (
                rf"\b{whose} (?:(?!and|or)\w+ )?(?:{kin}|ex|marriage|parents|in-laws|relationship|friend|neighbou?r|boss|colleague|flatmate|landlord)s?{been}? ?(?:just |finally |now |still |also |never |always |already |been )*"
                r"(?:left (?!the |a |me (?:a|the|his|her)|us (?:a|the|his|her)|it |some|over|early|for work)|leaving\b|gone off|died|dying|walked out|moved (?:out|back in)|lost (?:his|her|their) (?:job|licence|temper|home|mother|father|wife|husband|baby)|out of work|in (?:trouble|debt|rehab|prison|hospital|a home|a hospice|care)|drinking|drinks|drunk|sober|cheat\w+|arrested|expecting|pregnant|ill|unwell|poorly|very low|struggling|depressed|falling apart|breaking up|separat\w+|divorc\w+|over|ended|"
                r"not speaking|not talking|fighting|arguing|furious|won['’]t (?:speak|talk)|(?:isn|aren|wasn|weren)['’]t (?:speaking|talking|well|coping)|crying|evicted|homeless|skint|broke\b|behind (?:on|with)|owes?|borrowed|told (?:me|us) (?:that |in |she |he )|confess\w*|admitted)"
            ),
            "left leaving gone die dying walked moved lost out_of in_ drink drunk sober cheat arrest expecting pregnant ill_ ill. ill, unwell poorly low struggl depress falling breaking separat divorc over ended not_ fight argu furious won isn aren wasn weren crying evict homeless skint broke behind owe borrow told confess admitted",
        ),
        (
            Private.OTHER,
            (
                rf"\b(?:i(?:['’]m| am|['’]ve been| have been| was| must be| felt like| feel like)|i (?:think|know|suppose) i(?:['’]m| am|['’]ve been| was)) (?:probably |such |really |being |just |not |still |the |only )*(?:an? )?(?:pretty |really |such )?{_BAD} (?:\w+ )?(?:friend|mother|father|parent|wife|husband|partner|son|daughter|boss|manager|sister|brother|dad|mum|mom|person|human|colleague|neighbou?r|landlord)|"
                r"\b(?:I(?:['’]m| am)|we(?:['’]re| are)) (?:ashamed|lonely|so lonely|a failure|worthless|suicidal|not coping|barely coping)"
            ),
            "crappy bad_ terrible awful lousy rubbish poor horrible dreadful useless hopeless neglectful ashamed lonely failure worthless suicidal coping",
        ),
        (
            Private.CHILD,
            (
                rf"\b(?:(?:his|her|their|{name}['’]s|the (?:kids|girls|boys|children)['’]?s?|(?:my|our) (?:son|daughter|kid|boy|girl|eldest|youngest|middle one)['’]s) (?:\w+ )?(?:school|nursery|kindergarten|day ?care|teachers?|class|exam(?:s| results)?|gcses?|a-levels|homework|report|tantrums?|nappies|speech therap\w+|childminder)|"
                rf"(?:kids?|children|little ones?|lad|lass|teenager|grandson|granddaughter|nephew|niece|stepson|stepdaughter|son|daughter|boy|girl|eldest|youngest|{name}) (?:goes|go|going|went|walks?|cycles?|got (?:in|into)|starts?|started|starting|moves?|moved|is|was|has|had|hates?|loves?|got|gets|will be|is going) (?:\w+ ){{0,3}}?(?:to |at |in |into |up to )(?:the |a |his |her |new )*(?:school|nursery|reception|kindergarten|pre-?school|day ?care|sixth form|year (?:\d+|one|two|three|four|five|six|seven)|grade \d|[a-z]+ grade)\b)"
            ),
            "school nursery kinder care teacher class exam gcse level homework report tantrum napp therap childminder reception year grade sixth",
        ),
        (
            Private.OTHER,
            r"\b(?:i am|i['’]m|they['’]re|they are|he['’]s|she['’]s|we['’]re|raised|brought up|as|being|not|lapsed|grew up) (?:an? |not |two |\w+ ){0,2}(?:catholics?|muslims?|jewish|jews?|hindus?|sikhs?|atheists?|christians?|evangelicals?|mormons?|quakers?|buddhists?|conservatives?(?! (?:about|with|in|on|estimat|guess))|tor(?:y|ies)|labour|republicans?|democrats?|socialists?)\b",
            "cathol muslim jew hindu sikh atheis christian evangel mormon quaker buddh conserv tor labour republic democr social",
        ),
        # the body
        (
            Private.HEALTH,
            (
                rf"\b(?:{whose}|mum['’]s|dad['’]s|mother['’]s|father['’]s|the baby['’]s) (?:(?:left|right|bad|good|poor|lower|upper|new|old) )?(?:wrist|knee|hip|back|shoulder|neck|ankle|elbow|foot|leg|arm|hand|thumb|toe|ribs?|chest|lungs?|stomach|tummy|gut|throat|ears?|eyes?|tooth|teeth|skin|heart|iron|thyroid|cholesterol|hearing|eyesight|memory|mind|nerves|mood|sleep|appetite|bloods?|cough|cold|breathing|sinuses|voice|asthma|hay ?fever|period|temperature|balance|head)s? "
                r"(?:is|are|was|were|has|have|['’]s|feels?|felt|still|keeps?|kept|got|went|started|came|jumped|raced|pounded)?(?: been)? (?:still |just |really |so |a bit |quite |now |also |always |very |being |getting |slowly )*(?:not (?:right|good|great|well|better|happy|what)|no better|bad|worse|better|weak|low|high|sore|gone|going|dodgy|funny|playing|complaining|protesting|grumbling|creaking|clicking|killing|hurting|throbbing|swollen|stiff|broken|fractured|in (?:plaster|a (?:cast|sling|splint|brace))|on the mend|mending|healing|recover\w+|terrible|awful|failing|all over|back (?:again|with)|numb|itch\w+|tight|jump\w*|rac(?:ed|ing)|pound\w*|flutter\w*|skipp\w*|blocked|bleeding|poor(?:ly)?|acting|troubl\w+|bother\w+|waking)"
            ),
            "wrist knee hip back shoulder neck ankle elbow foot feet leg arm hand thumb toe rib chest lung stomach tummy gut throat ear eye tooth teeth skin heart iron thyroid cholesterol memory mind nerves mood sleep appetite blood cough cold breathing sinus voice asthma hay period temperature balance head",
        ),
        (
            Private.HEALTH,
            (
                r"\b(?:(?:i|he|she|we|they|who|mum|dad|mother|father|(?-i:[A-Z][a-z]+))(?:['’](?:m|s|ve|d|re|ll)| am| is| was| were| are| have| has| had| got| felt| feel| feels| fell| been| still| just)*"
                r" (?:still |just |really |so |a bit |quite |now |also |been |very |feeling |a little |not |too |all |been feeling |completely )*(?:ill|unwell|poorly|sick(?! of\b)|feverish|queasy|dizzy|faint|fainted|signed off|off sick|laid up|bedridden|in bed (?:with|all|for|since|again)|under the weather|run[- ]down|burnt out|burned out|exhausted all|depressed|anxious|panicky|bloated|constipated|concussed|injured|contagious|isolating|quarantin\w+|testing positive|tested positive|hung-?over|hungover|tipsy|drunk|pregnant|sober|in recovery|on (?:antibiotics|medication|meds|tablets|pills|crutches|a drip|the pill|steroids|the waiting list|insulin)|losing (?:my|his|her) (?:voice|hair|memory|hearing|sight|mind)|lost (?:my|his|her) (?:voice|appetite|hearing)|put (?:me|him|her) (?:on|to bed)|put to bed|throwing up|sleeping badly|"
                r"had (?:a|an|another|the|my|his|her) (?:\w+ )?(?:fall|stroke|fit|turn|scan|op|operation|jab|vaccin\w*|booster|injection|smear|check-?up|temperature|cold|cough|bug|virus|attack|relapse|wobble|miscarriage|baby|breakdown|bad night|migraine|headache|filling|test))\b)"
            ),
            "ill_ ill. ill, ill! ill; ill) sick unwell poorly feverish queasy dizzy faint signed laid_up bedridden in_bed under_the_w run-down run_down burnt burned exhausted depressed anxious panicky bloated constipated concussed injured contagious isolating quarantin positive hung-over hungover hung_over tipsy drunk pregnant sober recovery on_ losing lost put throwing sleeping had_",
        ),
        (
            Private.ID_NUMBER,
            (
                rf"\b(?:(?:my|our|his|her|their|{name}['’]s|['’]s|james['’]|turns?|turned|turning|is|was|it['’]s (?:my|his|her)) (?:\w+ )?(?:1?\d?\d(?:st|nd|rd|th)|(?:thir|for|fif|six|seven|eigh|nine)tieth|twentieth|twenty-first|eighteenth|hundredth) (?:birthday\b|(?=on |this |next |tomorrow|today|and|in (?:a|two|three|{_MONTH})))|(?:my|our|his|her|their|{name}['’]s) (?:own )?birthday (?:is|was|falls|on|party|today|tomorrow|this|next|yesterday|last|with|lunch|dinner|meal|tea|weekend|week)|"
                rf"(?:i|he|she|grandma|gran|grandad|mum|mom|dad|{name}|{whose} (?:{kin})) (?:will be|turns?|will turn|am turning|is turning|['’]ll be|just turned|has turned) (?:\d\d\b|(?:eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)(?! (?:minutes|hours|pages|miles|percent|per|km|degrees|of|people|pounds))|(?:i|he|she) was born (?:on|in) |my date of birth|(?:i|he|she|dad|mum|mom|gran|grandma|grandad|{name}) turned (?:\d\d|(?:thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|twenty(?:-\w+)?) (?:on|today|yesterday|this|last|at the (?:beginning|start|end))\b|passed (?:my|the|his|her) (?:\w+ ){{0,2}}(?:test|exam|theory|driving|settlement|citizenship|viva)|citizenship|naturali[sz]ation|settlement test)"
            ),
            "birth ieth turn born passed citizen natural settlement 1st 2nd 3rd 0th 1th 2th 3th 4th 5th 6th 7th 8th 9th will_be ll_be twent eighteen",
        ),
        # money
        (
            Private.MONEY,
            r"\b(?:went for|sold (?:it |them |one |two )?for|paid|pay|costs?|cost me|cost us|fee|fees|rent|rates|quoted|invoiced?|worth|earned|made|take home|takings|took|saved|saving|spent|lost|won|owe[sd]?|lent|borrowed|budget|deposit|raised|cleared|charge[sd]?|bill|price|asking|for) (?:\w+ ){0,4}?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|several|few|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?[ -])+(?:hundred|thousand|grand|million|k)\b(?! (?:people|of them|feet|ml|g|(?!quid|pounds|dollars|euros|bucks|rupees|francs|crowns|less|plus|this|us|was|as|is|his|hers|takings|ours)\w{3,}s)\b)",
            "hundred thousand grand million _k -k",
        ),
        (
            Private.MONEY,
            (
                r"\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several|a few|few)[ -](?:hundred|thousand|grand)(?: and \w+)?(?= (?:for (?:a|the|my|our|it|one|two)|a (?:month|week|year|head|day)|in (?:the bank|fees|rent|debt)|short|quid)\b)|"
                r"(?<!\bto )(?<!\bhave )(?<!\bhas )(?<!\bhad )(?<!\bgot )(?<!\bof )(?<!\bby )(?<!\bin )\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several|a few|few)[ -](?:hundred|thousand|grand)(?: and \w+)?(?=[.,;!?]|$)"
            ),
            "hundred thousand grand",
        ),
        (
            Private.MONEY,
            r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand|million|few|couple(?: of)?|several|many|hundreds of|thousands of|\d[\d.,]{0,24}) (?:quid|pounds?|dollars?|euros?|bucks|guineas?|shillings?|francs?)\b(?! of\b| each\b|(?: \w+)? (?:lighter|heavier|baby)| an? (?!month|week|year|day|fortnight|hour|night|head|term|quarter|shift)\w+)(?<!few pounds)(?<!the pound)(?<!a pound)",
            "quid pound dollar euro buck guinea shilling franc",
        ),
        (
            Private.ID_NUMBER,
            rf"\b(?:i['’]ll be|i will be|i am|i['’]m|he['’]ll be|she['’]ll be|(?:he|she|{name}) will be|turn(?:s|ing)?) (?:\d\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?) (?:on|in|next|tomorrow|this|today)\b",
            "0 1 2 3 4 5 6 7 8 9 ty",
        ),
        (
            Private.WHEREABOUTS,
            rf"(?:^|(?<=[.!?;\n-])|(?<=[.!?;\n-]\s)|(?<=[.!?;\n-]\s\s))(?:off|away|flying|heading|driving) (?:to|up to|down to|over to) (?:the )?{name}(?: {name})?,? {_WHEN}",
            _DATED,
        ),
        # what lies ahead
        (
            Private.WHEREABOUTS,
            rf"\b(?:I|we|my \w+ and I)(?:['’]ll| will|['’](?:m|re) going to| (?:am|are) going to|['’](?:m|re)| am| are) (?:soon |also |then |now |finally |probably )*(?:travel(?:l?ing)?|fly(?:ing)?|going away|heading off) to (?:the )?{name}",
            "travel fly away heading_off",
        ),
        (
            Private.WHEREABOUTS,
            rf"\b(?:I|we|my \w+ and I)(?:['’](?:m|re)| am| are) (?:now |currently |all |both |up |down |over |out |here )*(?:in|on|at) (?:the )?{name}(?:,? {name})? for (?:an? |the |our |some |a few )?(?:\w+ ){{0,2}}?(?:weekend|week|days|nights|holidays?|vacation|trip|month|summer|winter|break|wedding)s?\b",
            "week day night holiday vacation trip month summer winter break wedding",
        ),
        (
            Private.OTHER,
            (
                r"\b(?:start(?:ing)? a family|try(?:ing)? (?:for|to have) (?:a|another) (?:baby|child|kid)|(?:i|we) (?:really |do |both |still |never |do not |don['’]t )*want(?:ed|s)? (?:to have )?(?:a baby|another (?:baby|child)|(?:more )?(?:kids|children))|wanting to have (?:kids|children|a baby))\b(?! to\b)"
            ),
            "start try want",
        ),
        (
            Private.MONEY,
            r"\b(?:limits? of |more than |all |everything )what (?:i|we) (?:can|could) afford|\b(?:i|we) (?:can|could) (?:\w+ly )?(?:barely |hardly )?(?:afford the (?:rent|mortgage|house|flat|apartment)|manage to pay)\b",
            "afford manage_to_pay",
        ),
        (
            Private.WHEREABOUTS,
            (
                rf"\b(?:I|we|my \w+ and I)(?:['’]ll| will| should|['’](?:m|re)| am| are)?(?: be)? (?:\w+ly |also |then |now |all |both |soon )?(?:going back|return(?:ing)? (?:to|home)|head(?:ed|ing)?(?= (?:off|back|out|down|up|away|home|to (?:the )?{name}|for (?:the )?{name}))|leav(?:e|ing)(?= (?:for|on|town|home|tomorrow|tonight|next|this|in|(?:the )?{name}))|visiting|staying|camping|travel\w+|taking (?:off|(?:an?|the|our) (?:\w+ ){{0,2}}(?:trip|holiday|vacation|flight|train|ferry|boat))|be in (?:the )?{name}|fly\w*|driv(?:e|ing) (?:down|up|over|out)|set(?:ting)? sail) "
                rf"(?:\w+ ){{0,9}}?(?:tomorrow|tonight|next \w+|this (?:week|weekend|summer|month|winter)|(?:in|during|of) {_MONTH}|on (?:\w+ )?{_DAY}|for (?:the |an? |{_COUNT} )(?:\w+ )?(?:weeks?|weekend|months?|days|nights|holidays|summer|winter)|until|later (?:this|in the) \w+|in {_COUNT} (?:days|weeks|hours))\b"
            ),
            _DATED + " until later hours winter",
        ),
        (
            Private.WHEREABOUTS,
            (
                rf"\bwhile (?:I|we)(?:['’](?:m|re)| am| are) (?:gone|away|abroad|on (?:holiday|vacation|leave|the road))|\b(?:I|we)(?:['’]ll be|['’](?:m|re)| am| are| will be)(?: \w+)? (?:out of town|on (?:holiday|vacation))\b|\bback from (?:our|my) (?:honeymoon|holidays?|vacation|trip|travels)|\b(?:our|my|this) (?:\w+ )?(?:trip|flight|visit|honeymoon|holiday|vacation|move) (?:to|in) (?:the )?{name} (?:in|next|later|on|this|starts|begins)|"
                rf"\bbooked (?:\w+ ){{0,3}}(?:flights?|tickets?|trips?|accommodation|leave|hotels?) (?:for|to)|\b(?:\d+|{_COUNT}) (?:days|weeks|months) (?:away from|to go (?:until|before)|until|before|left until) (?:I|we|our|my|flying|leaving|moving)|\bpack(?:ing|ed) (?:\w+ )?for (?:the |our |my )(?:trip|journey|flight|holidays?|move)\b|\bbags are packed"
            ),
            "while town holiday vacation back_from trip flight visit honeymoon move booked days weeks months pack bags",
        ),
        # where one's home is
        (
            Private.WHEREABOUTS,
            rf"\b(?:my|our|his|her|their|{name}['’]s) (?:new )?(?:house|flat|apartment|home|road|street) (?:is|was|backs|faces|lies|sits|stands)\b[^.!?]{{0,40}}\b(?:on|next to|near|by|opposite|behind|from|onto|up to|in|at) (?:the )?{name}|\bbought (?:an?|our|my) (?:\w+ ){{0,2}}(?:house|flat|home|place|condo|apartment) (?:in|on|at|near) {name}|\b(?:moved|moving) (?:\w+ ){{0,3}}to (?:an?|our|my) (?:\w+ ){{0,3}}(?:house|flat|apartment|place) (?:in|on|at|near|next to) (?:the )?{name}|\b(?:where|road|street) (?:I|we) live\b",
            "house flat apartment place home road street condo where",
        ),
        # a row of one's accounts
        (
            Private.MONEY,
            r"(?:^|(?<=\n)|(?<=[-*•] ))(?:(?:gross|net|total|card|bank|monthly|online) )?(?:sales|discounts?|refunds?|returns|fees?|takings|revenue|profits?|loss|expenses|income|earnings|payouts?|commissions?|wages|salary|rent|mortgage|savings|debts?|turnover)(?: \w+){0,2}: ?[-−(]?[$£€] ?\d",
            "$ £ €",
        ),
    )
    return near.told((one[0], one[1], one[2] if len(one) > 2 else "") for one in texts)
