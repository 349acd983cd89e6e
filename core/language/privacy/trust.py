"""What one knows by one's work, is told in trust, or owes: sure enough to count by itself.

As privacy.wrongs, beside which this stands: a patient's bruises, a sale that is not announced, a
friend's confidence, a bill one is behind with.
"""

from functools import cache

from core.language import wordlists
from core.language.privacy import near
from core.model import Private

_NUMBER = r"(?:[$£€]?\d[\d.,]*k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|some)"
_SUMS = rf"(?:{_NUMBER}(?: hundred| thousand| grand)?(?: pounds| quid| euros| dollars| bucks)?|(?:a|one|two|three|four|five|six|\d+) (?:weeks?|months?|payments?|instalments?|rents?))"
_CARED_FOR = r"(?:patients?|clients?|pupils?|residents?|parishioners?|tenants?|service users?|inmates?|(?:old|elderly|young) (?:lady|ladies|gentleman|man|woman|couple|boy|girl)|mums?|famil(?:y|ies)|regulars?|customers?|bride|groom|students?|boys?|girls?|children|kids?|child)"
_TROUBLE = (
    r"(?:bruis\w+|black eye|burns? on|hit (?:her|him)|hits (?:her|him)|beat\w* (?:her|him)|abus\w+|self-harm\w*|cutting (?:herself|himself)|suicid\w+|not eating|starv\w+|pregnan\w+|miscarr\w+|abortion|affair|divorc\w+|separat\w+|leaving (?:her|his)|left (?:her|him)|"
    r"bankrupt\w*|in debt|debts|evict\w*|homeless|addict\w*|overdos\w+|arrest\w*|(?:by|to|from) the police|in prison|asylum|deport\w*|dementia|alzheimer\w*|cancer|tumou?r|chemo\w*|dying|terminal\w*|hiv|depress\w+|incontinen\w+|wet (?:himself|herself)|scared of (?:her|his)|afraid of (?:her|his)|social (?:worker|services))"
)
_BODY = r"(?:company|firm|practice|surgery|school|hospital|trust|council|brewery|hotel|shop|store|studio|paper|charity|agency|factory|works|mill|plant|yard|depot|branch|library|clinic|nursery|home|college|department|business|club|orchestra|theatre|museum|publisher|bank|bakery|restaurant|pub|farm)"


