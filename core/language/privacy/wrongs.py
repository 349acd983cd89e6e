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
                rf"\b(?:fak(?:e|es|ed|ing)|forg(?:e|es|ed|ing)|falsif\w+|fudg(?:e|es|ed|ing)|doctor(?:s|ed|ing)|fiddl(?:e|es|ed|ing)|back-?dat(?:e|es|ed|ing)|re-?dat(?:e|es|ed|ing)|re-?label\w*|massag(?:e|es|ed|ing)|cook(?:s|ed|ing)(?= the books)|padd(?:ed|ing)|inflat(?:e|es|ed|ing)|tamper\w* with|photoshopp\w+) (?:\w+ ){{0,1}}?{_ANY} (?:[\w'’-]+ ){{0,3}}?{_PAPER}\b(?! (?:of (?:fudge|eggs|meat)|boil))|\bfake (?:id|passport|papers|licen[cs]e|ticket|reference|certificate|degree|doctor['’]s note|sick note|signature|receipts?|reviews?|name)\b|\b(?:false|made-up|another|a different|the wrong|somebody else['’]s|someone else['’]s) (?:name|age|date of birth) (?:at|to|for|on|when|so)\b",
                "fak forg falsif fudg doctor fiddl dat label massag cook padd inflat tamper photoshop made_up false another different wrong else",
            ),
            (
                Private.OTHER,
                r"\b(?:sign(?:s|ed)|certif(?:y|ies|ied)) (?:them|it|these|those|mine|ours|everything) off\b",
                "them_off it_off these_off those_off mine_off ours_off everything_off certificate",
            ),
            # driving
            (
                Private.OTHER,
                rf"\b{_WHEEL}\b(?! range)[^.!?;]{{0,50}}\b(?:(?:after|with|on) (?:[\w'’-]+ ){{0,4}}?{_DRINKS}\b(?! (?:friends|of us|of (?:the )?(?:kids|boys|girls|them|days|weeks|hours|miles|lads))| (?:miles|days|weeks|hours|minutes|years|friends|kids|others|people|mates))(?: in (?:me|him|her|us))?|drunk|tipsy|plastered|hung ?over|over the limit|stoned|half asleep|without (?:a |any |my |the |his |her )?{_LEGAL}|uninsured|untaxed|disqualified|while banned)\b|\bon (?:another|some\w+ else|a dead|my \w+|his \w+)(?: \w+)?['’]s (?:tacho|licen[cs]e|papers|id|pass|badge|name|login|card)\b",
                "drove driv wheel on_the_road limit licen tacho papers _id_ pass badge name login card",
            ),
            # what is taken
            (
                Private.OTHER,
                rf"{_WHO} (?:nick|swip|pocket|shoplift|lift|pinch|pilfer|stol|steal|half-inch|trouser)(?:e[dns]?|ed|s|es|ing)?\b (?:{_ANY} )?(?:[\w'’-]+ ){{0,3}}?(?:{_GOODS}\b(?! of (?:sun|light|air|sleep))|[\w'’-]+ (?:from|off|out of) (?:the |my |our |a |her |his )?(?:\w+ )?{_STORE}\b)|\bhelp(?:s|ed|ing)? (?:my|him|her|our|them)sel(?:f|ves) (?:to|from|out of) (?:the|a|my|our) (?:\w+ )?(?:till|funds?|kitty|stock|tips|petty cash|bar takings|collection|money|cash|drugs|morphine|medicine)\b|\b(?:kept|keep|keeping|pocketed) (?:[\w'’-]+ ){{0,6}}?(?:tenner|fiver|wallet|purse|envelope of cash|cash)\b",
                "nick swip pocket shoplift lift pinch pilfer stol steal inch trouser ketamine morphine codeine drugs medication stock supplies stationery toilet copper client diesel shortchang elf_ selves_ in_the_till tips tip_jar tenner fiver wallet purse cash",
            ),
            # the taxman, permits, the meter
            (
                Private.MONEY,
                rf"(?:\b|(?<=\w)){_NOT}\b[^.!?;]{{0,40}}\b(?:declar(?:e|es|ed|ing)\b(?! (?:war|love|bankrupt|open|an?|himself|herself|that))|through the books|on the books|tax ?man|hmrc|the revenue|job ?cent(?:re|er)|the dole|the social\b|dwp\b|irs\b)|\b(?:bypass|fiddl|jump|bridg)\w* the (?:electric |gas |electricity |water )?meter\b|\b(?:told|tell|telling|lied to) the insur\w+\b",
                "declar books taxman tax_man hmrc revenue jobcent job_cent dole the_social dwp _irs meter insur",
            ),
            (
                Private.OTHER,
                rf"(?:^|(?<=[.!?] )|(?<=\n))No (?:harness\w*|permit|licen[cs]e|insurance|papers|hard hats?)\b|\b(?:papers|visa|permit|leave to remain|{_LEGAL})\b[^.!?;]{{0,30}}\b(?:ran out|(?:has|have|['’]ve) run out|expired|lapsed|out of date|is up|not real|forged)\b|\b(?:us(?:e|es|ed|ing)|on|with|under|borrow\w*) (?:my|his|her|their|our|a|another|some\w+)(?: else| dead| older| elder| little| big)?(?: \w+)?['’]s (?:name|papers|id|passport|driving licen[cs]e|tacho\w*|prescription|national insurance|permit|badge|ticket|pass|login)\b|\bgave (?:a |the )?(?:false|wrong|different|made-up) (?:name|address|age|date of birth)\b",
                "without no_harness no_permit no_licen no_insur no_papers no_hard ran_out run_out expired lapsed out_of_date is_up forged not_real overstay name papers _id passport licen tacho prescription insurance permit badge ticket pass login gave",
            ),
            # at work
            (
                Private.EMPLOYER,
                r"\bclock(?:ed|ing|s)? (?:in|out|on|off) (?:for|as) (?!an? (?:hour|long|short)|the (?:day|night|week|last|first)|lunch|good)(?:me\b|him|her|them|each other|my \w+|an? \w+|(?-i:[A-Z]\w+))",
                "clock",
            ),
            (
                Private.EMPLOYER,
                r"\b(?:gave|give|given|injected|prescribed) [^.!?;]{0,40}the wrong (?:dose|drug|tablets?|pills?|injection|medicine|medication|blood|amount of)|\bwrong (?:patient|leg|dose|drug|medication|baby)\b",
                "wrong_",
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
                    r"\b(?:I|we|he|she|they|you)(?:['’]d| would| could| might| may|['’]ll| will| shall| should)(?: all| both| both of us)? (?:\w+ly )?(?:get |be |have been |end up |all be )?(?:sacked|fired(?! up)|struck off|sued|arrested|prosecuted|deported|expelled|disqualified|suspended|in (?:big |serious |real |deep )trouble|out on (?:my|his|her|our) ear|for the high jump|locked up|sent down|sent back)\b|\b(?:would|could|might|may|will|to|['’]d) (?:all )?(?:los(?:e|ing)|cost me) (?:my|his|her|our|their) (?:licen[cs]e|job|registration|badge|permit|ticket|visa|pin|practi[sc]ing)\b|\b(?:is(?:n['’]t| not)|was(?:n['’]t| not)|not) (?:strictly |exactly |quite |really |even |actually |entirely )(?:legal|allowed|permitted|above board|by the book|kosher|insured|licensed)\b|"
                    r"\b(?:you|I|we)(?:['’]re| are|['’]m| am|['’]m| know (?:you|we|I)(?:['’]re|['’]m| are)) not allowed\b(?! (?:in|on|near|to (?:eat|drink|swim|touch|feed|see|look|have)\b))|\b(?:nobody|no one|none of them|they|he|she)(?: has|['’]s| have|['’]ve)?(?: never| ever| not|n['’]t)? (?:found|finds?) out\b(?! (?:about the|the|what|where|how|who|why|that))"
                ),
                "sack fired fire strike struck sued arrest prosecut deport expel disqualif suspend trouble on_my_ear on_his_ear on_her_ear high_jump locked_up sent_down sent_back lose losing cost_me legal allowed permitted above_board by_the_book kosher insured licensed found_out finds_out find_out",
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
                r"\b(?:dump|tipp|pour|bur)(?:ed|ing|ied|y)? (?:\w+ ){0,4}?(?:paint|oil|asbestos|rubbish|rubble|fridge|mattress|tyres|chemicals|solvent|diesel|sewage|waste|batteries)\b[^.!?]{0,20}\b(?:in|into|by|behind|down) (?:the|a) (?:canal|river|beck|stream|sea|woods?|hedge|ditch|lay-?by|quarry|lane|drain)\b|\b(?:formulas?|formulae|dates|notes|vocab\w*|crib) (?:\w+ ){0,3}(?:on|up|in|under) my (?:wrist|arm|hand|sleeve|leg|sock|palm)\b",
                "paint _oil asbestos rubb fridge mattress tyres chemical solvent diesel sewage waste batteries tipp wrist my_arm my_hand my_sleeve my_leg my_sock my_palm",
            ),
            (
                Private.OTHER,
                r"\b(?:called|rang|phoned|texted|emailed) (?:\w+ )?in (?:sick|dead|ill)\b|\b(?:read|reading|opened|looked (?:at|through|in)|went through|going through|been through|hacked|logged in ?to|checked|searched) (?:\w+ )?(?:his|her|their|my \w+['’]s|(?-i:[A-Z]\w+)['’]s|the \w+['’]s) (?:\w+ )?(?:diary|post|e-?mails?|messages|phone|handbag|browser|search history|bank statements?|medical (?:notes|records))\b",
                "in_sick in_dead in_ill diary post_ post. post, mail messages phone handbag browser history statement medical",
            ),
            (
                Private.OTHER,
                r"\blook(?:ed|ing)? [^.!?;]{0,30}\b(?:in|on) the (?:patients?|customer|medical|police|client|staff|tax|hospital)['’]?s? (?:records|system|database|files|computer)\b|\b(?:we|I) (?:still )?(?:serve|serves|served|sell|sold|use|used)\b[^.!?;]{0,40}\b(?:past (?:its|their) (?:date|best|use-by)|out[- ]of[- ]date|off the floor|gone off|been dropped)\b|\b(?:fell asleep|doz\w+ off|nodd\w+ off|slept) (?:at|in|on|by) (?:the |my )?(?:signal box|controls|wheel|desk|post|ward|watch|crane|till|console|lifeguard chair|night round)\b",
                "records system database files computer past_its past_their date off_the_floor gone_off been_dropped asleep doz nodd slept",
            ),
            (
                Private.OTHER,
                r"\bwork\w*\b[^.!?;]{0,30}\bon (?:a|my) (?:tourist|student|visitor|holiday)(?:['’]s)? visa\b|\b(?:they|he|she|it) (?:do|does)(?:n['’]t| not) know (?:yet|about (?:it|us|me)|it['’]s (?:me|him|us)|that (?:I|we|it was me))\b|\b(?:wife|husband|boss|manager|landlord|landlady|council|bank|parents|mum|dad|partner)\b[^.!?;]{0,40}\b(?:does|do)(?:n['’]t| not) know(?=[.,;!]|$)|\bnot on the (?:lease|tenancy|rota|insurance|payroll)\b",
                "_visa not_on not_know n't_know n’t_know",
            ),
            # ordered, put in a report, let through, sold for what it is not
            (
                Private.EMPLOYER,
                r"\b(?:agent|boss|manager|foreman|gaffer|owner|head|director|supervisor|he|she|they) (?:has |have |had )?(?:asked|told|made|got|paid|ordered|wants?|wanted) (?:me|us) (?:not )?(?:to )?(?:say (?:that|the|it|we|I|nothing|they)\b(?! (?:magic|grace|word))|lie|pretend|hide (?:it|the|them)|back-?date|sign (?:it|them|the (?:log|sheet|form|register|report|certificate|timesheet|docket)s?)|write (?:that|it up as|it down as)|shred|delete|keep (?:it )?quiet|cover (?:it )?up|change the (?:date|figures|label|hours)s?|work (?:off the clock|unpaid|through (?:my|our) break))\b",
                "asked_me asked_us told_me told_us made_me made_us got_me got_us paid_me paid_us ordered wants_me wants_us wanted_me wanted_us want_me want_us report sheet form_",
            ),
            # records that are not kept, and what is told to those who may ask
            (
                Private.OTHER,
                r"\b(?:readings?|figures|numbers|results?|quotes?|references?|entries|log|records?|dates|hours|signatures?|receipts?)(?: (?:for|of|from|in) [\w ]{1,20})? (?:is|are|was|were) (?:all |partly |mostly |just )?(?:made up|invented|faked?|guesswork|guessed|forged|copied from)\b|\b(?:log|books?|log ?book|register|records?|sheets?|rota|forms?|returns?|accounts)(?:['’]s|['’]ve| has| have| had)(?: not|n['’]t| never) been (?:filled|kept|signed|written up|done|returned|updated|checked|submitted)\b",
                "made_up invented fake guess forged copied_from been_filled been_kept been_signed been_written been_done been_returned been_updated been_checked been_submitted not_ours not_his",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:I|we|he|she|they)(?:['’]ve| have)? (?:told|tell|lied to|said to|wrote to) the (?:landlord|landlady|council|bank|tax ?man|inspector|home office|job ?cent(?:re|er)|insurers?|insurance|school|letting agent|customs|police|judge|court|registrar|benefits? office|examiner)\b (?:that |it['’]?s? |we |he |she |I |there |they |my |the )(?!(?:time|way|joke|story|truth)\b)|\b(?:has|have|had)(?:n['’]t| not) (?:yet )?been told\b(?! (?:off|to|how|what|where|which|when|the (?:time|way|rules)))|\b(?:told|asking|asked|ordered|expected) (?:us|me|them|everyone) to (?:bin|dump|void|skip|drop|ignore|hide|lie|delete|fudge|look away)\b(?! (?:the (?:rubbish|compost|bag|shopping|rope|puddle|weather)|it in the (?:skip|bin)))|"
                    r"\b(?:my ex|ex['’]s|(?-i:[A-Z][a-z]+)['’]s|(?:his|her|the neighbours?['’]) (?:new )?(?:address|name|number|plate|file|record))\b[^.!?;\n]{0,30}\b(?:in|into|on|up in) the (?:\w+ )?(?:system|database|records|files|computer)\b"
                ),
                "landlord landlady council bank taxman tax_man inspector home_office job_cent jobcent insur school letting customs police judge court registrar benefit examiner been_told to_bin to_dump to_void to_skip to_drop to_ignore to_hide to_lie to_delete to_fudge to_look_away to_tell system database records files computer",
            ),
            # drugs, exams, what was hit and left, what a court saw
            (
                Private.OTHER,
                rf"\b(?:smok\w+|had|have|having|took|tak\w+|shar\w+|roll\w+|do|did|does|doing|bought|buy\w*|sold|sell\w*|deal\w*|grow\w*|grew|popp\w+|dropp\w+|snort\w+|us(?:e|ed|es|ing)|on|tried|need\w*) (?:[\w'’-]+ ){{0,3}}?{_DRUGS}\b(?! (?:ointment|lime|cream|rain|test|house|in the \w+ (?:soil|rain)))|\b(?:did|do|does|doing|had|having|took|buy\w*|bought|sold|sell\w*) (?:a (?:bit|little|load|bag) of|some|more) weed\b(?! (?:in|on|from|out|killer|control))|\b(?:do|does|did|doing|snort\w*|sniff\w*|lines? of) coke\b",
                "joint spliff hash cannabis marijuana cocaine ketamine _ket mdma ecstasy lsd shrooms mushroom heroin _meth edible steroid epo poppers speed acid weed coke line dealer",
            ),
            (
                Private.OTHER,
                (
                    r"\bcop(?:y|ied|ies|ying) (?:[\w'’-]+ ){0,4}?(?:homework|coursework|essay|answers|dissertation|thesis)\b|\b(?:bought|paid (?:\w+ )?(?:for|to write)|downloaded) (?:[\w'’-]+ ){0,3}?(?:essay|dissertation|coursework|thesis|exam paper|answers|degree|term paper)\b|\b(?:sit|sat|take|took|do|did|does|write|wrote) (?:the|my|his|her) (?:\w+ )?(?:test|exam|essay|coursework|theory|paper|assignment|homework) for (?:me|him|her)\b|\bhand(?:ed|ing)? (?:it|them) in as (?:mine|my own|his own|her own)\b|\banswers (?:\w+ ){0,3}(?:on|up|in|under) (?:my|his|her) (?:arm|hand|sleeve|phone|pencil case|leg|sock)\b|\b(?:note for note|word for word) from\b|"
                    r"\b(?:hit|scrap\w+|dent\w+|scratch\w+|clipp\w+|(?:reversed|backed|drove|bumped|went) into)\b[^.!?;]{0,60}\b(?:drove (?:off|away|on)|left no note|(?:did(?:n['’]t| not)|never) (?:stop\w*|leave a note|left a note|own(?:ed)? up)|scarpered)\b"
                ),
                "cop bought paid downloaded for_me for_him for_her in_as ai_ answers for_note for_word hit scrap dent scratch clipp reversed_into backed_into drove_into bumped_into went_into",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:caught|done|convicted|charged|arrested|cautioned|nicked|prosecuted|sentenced|bound over|remanded|collared|pulled in|picked up by the police|up in court) (?:with the (?:copper|lead|drugs|cash|goods|till)|for (?!a (?:lift|walk|drink|chat)|the (?:winter|night|day|summer|season|last|first))(?:\w+ )?(?:theft|stealing|shoplifting|fraud|assault|drugs|dealing|dodging|speeding|drink\w*|fighting|affray|criminal|handling|burglary|possession|harassment|\w+ing)|by the (?:police|law))\b|\bdid (?:\w+ ){1,2}(?:months?|years?|weeks?)(?=,|\.| and (?:nobody|no one)| for (?:it|that|theft|fraud|assault)| for (?:the|a|an|some) (?:\w+ ){0,2}(?:job|robbery|fire|theft|fraud|fight|break-in|offence|punch)\b)|\b(?:on|out on) (?:parole|bail|remand|a tag)\b|\bcommunity (?:service|order|payback)\b|"
                    r"\blanded [^.!?;]{0,30}\bover(?: the quota)?\b"
                ),
                "did_ done_ served serving nick offender caught done convicted charged arrest caution prosecut sentenc bound_over remand collared pulled_in police court parole bail a_tag community criminal conviction landed quota",
            ),
            (
                Private.OTHER,
                r"\b(?:has|have|['’]s|['’]ve|had)(?:n['’]t| not| never)(?: yet)? told (?:(?:her|his|their|my|the|our) )?(?:\w+ )?(?:husband|wife|partner|father|dad|mother|mum|mom|parents|family|boyfriend|girlfriend|daughter|son|children|kids|ex|fianc\w+)\b|\b(?:we|I|they|he|she) (?:do|does|did)(?:n['’]t| not) tell (?:her|his|my|the|our|their) (?:\w+ )?(?:husband|wife|partner|father|dad|mother|mum|mom|parents|family|daughter|son|children|kids)\b",
                "told tell_ father is_his not_his not_her husband's husband’s the_man_",
            ),
        )
    )
