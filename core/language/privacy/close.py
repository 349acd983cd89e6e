"""What those close to somebody go through, how somebody feels, and what becomes of their work.

Patterns as in privacy.situations. A word of trouble counts only beside a person it is told of:
"mum was confused" is hers, "the map was confusing" is nobody's.
"""

from functools import cache

from core.language import wordlists
from core.language.privacy import near as privacy_near
from core.model import Private

_ILL = (
    r"(?:confus(?:ed|ion)|forgets?|forgetting|forgot (?:who|my|his|her|where|that)|remember (?:who|whose|my|his|her|your|dad|mum|mom|the day)|memory|declin\w+|deteriorat\w+|getting worse|got worse|much worse|bad turn|turn for the worse|frail\w*|wander\w+|"
    r"incontinen\w+|bedridden|won['’]t eat|wouldn['’]t eat|isn['’]t eating|not eating|to eat\b(?! (?:out|at|with|in|the|a|it|them))|swallow\w*|had a fall|fell (?:over|again|down|in)|unsteady|carers?|sectioned|hospital\w*|ward|respite|a home|care home|nursing home|assisted living|sheltered housing|"
    r"disabled|wheelchair|walking (?:frame|stick)|memory (?:care|unit|loss)|diagnos\w+|tests?\b(?! (?:drive|match))|results|treatment|recover\w+|poorly|unwell|weak\w*|exhausted|breathless|in pain|suffer\w*|panic\w*|depress\w*|anxi\w+|stress\w*)"
)
_TROUBLE = (
    r"(?:complain\w+|upset|crying|cried|in tears|lonely|scared|frightened|furious|struggl\w+|worried|desperate|ashamed|unhappy|miserable|angry with|cross with|falling out|fell out|not speaking|shout\w+|screamed|argu\w+|row(?:ed|ing) with|drunk|drinks? too|debts?|unemployed|redundan\w+|"
    r"out of work|lost (?:his|her|their) (?:job|licence|temper|home|way|mind)|job hunt\w*|job search\w*|divorc\w+|separat\w+|widow\w*|estranged|left home|ran away|run away|kicked out|in prison|arrested|addict\w*|gambl\w+|into (?:a home|assisted living|care|sheltered)|moved (?:in with|back in|into)|settl\w+ (?:in|well)|sell(?:ing)? (?:the|her|his|their) (?:house|home|flat)|power of attorney|happier|planning to move|wish (?:that )?|inherit\w*)"
)


