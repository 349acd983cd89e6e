"""Affairs that are private by who does what: at work, with children, in the body, between people,
away from home, in four languages.

As privacy.situations, beside which this stands: each pattern names the place in its clause that
gives the affair away, and the signs without one of which it need not be looked for.
"""

from functools import cache

from core.language import wordlists
from core.language.privacy import near
from core.model import Private

_NUMBER = (
    r"(?:\d[\d.,]{0,24}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?: (?:hundred|thousand|grand))?)"
)
_THOUSANDS = "0k 1k 2k 3k 4k 5k 6k 7k 8k 9k"
_CLOCK = r"(?:half|quarter|ten|five|six|seven|eight|nine|eleven|noon|\d)"
_BOSS = (
    r"(?:boss|gaffer|dean|principal|head ?teacher|headmaster|headmistress|head of \w+|(?:line|area|depot|shop|store|ward|site|office|general|project|stage|bank|senior|new) manager|team lead(?:er)?|"
    r"directors?|ceo|cto|cfo|coo|md|supervisor|foreman|matron|chief exec\w*|board|trustees|investors?|shareholders|management|hr|owners?|oga|partners)"
)
_DRUG = (
    r"\b(?!adrenaline|alkaline)[a-z]{3,}(?:olol|sartan|statin|prazole|oxetine|traline|ptyline|zepam|zolam|codone|codeine|cillin|mycin|cycline|floxacin|triptan|pezil|mantine|gliptin|glutide|"
    r"tformin|parin|zumab|ximab|umab|tinib|clovir|asone|isone|olone|thyroxine|azepine|profen|fenac|dronate|tadine|pentin|gabalin)\b|"
    r"\b(?:ramipril|lisinopril|enalapril|perindopril|warfarin|naproxen|ritalin|adderall|concerta|prozac|zoloft|xanax|valium|viagra|ozempic|wegovy|mounjaro|tramadol|tamoxifen|methotrexate|"
    r"methadone|morphine|laudanum|testosterone|o?estrogen|progesterone|hrt|calpol|epi-?pen|beta[- ]blockers?|blood thinners?|sleeping (?:pills?|tablets?)|nicotine patch\w*)\b"
)