@cache
def matters() -> tuple[near.Told, ...]:
    kin = wordlists.either(wordlists.section("people", "kin"))
    return near.told(
        (
            # of those one looks after
            (
                Private.OTHER,
                rf"\b(?:an?|one|one of (?:my|our|the)|(?:two|three|some) of (?:my|our|the)|my|our|another|this|that|mine) (?:\w+ )?{_CARED_FOR}\b(?! (?:book|show|film|story|play))[^.!?;\n]{{0,60}}\b{_TROUBLE}\b|\b(?:bruises|burns|marks|cuts) (?:up|on|all over|down) (?:her|his) (?:arms?|legs?|back|neck|face|wrists?)\b",
                "bruis black_eye burn hit_her hit_him hits_ beat abus self-harm cutting suicid not_eating starv pregnan miscarr abortion affair divorc separat leaving left_ bankrupt debt evict homeless addict overdos arrest police prison asylum deport dementia alzheimer cancer tumo chemo dying terminal hiv depress incontin wet_h scared_of afraid_of social_ marks_ cuts_",
            ),
            # told in trust
            (
                Private.OTHER,
                r"\b(?:made me|I) (?:swear|swore|promise[d]?)\b[^.!?;\n]{0,24}\b(?:not to|never to|nobody|no one|I would(?:n['’]t| not)|secrecy|silence|to keep)\b(?! (?:buy|eat|touch|look|laugh|move))|\b(?:told|asked|begged|warned) me (?:never |not )to (?:tell|say|mention|repeat|breathe|let on)\b|\btold me (?:what|about) [^.!?;\n]{0,40}\b(?:did to (?:her|him|them)|had done to)\b|\b(?:I|we)(?:['’]m| am|['’]re| are| was| were) (?:the only (?:one|person|ones) who knows?|sworn to|not to (?:tell|say|breathe|let on)|to (?:forget|keep) (?:it|that)(?: to|\b(?=[.,;!]|$)))",
                "swear swore promise me_not me_never told_me only_one only_person only_ones sworn not_to_ to_forget to_keep out_of_my",
            ),
            # what is going on at work
            (
                Private.EMPLOYER,
                (
                    r"\b(?:letting|let) (?:go (?:of )?)?(?:half|most|all|some|a third|\d+|two|three|four|five|six|ten|twenty)\b[^.!?;\n]{0,30}\b(?:go\b(?! (?:of the (?:string|rope|lead)|home|out|in|up|down|and))|team|staff|people|of us|jobs)|\b(?:is|are|it['’]s|was) not (?:yet )?(?:been )?(?:announced|public|official|out yet|common knowledge)\b|"
                    rf"\b(?:the|our|my|his|her) {_BODY}\b[^.!?;\n]{{0,24}}\b(?:is being sold|are being sold|will be sold|has been sold|have sold|to be sold|being bought|been bought|up for sale|closing(?: down)?(?= (?:in|by|for good|next|after)|[.,;!]|$)|will close|to close|going under|going bust|in administration|insolvent|losing its (?:grant|funding|licence)|lose its (?:grant|funding|licence)|cannot pay|can['’]t pay|late with (?:the )?(?:pay|wages|money|milestone))\b(?! (?:time|early|at (?:four|five|six|noon)))|\btalk of (?:a |the )?(?:strikes?|redundanc\w+|lay-?offs|closure|closing|merger|cuts|takeover|restructur\w+|walk-?out)\b|\b(?:strike|union) (?:ballot|vote|meeting)\b|\b(?:I|we|most of us|half of us) voted (?:yes|no|for it|against it|to (?:strike|walk out|go out))\b"
                ),
                "letting let_ announced public official out_yet common_knowl sold bought for_sale closing close going insolvent administration losing_its lose_its pay late_with strike redundanc layoff lay-off merger cuts takeover restructur walk-out walkout ballot union voted _nda",
            ),
            # what is owed and what there is
            (
                Private.MONEY,
                rf"\bbailiffs?\b|\b(?:he|she|they|lodger|tenant|client|customer|brother|sister|ex)(?: still)? owes? (?:me |us |him |her )?{_SUMS}\b|\b(?:re-?mortgag\w+|overdraft|overdrawn|maxed out|insolven\w+|payment plan|debt (?:advice|collector|charity))\b|\bI (?:still )?owe (?:my|the|him|her|them|(?-i:[A-Z]\w+)|{_SUMS})\b(?! (?:an? (?:beer|pint|drink|coffee|cuppa|cake|pie|loaf|dinner|lunch|round|hug|favou?r|call|letter|visit|apology|answer|thank)|one\b|thanks|everything|so much|you|my love))",
                "for_three_ for_four for_five for_seven for_eight of_us till_pay till_the bailiff mortgag overdr maxed insolven payment_plan debt owe_ owes_ instalment",
            ),
            # wages, and other people's money
            (
                Private.EMPLOYER,
                r"\b(?:agency|boss|firm|company|manager|owner|gaffer|they|he|she)(?: still| always| never)? (?:owes?|docks?|underpays?|short(?:s|ed)|rob(?:s|bed)?|(?:does|do|did)(?:n['’]t| not) pay|never pays?) (?:us|me) (?:for|by|of|out|an?|two|three|four|\d|the|my|our|back|on|wages|overtime)|\bunpaid (?:overtime|hours|shifts?|trial|wages)\b|\b(?:accepted|been offered|taken|turned down) (?:a|the|another|an) (?:job|post|role|offer|position)\b",
                "owes_ owe_us owe_me dock underpay short robs_ robbed rob_us rob_me pay_us pay_me pays_us pays_me overtime wages hours unpaid shift accepted offered taken turned_down competit another_",
            ),
            (
                Private.MONEY,
                r"\bborrow\w* (?:[\w'’-]+ ){0,4}?(?:money|cash|quid|pounds|grand|thousand|hundred|deposit|rent)\b",
                "borrow",
            ),
            (
                Private.OTHER,
                r"\b(?:I|we)(?:['’]ve| have|['’]d)? (?:no longer|do(?:n['’]t| not)|stopped|cannot|can['’]t) (?:really )?believ(?:e|ing) (?:a word|in god|any of it|in (?:heaven|any of it|anything))\b",
                "believ",
            ),
            # one's post, and who has to go
            (
                Private.EMPLOYER,
                r"\b(?:put|putting|puts|on) (?:me|him|her|them|us|\w+)? ?(?:on )?(?:a|an?) (?:performance |improvement |development )?(?:plan|pip|final warning|written warning|verbal warning|notice period|gardening leave)\b(?! (?:for|of|to (?:go|visit|build|plant)))|\blet (?:him|her|them|me|us) go (?:by|on|at|from|with|after|last|this|yesterday|today|in (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec))|\bnew owners?\b[^.!?;\n]{0,50}\b(?:clipboard\w*|measur\w+|said nothing|cut|clos\w+|interview\w*|jobs?|staff|change everything)\b",
                "plan_ plan. plan, pip warning notice_period gardening_leave to_let let_him let_her let_them let_me let_us for_it new_owner cut leaving_for leaving_to developer",
            ),
            (
                Private.CHILD,
                r"\b(?:are|is|was|were|been|taken|put|go|went|going) (?:in|into|back into) (?:foster )?care\b(?! (?:of|work|home (?:work|assist)))|\b(?:I|we)(?:['’]ve| have)? (?:had to )?(?:call(?:ed)?|rang|report(?:ed)?|flag(?:ged)?) (?:it|her|him|them) (?:in|up|to (?:the|safeguarding|social))\b|\bno (?:lunch|breakfast|coat|shoes|socks) (?:again|for the|all week|in his|in her)\b|\b(?:his|her|the|their|my \w+['’]s) (?:tics|stammer|stutter|meltdowns|tourette\w*|seizures?|fits|autism|adhd|dyslexia|dyspraxia|asperger\w*)\b|\b(?:one|another) of (?:his|her|the) (?:seizures|fits|turns|meltdowns|episodes)\b|\b(?:wets? the bed|bed-?wetting|soils? (?:himself|herself)|school refus\w+|excluded|selective mut\w+)\b|\bcustody\b(?! of (?:the )?(?:key|trophy|cup|remote|cat|dog))",
                "in_care into_care foster call_it called_it rang report flag no_lunch no_breakfast no_coat no_shoes no_socks tics stammer stutter meltdown tourette seizure fits autism adhd dyslexi dysprax asperger _turns episodes bed soil refus excluded mut not_allowed custody",
            ),
            # what opens something, in words
            (
                Private.OTHER,
                r"\b(?:[Mm]y|[Oo]ur|the|his|her) (?:\w+ )?(?:pin|password|passcode|pass ?phrase|(?:door|alarm|gate|safe|key|entry) code|combination)(?: number)? (?:is|was|starts|ends|has|are|spells)\b(?! (?:wrong|gone|expired|lost|too|not|reset|changed|rejected|forgotten|off|out|weak|stuck))|\bmaiden name (?:is|was)\b",
                "_pin_ password passcode passphrase pass_phrase _code combination maiden _o_",
            ),
            # of one's kin, by whom they live with and where
            (
                Private.OTHER,
                rf"\b(?:my|our|his|her|their) (?:\w+ )?(?:{kin})\b[^.!?;\n]{{0,20}}\b(?:is|are|was|has been|['’]s|went|goes|got|back) (?:still |back |sent )?(?:inside(?= (?:again|for)|[.,;!]|$)|in (?:rehab|prison|jail|the nick|a refuge|custody)|on (?:remand|bail|probation|tag)|away again\b)|\b[A-Z][a-z]+(?: [A-Z][a-z]+)?['’]s (?:son|daughter|husband|wife|brother|sister|mum|dad|lad|boy|girl|father|mother) (?:is|was|has|has been|went|got|had) (?:\w+ )?(?:inside|in prison|in rehab|arrested|left|expelled|sacked|pregnant|drinking|taken into care|sectioned)\b",
                "inside rehab prison jail nick refuge custody remand bail probation _tag away_again arrested left expelled sacked pregnant drinking into_care sectioned",
            ),
        )
    )
