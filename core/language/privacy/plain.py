"""Health, money, children, work and love said in so many words: sure enough to count by themselves.

As privacy.wrongs, beside which this stands.
"""

from functools import cache

from core.language.privacy import near
from core.model import Private

_NUMBER = r"(?:\d[\d.,]*k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty)"

_ILL = (
    r"(?:chlamydia|gonorrh?oea|syphilis|herpes|hepatitis|hiv|diabetes|epilepsy|schizophrenia|bipolar|endometriosis|psoriasis|glaucoma|leuka?emia|lymphoma|cirrhosis|anorexia|bulimia|ptsd|adhd|copd|"
    r"scabies|cystitis|fibroids|arthritis|osteoporosis|dementia|alzheimer['’]?s|parkinson['’]?s|crohn['’]?s|colitis|sepsis|pneumonia|ha?emorrhoids|genital warts|lupus|angina|asthma|depression|cancer)"
)
_ELDER = r"(?:mum|mom|dad|gran(?:ny|dma|dad|dpa)?|nana?|mother|father|grandmother|grandfather|aunt\w*|uncle|wife|husband|partner)"
_STAFF = r"(?:us|the team|the staff|the crew|my team|our team|team|staff|crew|drivers|posts|workforce|office|department)"
_MANY = r"(?:half|most|some|a third|a quarter|all|a few|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)"


