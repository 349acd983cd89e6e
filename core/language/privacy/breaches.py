"""Rules broken on the road, before inspectors and officials, with papers and in what is published.

As privacy.wrongs, beside which this stands, for what an authority would want to know.
"""

from functools import cache

from core.language.privacy import near
from core.model import Private

_NOT = r"(?:not|never|n['’]t|nothing|no longer)"
_HAND = r"(?:a bottle|a drink|cash|a backhander|a back-hander|fifty|twenty|a tenner|a few quid|a favou?r|a bung|a brown envelope|a case of \w+|\d+ (?:quid|euros|dollars|bucks))"
_SHARED = r"(?:badge|licen[cs]e|login|log-in|password|plates|permit|id|policy|insurance|passport|prescription|tacho\w*)"
_SOMEBODY = r"\b(?:him|her|them|(?:my|his|her|our|a) (?:\w+ )?(?:brother|sister|cousin|mate|friend|son|daughter|nephew|niece|uncle|aunt|dad|mum|mother|father|wife|husband|neighbour|lodger|flatmate|colleague)|(?-i:[A-Z][a-z]+) (?:works|drives|drove|rides|rode|clocks|logs|travels|flies))"


@cache
def matters() -> tuple[near.Told, ...]:
    return near.told(
        (
            # on the road
            (
                Private.OTHER,
                r"\b(?:ran|run|running|jumped|jump|shot|went through|drove through|sailed through|skipped) (?:the|a|two|another|that) red (?:light|camera)\w*",
                "red_light red_camera camera notice",
            ),
            (
                Private.OTHER,
                r"\b(?:no|without|with no|never had|lapsed) (?:\w+ )?(?:tax|mot|road tax|insurance|seat ?belts?|helmets?|lids?|plates|l-?plates|licen[cs]e|child seat)\b(?! (?:return|bill|form|man|payer|free))[^.!?;\n]{0,30}\b(?:on (?:it|her|the (?:bike|car|van))|drov?\w*|rode|ride|riding|bike|car|van|lorry|moped|scooter|test|plates|since|ran out|for (?:years|months))\b|\bon (?:the|my|his|her) phone (?:at the wheel|while (?:I |he |she )?(?:drove|driving)|and (?:hit|clipped|drifted))",
                "tax mot_ insurance belt helmet lid_ lid. lid, plates licen child_seat at_the_wheel while_ phone",
            ),
            # before inspectors and officials
            (
                Private.OTHER,
                rf"\b(?:pass|passes|passed|sign|signs|signed|stamp\w*|look\w*|wave[sd]?|waved|let|lets|get|gets|got)\b[^.!?;\n]{{0,24}} for {_HAND}\b|\b(?:more|bigger|deeper|later|longer|higher|closer|earlier|over) (?:\w+ ){{0,3}}?than (?:the|our|my) (?:licen[cs]e|permit|quota|consent|certificate|law|rules|contract|plans?) (?:says?|allows?|permits?|lets?)\b|\b(?:inspect\w*|hse|ofsted|auditors?|health and safety|environmental health|food standards|council|fire officer)\b[^.!?;\n]{{0,60}}\b(?:hid|hide|hidden|moved|move|swapped|borrowed|before (?:he|she|they) (?:came|come|saw)|clear(?:ed)? (?:it|them) (?:out|away)|out of (?:the way|sight)|pretend\w*|{_NOT} (?:see|know|find|told))\b",
                "for_a_bott for_a_drink for_a_back for_a_tenner for_a_few for_a_fav for_a_bung for_a_brown for_a_case for_cash for_fifty for_twenty bung envelope than_the than_our than_my inspect hse ofsted audit health council fire_officer food_standards cleaning_ safety certificate clean_bill all-clear all_clear a_pass",
            ),
            # with papers
            (
                Private.OTHER,
                rf"{_SOMEBODY}\b[^.!?;\n]{{0,16}} on my {_SHARED}\b",
                "on_my_ on_his_ on_her_ leave _ice_ permit",
            ),
            # in what is published, sold or promised
            (
                Private.OTHER,
                rf"\b(?:drop|leav|left|cut|cook|massag|tweak|remov|delet|hid|adjust|smooth|pick|select|discard|throw|threw)\w* (?:out )?(?:the|those|some|two|three|five|\d+|all the|our|a few) (?:\w+ )?(?:outliers?|data ?points?|points?|samples?|subjects|sites|runs|rows|cases|replicates|patients|results)\b[^.!?;\n]{{0,60}}\b(?:spoil\w*|fit|curve|significan\w*|{_NOT} in|reviewer|paper|method\w*|p[- ]value|look better|graph)\b",
                "outlier point sample subjects sites runs rows cases replicate patients results in_the_methods in_the_paper reviews",
            ),
            (
                Private.OTHER,
                r"\b(?:money|cash|takings|kitty|fund|accounts|float|till|collection|petty cash|fees)\b[^.!?;\n]{0,24}\b(?:went missing|gone missing|is missing|are missing|(?:\w+ )?(?:hundred|thousand|pounds|quid|\d+) (?:short|missing|down|adrift)|unaccounted)\b",
                "no_one missing short_ short. short, adrift unaccounted the_money",
            ),
            # kept from somebody, and betting
            (
                Private.OTHER,
                r"\b(?:did(?:n['’]t| not)|have(?:n['’]t| not)|has(?:n['’]t| not)|had(?:n['’]t| not)|never|not) (?:told|tell|mentioned|said so to|said (?:it|this|that|a word) to|admitted (?:it|this|that) to|breathed a word to|let on to) (?:my |our |the |his |her )?(?-i:[A-Z][a-z]+|[a-z]+)(?: (?:yet|that (?:I|we)|about (?:the|it|my|our)|why|how much|what (?:I|it|we)))\b(?! (?:told|asked))|\b(?-i:[A-Z][a-z]+|he|she|they) (?:does(?:n['’]t| not)|do(?:n['’]t| not)|has no idea|have no idea|must(?:n['’]t| not| never)) know\b(?=[.,;!]|$| about (?:it|us|the)| yet| how (?:much|bad|many|often)| that (?:I|we))|\b(?:has|have|had) no idea\b(?=[.,;!]|$| (?:that )?(?:I|we|they)\b)(?<!I have no idea)(?<!we have no idea)(?<!I had no idea)|\b(?:betting|gambling) (?:app|again|debts?|shop|habit|problem)\b",
                "told tell mentioned said_so said_it said_this said_that said_a admitted breathed let_on not_know n't_know n’t_know idea_ knows no_idea knows bet_ app_ betting gambling",
            ),
            # what was done, and what one would rather had not been
            (
                Private.OTHER,
                r"\b(?:I|we)\b[^.!?;\n]{0,40}\b(?:signed|copied|traced|practi[sc]ed|did) (?:his|her|their|[\w-]+['’]s|my \w+['’]s) (?:name|signature|initials)\b|\bswapp?(?:ed|ing|s)? (?:over )?(?:the |two |their )?(?:price )?(?:labels|price tags|tags|stickers|bar ?codes|prices)\b|\bwater(?:ed|s|ing)? down the (?:gin|beer|milk|whisky|spirits|vodka|wine|rum|diesel)\b|\b(?:put|puts|putting) my (?:own )?name (?:on|to) (?:his|her|their|somebody['’]s|\w+['’]s) (?:paper|work|idea|design|report|poem|song|recipe|painting|code)\b|\bvoted twice\b|\b(?:post\w*|wr[io]te\w*|written|review\w*|sell\w*|sold|book\w*|sign\w*|liv(?:e|es|ed|ing)|work\w*|appl\w+|bid\w*|comment\w*|register\w*)\b[^.!?;\n]{0,40}\bunder (?:another|a (?:false|fake|different|made-up|assumed)) name\b|\bfalse name\b|\bso (?:that )?they(?:['’]d| would) (?:let|take|give|pay|pass|allow|believe|accept)\b",
                "name signature initials swap watered_down waters_down water_down watering_down voted under_ so_they so_that_they",
            ),
            (
                Private.OTHER,
                r"\b(?:backed|reversed|drove|ran|went|bumped|scraped|clipped|crashed|dented|scratched|hit|broke|smashed|damaged|knocked over|snapped|cracked)\b[^.!?;\n]{0,60}\b(?:and|then) (?:just |then |quietly )?(?:left(?=[.,;!]| without| before| quietly|$)|drove (?:off|away|on)|walked (?:on|off|away|out)(?=[.,;!]| without| before| quickly|$)|legged it|ran (?:off|away)|scarpered|hid (?:it|the \w+)|said nothing|told (?:no one|nobody)|never (?:said|told|owned))\b|\b(?:police |formal )?caution for\b|\b(?:shot ?guns?|rifles?|pistols?|air rifles?|handguns?|revolvers?|machetes?|flick ?kni\w+|tasers?)\b[^.!?;\n]{0,50}\b(?:under the|in (?:the|my) (?:wardrobe|loft|car|boot|drawer|shed)|certificate|licen[cs]e|no (?:papers|permit)|illegal\w*)\b",
                "left drove_off drove_away drove_on walked_ legged ran_off ran_away scarpered hid_ said_nothing told_no never_ smacked shook hit_my hit_his hit_her hit_our caution gun rifle pistol revolver machete taser knife knives",
            ),
            (
                Private.EMPLOYER,
                (
                    r"\b(?:lost|left|mislaid|dropped|shredded|binned|forwarded|e-?mailed|texted|posted|showed|leaked|photographed) (?:an?|the|my|all the|our|his|her) (?:work |whole |entire |confidential )?(?:(?:patient|client|pupil|customer|resident|member|student|staff|employee|donor)s?['’]?s? (?:\w+ )?(?:files?|notes|records?|data|details|list|keys|money|letters?|address\w*|numbers?|x-rays?|samples?|bloods?)|salary (?:list|sheet)|payroll|work (?:laptop|phone|keys)|memory stick|usb stick|exam papers?|minutes of)\b|"
                    r"\b(?:us(?:e|ed|es|ing)|charg\w+|put) [^.!?;\n]{0,30}?(?:the|my|on the) (?:charity|company|works?|school|church|club|firm['’]?s?|council|office|corporate|parish|team|union) (?:credit )?(?:card|account|van|petrol|money|minibus|printer|phone|time)\b(?=[^.!?;\n]{0,30}\b(?:for|to|on|my|again|petrol|shopping|holiday|home)\b|[.,;!]|$)|\b(?:serv(?:e|es|ed|ing)|sold|sells?|selling|let|letting) (?:\w+ ){0,4}?(?:under-?age\w*|minors|school ?kids|schoolboys|schoolgirls|fifteen-year-olds?|kids)\b[^.!?;\n]{0,14}(?:\b(?:lads|lasses|drinkers?|girls|boys|in|all|beer|cider|fags|cigarettes|vapes|drink|alcohol)\b|[.,;!]|$)|"
                    r"\bmakes? (?:us|me|them) (?:all )?(?:clock (?:off|out)|work|stay|sign|lie|pay|come in)\b[^.!?;\n]{0,30}\b(?:before we|after we|after hours|without|unpaid|for nothing|ourselves|off the clock|out of our own)\b|\b(?:signs?|stamps?|approves?|passes|certifies) (?:[\w'’-]+ ){1,5}?(?:without|unseen|blind)\b|\b(?:paid|pay|bunged|tipped|slipped) the (?:examiner|inspector|officer|policeman|official|judge|referee|registrar|surveyor|clerk|bouncer|guard) (?:to|off|so|for)\b"
                ),
                "patient client pupil customer resident member student staff employee donor salary payroll laptop work_phone work_keys stick exam_paper minutes charity company school_ church club_ firm council office corporate parish team_ union underage under-age minors kids schoolboy schoolgirl fifteen make_us makes_us make_me makes_me makes_them without unseen blind examiner inspector officer policeman official judge referee registrar surveyor clerk bouncer guard",
            ),
            (
                Private.OTHER,
                (
                    r"\b(?:claim(?:ed|ing|s)?|expens(?:e|ed|ing)) (?:for|on) (?:the|an?|my|our|his|her) (?:\w+ ){0,2}?(?:childminder|wife|husband|child|children|carer|dependants?|mileage|lunch\w*|hotel|taxi|rent|room|house|mother|father)\b[^.!?;\n]{0,30}\b(?:who|that|we|I|left|never|did(?:n['’]t| not)|dead|died|since)\b|\b(?:read|reading|opened|opening|kept|keeping|hid|hiding) (?:all )?(?:his|her|their) (?:letters|messages|emails|texts|diary|post|e-mails) (?:to|from|with)\b|\btook (?:my|his|her|our) (?:late )?(?:mother|father|mum|dad|gran\w*|nan|aunt|uncle|brother|sister)['’]s (?:\w+ )?(?:pearls|rings?|money|watch|jewell?\w*|things|savings|pills|car|card|medals|china|will)\b[^.!?;\n]{0,24}\b(?:before|and|while|without|so that|when)\b|"
                    r"\b(?:stopped|not|n['’]t|never|haven['’]t) (?:been )?(?:paying|paid|pay) (?:for )?(?:the|my|any|our|his|her) (?:\w+ )?(?:licen[cs]e|council tax|tax|insurance|child support|maintenance|vat|fare|fine|fines|parking|subscription|rates|service charge|levy|duty)\b|\b(?:drives?|driving|drove) (?:without|with no|not wearing) (?:my|her|his|any)? ?(?:glasses|specs|lenses|licen[cs]e|lights|insurance)\b|\b(?:can(?:not|['’]t)) (?:read a (?:number ?)?plate|(?:read|see) (?:a|the) number ?plates?)\b|\b(?:he|she|they|\w+ brother|\w+ sister|\w+ son|\w+ daughter|flatmate|boyfriend|girlfriend) injects\b|\bthrows? up after\b"
                ),
                "claim expens letters_to letters_from messages_to messages_from emails_to emails_from texts_ diary_ post_to post_from letters_with messages_with took_my took_his took_her took_our paying paid_ pay_the pay_my pay_any pay_our glasses specs lenses plate injects up_after",
            ),
        )
    )