@cache
def matters() -> tuple[privacy_near.Told, ...]:
    """How these are told."""
    kin = wordlists.either(wordlists.section("people", "kin"))
    near = rf"(?:(?:my|our|his|her|their) (?:\w+ )?(?:{kin}|partner|in-laws|parents|grandparents|ex)|(?<![\w-])(?:mum|mom|mam|dad|nan|nana|nanna|gran|grandma|grandad|granddad|grandpa|granny|mother|father|hubby))\b"
    return privacy_near.told(
        (
            (
                Private.HEALTH,
                rf"\b{near}(?:['’]s)?[^.!?;\n]{{0,60}}?\b{_ILL}|\b{_ILL}\b[^.!?;,\n]{{0,24}} {near}",
                "confus forget forgot remember memory declin deteriorat worse bad_turn frail wander incontinen bedridden _eat swallow _fall fell_ unsteady carer section hospital ward respite _home assisted sheltered disabled wheelchair walking_ diagnos test result treatment recover poorly unwell weak exhaust breathless in_pain suffer panic depress anxi stress",
            ),
            (
                Private.OTHER,
                rf"\b{near}(?:['’]s)?[^.!?;\n]{{0,50}}?\b{_TROUBLE}|\b{_TROUBLE}\b[^.!?;,\n]{{0,16}} {near}",
                "happier wish planning complain upset cry cried tears lonely scared frighten furious struggl worried desperate ashamed unhappy miserable _with falling_out fell_out not_speaking shout scream argu drunk drink debt unemploy redundan out_of_work lost_ job divorc separat widow estrange left_home ran_away run_away kicked_out prison arrest addict gambl into_ moved_ settl sell will_and power inherit",
            ),
            (
                Private.HEALTH,
                r"\bI(?:['’]m| am| was|['’]ve been| have been| feel| felt| still feel| get| got)(?: still| just| really| so| pretty| very| quite| a bit| a little| rather| completely| absolutely| feeling| totally| all| been| just)* (?:down(?= (?:about|in the|lately|again|today)|[.,!])|low(?= (?:again|today|lately)|[.,!])|depressed|anxious|terrified|hopeless|worthless|ashamed|lonely|numb|empty inside|tearful|suicidal|broken|burnt out|burned out|a (?:complete |total |nervous )?(?:mess|wreck)|in bits|in pieces|falling apart|losing it|panicky|homesick|heartbroken|asocial|withdrawn|worried (?:sick|about (?:money|him|her|mum|mom|dad|the (?:bills|rent|baby|results|scan|kids|future))))\b",
                "down low depressed anxious terrified hopeless worthless ashamed lonely numb empty tearful suicidal broken burnt burned mess wreck bits pieces apart losing panicky homesick heartbroken asocial withdrawn worried",
            ),
            (
                Private.HEALTH,
                (
                    r"\b(?:cried|crying) (?:myself|all|on and off|off and on|again|for (?:an?|two|the)|in (?:the|my)|and cried)\b|\bself[- ](?:esteem|worth|harm\w*)\b|\b(?:stressful|worrying|difficult|hard|dark|rough|tough) (?:and \w+ )?(?:time|year|few (?:weeks|months)|months|period)s? (?:for (?:me|us)|at home|in my life|lately)\b|\b(?:have|having|had|has|get|getting|got) (?:another |a |an )?(?:\w+ )?(?:breakdown|panic attacks?|meltdown|crisis)\b|\b(?:mental|cognitive) (?:decline|state|breakdown|fog)\b|\bblood-pressure\b|\b(?:so|utterly|completely|totally) exhausted (?:when|after|that|i|by|from)\b|\b(?:we|I|she|baby|they)(?:['’](?:re|m|s)| am| are| is) due (?:any|in|on|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\bthe (?:disease|illness|diagnosis|condition|cancer|tumou?r)\b|\bprogression of\b|\bend[- ]stage\b|\b(?:heart|kidney|liver) failure\b|"
                    r"\b(?:my|his|her|our|their|mum['’]s|mom['’]s|dad['’]s) (?:next |last |first |second |follow-up )?appointment\b|\bappointment (?:with|at|for|was|is) (?:Dr|the (?:doctor|consultant|specialist|nurse|clinic|hospital)|(?:noon|\d))|\bexpecting (?:our|my|her|their|a|another|twins)\b(?! (?:call|parcel|visit|delivery|answer|reply|big|lot|train|package|guest))|\b(?:baby|little one|bump|child) on the way\b|\b(?:the|my|her|our) (?:bump|due date)\b|\b(?:my|the(?! back| knee| hip)|his|her) (?:anxiety|depression|ocd|adhd|ptsd|insomnia|migraines?|asthma|eczema|arthritis|back|knee|hip|sciatica|tinnitus) (?!(?:is|was) (?:to the|against|turned))(?:has|is|was|came|come|got|kept|keeps|flar\w+|again)\b"
                ),
                "exhausted _due cried crying self stressful worrying difficult hard_ dark_ rough tough breakdown panic_a meltdown crisis mental cognitive blood- the_disease illness diagnosis condition cancer tumo progression stage failure appointment expecting on_the_way bump due_date anxiety depression ocd adhd ptsd insomnia migraine asthma eczema arthritis back_ knee hip_ sciatica tinnitus",
            ),
            (
                Private.EMPLOYER,
                (
                    r"\b(?:un|under-?)employ(?:ed|ment)\b|\bout of a job\b|\b(?:have|has|had|with|got) no (?:job|work|income)\b|\b(?:let (?:off|go) (?:from|with|by|after|along|last|this|on)|was let off|were let off)\b|\b(?:my|his|her) (?:last|old|previous|former|secure|dream|current|new|first) (?:job|role|employer|boss|company|contract)\b|\b(?:job|work|role|post|contract)\b[^.!?;\n]{0,40}\b(?:ended|ends|terminated|withdrawn|extended|not renewed|disappear\w*)\b|\b(?:my|second|final|phone|zoom|face to face|face-to-face|video|first|good|bad) interviews? (?:on|for|at|with|today|tomorrow|went|next|this|was|is|but|and|last|yesterday)\b|\b(?:invited|got|had|have) (?:to |for |me |called |in )?(?:an |another |a (?:second|phone|final) )interview\b|\b(?:smashed|bombed|aced|flunked|failed|passed) (?:a|an|the|my)? ?(?:\w+ )?interview\b|"
                    r"\b(?:last|final) (?:day|week) (?:as|with|at|in) (?:the|a|an|my|our|this|her|his|(?-i:[A-Z]\w+))\b(?! (?:holiday|house|flat|village|season))|['’]s last day\b|\bsay(?:ing)? goodbye to (?:my|our|the) (?:old |lovely |dear )?(?:team|bud|buddy|colleague|boss|manager|desk|office|job|mate|workmates?)\b|\bapplied (?:to|for) (?:a (?:few|couple)|some|several|two|three|\d+|many|loads of)(?: of)?(?: \w+)? (?:jobs|roles|posts|places|positions)\b|\b(?:over )?\d+ (?:people|of us|staff|jobs|colleagues)\b[^.!?;\n]{0,30}\b(?:same fate|laid off|let go|lost their|made redundant|gone|cut|going)\b|\b(?:failed|passed|extended|on) (?:my|his|her) probation\b|\bfurlough\w*|\b(?:direct|line) manager\b|\bclient (?:projects?|contacts?|calls?)\b|\bclients?\b[^.!?;\n]{0,20}\b(?:leaving|left|late|unhappy)\b|\bbreak in (?:my|their|his|her) cv\b"
                ),
                "employ of_a_job no_job no_work no_income let_off let_go job role contract employer boss company interview last_day last_week final_day final_week goodbye applied people of_us staff probation furlough cv manager client",
            ),
            (
                Private.MONEY,
                r"\b(?:bank accounts?|cheque ?books?|credit cards?|direct debits?|standing orders?|payslips?|savings account|current account)\b|\b(?:source of income|income streams?|self[- ]assessment|a loan\b(?! of))\b|\b(?:only|second|one|no) income\b|\b(?:lost|lose|losing|keep|kept) (?:my|our|the|their) (?:home|house|flat)\b|\bkeep a roof over\b|\b(?:feed|clothe) (?:us|them|the (?:kids|children|family)|my (?:kids|family|boys|girls))\b|\b(?:pay|paying|paid|cover|meet) (?:the|my|our|his|her|all the|my (?:part|share|half) of the|next month['’]s)\s?(?:bills?|rent|mortgage|debts?|gas|electric\w*|council tax|fees|tax)\b|\b(?:holiday|sick|redundancy|severance|maternity|back|overtime) pay(?:ment)?\b|\bpay(?:ing)? (?:back|off) (?:the |my |our |his |her |any |all |some )?(?:boy|debts?|loan|mortgage|card|bank|parents|mum|dad|of the debts)|\bnext (?:month|week)['’]?s rent\b|\bjob ?cent(?:re|er)\b|\bjobseekers?\b",
                "loan assessment bank_acc cheque credit_card debit standing_order payslip account income home house flat roof feed clothe bill rent mortgage debt gas electric tax fees pay job",
            ),
            (
                Private.WHEREABOUTS,
                (
                    r"\b(?:we['’]re|I['’]m|we are|I am|they['’]re|we['’]ll be|I['’]ll be) off to (?!a (?:good|bad|great|slow|flying|start)|bed\b|(?:buy|get|see|find|fetch|pick|make|do|cook|eat|have|dig|sow|fill|light|look|hunt|bake|feed|walk|run|watch|try|play|sing|pour|finish)\b|work\b|sleep\b|the (?:shops?|gym|pub|cinema|loo|kitchen|races|supermarket|library|park|post|allotment|studio|office)\b)\w+|"
                    r"\b(?:taking|booking|booked|planning|plan|going on|got) (?:\w+ ){0,3}(?:trip|holiday|flights?|break|cruise|villa|cottage|weekend|tickets) (?:back )?(?:to (?:the |my |our )?(?:family in |parents in )?|in |for ) (?-i:[A-Z]\w+)|\b(?:in|to) (?-i:[A-Z]\w+) (?:visiting|staying with|to visit|to stay with) \w+|\b(?:had|have|having|got) (?:\w+[, ]+){1,6}off(?: from)? work\b|\b(?:taking|heading|driving|flying|then|off|away|going|travelling) (?:\w+ ){0,2}(?:to|for) (?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))?,? (?:in|at the end of|for|from|on|over|during) (?:early |mid |late |the end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|half[- ]term|the (?:weekend|week|summer|holidays?|bank holiday)|a (?:week|weekend|fortnight|month|few days|long weekend))\b|\b(?:booked|booking) (?:a couple of |a |our |the |some |two )?holidays?\b"
                ),
                "visiting staying_with to_visit to_stay off_work off_from off_to trip holiday flight break cruise villa cottage weekend ticket taking heading driving flying then_ off_ away going travelling booked booking",
            ),
            (
                Private.CHILD,
                r"\b(?:my|our|his|her|their) (?:\w+ )?(?:son|daughter|baby|toddler|little one|grandson|granddaughter|nephew|niece|kids?|boys?|girls?|children)\b[^.!?;,\n]{0,12}\b(?:can|could|has started|has begun|is|was|won['’]t|isn['’]t|has|have|had|got|didn['’]t|keeps?|kept|hates?|refus\w+|needs?|misses|missed) (?:\w+ ){0,2}?(?:walk|walking|talk|talking|crawl\w*|count\w*|read\w*|sleep\w*|school|friends|homework|bed|nightmares?|glasses|tantrum\w*|meltdown\w*|clingy|potty|trouble|struggl\w*|shy|bitten|bit|teas\w+|exams?|party|miserable|difficult|homesick|settl\w+)\b",
                "son daughter baby toddler little_one niece nephew kid boy girl child",
            ),
        )
    )