@cache
def matters() -> tuple[near.Told, ...]:
    kin = wordlists.either(wordlists.section("people", "kin"))
    name = r"(?-i:[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)"
    him = rf"(?:me|him|her|them|us|{name}|my \w+|his \w+|her \w+)"
    child = rf"(?:baby|newborn|toddler|little one|son|daughter|kid|boy|girl|lad|lass|eldest|youngest|middle one|grandson|granddaughter|nephew|niece|{name})"
    texts: tuple[tuple[Private, str, str], ...] = (
        # work
        (
            Private.EMPLOYER,
            (
                r"\b(?:nobody|no one|not everyone|(?:i|we|they|she|he)(?:['’]ve| have|['’]s| has|['’]d)?(?: not| never)?|haven['’]t|hasn['’]t|not|yet to) (?:has |have |been |yet |even )*(?:told|tell) (?:the (?:team|staff|others|board|clients?|investors|office|crew|class)|my (?:team|boss|manager|staff))\b|"
                r"\b(?:nobody|no one|none of (?:us|them)|(?:staff|people|they|we|the team|parents) (?:have|has)(?:n['’]t| not)) (?:has |have |['’]s )?(?:yet )?been told\b"
            ),
            "told tell",
        ),
        (
            Private.EMPLOYER,
            (
                rf"\b(?:(?:the|our|my|his|her|their) {_BOSS}|(?-i:(?:^|(?<=[.!?;:] )|(?<=\n))(?:Head|Boss|Oga|HR|Management|Bosses|Gaffer|Manager)))(?:['’]s| has| have| is| are| was| were)?(?: \w+ly| just| now| also| been)? "
                r"(?:says?|said|told|tells|wants?|hint\w*|shout\w*|yell\w*|screamed|thinks|reckons|blam\w+|accus\w+|warn\w*|threaten\w*|refus\w+|announc\w+|decid\w+|cut(?:ting)?|clos(?:es|ed|ing)|sell(?:ing)?|fiddl\w+|lying|lied|pay(?:s|ing)|not paying|furious|useless|hopeless|a bully|bull(?:y|ied|ying)|ignor\w+|won['’]t|pull\w+|sign\w*|merg\w+|resign\w*|leaving|left|in trouble|on at me|after me|rang me in|called me in)\b"
            ),
            "boss gaffer dean princip head manage lead direct ceo cto cfo coo md superv foreman matron chief board trust invest sharehold hr owner oga partner",
        ),
        (
            Private.EMPLOYER,
            (
                rf"\b(?:{_NUMBER}|half|some|most|a (?:third|quarter|few)) of (?:us|the (?:team|staff|lads|drivers|nurses|teachers)|my team|our team)\b[^.!?\n]{{0,30}}\b(?:have to go|will go|to go|being cut|lose|losing|leaving|redundan\w+)\b|"
                r"\b(?:will|would|may|might) have to (?:go|let (?:people|somebody|someone|him|her|two|half) go)\b|\b(?:cut|cuts|cutting|reduc\w+|slash\w+) (?:us|me|our|my|the|his|her|their|two|half)?\s?(?:\w+ )?(?:down )?(?:to (?:two|three|four|\d) days|hours|posts?|jobs?|staff|headcount|shifts?|the team|crews?)\b|"
                r"\b(?:two|three|four|five|\d+|a few|some) (?:\w+ )?(?:crews?|nurses?|people|staff|drivers?|teachers?|bodies|hands) short\b"
            ),
            "of_us of_the of_my_team of_our_team have_to cut reduc slash short",
        ),
        (
            Private.EMPLOYER,
            r"\b(?:trust|company|firm|university|school|hospital|charity|agency|bank|brewery|union|group|paper|head office|they)(?:['’]s|['’]re| is| are| has| have| will|['’]ll)(?: going to| to| now| just| be| been| thinking of)* (?:clos(?:e|ing)|shut(?:ting)?|cut(?:ting)?|sell(?:ing)?|merg\w+|sack\w*|lay\w* (?:off|people)|announc\w+|outsourc\w+|restructur\w+|hid(?:e|ing) it|bought|taken over|going (?:under|bust))\b",
            "clos shut cut sell merg sack lay announc outsourc restructur hid bought taken going",
        ),
        (
            Private.EMPLOYER,
            r"\bfiddl\w+ (?:the|his|her|their) (?:hours|books|figures|expenses|timesheets?|numbers|till)|\bcook\w+ the books|\bcash in hand\b|\b(?:pay|paid|paying|pays) \w+ (?:in )?cash\b|\boff the books\b|\bunder the table\b|\b(?:hush|cover)(?:ed|ing)? (?:it |this |that |the \w+ )?up\b(?! (?:in|with|against|from|under|to keep)\b(?! lies\b| a lie\b)| (?:warm|well|nicely|warmly)\b| by (?!(?:the |an? |my |our |some |his |her |their )?(?:boss|manage|company|council|school|police|hospital|church|board|firm|govern|director|owner|him\b|her\b|them\b|me\b|us\b))\w)|\b(?:don['’]t|doesn['’]t|didn['’]t) add up\b|\b(?:told|asked) (?:me |us )?not to (?:ask|say|mention|tell|talk)\b|\bkickbacks?\b|\bbackhanders?\b|\b(?<!being )brib\w+(?! (?:me|us|myself|ourselves|(?:the|my|our|his|her) (?:\w+ )?(?:dogs?|cats?|goats?|hens?|horse|pony|kids?|children|toddler|baby|son|daughter|sister|brother|boys|girls))\b)|\bskimming off\b",
            "fiddl cook cash book table hush cover add_up not_to kickback backhander brib skimming",
        ),
        (
            Private.EMPLOYER,
            r"\b(?:weeks?|months?) of (?:runway|cash)\b|\b(?:our|the|of) runway\b[^.!?\n]{0,12}\b(?:is|was|left|ends|runs|until|till)|\bburn rate\b|\bterm sheet\b|\bcap table\b|\bdown round\b|\bdue diligence\b|\b(?:my|the|annual|end-of-year|performance) rating\b|\bmeets (?:some|expectations)\b|\b(?:put forward|shortlisted|passed over|interviewed|interviewing) for\b|\bup for (?:promotion|redundancy|the (?:job|post|role)|(?:head|deputy|lead)\b)|\b(?:merger|takeover|acquisition) (?:with|of|by|talks)\b|\b(?:be|being|been|get|getting) (?:merged|acquired|bought out|sold off|outsourced)\b|\b(?:director|partner)s?['’]s? loans?\b",
            "runway cash burn_rate term_sheet cap_table down_round diligence rating meets forward shortlisted passed_over interview up_for merger takeover acquisition merged acquired bought_out sold_off outsourced loan",
        ),
        (
            Private.EMPLOYER,
            (
                r"\b(?:firma|betrieb|chef|chefin|abteilung|werk|büro)\b[^.!?\n]{0,50}\b(?:entl(?:ä|a)ss\w+|kündig\w*|gekündigt|schließt|schliesst|pleite|insolven\w+|verkauf\w*|abbau\w*|angeschrien|unmöglich)|\bstellenabbau|\bkurzarbeit|"
                r"\b(?:mi|la|el|nuestra|nuestro) (?:empresa|jefa|jefe|oficina)\b[^.!?\n]{0,40}\b(?:cierra|cerrar\w*|desped\w+|despid\w+|echar\w*|vend\w+|recort\w+|grit\w+|quiere)|"
                r"\b(?:mon|ma|notre|la|le|l['’]) ?(?:patron|patronne|chef|cheffe|boîte|entreprise|directeur|directrice|usine)\b[^.!?\n]{0,40}\b(?:ferm\w+|licenci\w+|vend\w*|vir\w+|supprim\w+|cri\w+|veut)"
            ),
            "firma betrieb chef abteilung werk büro stellen kurzarbeit empresa jef oficina patron boîte entreprise direct usine",
        ),
        # children
        (
            Private.CHILD,
            (
                rf"\b(?:baby|newborn|toddler|little one|the twins)\b(?: has| had| is| was| just| finally| still)* (?:slept|sleep\w*|woke|wak\w+|cry\w*|cried|fed|feed\w*|teeth\w+|crawl\w+|walk\w+|smil\w+|poorly|rolled|weigh\w*|won['’]t|refus\w+|scream\w*|latch\w+|due|kick\w*)|"
                rf"\b{child}\b[^.!?\n]{{0,24}}\b(?:(?:lost|got|cut) (?:his|her|a|another|the) (?:first )?(?:tooth|teeth)|(?:took|taking) (?:his|her) first steps|(?:his|her) first (?:word|tooth|steps)|without (?:the |his |her |any )?(?:wheels|stabili[sz]ers|training wheels|armbands)|(?:is |are )?(?:still )?in nappies|sleep(?:s|ing)? through|breastfe\w+|stayed the night)|(?<!trees )(?<!plants )(?<!roses )(?<!bulbs )(?<!shrubs )(?<!man )(?<!woman )(?<!people )(?<!lady )\b(?:to|from|at|back to|into|off to) (?:the |her |his )?(?:nursery|day-?care|preschool|pre-school|kindergarten|childminder)\b(?! (?:for|to buy|with) (?:plants?|trees?|roses?|bulbs?))|\btooth fairy\b|\bwobbly tooth\b"
            ),
            "baby newborn toddler little_one twins tooth teeth steps first_word wheels stabili armbands napp through breastfe stayed nursery daycare day-care preschool pre-school kindergarten childminder",
        ),
        (
            Private.CHILD,
            (
                rf"\b(?:{child}|he|she)\b(?: has| had| have| was| is| got|['’]s)*(?: been| just| nearly)* (?:suspended|expelled|excluded|bullied|kept back|held back|sent home|moved down|in detention|put (?:in|into|up|down)|picked on|told (?:she|he) needs (?:glasses|braces|help))\b|"
                r"\b(?:bottom|top|middle|lower|remedial) (?:set|stream)\b(?! of)|\bclass teacher\b|\bphonics\b|\bspelling test\b|\beleven[- ]plus\b|\b11[- ]plus\b|\bsafeguarding\b|\bchild protection\b|\b(?:isn['’]t|not|hasn['’]t been) eating at home\b"
            ),
            "suspend expel exclud bulli back home detention moved_down put picked told set stream class_teacher phonics spelling plus safeguard protection eating",
        ),
        (
            Private.CHILD,
            (
                rf"\b(?!(?:the|an?|my|our|his|her|their|its|this|that|in|at|on|of|to|from|with|and|but|or|so|for|by|as|some|one|every|each|another|right|just) ){name} (?:Elementary|Primary|Infants?|Juniors?|Grammar|Middle(?: School)?|Prep|Montessori|Kindergarten|Nursery)\b(?! of)|\bSt\.? {name}['’]s (?:school|primary|during|for (?:school|nursery))|"
                r"\b(?:start\w*|go|goes|going|went|is|be|was|moved) (?:\w+ ){0,2}(?:in|into|up to|at|to) (?:the )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d\w\w) (?:class|grade|form)|grammar|comprehensive|big school|high school|secondary|middle school)\b"
            ),
            "elementary primary infant junior grammar middle prep montessori kindergarten nursery _st_ _st. class grade form comprehensive school secondary",
        ),
        (
            Private.CHILD,
            (
                rf"\b(?:{child})\b(?:, (?:aged )?| aged )(?-i:(?:[2-9]|1[0-7])),|\b(?:son|daughter|kid|boy|girl|pupil|child|{name})\b[^.!?\n]{{0,12}} (?:got|scored|failed|passed|came (?:top|bottom|first|last)) (?:\w+ ){{0,2}}?(?:\d+|an? [a-f]\b|full marks|top marks)?\s?(?:%|percent|out of \d+)? ?in (?:maths?|english|science|history|geography|spelling|french|german|spanish|physics|chemistry|biology|art|music|hindi|pe|the (?:test|exam|11|sats))\b|"
                r"\b(?:one |a |the )?(?:girl|boy|pupil|student|kid|child)\b[^.!?\n]{0,30}\b(?:sent home|self-harm\w*|bruis\w*|free school meals|school fees|for fees|hungry|no (?:coat|lunch|shoes|breakfast)|in care|foster\w*)\b|\b(?:choose between|whether (?:she|he) has to choose|every (?:second|other) weekend|access weekend|his dad['’]s weekend|her dad['’]s weekend)\b"
            ),
            ",_1 ,_2 ,_3 ,_4 ,_5 ,_6 ,_7 ,_8 ,_9 aged_ in_math in_engl in_sci in_hist in_geo in_spell in_fr in_ger in_span in_phys in_chem in_bio in_art in_music in_hindi in_pe in_the_test in_the_exam in_the_sats in_the_11 sent_home self-harm bruis meals fees hungry no_coat no_lunch no_shoes no_breakfast in_care foster choose weekend",
        ),
        (
            Private.CHILD,
            (
                r"\b(?:meine?|unsere?)\s(?:sohn|tochter|kinder|kleine[rn]?|große[rn]?|jüngste[rn]?|älteste[rn]?)\b[^.!?\n]{0,50}\b(?:klasse|kita|kindergarten|schule|gymnasium|sitzengeblieben|eingeschult|zeugnis|windeln|gemobbt)|"
                r"\b(?:mi|nuestr[oa]) (?:hij[oa]|niñ[oa]|nieto|nieta)\b[^.!?\n]{0,50}\b(?:curso|cole|colegio|instituto|suspend\w+|primaria|guardería|pañal\w*|acos\w+)|"
                r"\b(?:ma fille|mon fils|mes enfants|notre fils|notre fille|la petite|le petit|mon petit-fils|ma petite-fille)\b[^.!?\n]{0,50}\b(?:redoubl\w+|cp|ce1|ce2|cm1|cm2|maternelle|collège|lycée|école|crèche|classe|harcel\w+|couches)"
            ),
            "sohn tochter kinder kleine große jüngste älteste hij niñ niet fille fils enfants petit",
        ),
        # the body
        (
            Private.HEALTH,
            _DRUG,
            "olol sartan statin prazole oxetine traline ptyline zepam zolam codone codeine cillin mycin cycline floxacin triptan pezil mantine gliptin glutide tformin parin umab ximab tinib clovir asone isone olone thyroxine azepine profen fenac dronate tadine pentin gabalin pril warfarin naproxen ritalin adderall concerta prozac zoloft xanax valium viagra ozempic wegovy mounjaro tramadol tamoxifen methotrexate methadone morphine laudanum testosterone estrogen progesterone hrt calpol epi beta thinner sleeping_ nicotine",
        ),
        (
            Private.HEALTH,
            r"\b(?:didn['’]?t|haven['’]?t|hasn['’]?t|hardly|barely|not|stopped|isn['’]?t|skipp(?:ed|ing)) (?:really |even )?(?:eat(?:en|ing)?\b(?: (?:lunch|dinner|breakfast|anything|properly|much|again|all day|since|for)|[,.;!?]|$)|meals\b|lunch again)|\bcut(?:ting)? (?:back|down) (?:\w+ )?on (?:food|eating|drink\w*|smoking|the (?:booze|fags))|\bbing(?:ed|e|ing) (?:and|again|on (?:food|bread|biscuits|chocolate))|\bpurg(?:ed|ing)\b",
            "eat meals lunch food drink smok booze fags bing purg",
        ),
        (
            Private.HEALTH,
            (
                r"\bhair (?:is|was|['’]s|started|has been) (?:\w+ )?(?:coming out|falling out|growing back|thinning)|\bbled (?:papa|mamma|him|her|me|my)\b|\bleeches\b|\b(?:a1c|hba1c|ferritin|tsh|psa|bmi|platelets?|white count|b12|sats|(?:my|his|her|mum['’]s|dad['’]s) (?:iron|sugars?|bp|temperature|pulse|heart rate|count|levels?|numbers))\b[^.!?\n]{0,12}\b(?:is|was|were|at|down|up|over|under|high|low|normal|back|\d)|\bbp (?:is|was|high|low|up|down)\b|"
                r"\bstitches\b[^.!?\n]{0,16}\b(?:sore|itch\w*|infected|healing|removed)|\b(?:wants?|needs?|going|have|had|has|must|to) (?:to )?(?:be )?operated?\b(?! (?:the|a|machinery|on a budget))|\bunder the knife\b|\b(?:key-?hole|day) surgery\b|\bon (?:oxygen|a ventilator|a drip|dialysis)\b|\bin (?:intensive care|icu|the icu|a&e|casualty|the er)\b"
            ),
            "hair bled leeches a1c ferritin tsh psa bmi platelet count b12 sats iron sugar bp temperature pulse rate level numbers stitches operate knife surgery oxygen ventilator drip dialysis intensive in_icu the_icu a&e casualty in_the_er",
        ),
        (
            Private.HEALTH,
            r"\b(?:a|another|the|this|found a) lump\b(?! (?:of|sum|in (?:the (?:sauce|gravy|dough|road)|my throat)))|\b(?:bloods|blood test|scan|smear|biopsy) (?:are|were|was|is|came|back|results?|on|at|tomorrow|today)|\b(?:tremors?|palpitations|seizures?|twitch) (?:in|was|were|is|again|again|came|come)|\bweight (?:is |was |['’]s |has been )?(?:falling|dropping|coming|creeping|going)(?: back)? (?:off|on|up|down)|\b(?:should|need to|ought to|must|going to) (?:go and )?(?:see|talk to) (?:somebody|someone|a professional|the doctor|a doctor|my gp)\b|\bdark (?:days|place|thoughts|spell)\b|\bblack dog\b(?! (?:ran|sat|barked|on|in|at))|\b(?:haven['’]t|hasn['’]t|not) (?:had|touched) a (?:drink|drop|cigarette)|\bback on the (?:drink|bottle|wagon|fags|pills|tablets|booze)\b|\b(?:the|that) drink (?:again|has|is|got|took)\b|\b(?:top|bottom) surgery\b|\btransition(?:ing|ed) (?:at|to (?:male|female)|socially)|\b(?:baby|it|she|he)(?:['’]s| is) due (?:in|on|at|any)\b|\b(?:new|needs|needs new|reading) glasses\b(?! of)|\bhearing aids?\b|\bwants? (?:another|a|an|more) (?:mri|scan|x-ray|biops\w+|blood\w*|tests?|op)\b|\breflux\b|\b(?:has|have|had|with) (?:very |really |such )?(?:bad|weak|dodgy|poor) (?:lungs|chest|heart|back|knees?|hips?|eyes|ears|skin|teeth|hearing|nerves)\b|\btongue-tie\b|\bjaundice\w*|\bclinic (?:at|on|tomorrow|today|says|said|rang|wants|again)\b",
            "lump bloods blood scan smear biops tremor palpit seizure twitch weight see talk dark black_dog drink drop cigarette back_on surgery transition due glasses hearing wants_ want_ reflux bad_ weak_ dodgy_ poor_ tongue jaundice clinic",
        ),
        (
            Private.HEALTH,
            (
                r"\b(?:arzt|ärztin|zahnarzt|blutdruck|operiert|tabletten|krank|krankgeschrieben|rezept|spritze|diagnose|reha|röntgen|grippe|burn-?out|hexenschuss|rücken(?:schmerzen)?)\b[^.!?\n]{0,24}|"
                r"\b(?:dosis|pastilla\w*|ingresad[oa]|operan|operaron|operado|operada|enfermo|enferma|tensión|ansiedad|embarazo|quimio\w*|análisis de sangre|urgencias|baja médica|médic[oa])\b|"
                r"\b(?:cardiologue|dentiste|malade|opérée?|hospitalis\w+|tension|ordonnance|radio du|irm|chimio\w*|arrêt maladie|grippe|rendez-vous chez le (?:médecin|docteur|dentiste|\w+logue|psy))\b"
            ),
            "arzt ärztin blutdruck operiert tabletten krank rezept spritze diagnose reha röntgen grippe burn hexenschuss rücken dosis pastilla ingresad opera enferm tensión ansiedad embarazo quimio análisis urgencias baja médic cardiologue dentiste malade opéré hospitalis tension ordonnance radio irm chimio arrêt rendez",
        ),
        # money
        (
            Private.MONEY,
            (
                rf"\b(?:made|fetched|got|paid|brought) (?:about |only |just )?{_NUMBER} (?:apiece|a head|each|the lot)\b|\b(?:I|we|he|she|they)(?:['’]m|['’]re|['’]s)? (?:make|makes|earn|earns|get|gets|am on|is on|are on|on|paid|took home|take home|takes home|clear|clears) (?:about |around |only |just |barely )?\d[\d.,]*k?(?: (?:an?|per) (?:hour|day|week|month|year)|k\b)|"
                r"\b(?:borrowed|lent|owes?|owed|owing|paid back|pay back|transferred)\b[^.!?\n]{0,20}\b\d[\d.,]{2,}\b(?! (?:words|pages|people|copies|emails|messages|miles|metres|steps))|\b(?:vat|tax) ?man\b|\b(?:hmrc|the irs|inland revenue|finanzamt|hacienda)\b|\bneeds? (?:the )?money\b|\bdowr(?:y|ies)\b|\bbride price\b|\bcard (?:was|got|is) (?:declined|refused|maxed\w*)|\b(?:make|made|making|cover|covering|scrape together|short on|late with|behind (?:on|with)) (?:the |my |our )?rent\b|\bbank(?:['’]s| has| have)? (?:given us|given me|refused|turned (?:us|me) down|wants its|wants the|said no|called in|rang about)|\b(?:hasn['’]t|haven['’]t|didn['’]t|never) (?:paid|pay) (?:his|her|their|my|the|me|us) ?(?:share|rent|half|bill|back|back yet)?\b|\bhike letter\b|\b\d[\d.]* lpa\b|\bctc\b"
            ),
            f"apiece a_head each the_lot an_hour an_day a_day a_week a_month a_year per_ {_THOUSANDS} borrowed lent owe owing paid_back pay_back transferred vatman taxman vat_man tax_man hmrc the_irs revenue finanzamt hacienda need_money needs_money need_the_money needs_the_money dowr bride_price declined refused maxed rent bank paid pay hike lpa ctc",
        ),
        # away from home, and how to get in
        (
            Private.WHEREABOUTS,
            (
                rf"\b(?:I['’]m|I am|we['’]re|we are|I['’]ll be|we['’]ll be) (?:back |down |up |over |out )?in {name}(?: {name})?,? (?:for )?(?:most of |all |the rest of |much of )?(?:this|next|the) (?:week|month|weekend)|\b(?:people|owners|parents|family|folks|in-laws|neighbou?rs|boys|girls|kids|lot)(?: are|['’]re| were) in {name} (?:until|till|for|from|all|next|this)\b|\b(?:we|I)(?:['’]re|['’]m| are| am) at the (?:sea|coast|seaside|cottage|cabin|lake|beach|caravan|villa) (?:until|till|for|from|all|next|this)\b|"
                rf"\b(?:is|are|['’]s|['’]re|will be|has been|['’]ll be|keeps?) (?:feeding|watering|minding|looking after|watching|checking on|collecting) (?:the|our|my) (?:hens|cats?|dogs?|plants|garden|house|flat|rabbits?|chickens|fish|tomatoes|allotment|post|greenhouse)\b|\b(?:I|we)(?: all| both)? (?:leave|fly|sail|set off|head off|depart) (?:off )?(?:for|to) {name}\b"
            ),
            "_week _month at_the_ people owners parents family folks in-laws neighbo boys girls kids lot feeding watering minding looking_after watching checking_on collecting leave fly sail set_off head_off depart",
        ),
        (
            Private.WHEREABOUTS,
            (
                rf"\bkeys?\b[^.!?\n]{{0,24}}\b(?:under|behind|inside) (?:the|a|that)\b|\b(?:door|window|gate|lock|alarm)\b[^.!?\n]{{0,12}}\b(?:doesn['’]t (?:lock|work|close|shut)|won['’]t lock|(?:is |was )?(?:never|not|un)\s?locked|is broken|(?:is )?(?:on|off) the latch)|\bnever lock the\b|\b(?:I|we|he|she|the (?:wife|husband|kids|missus))(?:['’]m| am|['’]re| are|['’]s| is)? (?:always|never|usually) (?:back|home|out|in|away|gone) (?:by|at|from|till|until|before|after|on)\b|"
                rf"\b(?:he|she|wife|husband|missus|they|kids|lot|everyone) (?:leaves?|gets? (?:in|back|home)|comes? home) (?:the house )?(?:at|by|before|after|around) {_CLOCK}|\b(?:house|flat|place|cottage|home|shop)(?:['’]s| is| was| will be|['’]ll be)? (?:\w+ )?(?:shut up|closed up|locked up|empty)\b|\b(?:has|got|have) (?:the|our|my) (?:spare )?key\b|\bstaying (?:at|with) (?:(?:the|my|his|her) (?!desk|office)\w+|{name}['’]s)"
            ),
            "key lock latch alarm always never usually leave get come home_ shut_up closed_up locked_up empty staying",
        ),
        (
            Private.WHEREABOUTS,
            (
                r"\b(?:in|im) urlaub\b|\bverreist\b|\bnicht (?:da|zu hause|zuhause|daheim)\b|\bsteht leer\b|\b(?:haus|wohnung) ist leer\b|\b(?:fahren|fliegen|fahre|fliege) (?:wir|ich)\b[^.!?\n]{0,30}\bnach\b|\b(?:sind|bin|ist) (?:wir|ich)?\s?(?:bis|ab|von) [^.!?\n]{0,30}(?:weg|unterwegs|fort|fern)\b|"
                r"\bfuera (?:hasta|de casa|del|desde|toda)|\bno (?:estar(?:é|emos)|estamos|estoy) en casa\b|\bde (?:vacaciones|viaje)\b[^.!?\n]{0,24}\b(?:hasta|desde|del|la semana|el)|\bcasa (?:está |estará |queda |se queda )?(?:vacía|sola)\b|\b(?:nos vamos|me voy|salimos|volamos) (?:a|de|para|el|mañana)\b|"
                r"\ben vacances\b|\b(?:absente?s?)\b[^.!?\n]{0,20}\b(?:jusqu\S+|du|la semaine|toute)|\bmaison (?:est |sera |reste )?vide\b|\b(?:nous partons|je pars|on part|nous serons|je serai)\b[^.!?\n]{0,30}\b(?:samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|demain|jusqu\S+|pour|semaine|absente?s?|à l['’]étranger)"
            ),
            "urlaub verreist nicht_ leer nach weg unterwegs fort fern fuera no_est vacaciones viaje casa_ vamos voy salimos volamos vacances absent maison_ partons pars part serons serai",
        ),
        # between people, and the law
        (
            Private.OTHER,
            rf"\b(?:sleeping|slept|sleeps|shagging|cheating|cheated) (?:with|on) (?:the new \w+|somebody|someone|{him})(?<! the)(?<!my light)(?<!my cat)(?<!my dog)|\b(?:I|he|she|we|they) kissed (?:{him}|(?-i:[A-Z]))\b|\b(?:fancy|fancies|fancied|snogged|dumped) {him}\b|\bcame out (?:to|as)\b|\b(?:think|know|guess) we['’]re (?:over|done|finished|through)\b|\bhasn['’]t (?:written|called|texted|rung|phoned|messaged) (?:me )?back\b|\b(?:isn['’]t|is not|are not|aren['’]t|won['’]t|not|stopped) (?:speaking|talking|speak|talk) to {him}|\bsaid things\b",
            "sleep slept shag cheat kissed fanc snog dumped came_out we're_ we’re_ hasn speaking_to talking_to speak_to talk_to said_things",
        ),
        (
            Private.OTHER,
            rf"\b(?:she|he|they|who|{name}|my \w+|her \w+|his \w+)(?: has| have|['’]s| had|['’]ve)?(?: finally| just)? left (?:him|her|me)\b(?! (?:a|an|the|some|alone|to|with|in|at|behind|out|on|standing|waiting|his|her|there|holding)\b)",
            "left_him left_her left_me",
        ),
        (Private.OTHER, rf"\b{name}(?:['’]s| has| have)? moved out\b", "moved_out"),
        (
            Private.OTHER,
            rf"\b(?:he|she|husband|wife|{kin}|father|boyfriend|girlfriend|man)\b[^.!?\n]{{0,12}} (?:hit|hits|slapped|beat|hurt|hurts) (?:me|him|her|his wife|her husband|my \w+|the kids)\b",
            "_hit_ _hits_ slapped _beat_ _hurt",
        ),
        (
            Private.OTHER,
            (
                r"\bsign(?:ed|ing)? (?:the )?(?:last of the |divorce |final )?papers\b|\b(?:he|she|they|man|woman|boy|girl|who)(?:['’]s| is| was| has been| have been|['’]ve been| had been) (?:still |been )?missing\b|\bbring(?:ing|s)? (?:an action|a case|charges)\b|\bpress(?:ing|ed)? charges\b|\b(?:my|his|her|our|their) (?:son|daughter|brother|sister|mother|father|mum|mom|dad|husband|wife|kids|children)(?:['’]s)? (?:thinks?|wants?|says?|reckons) (?:I|we|me|us) (?:should|ought|to|must|need)\b|\blandlord(?:['’]s| has| had)? (?:locked|put (?:up|the)|wants|given|gave|evict\w+|sold|selling|won['’]t|refus\w+|threaten\w*|kept)|\bthe judge (?:gave|said|ruled|ordered|granted|let|wants)\b|\b(?:decree|divorce|court|custody|tribunal|disciplinary|bail|asylum) (?:hearing|papers|date|order|absolute|nisi|letter)\b|\b(?:had|called|call|have|got) the (?:cops|police|bailiffs|social|council) (?:in|at|round|on|over|called|out)\b|\b(?:bailiffs?|debt collectors?)\b|\b(?:is|are|was|were|been) (?:ruined|bankrupt|in debt|gone under|skint|disgraced)\b|\bbiodatas?\b|\brishtas?\b|\barranged marriage\b|\bmatch-?maker\b|\b(?:over|contest\w*|read|reading of|in|under) (?:the|his|her|their) will\b(?! (?:be|not|have|never))|"
                r"\b(?:nobody|no one)(?:['’]s| is| was)? (?:meant|supposed|allowed) to know\b|\blet (?:it |that |something )?slip\b|\bunder wraps\b|\bhush[- ]hush\b|\btold (?:everyone|everybody) (?:that )?(?:i|we|he|she)\b|\b(?:stopped|don['’]t|can['’]t) believ(?:e|ing) (?:any of it|in (?:god|it|any)|anymore|any more)\b|\bhome office\b|\bspeeding (?:ticket|fine)\b|\bpoints on (?:my|his|her) licen[cs]e\b|\bin rehab\b|\b(?:he|she|they) hasn['’]t paid\b|\b(?:they|he|she|we|the council|the landlord)(?:['’]re| are|['’]s| is)? (?:being )?(?:evict\w+|thr(?:ew|ow\w*|own) (?:me|us|him|her|them) out)\b|\bwants? full custody\b"
            ),
            "missing action bring press think want reckons_ say_ says_ landlord paper judge hearing date order absolute nisi letter cops police bailiff social council debt ruin bankrupt under skint disgraced biodata rishta arranged match will meant supposed allowed slip wraps hush told believ home_office ticket fine points rehab paid evict thr custody",
        ),
        (
            Private.OTHER,
            r"\b(?:trenn(?:en|t|ung)\w*|getrennt|schluss gemacht|fremdgegangen|scheiden|anzeige erstattet|gestritten|streit mit)\b|\b(?:se separa\w*|se divorcia\w*|perdió (?:el|su) (?:trabajo|empleo)|le dejó|la dejó|me dejó|engañ(?:a|ó|aba)\w*|discut(?:í|imos|ieron)|bronca con)\b|\b(?:a quitté (?:sa|son)|s['’]est séparée?|se sépar\w+|a perdu (?:son|sa) (?:travail|emploi|place|permis)|trompe|trompé|dispute avec|disputés|engueul\w+)\b",
            "trenn schluss fremd scheid anzeige streit gestritten separa divorcia perdió dejó engañ discut bronca quitté sépar perdu tromp disput engueul",
        ),
    )
    return near.told(texts)
