"""That a home stands empty, or somebody is alone in it, and when: told so plainly that nothing is weighed.

As privacy.wrongs, beside which this stands: "off to Tenerife on the 2nd", "the dog goes to kennels".
"""

from functools import cache

from core.language import wordlists
from core.language.privacy import near
from core.model import Private

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: week| night| morning)?|tomorrow|tonight|the weekend)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}|{_DAY})"
_THEN = rf"(?:{_DATE}|{_MONTH}|term(?: starts)?|half[- ]term|christmas|easter|new year|the (?:end|new year|spring|autumn|summer|winter|bank holiday)|next (?:week|month|year|\w+day))"
_UNTIL = rf"(?:until|till|to|through|up to) (?:after )?{_THEN}"
_NUMBER = r"(?:a|one|two|three|four|five|six|seven|eight|ten|\d{1,2}|a few|a couple of|several)"
_SPAN = rf"(?:the (?:whole )?(?:week|fortnight|month|summer|winter|season|holidays?|weekend)|{_NUMBER} (?:long )?(?:weekends?|weeks?|nights?|days?|fortnight|months?))"
_WHEN = rf"(?:(?:on|from|first thing|early|late) {_DATE}|{_UNTIL}|from {_THEN}|for {_SPAN}|{_DAY}|next (?:week|month|weekend)|this (?:weekend|\w+day)|all (?:next )?(?:week|month|summer)|at (?:dawn|first light|half[- ]term|easter|christmas|new year)|in the morning|in (?:two|three|ten|\d+) days)"
_PLACE = (
    r"(?:(?-i:(?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)|"
    r"the (?:coast|cabin|cottage|lakes?|mountains|islands?|seaside|alps|highlands|caravan|continent|villa|dacha|hills|beach house|in-laws)|"
    r"my (?:mother|parents|sister|brother|mum|dad|in-laws|daughter|son|gran|nan|aunt|uncle|cousin)[\w-]*['’]s?|abroad|sea)"
)


