"""What one would be punished, dismissed or thrown out for, told by whoever did it or saw it.

Patterns of who does what, sure enough to count by themselves, whatever is told around them: what is
faked, taken, hidden from the taxman, signed for unseen; driving after a drink; what the boss lets
happen; what was cheated, and what a court has seen of somebody.
"""

from functools import cache

from core.language.privacy import near
from core.model import Private

_HAVE = (
    r"(?:['’](?:ve|d|m|re|ll|s)| have| has| had| am| is| was| were| did| do| does| would| will)?"
)
_SO = r"(?: (?!not\b|never\b)(?:\w+ly|just|also|even|once|only|still|always|sometimes|then|already|may|might|have|been|all|both|ever))*"
_I = rf"(?:\b(?:I|we)|(?-i:(?:^|(?<=[.!?;:] )|(?<=\n))(?=[A-Z])))\b{_HAVE}{_SO}"
_WHO = (
    r"(?:\b(?:I|we|he|she|they|you)|\b(?:my|our|his|her|their|the|a|one of the|some of the) [\w-]+(?: [\w-]+)?|(?-i:\b[A-Z][a-z]+)|(?-i:(?:^|(?<=[.!?;:] )|(?<=\n))(?=[A-Z])))"
    rf"{_HAVE}{_SO}"
)
_NOT = r"(?:not|never|n['’]t|nothing|none|only|half|without)"
_ANY = r"(?:the|an?|my|his|her|our|their|that|this|those|these|some|any|all|all the|one|two|three|\w+['’]s)"
_PAPER = (
    r"(?:signatures?|initials|references?|reports?|logs?|log ?books?|time ?sheets?|certificates?|paperwork|figures|readings?|receipts?|results?|records?|data|(?:use-by |sell-by |best-before )?dates?|labels?|"
    r"\w+ sheets?|hours|invoices?|cv|résumé|degree|qualifications?|(?:sick |doctor['’]s )?notes?|registers?|expenses|mileage|accounts|books|minutes|passport|licen[cs]e|papers|documents?|id|stamps?|charts?|"
    r"applications?|essays?|dissertation|coursework|reviews|prescriptions?|temperatures?|permit|packs?|packets?|meat|eggs|test|grades?|marks)"
)
_LEGAL = r"(?:licen[cs]e|insurance|mot|permit|papers|visa|ticket|certificate|registration|dbs|tax|cover|harness\w*|hard hats?|planning permission|consent|tacho\w*|qualifications?)"
_DRINKS = r"(?:pints?|drinks?|beers?|glass(?:es)? of (?:wine|red|white|gin|port|sherry|fizz|prosecco)|glasses|whisk(?:y|ies|ey)|wines?|bottles? of \w+|cans|gins?|vodkas?|shots|sherr(?:y|ies)|ciders|lagers|joints?|spliffs?|rums?|brand(?:y|ies)|cocktails|skinful|night['’]s drinking|few|couple)"
_WHEEL = r"(?:drove|driv(?:e|es|en|ing)|behind the wheel|at the wheel|on the road)"
_GOODS = (
    r"(?:lipsticks?|purse|wallet|phone|money|cash|tenner|fiver|twenty|coins?|perfume|jacket|coat|jumper|trainers|bikes?|pens|stapler|toilet rolls?|copper|lead|tools?|drill|laptop|tablets|pills|drugs|morphine|ketamine|codeine|diesel|petrol|"
    r"stock|goods|t-?shirts?|make-?up|mascara|jewell?\w*|earrings?|rings?|watch|bottles?|spirits|vodka|whisky|parcels?|post|mail|exam papers?|test papers?|tips|change|takings|stationery|supplies|paint|timber|tyres?|batter(?:y|ies)|sweets from|chocolate from)"
)
_STORE = r"(?:shops?|stores?|chemist\w*|boots|supermarket|till|work|office|stock ?room|warehouse|school|hospital|ward|practice|surgery|church|museum|hotel|site|depot|yard|kitty|fund|float|safe|cellar|petty cash|company|firm|employer|patients?|customers?|clients?|residents?|bar|club|corner shop|neighbour\w*|boss|mum|dad|purse|wallet|handbag)"
_DRUGS = r"(?:joints?|spliffs?|hash|cannabis|marijuana|cocaine|ketamine|ket|mdma|ecstasy|lsd|magic mushrooms|shrooms|heroin|crystal meth|edibles?|anabolic steroids|steroids|epo|poppers|speed(?= (?:at|to|before|with)|[.,;!])|acid(?= (?:at|in the|before|with|again)|[.,;!]))"


