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
                rf"\b(?:an?|one|one of (?:my|our|the)|(?:two|three|some) of (?:my|our|the)|my|our|another|this|that|mine) (?:\w+ )?{_CARED_FOR}\b(?! (?:book|show|film|story|play))[^.!?;\n]{{0,60}}\b{_TROUBLE}\b|\bone of (?:mine|them|ours) (?:has|is|was|had|told|said)\b[^.!?;\n]{{0,50}}\b{_TROUBLE}\b|\b(?:bruises|burns|marks|cuts) (?:up|on|all over|down) (?:her|his) (?:arms?|legs?|back|neck|face|wrists?)\b",
                "bruis black_eye burn hit_her hit_him hits_ beat abus self-harm cutting suicid not_eating starv pregnan miscarr abortion affair divorc separat leaving left_ bankrupt debt evict homeless addict overdos arrest police prison asylum deport dementia alzheimer cancer tumo chemo dying terminal hiv depress incontin wet_h scared_of afraid_of social_ marks_ cuts_",
            ),
            # told in trust
            (
                Private.OTHER,
                r"\bconfid(?:ed|es|ing) (?:in me|that|to me|about)\b|\b(?:made me|I) (?:swear|swore|promise[d]?)\b[^.!?;\n]{0,24}\b(?:not to|never to|nobody|no one|I would(?:n['’]t| not)|secrecy|silence|to keep)\b(?! (?:buy|eat|touch|look|laugh|move))|\b(?:told|asked|begged|warned) me (?:never |not )to (?:tell|say|mention|repeat|breathe|let on)\b|\btold me (?:what|about) [^.!?;\n]{0,40}\b(?:did to (?:her|him|them)|had done to)\b|\b(?:I|we)(?:['’]m| am|['’]re| are| was| were) (?:the only (?:one|person|ones) who knows?|sworn to|not to (?:tell|say|breathe|let on)|to (?:forget|keep) (?:it|that)(?: to|\b(?=[.,;!]|$)))|\bbreath(?:e|ed) a word\b|\bput it out of my (?:head|mind)\b|\bit (?:goes|is to go|must go) no further\b",
                "confid swear swore promise me_not me_never told_me only_one only_person only_ones sworn not_to_ to_forget to_keep a_word out_of_my no_further",
            ),
            # what is going on at work
            (
                Private.EMPLOYER,
                (
                    rf"\b(?:letting|let) (?:go (?:of )?)?(?:half|most|all|some|a third|\d+|two|three|four|five|six|ten|twenty)\b[^.!?;\n]{{0,30}}\b(?:go\b(?! (?:of the (?:string|rope|lead)|home|out|in|up|down|and))|team|staff|people|of us|jobs)|\b(?:is|are|it['’]s|was) not (?:yet )?(?:been )?(?:announced|public|official|out yet|common knowledge)\b|\b(?:has|have)(?:n['’]t| not) (?:yet )?been (?:announced|made public)\b|\bunder embargo\b|\b(?:the|our|my|his|her) {_BODY}\b[^.!?;\n]{{0,24}}\b(?:is being sold|are being sold|will be sold|has been sold|have sold|to be sold|being bought|been bought|up for sale|closing(?: down)?(?= (?:in|by|for good|next|after)|[.,;!]|$)|will close|to close|going under|going bust|in administration|insolvent|losing its (?:grant|funding|licence)|lose its (?:grant|funding|licence)|cannot pay|can['’]t pay|late with (?:the )?(?:pay|wages|money|milestone))\b(?! (?:time|early|at (?:four|five|six|noon)))|"
                    r"\btalk of (?:a |the )?(?:strikes?|redundanc\w+|lay-?offs|closure|closing|merger|cuts|takeover|restructur\w+|walk-?out)\b|\b(?:strike|union) (?:ballot|vote|meeting)\b|\b(?:I|we|most of us|half of us) voted (?:yes|no|for it|against it|to (?:strike|walk out|go out))\b|\b(?:sold|selling|sell) (?:us|it|the \w+) (?:off )?to (?:one of the|a|an|the|some) (?:\w+ )?(?:chains?|developers?|group|fund|rival|competitor|americans|private equity|conglomerate)\b|\b(?:grievance|tribunal|disciplinary|whistle-?blow\w*|non-?disclosure|nda)\b"
                ),
                "letting let_ announced public official out_yet common_knowl embargo sold bought for_sale closing close going insolvent administration losing_its lose_its pay late_with strike redundanc layoff lay-off merger cuts takeover restructur walk-out walkout ballot union voted selling sell_ grievance tribunal disciplin whistle disclosure _nda",
            ),
            # what is owed and what there is
            (
                Private.MONEY,
                rf"\b{_SUMS} behind (?:with|on|in)\b|\bbehind (?:with|on) (?:the|my|our|his|her) (?:rent|mortgage|bills?|payments?|repayments?|council tax|gas|electric\w*|loan|mill|suppliers?|wages|tax|vat|fees|maintenance|instalments?)\b|\b{_SUMS} (?:between|for) (?:two|three|four|five|six|seven|eight|the (?:two|three|four|five|six|lot|whole lot) of us)\b(?=[^.!?;\n]{{0,40}}\b(?:diesel|petrol|door|tips|fee|gig|each|van|share|night|shift)\b)|\b(?:down to|got|have|had|leaves? (?:me|us)(?: with)?|only|just|with) (?:my last |our last )?{_SUMS} (?:left )?(?:to (?:last|live on|see (?:me|us) through)|till (?:pay ?day|friday|the end)|until (?:pay ?day|friday|the end|january|february|march|the loan|the grant))\b|\b(?:I|we)(?:['’]ve| have)?(?: not|n['’]t) (?:paid (?:myself|ourselves|the (?:rent|mortgage|vat|tax|wages|gas|electric\w*|bill|staff)))\b|\bbailiffs?\b|\b(?:he|she|they|lodger|tenant|client|customer|brother|sister|ex)(?: still)? owes? (?:me |us |him |her )?{_SUMS}\b|\b(?:not|never|n['’]t|['’]ll not) see (?:a penny|a cent|it again|any of it)\b|\b(?:gone bust|went bust)\b[^.!?;\n]{{0,40}}\b(?:owe|penny|paid|money|invoice|thousand|lost)\b|\b(?:missed|behind with|skipped) (?:\w+ ){{0,2}}(?:instalments?|payments?|repayments?)\b|\brepossess\w*\b|\bpay ?day loan|\bloan shark\b|\bfinal (?:demand|notice|reminder)s?\b(?! (?:for|of) the (?:race|show|library))|\b(?:re-?mortgag\w+|overdraft|overdrawn|maxed out|insolven\w+|payment plan|debt (?:advice|collector|charity))\b|\bI (?:still )?owe (?:my|the|him|her|them|(?-i:[A-Z]\w+)|{_SUMS})\b(?! (?:an? (?:beer|pint|drink|coffee|cuppa|cake|pie|loaf|dinner|lunch|round|hug|favou?r|call|letter|visit|apology|answer|thank)|one\b|thanks|everything|so much|you|my love))",
                "behind_with behind_on behind_in between_ for_two_ for_three_ for_four for_five for_six for_seven for_eight of_us to_last to_live to_see till_pay until_pay till_friday until_friday until_the until_jan until_feb until_march till_the paid_myself paid_our paid_the bailiff repossess loan final_ mortgag overdr maxed insolven payment_plan debt owe_ owes_ penny a_cent see_it see_any bust instalment repayment missed_",
            ),
            # wages, and other people's money
            (
                Private.EMPLOYER,
                rf"\b(?:agency|boss|firm|company|manager|owner|gaffer|they|he|she)(?: still| always| never)? (?:owes?|docks?|underpays?|short(?:s|ed)|rob(?:s|bed)?|(?:does|do|did)(?:n['’]t| not) pay|never pays?) (?:us|me) (?:for|by|of|out|an?|two|three|four|\d|the|my|our|back|on|wages|overtime)|\b(?:overtime|travel time|holiday pay|sick pay|wages|breaks|extra hours|hours)\b[^.!?;\n]{{0,30}}\b(?:we|I|they|you) (?:don['’]t|do not|never|didn['’]t|won['’]t) (?:get|see|get paid|be paid)\b|\bunpaid (?:overtime|hours|shifts?|trial|wages)\b|\b(?:hours|shifts?) over (?:my|the|our) (?:hours|limit|legal)\b|\b{_BODY}\b[^.!?;\n]{{0,16}}\b(?:has|have|['’]s) been told to (?:sell|close|cut|shed|find|merge|move|lay)\b|\b(?:signed|signing) (?:up )?(?:with|for) (?:another|a different|a rival|the other) \w+|\b(?:accepted|been offered|taken|turned down) (?:a|the|another|an) (?:job|post|role|offer|position)\b|\bgoing (?:over )?to (?:a rival|the competit\w+|another (?:firm|company|studio|school))\b",
                "owes_ owe_us owe_me owed_us owed_me dock underpay short robs_ robbed rob_us rob_me pay_us pay_me pays_us pays_me overtime travel_time sick_pay holiday_pay wages breaks hours unpaid shift told_to signed signing accepted offered taken turned_down rival competit another_",
            ),
            (
                Private.MONEY,
                rf"\b(?:has|have|had|took|takes|got|keeps|holds) (?:his|her|their|my \w+['’]s|the old \w+['’]s) (?:bank card|card|pin|pension|purse|cheque ?book|bank book|benefits)\b|\bborrow\w* (?:[\w'’-]+ ){{0,4}}?(?:money|cash|quid|pounds|grand|thousand|hundred|deposit|rent)\b|\benough (?:money |cash |in the bank |left in the bank ){{1,2}}for (?:another )?[\w-]+ (?:days|weeks|months)\b|\benough in the bank\b|\b(?:been|be|am|are|was|were|['’]m|['’]ve been) living on (?:rice|toast|noodles|beans|pasta|porridge|credit|biscuits|soup|cards?)\b|\bsend(?:s|ing)? (?:half|most|three quarters|all|{_NUMBER}\w*)(?: of (?:it|my \w+|what I \w+))? home\b",
                "card pin_ pension purse cheque bank benefits borrow enough living_on send_ sends_ sending_",
            ),
            (
                Private.OTHER,
                r"\b(?:I|we)(?:['’]ve| have|['’]d)? (?:no longer|do(?:n['’]t| not)|stopped|cannot|can['’]t) (?:really )?believ(?:e|ing) (?:a word|in god|any of it|in (?:heaven|any of it|anything))\b|\b(?:lost|losing|lose) (?:my|his|her|all|all my) faith\b|\b(?:I|we) know\b[^.!?;\n]{0,30}\bwho (?:owes|drinks|sleeps|is (?:seeing|behind|unhappy|sleeping)|writes to|hits)\b",
                "believ faith who_owes who_drink who_sleep who_is who_writes who_hits",
            ),
            # one's post, and who has to go
            (
                Private.EMPLOYER,
                r"\b(?:put|putting|puts|on) (?:me|him|her|them|us|\w+)? ?(?:on )?(?:a|an?) (?:performance |improvement |development )?(?:plan|pip|final warning|written warning|verbal warning|notice period|gardening leave)\b(?! (?:for|of|to (?:go|visit|build|plant)))|\bone[- ]on[- ]one (?:went|was) (?:badly|awful|horrible|terrible|rough)|\bhiring freeze\b|\bheadcount\b|\bQ[1-4] (?:missed|was down|numbers|targets|is down)|\bmiss(?:ed|ing) (?:the|our|its|their) (?:targets?|numbers|quarter|forecast|budget)\b|\bleaked (?:deck|memo|email|slides?|list)\b|\b(?:I|we|he|she|they)(?:['’]ve| have|['’]ll| will)? (?:have |had |got )?to let (?:one|two|three|half|some|somebody|someone|him|her|them|\w+)(?: of (?:my|the|our|them) ?\w*)? go\b|\blet (?:him|her|them|me|us) go (?:by|on|at|from|with|after|last|this|yesterday|today|in (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec))|\b(?:all |both )?(?:for the (?:chop|high jump|push|boot)|think we['’]re for it|next for the)\b|\bnew owners?\b[^.!?;\n]{0,50}\b(?:clipboard\w*|measur\w+|said nothing|cut|clos\w+|interview\w*|jobs?|staff|change everything)\b|\b(?:drop|dropping|axe|axing|scrap|scrapping|shut|shutting|cut|cutting|kill|killing) (?:the (?:whole |entire )?|our (?:whole |entire )?|my )(?:\w+ ){0,2}(?:strand|programme|program|department|team|desk|unit|branch|section|course|service|line|show|school|wing|office|choir)\b|\bzero[- ]hours?\b|\bcut (?:me|us|him|her|my hours|our hours) (?:down )?to (?:\w+ )?(?:hours|days|shifts|nine|eight|ten|twelve|four|five|six)\b|\b(?:are|is) (?:all )?leaving (?:for|to join) (?:the|a|an) (?:agency|rival|competitor|other)\b|\bsold,? (?:the whole \w+,? )?to (?:flats|developers?)\b|\bto (?:be )?(?:turned|made) into (?:flats|apartments|offices)\b",
                "plan_ plan. plan, pip warning notice_period gardening_leave one-on-one one_on_one freeze headcount q1_ q2_ q3_ q4_ target numbers quarter forecast budget leaked to_let let_him let_her let_them let_me let_us for_the_chop for_the_high for_the_push for_the_boot for_it next_for new_owner drop axe axing scrap shut cut kill zero leaving_for leaving_to to_flats developer into_flats into_apart into_office",
            ),
            (
                Private.CHILD,
                r"\b(?:are|is|was|were|been|taken|put|go|went|going) (?:in|into|back into) (?:foster )?care\b(?! (?:of|work|home (?:work|assist)))|\bfostered?\b(?=[.,;]| (?:child|kids?|boy|girl|brother|sister|carers?|mum|family))|\b(?:I|we)(?:['’]ve| have)? (?:had to )?(?:call(?:ed)?|rang|report(?:ed)?|flag(?:ged)?) (?:it|her|him|them) (?:in|up|to (?:the|safeguarding|social))\b|\b(?:same|dirty) clothes\b[^.!?;\n]{0,30}\b(?:day|week|again|running)\b|\bno (?:lunch|breakfast|coat|shoes|socks) (?:again|for the|all week|in his|in her)\b|\b(?:his|her|the|their|my \w+['’]s) (?:tics|stammer|stutter|meltdowns|tourette\w*|seizures?|fits|autism|adhd|dyslexia|dyspraxia|asperger\w*)\b|\b(?:one|another) of (?:his|her|the) (?:seizures|fits|turns|meltdowns|episodes)\b|\b(?:wets? the bed|bed-?wetting|soils? (?:himself|herself)|school refus\w+|excluded|selective mut\w+)\b|\bnot allowed to see (?:dad|mum|my dad|my mum|his|her|the kids|them)\b|\bcustody\b(?! of (?:the )?(?:key|trophy|cup|remote|cat|dog))|\b(?:court|access|visitation|contact) (?:thing|order|hearing|weekend)\b",
                "in_care into_care foster call_it called_it rang report flag clothes no_lunch no_breakfast no_coat no_shoes no_socks tics stammer stutter meltdown tourette seizure fits autism adhd dyslexi dysprax asperger _turns episodes bed soil refus excluded mut not_allowed custody court access visitation contact",
            ),
            # what opens something, in words
            (
                Private.OTHER,
                r"\b(?:[Mm]y|[Oo]ur|the|his|her) (?:\w+ )?(?:pin|password|passcode|pass ?phrase|(?:door|alarm|gate|safe|key|entry) code|combination)(?: number)? (?:is|was|starts|ends|has|are|spells)\b(?! (?:wrong|gone|expired|lost|too|not|reset|changed|rejected|forgotten|off|out|weak|stuck))|\bmaiden name (?:is|was)\b|\b(?:first|childhood) pet (?:is|was) called\b|\bsecurity (?:question|answer|word)s?\b|\bmemorable (?:word|date|name)s?\b|\b(?:seven|nine|eight|six|five|four|three|two|one|oh?|zero|nought|double|treble|triple)(?:[ ,-]+(?:seven|nine|eight|six|five|four|three|two|one|oh?|zero|nought|double|treble|triple)){6,}\b(?<=\w)(?!,? ten\b)",
                "_pin_ password passcode passphrase pass_phrase _code combination maiden pet_ security memorable double treble triple zero nought _o_ _oh_",
            ),
            # of one's kin, by whom they live with and where
            (
                Private.OTHER,
                rf"\b(?:my|our|his|her|their) (?:\w+ )?(?:{kin})\b[^.!?;\n]{{0,20}}\b(?:is|are|was|has been|['’]s|went|goes|got|back) (?:still |back |sent )?(?:inside(?= (?:again|for)|[.,;!]|$)|in (?:rehab|prison|jail|the nick|a refuge|custody)|on (?:remand|bail|probation|tag)|away again\b)|\b[A-Z][a-z]+(?: [A-Z][a-z]+)?['’]s (?:son|daughter|husband|wife|brother|sister|mum|dad|lad|boy|girl|father|mother) (?:is|was|has|has been|went|got|had) (?:\w+ )?(?:inside|in prison|in rehab|arrested|left|expelled|sacked|pregnant|drinking|taken into care|sectioned)\b",
                "inside rehab prison jail nick refuge custody remand bail probation _tag away_again arrested left expelled sacked pregnant drinking into_care sectioned",
            ),
        )
    )