@cache
def matters() -> tuple[near.Told, ...]:
    kin = wordlists.either(wordlists.section("people", "kin"))
    opens = r"(?-i:(?:^|(?<=[.!?;:] )|(?<=\n))(?=[A-Z]))"
    mine = r"(?:I|we|we all|we both|(?:the|my|our) (?:kids|family|boys|girls|wife|husband|partner|children)(?: and I)?|everyone|everybody|all of us|both of us)"
    who = rf"(?:\b{mine}|\b(?:he|she|they)|\b(?:my|our|his|her|their) (?:{kin}|neighbou?rs?|parents|lodger|flatmates?|landlord)|\b(?:mum|mom|dad|nan|gran|neighbours|(?:the|our) neighbours|(?:him|her|them) next door)|(?-i:\b[A-Z][a-z]+))"
    be = r"(?:['’](?:m|re|s|ll be)| am| are| is| will be| shall be| be)"
    return near.told(
        (
            (
                Private.WHEREABOUTS,
                rf"(?:{opens}|\b{mine}{be} )(?:both |all |now |then )?(?:off|away|bound|packed|booked|heading|flying|going|driving|leaving|travelling|traveling|sailing|setting off|jetting off)(?: out| up| down| over| away| off| back| south| north)? (?:to|for) {_PLACE}\b[^.!?;\n]{{0,40}}?\b{_WHEN}\b",
                "off_to off_for off_up off_down off_out off_back off_over away_to away_for bound packed booked heading flying going_to going_for going_up going_down going_over going_back going_out driving leaving travel sailing setting jetting",
            ),
            (
                Private.WHEREABOUTS,
                rf"(?:{opens}|{who}(?:{be})? )(?:all |both |then )?(?:away|abroad|out of (?:the country|town|office)|not (?:at )?home|not here|off[- ]grid|overseas|at sea|offshore|on the rigs|on tour|on leave|working away|works? away)\b(?! (?:with|by|for good|at (?:it|the))\b)[^.!?;\n]{{0,16}}?\b(?:{_WHEN}|{_DAY} to {_DAY})\b|\b{who} (?:works?|working) away\b(?= (?:all week|in the week|mon|during)|[.,;!]|$)",
                "away abroad the_country of_town of_office not_home at_home not_here grid overseas at_sea offshore rigs on_tour on_leave",
            ),
            (
                Private.WHEREABOUTS,
                rf"(?:{opens}|{who}{be} )(?:in|at|on|over in|down in|up in|back in) {_PLACE}\b[^.!?;\n]{{0,30}}?\b(?:{_UNTIL}|all (?:next )?(?:week|month)|from the \d\w*|for {_SPAN}|next week)\b|\b{mine}{be} (?:at|with|staying (?:at|with)|visiting) {_PLACE}\b[^.!?;\n]{{0,30}}?\b(?:{_WHEN})\b|\b{_NUMBER} (?:weeks?|nights?|days|months) in {_PLACE}\b[^.!?;\n]{{0,12}}\b(?:from|starting|next|booked|in {_MONTH}|on the)\b",
                "day_to_ until till from_the_1 from_the_2 from_the_3 from_the_4 from_the_5 from_the_6 from_the_7 from_the_8 from_the_9 from_mon from_tue from_wed from_thu from_fri from_sat from_sun from_tom next_week next_month all_week all_month all_next for_a_week for_a_fort for_a_month for_a_few for_a_coup for_a_long for_two_ for_three_ for_four_ for_five_ for_six_ for_ten_ for_several for_the_week for_the_month for_the_summer for_the_winter for_the_whole for_the_hol for_the_fort for_the_season through_ weeks_in week_in nights_in days_in months_in on_the_1 on_the_2 on_the_3 on_the_4 on_the_5 on_the_6 on_the_7 on_the_8 on_the_9 on_mon on_tue on_wed on_thu on_fri on_sat on_sun this_weekend at_half",
            ),
            (
                Private.WHEREABOUTS,
                rf"(?:{opens}|\b{mine}{be} )(?:be )?(?:back|home|home again|return(?:ing)?) (?:on|by) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)|{_DAY})\b(?=[.,;!]|$| (?:if|when|with|and|late|night|unless))|\bhome (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day week\b|\b{mine} (?:fly|sail|leave|set off|head off|head|depart|travel|go away|drive (?:south|north|down|up|out))(?: out| off| up| down| over)?(?: (?:to|for) {_PLACE})? {_WHEN}\b|\b{mine} (?:lock|shut|close) up (?:on|from|at|for) (?:the \d|{_DAY}|the (?:winter|summer|season|month))",
                "back_on back_by home_on home_by home_mon home_tue home_wed home_thu home_fri home_sat home_sun home_again return fly sail leave set_off head depart travel go_away drive lock_up shut_up close_up",
            ),
            (
                Private.WHEREABOUTS,
                r"\b(?:dogs?|cats?|hens|rabbits?|pets?|(?-i:[A-Z][a-z]+))\b[^.!?;\n]{0,20}\b(?:goes|go|going|went|are|is|booked|in)\b[^.!?;\n]{0,10}\b(?:kennels?|cattery)\b|\b(?:house|cat|dog|pet|hen)[- ]?sitt(?:er|ing)\b(?=[^.!?;\n]{0,30}\b(?:comes?|from|while|until|for us|this week|next week|booked|has the key)\b)|\b(?:have|has|got|with|holds?|keep|keeping) (?:our|their|my|his|her) (?:spare |house |door )?keys?\b(?! (?:to the (?:shed|church|hall|studio)|ring|chain|signature))|\b(?:shop|studio|stall|caf[eé]|gallery|workshop|surgery|salon|office|bakery|pottery)(?:['’]s| is| will be)? (?:shut|closed)\b[^.!?;\n]{0,40}\b(?:while|as|because|since) (?:we|I)(?:['’]|\b)",
                "kennel cattery sitt key shut closed",
            ),
            (
                Private.WHEREABOUTS,
                (
                    rf"\b(?:home alone|alone in (?:the|this) (?:house|flat|cottage|building)|(?:only|just) me (?:here|at home|in the (?:house|flat))|(?:house|flat|place) to myself|(?:on my own|by myself) (?:here|at home|in the (?:house|flat)))\b[^.!?;\n]{{0,24}}\b(?:until|till|all (?:week|weekend)|tonight|this week|for {_SPAN}|every (?:night|evening))\b|\b(?:until|till) {_THEN}[^.!?;\n]{{0,12}}\b(?:only|just) me\b|\b(?:alarm|cctv|cameras?|burglar alarm|security light|front door lock|back door lock)\b[^.!?;\n]{{0,16}}\b(?:off|out|broken|down|bust|dead|unplugged|does(?:n['’]t| not) (?:work|lock|close))\b(?=[^.!?;\n]{{0,20}}\b(?:until|till|since|all week|for|and|at the)\b|[.,;!]|$)|\b(?:(?:front|back|side|kitchen|patio|flat|house|main) (?:door|window|gate)|window)s? (?:does|do|will|wo)(?:n['’]t| not) lock\b|"
                    r"\bno (?:alarm (?:in|on|at)|locks? on|cctv)\b"
                ),
                "alone only_me just_me to_myself my_own by_myself alarm cctv camera security_light lock close his_own her_own by_h",
            ),
            (
                Private.WHEREABOUTS,
                rf"\b{mine}(?:['’]ll| will| shall| plan to| hope to| want to|(?:['’](?:m|re)| am| are) (?:going|planning|hoping) to)? ?(?:['’](?:m|re) |am |are |be )?(?:spend|spending) (?:(?:most|all|half|the (?:whole|rest|best part)) of |part of )?(?:my |our )?(?:{_THEN}|{_SPAN}|time off|leave|holidays?|sabbatical|vacation)\b[^.!?;\n]{{0,24}}\b(?:in|at|on|with|round|around|touring|exploring|travelling) {_PLACE}\b|\b{mine}{be} (?:over |down |up |back )?(?:in|at|on) {_PLACE}\b[^.!?;\n]{{0,12}}\b(?:all|most|half|the (?:whole|rest)) of {_THEN}\b|\b(?:time off|leave|holidays?|sabbatical|vacation) will be spent (?:in|on|at|exploring|touring|travelling|visiting)\b|\b(?:heading|setting|jetting|flying|going) off to another (?:part of the world|country|continent)\b",
                "spend all_of most_of half_of whole_of rest_of be_spent to_another",
            ),
        )
    )
