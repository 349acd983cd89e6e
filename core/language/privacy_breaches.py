"""Rules broken on the road, before inspectors and officials, with papers and in what is published.

As privacy_wrongs, beside which this stands, for what an authority would want to know.
"""

from functools import cache

from core.language import privacy_near
from core.model import Private

_NOT = r"(?:not|never|n['’]t|nothing|no longer)"
_HAND = r"(?:a bottle|a drink|cash|a backhander|a back-hander|fifty|twenty|a tenner|a few quid|a favou?r|a bung|a brown envelope|a case of \w+|\d+ (?:quid|euros|dollars|bucks))"
_SHARED = r"(?:badge|licen[cs]e|login|log-in|password|plates|permit|id|policy|insurance|passport|prescription|tacho\w*)"
_SOMEBODY = r"\b(?:him|her|them|(?:my|his|her|our|a) (?:\w+ )?(?:brother|sister|cousin|mate|friend|son|daughter|nephew|niece|uncle|aunt|dad|mum|mother|father|wife|husband|neighbour|lodger|flatmate|colleague)|(?-i:[A-Z][a-z]+) (?:works|drives|drove|rides|rode|clocks|logs|travels|flies))"


@cache
def matters() -> tuple[privacy_near.Told, ...]:
    return privacy_near.told(
        (
            # on the road
            (
                Private.OTHER,
                r"\b(?:ran|run|running|jumped|jump|shot|went through|drove through|sailed through|skipped) (?:the|a|two|another|that) red (?:light|camera)\w*|\bred light camera\b|\b(?:speed|traffic) camera\b[^.!?;\n]{0,30}\b(?:got|caught|flash\w*|again|me|him|her)|\b(?:flashed|caught|clocked|pulled|stopped) by (?:the|a) (?:speed |traffic )?(?:camera|police|cops?|law|bill|fuzz|patrol|highway)\b|\bdoing (?:sixty|seventy|eighty|ninety|a hundred|a ton|\d{2,3}) (?:in|through|past|on the motorway|down the|mph)\b|\b(?:penalty|parking|speeding|court) (?:notice|charge notice|summons)\b|\bspeed awareness\b",
                "red_light red_camera speed camera flashed caught_by clocked_by pulled_by stopped_by doing_ notice summons",
            ),
            (
                Private.OTHER,
                r"\b(?:no|without|with no|never had|lapsed) (?:\w+ )?(?:tax|mot|road tax|insurance|seat ?belts?|helmets?|lids?|plates|l-?plates|licen[cs]e|child seat)\b(?! (?:return|bill|form|man|payer|free))[^.!?;\n]{0,30}\b(?:on (?:it|her|the (?:bike|car|van))|drov?\w*|rode|ride|riding|bike|car|van|lorry|moped|scooter|test|plates|since|ran out|for (?:years|months))\b|\b(?:took|rode|drove|ridden|driven|tried|riding|driving) (?:it|her|the \w+) [^.!?;\n]{0,30}\bwithout (?:a |any |the |my )?(?:lid|helmet|licen[cs]e|tax|insurance|test|plates|mot)\b|\b(?:false|fake|cloned|dodgy|stolen) (?:number )?plates\b|\bplates off (?:the|an?|his|another)\b|\bon (?:the|my|his|her) phone (?:at the wheel|while (?:I |he |she )?(?:drove|driving)|and (?:hit|clipped|drifted))|\b(?:disabled|blue)[- ]badge\b[^.!?;\n]{0,30}\b(?:my|his|her|gran\w*|mum\w*|dad\w*|borrow\w*|us(?:e|ed|ing)|dead|late)\b",
                "tax mot_ insurance belt helmet lid_ lid. lid, plates licen child_seat at_the_wheel while_ phone badge",
            ),
            # before inspectors and officials
            (
                Private.OTHER,
                (
                    rf"\b(?:pass|passes|passed|sign|signs|signed|stamp\w*|look\w*|wave[sd]?|waved|let|lets|get|gets|got)\b[^.!?;\n]{{0,24}} for {_HAND}\b|\b(?:slip(?:s|ped)?|bung(?:s|ed)?|gave|give|pay|paid|cross\w*) (?:the|an?|him|her|his|their) (?:\w+ )?(?:inspector|officer|official|clerk|surveyor|examiner|examiner['’]s palm|palm|policeman|guard|customs)?\b[^.!?;\n]{{0,12}}{_HAND}\b[^.!?;\n]{{0,30}}\b(?:pass|look|sign|stamp|through|quiet|away|permit|form|list)\b|\b(?:more|bigger|deeper|later|longer|higher|closer|earlier|over) (?:\w+ ){{0,3}}?than (?:the|our|my) (?:licen[cs]e|permit|quota|consent|certificate|law|rules|contract|plans?) (?:says?|allows?|permits?|lets?)\b|"
                    rf"\b(?:inspect\w*|hse|ofsted|auditors?|health and safety|environmental health|food standards|council|fire officer)\b[^.!?;\n]{{0,60}}\b(?:hid|hide|hidden|moved|move|swapped|borrowed|before (?:he|she|they) (?:came|come|saw)|clear(?:ed)? (?:it|them) (?:out|away)|out of (?:the way|sight)|pretend\w*|{_NOT} (?:see|know|find|told))\b|\b(?:hid|hide|hiding|moved|stash\w*|swapped)\b[^.!?;\n]{{0,40}}\b(?:for|from|before|until|while|because of) (?:the |an? |his |her )?(?:inspect\w*|inspection|audit\w*|visit from|hse|ofsted|council)\b|\b(?:the )?(?:pest|fire|cleaning|safety|temperature|training|accident|check|inspection) (?:sheets?|logs?|book|records?|list)\b[^.!?;\n]{{0,24}}\b(?:as (?:clear|done|clean|fine|complete)|though|anyway|without|made up|blank)\b|\bgave (?:them|him|her|it|us) (?:the|a) (?:certificate|pass|clean bill|all[- ]clear)\b[^.!?;\n]{{0,40}}\b(?:afford|anyway|although|though|shot|fail\w*|should(?:n['’]t| not))\b|\b(?:shot|unsafe|failed|dangerous|condemned)\b[^.!?;\n]{{0,30}}\b(?:gave|signed|passed|wrote)\b[^.!?;\n]{{0,20}}\b(?:certificate|pass|off|ticket)\b"
                ),
                "for_a_bott for_a_drink for_a_back for_a_tenner for_a_few for_a_fav for_a_bung for_a_brown for_a_case for_cash for_fifty for_twenty palm slip bung envelope than_the than_our than_my inspect hse ofsted audit health council fire_officer food_standards pest cleaning_ safety temperature_ training_ accident_ check_ certificate clean_bill all-clear all_clear a_pass shot_ unsafe failed dangerous condemned",
            ),
            # with papers
            (
                Private.OTHER,
                rf"{_SOMEBODY}\b[^.!?;\n]{{0,16}} on my {_SHARED}\b|\b(?:I|we)(?:['’]ve| have)? (?:\w+ )?(?:lend|lent|let|loan|rent|ran|run|use|used|work|worked)\b[^.!?;\n]{{0,30}}\bon (?:my|his|her|their) {_SHARED}\b|\b(?:refus|reject|turn)(?:ed|ing)? (?:down )?(?:it|my|our|his|her|the|us)(?: \w+)? ?(?:visa|application|claim|appeal|asylum|leave to remain|status|papers)?\b[^.!?;\n]{{0,40}}\b(?:visa|leave|deport\w*|home office|embassy|appeal|papers|status|asylum|illegal\w*)\b|\b(?:without|no) leave\b(?! (?:to speak|pay))|\bleave to remain\b|\b(?:picked up|taken|detained|lifted|held|raided|deported) by (?:ice|immigration|border force|the (?:police|home office|border|immigration))\b|\bICE (?:came|took|picked|agents|van|raid)|\b(?:immigration|border) (?:officers?|raid|detention|removal|judge|van)\b|\bremoval (?:notice|centre|directions)\b|\bundocumented\b|\b(?:green card|right to work|settled status|residence permit|work visa)\b[^.!?;\n]{{0,30}}\b(?:refused|expired|fake|waiting|nearly|runs? out|not|n['’]t|lost|denied)\b",
                "on_my_ on_his_ on_her_ on_their_ leave deport home_office embassy appeal papers status asylum illegal _ice_ immigration border removal undocumented green_card right_to_work permit visa picked_up detained raided",
            ),
            # in what is published, sold or promised
            (
                Private.OTHER,
                rf"\b(?:drop|leav|left|cut|cook|massag|tweak|remov|delet|hid|adjust|smooth|pick|select|discard|throw|threw)\w* (?:out )?(?:the|those|some|two|three|five|\d+|all the|our|a few) (?:\w+ )?(?:outliers?|data ?points?|points?|samples?|subjects|sites|runs|rows|cases|replicates|patients|results)\b[^.!?;\n]{{0,60}}\b(?:spoil\w*|fit|curve|significan\w*|{_NOT} in|reviewer|paper|method\w*|p[- ]value|look better|graph)\b|\b(?:is|are|was|were)(?:n['’]t| not) in the (?:methods|paper|report|accounts|brochure|small print|advert|listing)\b|\bp-?hack\w*|\bghost-?writ\w*[^.!?;\n]{{0,24}}\b(?:essay|thesis|dissertation)|\b(?:telling|told|tell|tells) (?:people|everyone|everybody|them|him|her|the \w+|my \w+)\b[^.!?;\n]{{0,50}}\bthere (?:is|are|was|were|['’]s) (?:no|not|n['’]t)\b|\bthere (?:is|are|was|were) no (?:agent|buyer|degree|job|publisher|boyfriend|girlfriend|wife|husband|investor|client|waiting list|interview|exam|cousin)\b(?=[.,;!]|$)|\b(?:padded|invented|fake|paid[- ]for|bought) (?:\w+ )?(?:followers|reviews|testimonials|references|footnotes|citations|sources)\b|\b(?:sold|sell|sells|selling|passed|label\w*|market\w*|ticket\w*|call\w*) (?:it|them|him|her|the \w+|my \w+|as) [^.!?;\n]{{0,20}}\bas (?:organic|handmade|hand-made|free[- ]range|antique|vintage|local|new|original|home-?made|sourdough|vegan|halal|kosher|gluten[- ]free|oak|silver|gold|genuine)\b[^.!?;\n]{{0,40}}\b(?:but|and|though|when|which|it)\b[^.!?;\n]{{0,12}}\b(?:is|are|was|were)(?:n['’]t| not| from| bought| frozen| second| a copy)\b|\b(?:from|out of) the (?:freezer|cash and carry|wholesaler|packet|tin)\b[^.!?;\n]{{0,30}}\b(?:sold|sell|call|say|told|handmade|home-?made|fresh)\b",
                "outlier point sample subjects sites runs rows cases replicate patients results in_the_methods in_the_paper in_the_report in_the_accounts in_the_brochure small_print in_the_advert in_the_listing hack ghost there_is there_are there_was there_were there's followers reviews testimonial references footnotes citation sources organic handmade hand-made free-range free_range antique vintage original home-made homemade sourdough vegan halal kosher gluten genuine freezer cash_and wholesaler packet_ tin_",
            ),
            (
                Private.OTHER,
                r"\b(?:pinch|nick|swip|skimm|pocket|half-inch|liberat|lift|filch|pilfer|snaffl|trouser|flog)(?:ed|ing|s|es)? (?:a |an |some |the |two |three |half a )?(?:couple of |few |pack of |box of |case of |crate of |bag of )?(?:[\w'’-]+ ){0,3}?[\w'’-]+,? (?:and [^.!?;\n]{0,20})?(?:because |as |and |, )?(?:nobody|no one|they never|never) (?:does|checks?|counts?|notic\w+|misses?|looks?|watch\w*|saw)\b|\b(?:nobody|no one|they never) (?:does the stock|counts? (?:them|the \w+)|checks? the (?:till|stock|bins|float|figures))\b|\b(?:pocketing|pocketed|flogging|flogged|trousered|fenced|fencing) (?:the|some|a few|his|her|our|them|it) ?(?:\w+ )?(?:coins|finds|takings|stock|tickets|copper|lead|tools|cash|parts|tips|stuff|gear|off)\b|\b(?:flog(?:ged|ging|s)?|selling|sold) (?:them|it|the \w+) (?:on ?line|on ebay|down the pub|on the side|round the back|out of the (?:van|boot))\b|\b(?:money|cash|takings|kitty|fund|accounts|float|till|collection|petty cash|fees)\b[^.!?;\n]{0,24}\b(?:went missing|gone missing|is missing|are missing|(?:\w+ )?(?:hundred|thousand|pounds|quid|\d+) (?:short|missing|down|adrift)|unaccounted)\b|\bwhere the money (?:went|goes|has gone)\b",
                "nobody no_one they_never never_ pocket flog trouser fenc selling_ sold_ missing short_ short. short, adrift unaccounted the_money",
            ),
            # kept from somebody, and betting
            (
                Private.OTHER,
                (
                    r"\b(?:did(?:n['’]t| not)|have(?:n['’]t| not)|has(?:n['’]t| not)|had(?:n['’]t| not)|never|not) (?:told|tell|mentioned|said so to|said (?:it|this|that|a word) to|admitted (?:it|this|that) to|breathed a word to|let on to) (?:my |our |the |his |her )?(?-i:[A-Z][a-z]+|[a-z]+)(?: (?:yet|that (?:I|we)|about (?:the|it|my|our)|why|how much|what (?:I|it|we)))\b(?! (?:told|asked))|\b(?:not|n['’]t|never) said so to \w+|\b(?-i:[A-Z][a-z]+|he|she|they) (?:does(?:n['’]t| not)|do(?:n['’]t| not)|has no idea|have no idea|must(?:n['’]t| not| never)) know\b(?=[.,;!]|$| about (?:it|us|the)| yet| how (?:much|bad|many|often)| that (?:I|we))|\b(?:told|tells?) me (?:and|but) (?:no one|nobody) else\b|\b(?:has|have|had) no idea\b(?=[.,;!]|$| (?:that )?(?:I|we|they)\b)(?<!I have no idea)(?<!we have no idea)(?<!I had no idea)|\b(?:we|they|I)(?: just)? (?:do(?:n['’]t| not)|never) (?:talk|speak) (?:about|of) (?:it|that|him|her|this)\b|\b(?:everyone|everybody|all of us|half the \w+) knows (?:it|that it|it['’]s|who (?:it|took|did)|about (?:him|her|it|them))\b(?! (?:is|was) (?:a|the|going|time))|"
                    r"\b(?:I|he|she|we|they)(?:['’]ve| have|['’]s| has)? (?:got |put |had |lost |bet |staked |blown )(?:\w+ )?(?:hundred|thousand|fifty|grand|pounds|quid|\d{2,}|the (?:rent|holiday) money|it all|the lot|my wages|his wages)\b[^.!?;\n]{0,30}\b(?:treble|accumulator|acca|horses?|dogs|match|cards|casino|slots?|machines?|bookies?|race|bet|roulette|crypto|app|poker|nag|each way|to win)\b|\b(?:betting|gambling) (?:app|again|debts?|shop|habit|problem)\b|\bthe (?:rent|holiday|housekeeping|college|school|wedding) money\b"
                ),
                "told tell mentioned said_so said_it said_this said_that said_a admitted breathed let_on not_know n't_know n’t_know idea_ knows no_idea no_one_else nobody_else talk speak knows treble accumulator acca horse dogs match cards casino slot machine bookie race bet_ roulette crypto app_ poker nag_ each_way to_win betting gambling rent_money holiday_money housekeeping college_money school_money wedding_money",
            ),
        )
    )