@cache
def matters() -> tuple[near.Told, ...]:
    return near.told(
        (
            # what is faked, and what is signed for unseen
            (
                Private.OTHER,
                (
                    rf"\b(?:fak(?:e|es|ed|ing)|forg(?:e|es|ed|ing)|falsif\w+|fudg(?:e|es|ed|ing)|doctor(?:s|ed|ing)|fiddl(?:e|es|ed|ing)|back-?dat(?:e|es|ed|ing)|re-?dat(?:e|es|ed|ing)|re-?label\w*|massag(?:e|es|ed|ing)|cook(?:s|ed|ing)(?= the books)|padd(?:ed|ing)|inflat(?:e|es|ed|ing)|tamper\w* with|photoshopp\w+) (?:\w+ ){{0,1}}?{_ANY} (?:[\w'’-]+ ){{0,3}}?{_PAPER}\b(?! (?:of (?:fudge|eggs|meat)|boil))|"
                    r"\b(?:made|making|make) up (?:the|a|that|his|her|some|all the|most of the|half the) (?:\w+ )?(?:quotes?|sources?|references?|figures|results?|data|receipts?|witness\w*|qualifications?|readings|reviews?|interview|experience)\b|\b(?:invent|fabricat)(?:ed|ing|s) (?:the|a|that|some|most of the) (?:\w+ )?(?:quotes?|sources?|references?|results?|data|receipts?|witness\w*|qualifications?|readings|reviews?|clients?|experience|degree)\b|"
                    r"\bfake (?:id|passport|papers|licen[cs]e|ticket|reference|certificate|degree|doctor['’]s note|sick note|signature|receipts?|reviews?|name)\b|\b(?:false|made-up|another|a different|the wrong|somebody else['’]s|someone else['’]s) (?:name|age|date of birth) (?:at|to|for|on|when|so)\b|\b(?:is|was) a (?:forgery|fake)\b[^.!?]{0,40}\b(?:sold|said|told|knew|know)"
                ),
                "fak forg falsif fudg doctor fiddl dat label massag cook padd inflat tamper photoshop made_up make_up making_up invent fabricat false another different wrong else",
            ),
            (
                Private.OTHER,
                rf"{_I} (?:sign(?:ed|ing)?|initial+ed|approved|passed|certified|ticked|marked|logged|entered|wrote|put|filled|booked|recorded)\b[^.!?;]{{0,50}}\b(?:although|though|anyway|regardless|unseen|without (?:look|check|see|read|go|open|do|ask|test)\w*|myself because|for him\b|for her\b|for them\b|as (?:done|checked|delivered|present|seen|read|inspected|externally|if))\b(?! you)",
                "sign initial approv passed certif ticked marked logged enter wrote put_ filled booked record",
            ),
            (
                Private.OTHER,
                rf"\b(?:sign(?:s|ed)|certif(?:y|ies|ied)) (?:them|it|these|those|mine|ours|everything) off\b|\b(?:haven|hasn|don|doesn)['’]t (?:got |have |hold )?(?:the|a|my|his|her|any) (?:right |proper |gas |trade )?{_LEGAL}\b(?! (?:for|to) (?:the (?:train|bus|show|concert|gig|match|raffle)|it yet))",
                "them_off it_off these_off those_off mine_off ours_off everything_off licen insur _mot_ permit papers visa ticket certificate registr dbs _tax cover harness hard_hat planning consent tacho qualif",
            ),
            (
                Private.OTHER,
                r"\b(?:told|tell|tells|telling|said|say|says|swore|put|wrote|claimed|reported|logged|pretended|let (?:them|him|her|\w+) (?:think|believe))\b[^.!?;]{0,60}\b(?:and|but|when|though|although)\b (?:really |actually |in fact |it |I |we |he |she |they |that )*(?:was (?:me|us|my fault)\b|(?:was|were|had|did|is)(?:n['’]t| not)(?= (?:who|in|done|seen|stolen|sent|counted|checked|mine)\b))",
                "was_me was_us my_fault not_who not_in not_done not_seen not_stolen not_sent not_counted not_checked not_mine n't_who n't_in_ n't_done n't_seen n't_stolen n't_sent n't_counted n't_checked n't_mine n’t_who n’t_in_ n’t_done n’t_seen n’t_stolen n’t_sent n’t_counted n’t_checked n’t_mine",
            ),
            # driving
            (
                Private.OTHER,
                (
                    rf"\b{_WHEEL}\b(?! range)[^.!?;]{{0,50}}\b(?:(?:after|with|on) (?:[\w'’-]+ ){{0,4}}?{_DRINKS}\b(?! (?:friends|of us|of (?:the )?(?:kids|boys|girls|them|days|weeks|hours|miles|lads))| (?:miles|days|weeks|hours|minutes|years|friends|kids|others|people|mates))(?: in (?:me|him|her|us))?|drunk|tipsy|plastered|hung ?over|over the limit|stoned|half asleep|without (?:a |any |my |the |his |her )?{_LEGAL}|uninsured|untaxed|disqualified|while banned)\b|"
                    rf"\b(?:a few|too many|a couple|a skinful|\w+ {_DRINKS})\b[^.!?;]{{0,30}}\b(?:before (?:he|she|I|we|they) (?:drove|got behind)|and (?:still |then )?(?:drove|got in(?:to)? the (?:car|van|lorry|truck)|got behind the wheel))\b|"
                    r"\bshould(?:n['’]t| not) (?:really )?have been (?:driving|at the wheel|behind the wheel|on the road)\b|\b(?:not|n['’]t|un) ?(?:in a state |really |remotely )?(?:fit|safe|sober) to (?:drive|be (?:driving|at the wheel|behind the wheel|on the road))\b|\b(?:I|he|she|we|they) (?:was|were|must have been|might have been|probably was) (?:\w+ )?over the limit\b|"
                    r"\b(?:points|penalty points) (?:\w+ ){0,3}on (?:my|his|her|the wife['’]s|the) licen[cs]e\b|\b(?:took|taken|takes|take|put|had) (?:the |my |his |her )?points (?:for|in|on|to)\b|\bbann?ed from driving\b|\blost (?:my|his|her) licen[cs]e\b|\b(?:magnet|tacho\w*|clock)\b[^.!?;]{0,40}\b(?:another (?:man|driver)|asleep|resting|thinks? I|somebody else|card that|cheat|trick)\b|\bon (?:another|some\w+ else|a dead|my \w+|his \w+)(?: \w+)?['’]s (?:tacho|licen[cs]e|papers|id|pass|badge|name|login|card)\b"
                ),
                "drove driv wheel on_the_road limit points licen before_he before_she before_i before_we before_they magnet tacho clock papers _id_ pass badge name login card",
            ),
            # what is taken
            (
                Private.OTHER,
                (
                    rf"{_WHO} (?:nick|swip|pocket|shoplift|lift|pinch|pilfer|stol|steal|half-inch|trouser)(?:e[dns]?|ed|s|es|ing)?\b (?:{_ANY} )?(?:[\w'’-]+ ){{0,3}}?(?:{_GOODS}\b(?! of (?:sun|light|air|sleep))|[\w'’-]+ (?:from|off|out of) (?:the |my |our |a |her |his )?(?:\w+ )?{_STORE}\b)|"
                    rf"\b(?:t[ao]k(?:e|es|en|ing)|took) (?:[\w'’-]+ ){{0,5}}?(?:ketamine|morphine|codeine|diazepam|drugs|medication|stock|supplies|stationery|toilet rolls?|copper|files|client list|diesel) (?:home|off|with (?:me|him|her))\b|\bwithout paying\b|\b(?:did(?:n['’]t| not)|do(?:n['’]t| not)|never) (?:pay|paid) for (?:it|them|the (?:ticket|fare|bus|train|meal|shopping|parking))\b|\b(?:dodg|jump|skip|bunk|evad)(?:e|es|ed|ing|ped|ping|s)? (?:the |my |our )?(?:fares?|barriers?|turnstiles?|train fare)\b|"
                    r"\bno[- ]sale\b|\bshort-?chang(?:e|es|ed|ing)\b(?! by)|\bhelp(?:s|ed|ing)? (?:my|him|her|our|them)sel(?:f|ves) (?:to|from|out of) (?:the|a|my|our) (?:\w+ )?(?:till|funds?|kitty|stock|tips|petty cash|bar takings|collection|money|cash|drugs|morphine|medicine)\b|\b(?:hand|fingers) in the till\b|\btak(?:es?|ing) (?:half |some of |most of |all )?(?:of )?(?:the|our) tips?\b(?! of)|\btips? jar\b[^.!?;]{0,30}\b(?:short|missing|takes|keeps|helps)|"
                    r"\b(?:kept|keep|keeping|pocketed) (?:[\w'’-]+ ){0,6}?(?:tenner|fiver|wallet|purse|envelope of cash|cash)\b|\bfor (?:looking|turning) (?:away|the other way)\b|\b(?:I|we|they|he|she|boss|manager|inspector|police|management|everybody|everyone) (?:all |just |always )?(?:look(?:s|ed)?|turn(?:s|ed)?) (?:the other way|a blind eye)\b|\bfell off the back of a lorry\b|\b(?:out of|through) the back door\b[^.!?;]{0,40}\b(?:shift|quid|stock|boxes|telly)|\bfree (?:drinks|food|meals|haircuts?|rides?|tickets) (?:and|but|while) (?:ring|rang|put|say|never|do not|don['’]t)"
                ),
                "nick swip pocket shoplift lift pinch pilfer stol steal inch trouser ketamine morphine codeine diazepam drugs medication stock supplies stationery toilet copper files client diesel paying pay_for paid_for fare barrier turnstile no-sale no_sale short-chang shortchang elf_ selves_ in_the_till tips tip_jar tenner fiver wallet purse cash looking_away turning_away other_way blind_eye back_of_a_lorry back_door free_",
            ),
            # the taxman, permits, the meter
            (
                Private.MONEY,
                (
                    rf"(?:\b|(?<=\w)){_NOT}\b[^.!?;]{{0,40}}\b(?:declar(?:e|es|ed|ing)\b(?! (?:war|love|bankrupt|open|an?|himself|herself|that))|through the books|on the books|tax ?man|hmrc|the revenue|job ?cent(?:re|er)|the dole|the social\b|dwp\b|irs\b)|\bundeclared (?:income|cash|earnings|jobs?|work)\b|\bcash[- ]in[- ]hand\b|\boff the books\b|\b(?:pa(?:y|ys|id|ying)|cash|money|sold|sells?|selling|tips|notes)\b[^.!?;]{0, 20}\bunder the (?:counter|table)\b|\bcash jobs?\b|\bpaid (?:me |us |him |her |them )?in (?:cash|notes)\b[^.!?;]{{0,50}}\b(?:not|n['’]t|never|no one|nobody)\b|"
                    r"\b(?:on|claim\w*|sign\w* on for|getting|drawing) (?:the )?(?:dole|benefits?|universal credit|housing benefit|sick pay|carer['’]s allowance|disability|incapacity)\b[^.!?;]{0,40}\b(?:while|though|although|and (?:I |he |she |still )?work|still|on the side)\b|\b(?:bypass|fiddl|jump|bridg)\w* the (?:electric |gas |electricity |water )?meter\b|\bmeter\b[^.!?;]{0,20}\bbypassed\b|\b(?:told|tell|telling|lied to) the insur\w+\b|\binsurance (?:job|scam|fiddle|fraud)\b|\b(?:mov|shift|push|slid)(?:e|es|ed|ing) (?:the |some |his |her |our )?(?:invoices|costs|sales|figures|income|expenses|takings) (?:in)?to (?:the )?(?:next|last|another|following)\b|\b(?:mov|shift|push|slid)(?:e|es|ed|ing) (?:the |some |his |her |our )?(?:invoices|costs|sales|figures|income|expenses|takings) (?:in)?to (?:the )?(?:next|last|another|following)\b"
                ),
                "declar books taxman tax_man hmrc revenue jobcent job_cent dole the_social dwp _irs undeclared cash counter table notes benefit credit allowance disability sick_pay incapacity meter insur invoices costs sales figures income expenses takings",
            ),
            (
                Private.OTHER,
                (
                    rf"\b(?:work\w*|serv\w+|wash\w*|cook\w*|clean\w*|driv\w*|drove|built|build\w*|sell\w*|sold|rent\w*|climb\w*|went up|up there|deliver\w*|teach\w*|trad\w+)\b[^.!?;]{{0,50}}\bwithout (?:an? |any |the |my |his |her )?(?:\w+ )?{_LEGAL}\b|(?:^|(?<=[.!?] )|(?<=\n))No (?:harness\w*|permit|licen[cs]e|insurance|papers|hard hats?)\b|\b(?:papers|visa|permit|leave to remain|{_LEGAL})\b[^.!?;]{{0,30}}\b(?:ran out|(?:has|have|['’]ve) run out|expired|lapsed|out of date|is up|not real|forged)\b|\boverstay\w*\b|\bsans papiers\b|"
                    r"\b(?:us(?:e|es|ed|ing)|on|with|under|borrow\w*) (?:my|his|her|their|our|a|another|some\w+)(?: else| dead| older| elder| little| big)?(?: \w+)?['’]s (?:name|papers|id|passport|driving licen[cs]e|tacho\w*|prescription|national insurance|permit|badge|ticket|pass|login)\b|\bgave (?:an?|the)?other name\b|\bgave (?:a |the )?(?:false|wrong|different|made-up) (?:name|address|age|date of birth)\b|\bpapers\b[^.!?;]{0,20}\bmine (?:ran|are|have)\b"
                ),
                "without no_harness no_permit no_licen no_insur no_papers no_hard ran_out run_out expired lapsed out_of_date is_up forged not_real overstay papiers name papers _id passport licen tacho prescription insurance permit badge ticket pass login gave mine_",
            ),
            # at work
            (
                Private.EMPLOYER,
                r"\bclock(?:ed|ing|s)? (?:in|out|on|off) (?:for|as) (?!an? (?:hour|long|short)|the (?:day|night|week|last|first)|lunch|good)(?:me\b|him|her|them|each other|my \w+|an? \w+|(?-i:[A-Z]\w+))|\b(?:slept|sleep|sleeps|asleep|doz\w+ off|nodd\w+ off|drunk|drinking|hung ?over|high|stoned) (?:through the (?:\w+ |\w+ o['’]clock )?(?:rounds?|shift|alarm call|watch)|on (?:shift|duty|the job|watch|the ward))\b",
                "clock slept sleep asleep doz nodd drunk drinking hung high_ stoned",
            ),
            (
                Private.EMPLOYER,
                rf"\b{_NOT}\b(?: (?:even|yet|been|to|going to|ever))* (?:report(?:ed|ing)?\b(?! (?:back|on|from|until))|disclos(?:e|ed)|own(?:ed)? up|confess(?:ed)?|(?:put|putting|log|logged|record|recorded|write|written|enter) (?:it|that|this|them|him|her|the \w+) (?:in|down|up)\b)(?! (?:a |my |the )?(?:diary|words|poem|song|recipe))|\b(?:and|we|I|they|he|she|who)(?: just| have| had)? (?:kept (?:my|our|his|her|their) mouths? shut|kept schtum)\b",
                "report disclos own_up owned_up confess put_it put_that put_this put_them put_him put_her put_the putting log_ logged record write_ writ enter mouth schtum",
            ),
            (
                Private.EMPLOYER,
                r"\b(?:blam(?:e|es|ed|ing)|put it (?:down )?(?:to|on)|told (?:them|him|her|everyone) it was) (?:it on )?(?:the|my|our) (?:computer|system|software|courier|intern|apprentice|junior|trainee|temp|provider|supplier|new (?:girl|boy|lad|starter)|colleague|machine)\b|\b(?:gave|give|given|injected|prescribed) [^.!?;]{0,40}the wrong (?:dose|drug|tablets?|pills?|injection|medicine|medication|blood|amount of)|\bwrong (?:patient|leg|dose|drug|medication|baby)\b",
                "blam put_it them_it_was him_it_was her_it_was everyone_it_was wrong_",
            ),
            (
                Private.EMPLOYER,
                r"\b(?:delet|shredd|wip|burn|destroy|binn|dump|bury|buri|hid|hidd)(?:e[dns]?|ed|t|s|en|ing|ying)? (?:\w+ )?(?:the|his|her|all the|my|those|all those|our) (?:\w+ )?(?:emails?|e-mails?|messages|files|leaflets|flyers|records|logs|mail|documents|footage|receipts|complaints?|statements?|accident book)\b",
                "delet shredd wip burn destroy binn dump bury buri hid",
            ),
            (
                Private.EMPLOYER,
                r"\b(?:I|we|they)(?:['’]ve| have|['’]re| are| were| was|['’]m| am| get)? (?:been |being |all )?(?:told|asked|expected|paid|forced|made|ordered) (?:not )?to (?:bill|charge (?:them|people|the)|lie|hide|back-?date|pretend|falsify|delete|shred|fake|fudge|ignore|cover (?:up|for|it)|cut (?:them|people|callers|customers) off|sign (?:it|them|things|off)|write (?:that|it|down that)|say (?:that|nothing|we|they|it was|the \w+ (?:is|was|were|are) )|keep (?:it|this|that) (?:quiet|out|from))|\b(?:they|boss|manager|management|gaffer|owner|firm|company)(?: has| have)? (?:listens? in|spy|spies|watch(?:es)? us|track(?:s)? us|film(?:s)? us|cameras on us|record(?:s)? us)\b",
                "told_to told_not asked_to asked_not expected_to expected_not paid_to paid_not forced_to made_to ordered_to being_ listen spy spies watch_us watches_us track film camera record_us records_us",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:I|we|he|she|they|you)(?:['’]d| would| could| might| may|['’]ll| will| shall| should)(?: all| both| both of us)? (?:\w+ly )?(?:get |be |have been |end up |all be )?(?:sacked|fired(?! up)|struck off|sued|arrested|prosecuted|deported|expelled|disqualified|suspended|in (?:big |serious |real |deep )trouble|out on (?:my|his|her|our) ear|for the high jump|locked up|sent down|sent back)\b|\b(?:sack|fire|strike|report|deport|prosecute|arrest) (?:me|us|him|her|them) (?:off )?(?:if|for|when|over)\b|\b(?:would|could|might|may|will|to|['’]d) (?:all )?(?:los(?:e|ing)|cost me) (?:my|his|her|our|their) (?:licen[cs]e|job|registration|badge|permit|ticket|visa|pin|practi[sc]ing)\b|"
                    r"\b(?:is(?:n['’]t| not)|was(?:n['’]t| not)|not) (?:strictly |exactly |quite |really |even |actually |entirely )(?:legal|allowed|permitted|above board|by the book|kosher|insured|licensed)\b|\b(?:I|we|which|that|it)(?: know| knew| am| are|['’]s|['’]m)?(?: it['’]s| it is| that['’]s| is| was)? (?:\w+ )?(?:illegal|against the (?:law|regulations|rules of the (?:job|trade|home|ward)))\b|\b(?:you|I|we)(?:['’]re| are|['’]m| am|['’]m| know (?:you|we|I)(?:['’]re|['’]m| are)) not allowed\b(?! (?:in|on|near|to (?:eat|drink|swim|touch|feed|see|look|have)\b))|\b(?:nobody|no one|none of them|they|he|she)(?: has|['’]s| have|['’]ve)?(?: never| ever| not|n['’]t)? (?:found|finds?) out\b(?! (?:about the|the|what|where|how|who|why|that))"
                ),
                "sack fired fire strike struck sued arrest prosecut deport expel disqualif suspend trouble on_my_ear on_his_ear on_her_ear high_jump locked_up sent_down sent_back report lose losing cost_me legal allowed permitted above_board by_the_book kosher insured licensed against_the found_out finds_out find_out",
            ),
            # and more of the same: each stands by itself
            (
                Private.OTHER,
                r"\b(?:put down|claimed|billed|charged|booked|logged) (?:for )?[\w-]+ (?:hours|miles|days|nights)\b[^.!?]{0,20}\b(?:and|but) (?:I |we |he |she )?(?:only )?(?:worked|drove|did|was there)|\b(?:told|said|wrote|put)\b[^.!?;]{0,40}\b(?:degree|licen[cs]e|certificate|qualif\w+|experience|permit|insur\w+|visa|diploma|first aid|eighteen|twenty-one)\b[^.!?;]{0,20}\b(?:and|but|when|which) (?:I |we |he |she |it )?(?:have|has|had|am|is|was|do|did)(?:n['’]t| not)\b",
                "put_down claimed billed charged booked logged degree licen certificate qualif experience permit insur visa diploma first_aid eighteen twenty-one",
            ),
            (
                Private.OTHER,
                rf"\b(I|we|he|she|they) (?:\w+ )?(?:had|drank|'d had|had had)\b[^.!?;]{{0,20}}{_DRINKS}\b[^.!?;]{{0,40}}\b(?:and|before|then)\b (?:then |still )*\1 (?:then |still |had to )*(?:drove|drive)\b",
                "drove drive",
            ),
            (
                Private.OTHER,
                r"\b(?:slip|slid|popp|stuff|tuck)(?:ped|ed)? (?:[\w'’-]+ ){1,6}?(?:in|into|up|under) my (?:bag|pocket|coat|sleeve|jumper|rucksack|handbag|basket)\b[^.!?]{0,30}\b(?:shop|store|till|chemist|counter|supermarket|without|walked out|pay|paid)\b|\btook (?:[\w'’-]+ ){1,5}?home from (?:the )?(?:ward|hospital|surgery|practice|site|warehouse|stock ?room|depot|lab)\b|\bskim(?:s|med|ming) (?:\w+ ){0,3}?(?:money|takings|fund|tips|till|float|kitty|off the top)\b",
                "my_bag my_pocket my_coat my_sleeve my_jumper my_rucksack my_handbag my_basket home_from skim",
            ),
            (
                Private.OTHER,
                r"\b(?:dump|tipp|pour|bur)(?:ed|ing|ied|y)? (?:\w+ ){0,4}?(?:paint|oil|asbestos|rubbish|rubble|fridge|mattress|tyres|chemicals|solvent|diesel|sewage|waste|batteries)\b[^.!?]{0,20}\b(?:in|into|by|behind|down) (?:the|a) (?:canal|river|beck|stream|sea|woods?|hedge|ditch|lay-?by|quarry|lane|drain)\b|\bfly-?tipp\w+|\basbestos\b[^.!?;]{0,50}\b(?:said nothing|with the rest|never mind|nobody)\b|\b(?:formulas?|formulae|dates|notes|vocab\w*|crib) (?:\w+ ){0,3}(?:on|up|in|under) my (?:wrist|arm|hand|sleeve|leg|sock|palm)\b",
                "paint _oil asbestos rubb fridge mattress tyres chemical solvent diesel sewage waste batteries tipp wrist my_arm my_hand my_sleeve my_leg my_sock my_palm",
            ),
            (
                Private.OTHER,
                r"\b(?:called|rang|phoned|texted|emailed) (?:\w+ )?in (?:sick|dead|ill)\b|\btold (?:the|my|our) (?:boss|manager|gaffer|school|teacher|hr|office|works)\b[^.!?]{0,50}\b(?:and|but|when) (?:\w+ )?(?:is|was|were|are|am) (?:fine|alive|well|not|at the|in the|on the)\b|\b(?:read|reading|opened|looked (?:at|through|in)|went through|going through|been through|hacked|logged in ?to|checked|searched) (?:\w+ )?(?:his|her|their|my \w+['’]s|(?-i:[A-Z]\w+)['’]s|the \w+['’]s) (?:\w+ )?(?:diary|post|e-?mails?|messages|phone|handbag|browser|search history|bank statements?|medical (?:notes|records))\b",
                "in_sick in_dead in_ill told_the told_my told_our diary post_ post. post, mail messages phone handbag browser history statement medical",
            ),
            (
                Private.OTHER,
                r"\blook(?:ed|ing)? [^.!?;]{0,30}\b(?:in|on) the (?:patients?|customer|medical|police|client|staff|tax|hospital)['’]?s? (?:records|system|database|files|computer)\b|\b(?:we|I) (?:still )?(?:serve|serves|served|sell|sold|use|used)\b[^.!?;]{0,40}\b(?:past (?:its|their) (?:date|best|use-by)|out[- ]of[- ]date|off the floor|gone off|been dropped)\b|\b(?:fell asleep|doz\w+ off|nodd\w+ off|slept) (?:at|in|on|by) (?:the |my )?(?:signal box|controls|wheel|desk|post|ward|watch|crane|till|console|lifeguard chair|night round)\b",
                "records system database files computer past_its past_their date off_the_floor gone_off been_dropped asleep doz nodd slept",
            ),
            (
                Private.OTHER,
                r"\bwork\w*\b[^.!?;]{0,30}\bon (?:a|my) (?:tourist|student|visitor|holiday)(?:['’]s)? visa\b|\b(?:they|he|she|it) (?:do|does)(?:n['’]t| not) know (?:yet|about (?:it|us|me)|it['’]s (?:me|him|us)|that (?:I|we|it was me))\b|\b(?:wife|husband|boss|manager|landlord|landlady|council|bank|parents|mum|dad|partner)\b[^.!?;]{0,40}\b(?:does|do)(?:n['’]t| not) know(?=[.,;!]|$)|\bnot on the (?:lease|tenancy|rota|insurance|payroll)\b|\b(?:landlord|landlady|council|school|boss|manager|insurance|bank|tax ?man|wife|husband|owner|home office|police|social (?:worker|services)|parents|mum|dad|customers|clients|client|auditor|inspector|family)\b (?:does(?:n['’]t| not)|do(?:n['’]t| not)|must(?:n['’]t| not| never)|is not to|are not to) know\b(?! (?:how|what|where|when|which|the|a|any|each|better|much|it['’]s|why|whether|if))",
                "_visa not_on not_know n't_know n’t_know never_know",
            ),
            # ordered, put in a report, let through, sold for what it is not
            (
                Private.EMPLOYER,
                r"\b(?:agent|boss|manager|foreman|gaffer|owner|head|director|supervisor|he|she|they) (?:has |have |had )?(?:asked|told|made|got|paid|ordered|wants?|wanted) (?:me|us) (?:not )?(?:to )?(?:say (?:that|the|it|we|I|nothing|they)\b(?! (?:magic|grace|word))|lie|pretend|hide (?:it|the|them)|back-?date|sign (?:it|them|the (?:log|sheet|form|register|report|certificate|timesheet|docket)s?)|write (?:that|it up as|it down as)|shred|delete|keep (?:it )?quiet|cover (?:it )?up|change the (?:date|figures|label|hours)s?|work (?:off the clock|unpaid|through (?:my|our) break))\b|\b(?:put|wrote|said|claimed|stated) (?:down )?(?:in|on) (?:the|my|our) (?:\w+ )?(?:report|statement|claim|incident book|accident book|time ?sheet|application|cv|form) that\b",
                "asked_me asked_us told_me told_us made_me made_us got_me got_us paid_me paid_us ordered wants_me wants_us wanted_me wanted_us want_me want_us report statement claim _book sheet application cv_ form_",
            ),
            (
                Private.OTHER,
                (
                    rf"{_I} let (?:[\w'’-]+ ){{1,6}}?(?:out|in|through|past|off|on|over|go) without (?:an? |any |the |its |his |her )?(?:\w+ ){{0,2}}(?:checks?|checking|search\w*|ticket|pass|id|paying|seal|papers|signing|asking|permit|stamp)\b|\b(?:said|says|told (?:him|her|them)|sold (?:it|them) as|listed (?:it|them) as|call (?:it|them))\b[^.!?;]{{0,40}}\b(?:and|but|though|when) (?:it|they)(?:['’]s|['’]re| is| are| was| were) (?:only |really |just )?(?:a |an )?(?:made-up|fakes?|repro\w*|cop(?:y|ies)|forger\w+|plastic|bought in|from (?:the|a) (?:wholesaler|cash and carry|factory|supermarket))\b|"
                    r"\b(?:I|we|he|she|they)(?:['’]ve|['’]d| have| had| has)? (?:\w+ )?lied\b|\b(?:I|we|he|she) (?:told|am telling|told (?:them|him|her|everybody)) (?:a|some|such a) (?:\w+ )?lies?\b|\bpretend(?:ed|ing|s)? (?:to be (?:ill|sick|qualified|married|single|his|her|a (?:doctor|nurse|student|customer)|in pain|asleep when)|that I (?:have|had|was|am) (?:a |an |the )?(?:\w+ )?(?:degree|job|ill|sick|licen[cs]e|qualif\w+|married))"
                ),
                "without_ made-up a_fake fakes repro a_copy copies forger plastic bought_in wholesaler cash_and factory supermarket lied lie. lie, lie_ lies pretend",
            ),
            # records that are not kept, and what is told to those who may ask
            (
                Private.OTHER,
                r"\b(?:readings?|figures|numbers|results?|quotes?|references?|entries|log|records?|dates|hours|signatures?|receipts?)(?: (?:for|of|from|in) [\w ]{1,20})? (?:is|are|was|were) (?:all |partly |mostly |just )?(?:made up|invented|faked?|guesswork|guessed|forged|copied from)\b|\b(?:log|books?|log ?book|register|records?|sheets?|rota|forms?|returns?|accounts)(?:['’]s|['’]ve| has| have| had)(?: not|n['’]t| never) been (?:filled|kept|signed|written up|done|returned|updated|checked|submitted)\b|\bout of calibration\b|\b(?:has|have|had)(?:n['’]t| not| never) been (?:tested|checked|inspected|calibrated|serviced|signed off) (?:since|for (?:months|years|a year)|at all|in years)\b|\bnot (?:mine|ours|his|hers|theirs) to (?:sell|give away|lend|publish|use)\b",
                "made_up invented fake guess forged copied_from been_filled been_kept been_signed been_written been_done been_returned been_updated been_checked been_submitted calibrat been_tested been_inspected been_serviced not_mine not_ours not_his not_hers not_theirs",
            ),
            (
                Private.OTHER,
                r"\b(?:I|we|he|she|they)(?:['’]ve| have)? (?:told|tell|lied to|said to|wrote to) the (?:landlord|landlady|council|bank|tax ?man|inspector|home office|job ?cent(?:re|er)|insurers?|insurance|school|letting agent|customs|police|judge|court|registrar|benefits? office|examiner)\b (?:that |it['’]?s? |we |he |she |I |there |they |my |the )(?!(?:time|way|joke|story|truth)\b)|\b(?:has|have|had)(?:n['’]t| not) (?:yet )?been told\b(?! (?:off|to|how|what|where|which|when|the (?:time|way|rules)))|\b(?:told|asking|asked|ordered|expected) (?:us|me|them|everyone) to (?:bin|dump|void|skip|drop|ignore|hide|lie|delete|fudge|look away)\b(?! (?:the (?:rubbish|compost|bag|shopping|rope|puddle|weather)|it in the (?:skip|bin)))|\b(?:we|I)(?:['’]re|['’]m| are| am) (?:told |supposed )?to (?:say|tell (?:them|people|callers|customers|parents)) (?:that|it|the|nothing|he|she|they|we)\b|\b(?:charged|billed|invoiced) (?:us|them|me|the \w+) (?:twice|double|for (?:work|hours|things|what|parts|jobs) (?:we|they|he|she|I|that|it)? ?(?:never|did(?:n['’]t| not)|has(?:n['’]t| not)|was(?:n['’]t| not)))\b|\b(?:my ex|ex['’]s|(?-i:[A-Z][a-z]+)['’]s|(?:his|her|the neighbours?['’]) (?:new )?(?:address|name|number|plate|file|record))\b[^.!?;\n]{0,30}\b(?:in|into|on|up in) the (?:\w+ )?(?:system|database|records|files|computer)\b",
                "landlord landlady council bank taxman tax_man inspector home_office job_cent jobcent insur school letting customs police judge court registrar benefit examiner been_told to_bin to_dump to_void to_skip to_drop to_ignore to_hide to_lie to_delete to_fudge to_look_away to_say to_tell charged billed invoiced system database records files computer",
            ),
            # drugs, exams, what was hit and left, what a court saw
            (
                Private.OTHER,
                rf"\b(?:smok\w+|had|have|having|took|tak\w+|shar\w+|roll\w+|do|did|does|doing|bought|buy\w*|sold|sell\w*|deal\w*|grow\w*|grew|popp\w+|dropp\w+|snort\w+|us(?:e|ed|es|ing)|on|tried|need\w*) (?:[\w'’-]+ ){{0,3}}?{_DRUGS}\b(?! (?:ointment|lime|cream|rain|test|house|in the \w+ (?:soil|rain)))|\bsmok(?:e|es|ed|ing) (?:\w+ ){{0,3}}?weed\b|\b(?:did|do|does|doing|had|having|took|buy\w*|bought|sold|sell\w*) (?:a (?:bit|little|load|bag) of|some|more) weed\b(?! (?:in|on|from|out|killer|control))|\b(?:do|does|did|doing|snort\w*|sniff\w*|lines? of) coke\b|\b(?:doing|did|does|do|snort\w*) (?:a |some |two |three |\w+ )?lines?\b(?= (?:in|off|of|at|before|with|again)|[.,;!])(?! of (?:\w+ )?(?:code|latin|verse|text|poetry|shakespeare|stitch\w*|knitting))|\bmy dealer\b(?! (?:of|in|for))|\boff (?:my|his|her|their) (?:face|head) on\b",
                "joint spliff hash cannabis marijuana cocaine ketamine _ket mdma ecstasy lsd shrooms mushroom heroin _meth edible steroid epo poppers speed acid weed coke line dealer face_on head_on",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:cheat(?:s|ed|ing)?) (?:on|in) (?:the|my|his|her|an?|our|their|every|all) (?:\w+ )?(?:exams?|tests?|mocks?|coursework|papers?|tax\w*|finals?|assessments?|wife|husband|partner|girlfriend|boyfriend)\b|\bcop(?:y|ied|ies|ying) (?:[\w'’-]+ ){0,4}?(?:homework|coursework|essay|answers|dissertation|thesis)\b|\b(?:bought|paid (?:\w+ )?(?:for|to write)|downloaded) (?:[\w'’-]+ ){0,3}?(?:essay|dissertation|coursework|thesis|exam paper|answers|degree|term paper)\b|\b(?:sit|sat|take|took|do|did|does|write|wrote) (?:the|my|his|her) (?:\w+ )?(?:test|exam|essay|coursework|theory|paper|assignment|homework) for (?:me|him|her)\b|\bhand(?:ed|ing)? (?:it|them) in as (?:mine|my own|his own|her own)\b|"
                    r"\b(?:chat ?gpt|the ai|ai|a bot|claude|copilot|the computer) (?:wrote|write|writes|did|do)\b[^.!?;]{0,30}\b(?:essay|coursework|homework|reports?|sermon|dissertation|references?|application)\b|\banswers (?:\w+ ){0,3}(?:on|up|in|under) (?:my|his|her) (?:arm|hand|sleeve|phone|pencil case|leg|sock)\b|\bplagiari[sz]\w*|\b(?:note for note|word for word) from\b|"
                    r"\b(?:hit|scrap\w+|dent\w+|scratch\w+|clipp\w+|(?:reversed|backed|drove|bumped|went) into)\b[^.!?;]{0,60}\b(?:drove (?:off|away|on)|left no note|(?:did(?:n['’]t| not)|never) (?:stop\w*|leave a note|left a note|own(?:ed)? up)|scarpered)\b"
                ),
                "cheat cop bought paid downloaded for_me for_him for_her in_as gpt ai_ bot claude copilot computer answers plagiar for_note for_word hit scrap dent scratch clipp reversed_into backed_into drove_into bumped_into went_into",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:did|doing|served|serving|done) (?:\w+ )?(?:time|bird|porridge)\b(?= (?:for|in|at|inside|when|again)|[.,;!])|\b(?:months?|years?) (?:inside|suspended|in (?:prison|jail|gaol|the nick|borstal|youth custody|a young offenders?))\b|\binside (?:again|for (?:\w+ ){0,4}?(?:months?|years?|assault|theft|fraud|drugs|dealing))\b(?=[^.!?;]{0,40}\b(?:years?|months?|time|court|prison|judge|sentence)\b)|\b(?:was|were|been|when I was|when he was) inside (?:when|the year|and (?:my|his|her|the))\b[^.!?;]{0,60}\b(?:born|thinks?|rigs|away at sea|knows?|told)\b|"
                    r"\b(?:caught|done|convicted|charged|arrested|cautioned|nicked|prosecuted|sentenced|bound over|remanded|collared|pulled in|picked up by the police|up in court) (?:with the (?:copper|lead|drugs|cash|goods|till)|for (?!a (?:lift|walk|drink|chat)|the (?:winter|night|day|summer|season|last|first))(?:\w+ )?(?:theft|stealing|shoplifting|fraud|assault|drugs|dealing|dodging|speeding|drink\w*|fighting|affray|criminal|handling|burglary|possession|harassment|\w+ing)|by the (?:police|law))\b|\bdid (?:\w+ ){1,2}(?:months?|years?|weeks?)(?=,|\.| and (?:nobody|no one)| for (?:it|that|theft|fraud|assault)| for (?:the|a|an|some) (?:\w+ ){0,2}(?:job|robbery|fire|theft|fraud|fight|break-in|offence|punch)\b)|"
                    r"\b(?:on|out on) (?:parole|bail|remand|a tag)\b|\bcommunity (?:service|order|payback)\b|\bcriminal record\b|\b(?:previous|spent) convictions?\b|\bankle tag\b|\bsuspended sentence\b|\bplead(?:s|ed)? guilty\b|\b(?:asylum|immigration|deportation|tribunal) (?:interview|hearing|appeal|case|claim)\b|\blanded [^.!?;]{0,30}\bover(?: the quota)?\b|\bundersized\b|\bover (?:the |our )?quota\b|\bwe (?:both|all) know what (?:that|it) is\b"
                ),
                "did_ doing_ done_ served serving inside suspended prison jail gaol nick borstal custody offender caught done convicted charged arrest caution prosecut sentenc bound_over remand collared pulled_in police court parole bail a_tag community criminal conviction ankle guilty asylum immigration deportation tribunal landed undersized quota know_what",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:seeing|sleeping with|sleeps with|slept with|carrying on with|gone to bed with|in bed with|kissed|snogged|having (?:an affair|a fling|a thing) with)\b[^.!?;]{0,50}\b(?:married|(?:her|his) (?:husband|wife)|colleague|boss|one of the (?:mums|dads|parents|dancers|clients|students)|nobody knows|someone else|somebody else)\b|\b(?:me|we) and \w+ (?:have )?slept together\b|\b(?:has|have|['’]s|['’]ve|had)(?:n['’]t| not| never)(?: yet)? told (?:(?:her|his|their|my|the|our) )?(?:\w+ )?(?:husband|wife|partner|father|dad|mother|mum|mom|parents|family|boyfriend|girlfriend|daughter|son|children|kids|ex|fianc\w+)\b|\b(?:we|I|they|he|she) (?:do|does|did)(?:n['’]t| not) tell (?:her|his|my|the|our|their) (?:\w+ )?(?:husband|wife|partner|father|dad|mother|mum|mom|parents|family|daughter|son|children|kids)\b|"
                    r"\b(?:father|baby|child|he|she) (?:is|was|isn['’]t|is not|wasn['’]t|was not) (?:not )?(?:his|the man (?:who|that)|her husband['’]s|my husband['’]s|really his)\b(?! (?:own|best|first|usual|turn|fault|name|job|favou?rite|size|type|thing|style|day|birthday|idea|sort))|\bnot (?:his|her|the) real (?:father|dad|mother|mum)\b|\b(?:leav(?:e|es|ing)|left) (?:her|his) (?:husband|wife|partner)\b(?! (?:in|at|on|with|to|behind|outside|waiting|holding|by|there|alone)\b)|\bsleep(?:s|ing)? (?:at home any ?more|elsewhere)\b|\bdoes(?:n['’]t| not) sleep at home\b|\b(?:has|tiene|hat|a) (?:another woman|another man|somebody else|someone else)\b"
                ),
                "seeing sleep slept carrying bed_with kissed snogged affair fling thing_with told tell_ father is_his was_his not_his not_her isn't_his isn’t_his husband's husband’s really_his the_man_ leav left_his left_her another_woman another_man somebody_else someone_else",
            ),
        )
    )
