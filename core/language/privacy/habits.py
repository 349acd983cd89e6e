"""What others take, drink, leave uneaten or hide, and what a body does: sure enough to count by itself.

As privacy.wrongs, beside which this stands: "he is sick of taking the tablets" is about his health,
whatever the words around it are about.
"""

from functools import cache

from core.language import wordlists
from core.language.privacy import near as privacy_near
from core.model import Private

_PILLS = r"(?:tablets|pills|meds|medication|medicines?|antidepressants?|anti-depressants?|painkillers|insulin|inhalers?|injections?|jabs?|sleeping (?:pills?|tablets?)|patches|statins|steroids|antibiotics|lithium|blood thinners?|adrenaline pen|epi-?pen)"
_TAKES = r"(?:tak(?:e|es|en|ing)|took|stop(?:s|ped|ping)?|forg[eo]t\w*|skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|refus\w+|hid(?:es?|den|ing)?|spit(?:s|ting)?|spat|swallow\w*|need(?:s|ed)?|halv(?:es|ed|ing)|doubl(?:es|ed|ing)|carr(?:y|ies|ied)|sick of|fed up with|off|back on|put (?:me|him|her|them) on|come off|came off|coming off|run out of|ran out of|lives on|living on|weaned? off|up to|down to)"
_NOT = r"(?:not|never|n['’]t|hardly|barely|no longer)"