@cache
def matters() -> tuple[near.Told, ...]:
    child = r"(?:(?:my|our|his|her|their|the) (?:\w+ )?(?:son|daughter|baby|toddler|twins|boys?|girls?|kids?|youngest|eldest|middle one|grandson|granddaughter|nephew|niece|little one|stepson|stepdaughter)|(?-i:[A-Z][a-z]+))"
    return near.told(
        (
            (
                Private.HEALTH,
                rf"\b(?:I|he|she|mum|dad) (?:now |still |only )?weighs?\b[^.!?;\n]{{0,40}}\b{_NUMBER} (?:stone|kilos?|kg|pounds|lbs?)\b|\b(?:my|his|her|with my|with his) heart (?:going|racing|pounding|jumping|skipping|banging|hammering|missing)\b(?=[^.!?;\n]{{0,40}}\b(?:train|again|night|at (?:three|four|two|five)|in bed|stairs|clappers|beats?|for no reason|chest)\b|[.,;]|$)|\b(?:drank|got through|sank|put away) (?:a|two|three|the whole|a whole) bottles?(?: and a half)?\b(?! of (?:milk|water|juice|squash|pop|lemonade|cola|coke))",
                "weigh one_ear one_eye heart bottle whole_box",
            ),
            (
                Private.MONEY,
                rf"\b(?:can(?:not|['’]t)|could(?:n['’]t| not)) (?:really |quite |even )?afford\b(?! to (?:lose|miss|wait|be (?:late|wrong|choosy)|make a mistake|waste|ignore))|\b(?:house|flat|farm|shop|business|cottage|land|ring|estate) (?:has been |was |is |been )?(?:valued|worth|assessed|sold|went|up for sale)(?: for| at)? (?:about |nearly |over )?[$£€]?{_NUMBER}(?:,\d{{3}}| (?:hundred|thousand|million|grand|k))|\b(?:cancel(?:led)?|gave up|sold|selling|pawned|cashed in)\b[^.!?;\n]{{0,30}}\bto (?:pay|cover|keep|buy|afford) (?:for )?(?:the|my|our|his|her|off)\b|\bcredit (?:score|rating|history|file)\b|\bpay ?day\b[^.!?;\n]{{0,24}}\b(?:gone|already|cannot come|can['’]t come|late|days? away|next week)\b",
                "afford valued worth assessed sold_ for_sale pay_ cover_ keep_ to_buy credit payday gone",
            ),
            (
                Private.CHILD,
                rf"\b{child} (?:starts?|started|begins?|moves?|goes|is going|got (?:a place|in)|was offered a place|has a place)\b[^.!?;\n]{{0,14}}\b(?:at|to|in) (?-i:(?:St\.? )?[A-Z][\w'’]+)(?: (?-i:[A-Z]\w+))?\b(?=[^.!?;\n]{{0,20}}\b(?:on|in|after|next|this|school|september|monday|tomorrow|year)\b)|\bschool (?:rang|phoned|called|emailed|wants|wrote)\b[^.!?;\n]{{0,20}}\b(?:about|again|to say|me in|us in|because)\b|\b{child} (?:turns?|turned|will be|is nearly|is almost|is) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{{1,2}}) (?:on|next|this|tomorrow|today|in (?-i:[A-Z]))\b|\b(?:I|we|he|she) (?:pick|collect|drop|fetch|meet)s? (?:him|her|them|the (?:kids|boys|girls|children)|(?-i:[A-Z][a-z]+)) (?:up |off )?(?:from|at|outside)\b[^.!?;\n]{{0,30}}\bat (?:half past |quarter to |quarter past )?(?:\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine)\b|\bhealth visitor (?:says|said|thinks|wants|gave|weighed|is worried|wrote)\b|\b(?:underweight|failure to thrive|behind with (?:his|her) (?:reading|milestones|talking|walking)|developmental (?:delay|check)|speech therap\w+|educational psycholog\w+|send? (?:meeting|review)|ehcp|iep meeting)\b",
                "starts_ started_at started_in begins_ moves_to goes_to going_to_ a_place school_rang school_phon school_call school_email school_want school_wrote turns_ turned_ turn_one turn_two turn_three turn_four turn_five turn_six turn_seven turn_eight turn_nine turn_ten turn_eleven turn_1 is_nearly is_almost will_be_ pick_ picks_ collect drop_ drops_ fetch meet_ meets_ health_visitor underweight thrive behind_with development speech_t educational ehcp iep_ send_m",
            ),
            (
                Private.EMPLOYER,
                (
                    r"\b(?:froze|frozen|freez\w+|cut|cutting|slash\w*|dock\w*|capp?ed) (?:our|my|the|their|all) (?:pay|wages|salar\w+|bonus\w*|overtime|pensions?)\b|\bpay (?:freeze|cut|rise|dispute|talks|offer)\b|\baudit(?:ors?)? (?:found|has found|have found|turned up|says?|wants?|is (?:coming|asking)|are (?:coming|asking))\b|\b(?:we|I|they|half of us|the (?:team|office|department))(?:['’]re| are| am|['’]m| is| have been) (?:all )?being (?:moved|relocated|transferred|outsourced|merged|let go|managed out|pushed out|made to reapply|restructured)\b|\b(?:client|customer|supplier|tenant|contractor|guest|parent|patient)s? (?:is|are|has|have|was|keeps?)? ?(?:threat\w+|suing|going to sue|complain\w+ about (?:me|us|him|her)|refus\w+ to pay)\b|"
                    r"\b(?:ceo|boss|director|manager|head|gaffer|founder|owner|chief exec\w*)\b[^.!?;\n]{0,12}\b(?:cried|crying|wept|drunk|shouted|screamed|lost it|threw|swore at|groped|flirt\w*|hit on|bullied|resigned|suspended)\b|\b(?:train|training|found|hire|hired|hiring|interviewing) my replacement\b|\b(?:got|given|refused|denied|offered|asked for|been promised|promised me) (?:a|the|another|my) (?:pay )?(?:rise|raise|promotion|bonus|demotion)\b(?! (?:agent|track))"
                ),
                "froze freez cut slash dock cap pay_ audit being_ threat suing sue_ complain refus cried crying wept drunk shouted screamed lost_it threw swore grop flirt hit_on bull resigned suspended replacement rise raise promotion bonus demotion own_job",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?-i:[A-Z][a-z]+) and (?-i:[A-Z][a-z]+)(?:['’]re| are| have| were)? (?:all but |finally |now )?(?:splitting up|split up|separat\w+|getting divorced|divorc\w+|breaking up|broken up|over|not speaking|having an affair|seeing each other|sleeping together|getting back together|trying for a baby|on the rocks)\b(?! (?:the|into|for tea|there|in (?:the|two)))|(?:\b(?:am|are|is|was|were|be)|['’](?:m|re|s)) (?:all but |finally |now )?getting (?:divorced|a divorce)\b|\b(?:I|we|he|she|they)(?:['’]m|['’]re|['’]s| am| are| is| was| were)? (?:going to sue|suing|being sued|taking (?:him|her|them|the \w+) to (?:court|tribunal))\b|\b(?:an|the|her|my) abortion\b|\b(?:he|she|(?-i:[A-Z][a-z]+)) proposed\b(?! (?:a|an|the|that|to (?:paint|walk|sing|the (?:vicar|committee)))\b)|"
                    r"\bproposed to (?:me|him|her|(?-i:[A-Z]))|\b(?:do|does|did)(?:n['’]t| not) (?:really )?(?:love|fancy|want to marry|want to be with) (?:him|her|me|each other|my (?:husband|wife|partner|boyfriend|girlfriend))\b|\b(?:I|he|she|they)(?:['’]m|['’]s| am| is| are| was) (?:gay|bi|bisexual|trans|transgender|queer|lesbian|asexual|non-?binary|intersex)\b"
                ),
                "splitting split_up separat divorc breaking broken_up are_over were_over finally_over not_speaking affair seeing_each sleeping_t back_together for_a_baby rocks sue_ suing sued court tribunal abortion proposed love fancy marry be_with _gay _bi_ _bi. bisex trans queer lesbian asexual binary intersex",
            ),
            # what befell one, said in a few words
            (
                Private.HEALTH,
                rf"\b(?:I|he|she|we|{_ELDER}|(?:my|his|her|our) (?:\w+ )?(?:son|daughter|sister|brother|boyfriend|girlfriend|friend|ex))(?:['’]ve|['’]s| have| has| had)?(?: got| had| have| caught| has)? (?:type (?:one|two|1|2) |early |chronic |severe |mild )?{_ILL}\b(?! (?:research|ward|nurse|charity|awareness|day|poster|clinic|leaflet|talk|jab|book))|\b{_ELDER} (?:can(?:['’]t|not)|could(?:n['’]t| not)|does(?:n['’]t| not)|did(?:n['’]t| not)|no longer|forgets|forgot|keeps forgetting) (?:(?:remembers?|recalls?|knows?) )?(?:my|our|his own|her own|the children['’]s) names?\b",
                "chlamyd gonorr syphil herpes hepatit hiv diabet epilep schizo bipolar endometr psoria glauc leuk lymphoma cirrho anorex bulim ptsd adhd copd scabies cystit fibroid arthrit osteop dementia alzheim parkinson crohn colit sepsis pneumon morrhoid genital lupus angina asthma depress cancer _name",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:husband|wife|partner|boyfriend|girlfriend|ex|stepfather|stepdad|father|dad)(?: has| had)?(?: just)? (?:hit|hits|slap(?:s|ped)|punch(?:es|ed)|kick(?:s|ed)|chok(?:es|ed)|strangl(?:es|ed)|beats) (?:me|her|him|us|the (?:kids|children|boys|girls))\b(?! (?:at|to|by|for six|with (?:an? |the )?(?:pillow|cushion|snowball|question|riddle|idea|ball|towel|bill|newspaper)))|"
                    r"\b(?:he|she) (?:hit|hits|slapped|punched|kicked|choked|strangled) me (?:again|last night|so hard|(?:in|across|round) the (?:face|stomach|mouth|head|kitchen|hall|bedroom|car)|because|when I (?:said|asked|came|told))\b|"
                    r"\b(?:was|were|been|got) (?:raped|molested|groped|sexually (?:abused|assaulted))\b|\bforced (?:himself|herself) on (?:me|her|him)\b|\b(?:touched|touches|touching) (?:me|her|him) when (?:I|he|she) (?:was|is) (?:only |just )?(?:\d|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|a (?:child|girl|boy)|little|small|young|asleep|drunk)\b"
                ),
                "hit_ hits_ slap punch kick chok strang beats_ raped molest groped sexual self_on touch",
            ),
            (
                Private.MONEY,
                rf"\b(?:card|payment|direct debit|standing order) (?:was|got|is|has been|keeps? being) (?:declined|refused|rejected)\b|\b(?:cheques?|direct debits?|the rent|payments?) (?:has |have |had )?bounced\b|\b(?:declar\w*|made|filed?) (?:myself|himself|herself|ourselves|themselves|us|me) bankrupt\b(?! at\b)|\b(?:I|we) (?:had to |have to |may |might |will )?(?:file[sd]? for bankruptcy|declare bankruptcy|went bankrupt|go bankrupt)\b|\b(?:left|leaves|leaving) (?:me|us|him|her|them|my \w+) (?:about |nearly |over |only )?(?:[$£€]\s?\d|(?:\d[\d.,]*|{_NUMBER}|a|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\w+)? (?:thousand|grand|million)\b(?! (?:words|miles|steps|lines|times|years|bees|people|pages|things)))",
                "declined refused rejected bounced bankrupt left_ leaves_ leaving_",
            ),
            (
                Private.EMPLOYER,
                rf"\b(?:sack(?:ed|ing)?|la(?:y|id|ying) off|let(?:ting)? go(?: of)?|get(?:ting)? rid of|got rid of|ax(?:e|ed|ing)) {_MANY} (?:of )?{_STAFF}\b|\blied (?:on|in) (?:my|his|her) (?:cv|résumé|resume|application|interview)\b|\bfailed (?:my|a|the|his|her) (?:\w+ )?(?:drugs?|alcohol|breath) test\b",
                "sack lay_off laid_off laying_off let_go letting_go rid_of axe_ axed_ axing lied_ failed",
            ),
            (
                Private.OTHER,
                r"\bcheat(?:ed|ing)? (?:in|on|at) (?:the|my|an?|his|her|our) (?:\w+ )?(?:exams?|tests?|finals?|mocks?|coursework|assessment)\b|\bserved (?:us|me|him|her|them) (?:with )?(?:an? )?(?:eviction )?(?:notice|papers)\b|\beviction (?:letter|notice|order)\b|\b(?:have|has|got|had) a (?:police|criminal) record\b",
                "cheat served evict police_record criminal_record",
            ),
            (
                Private.CHILD,
                r"\b(?:bites|bit|biting|hits|hitting|kicks|kicking|scratches) (?:the )?other (?:children|kids)\b",
                "other_",
            ),
        )
    )