@cache
def matters() -> tuple[privacy_near.Told, ...]:
    kin = wordlists.either(wordlists.section("people", "kin"))
    roles = wordlists.either(wordlists.section("people", "roles"))
    near = rf"(?:\b(?:my|our|his|her|their|the) (?:\w+ )?(?:{kin}|{roles}|partner|in-laws|parents|farmer|owner|driver|singer|drummer|captain|skipper|old (?:man|lady|boy))|\b(?:mum|mom|mam|dad|nan|nana|gran|grandma|grandad|granddad|grandpa|granny|mother|father))\b"
    person = rf"(?:\b(?:he|she|they)\b|{near}|(?-i:\b[A-Z][a-z]+\b))"
    aux = r"(?:['’](?:s|d|ve|re)| is| are| was| were| has| have| had| can| could| will| would| does| did| do)?(?:n['’]t| not)?(?: (?:still|now|just|also|only|never|always|often|really|quite|so|very|already|clearly|probably|sometimes|been|\w+ly))*"
    return privacy_near.told(
        (
            (
                Private.HEALTH,
                rf"{_TAKES} (?:(?:taking|having|using|his|her|their|my|the|all|any|some|more|of|two|three|a|an|new|water|heart|blood|pressure|other|those|these|on) ){{0,4}}{_PILLS}\b(?! (?:to (?:the|a|school|class)|into (?:the|a)|back to|round|out (?:to|of)|for the (?:class|kids|pupils)|of (?:clay|stone|butter|chocolate|soap)|league|table|app))|\badrenaline pen\b",
                "tablet pill _meds medic antidep anti-dep painkill insulin inhaler injection jab patches statin steroid antibiotic lithium thinner adrenaline epi inject",
            ),
            (
                Private.HEALTH,
                (
                    rf"{person}{aux} (?:drinking(?= (?:again|too|heavily|more|himself|herself|a lot|all|at|in the|on|since|every|alone|by)|[.,;!]|$| and\b)|drinks(?= (?:again|too|heavily|more|himself|herself|a lot|all day|at|in the|alone|every|before|during|on (?:shift|nights|the job))|[.,;!]|$)|(?:started|begun) (?:smoking|drinking|gambling|using)\b|needs? a drink\b|(?:seeing|hearing) (?:things|voices)\b|stopped (?:washing|getting up|going out|answering the)|drank (?:himself|herself|too|heavily|the lot)|on the (?:bottle|drink|gin|whisky|wine|booze|sauce|wagon)|off the (?:drink|wagon|booze)|back on (?:the )?(?:drink|bottle|booze|fags|cigarettes|cigs)|drunk (?:again|by|at|before|when|most|every)|hung ?over|(?:smell(?:s|ed|ing)?|stank|stinks|reek\w*) of (?:drink|gin|whisky|booze|wine|alcohol|beer))\b|"
                    r"\b(?:came|come|comes|turn\w*|arriv\w*|clock\w*|work\w*|show\w*) (?:in |up |to work )?(?:\w+ )?(?:drunk|hung ?over)\b|\b(?:hid\w*|stash\w*) (?:the |his |her )?(?:bottles?|drink|gin|vodka|whisky|wine)\b|\b(?:got|get|have|had|has) the (?:shakes|dts|horrors)\b|\b(?:nine|eight|seven|six|five|four|three|two|ten|eleven|twelve|\d+) (?:days|weeks|months|years) (?:clean|sober|dry)\b|\bmy sponsor\b"
                ),
                "drink drank drunk bottle smoking gambling using_ seeing_things hearing_things voices stopped_w stopped_g stopped_a wagon _gin whisky wine booze sauce fags cigarettes cigs hung smell stank stink reek hid stash shakes dts horrors clean sober dry_ dry. dry, na_m sponsor",
            ),
            (
                Private.HEALTH,
                rf"{person}(?:['’]s| is| was| has| have)? (?:hardly |barely )?(?:stopped |refuses to |refusing to |{_NOT} |won['’]t |isn['’]t |wouldn['’]t |doesn['’]t )(?:eat(?:s|en|ing)?)\b(?= (?:properly|anything|at|much|since|again|and|her|his|a thing|nothing)|[.,;!]|$)|\bthr(?:ow|ew|owing) up (?:before|after|again|every|in the (?:sink|toilet|staff|sluice))\b|\b(?:cut(?:s|ting)|burn(?:s|ing)) (?:herself|himself|myself)\b(?! (?:on|with the|while|cooking|shaving|a |off|loose|free|some))",
                "_eat _eats eaten eating throw threw herself himself myself",
            ),
            (
                Private.HEALTH,
                r"\b(?:white finger|trigger finger|frozen shoulder|carpal tunnel|tennis elbow|plantar fasciitis|bad chest|hernia|shingles|piles|gallstones?|kidney stones?|prostate|hysterectomy|vasectomy|colonoscopy|mammogram|smear test|tremor|neurologist|cardiologist|oncologist|urologist|gynaecologist)\b",
                "shoulder_went shoulder_gone finger carpal elbow plantar bad_chest hernia shingles piles stone prostate ectomy scopy mammogram smear tremor ologist",
            ),
            (
                Private.HEALTH,
                (
                    r"\b(?:can(?:['’]t|not)|could(?:n['’]t| not)) (?:do|manage|climb) the stairs\b|\b(?:did(?:n['’]t| not)|does(?:n['’]t| not)) (?:know|recognise|recognize|remember) (?:me\b|who I|us\b|my name|his own|her own)(?! (?:in|with|from) (?:my|the|a))|\bcall(?:s|ed) me by (?:her|his|my) (?:dead|late|sister|brother|mother|father)|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) stitches\b(?! (?:out|short|too|left|more|a|per|of|wide|long|to|on the (?:needle|hook)|in (?:rib|moss|stocking|the (?:hem|row|scarf)))|,? (?:knit|purl|slip))|\bI (?:fainted|blacked out|passed out|collapsed)\b|\b(?:my|his|her|their|mum['’]s|dad['’]s) hands? (?:shakes?|trembles?|is shaking|are shaking|won['’]t (?:close|stop))\b|"
                    r"\b(?:letter|call|appointment|text|results?) from the (?:clinic|hospital|surgery|consultant|specialist|doctors?|unit)\b|\b(?:clinic|hospital|surgery) (?:letter|appointment)\b|\b(?:start|started|begun|beginning|starting) to drink (?:at|in|before|alone|again|more|on)\b|\b(?:lose|lost|losing|put on) (?:\w+ )?(?:stone|kilos?|pounds|lbs?)\b[^.!?;\n]{0,24}\b(?:or|before|op\b|operat\w*|doctor|nurse|since)|\b(?:my|his|her|dicky|dodgy) (?:ticker|waterworks|prostate|bowels?|bladder|womb|ovar\w+|thyroid|pacemaker|stent|catheter|stoma)\b"
                ),
                "results list_for stairs who_i know_me not_know n't_know n’t_know recogni remember me_by losing lost_ stitches faint blacked passed_out collapsed hands_shak hand_shak hands_trembl hand_trembl hands_won hands_are letter_from call_from appointment_from text_from clinic hospital surgery to_drink stone_ kilo lbs ticker waterworks prostate bowel bladder womb ovar thyroid pacemaker stent catheter stoma",
            ),
            (
                Private.WHEREABOUTS,
                r"\bkeys? (?:is|are|was|were|lives?|['’]s|hangs?|left|hid(?:den)?) (?:under|behind|beneath|above|on top of|in(?= the (?:\w+ )?(?:pot|shed|box|porch|tin|gutter|meter|bucket|boot))) (?:the|a|my|our)\b",
                "key",
            ),
        )
    )
