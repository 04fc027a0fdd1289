"""What tells acts apart that are told round about: which smoke chokes, what was driven away, who came together."""

from __future__ import annotations

from annotator.suggestions.codes.context import PROTEST, Context

_HERDS = r"goats?|cows?|cattle|camels?|sheep|livestock|animals|herds?|donkeys?|horses?|bulls?|heads?"
_ARMED_BODIES = (
    r"armed|rebels?|militia\w*|fighters?|factions?|insurgents?|guerrillas?|brigades?|battalions?|army|forces|troops|"
    r"separatists?|jihadists?|gunm[ae]n|combatants|anti-balaka|liberation|junta|soldiers?|paramilitar\w+|weapons?|"
    r"guns?|rifles?|arms|ceasefire|commanders?|warring|front"
)

TOLD_ROUND: tuple[Context, ...] = (
    Context(
        words=(
            r"g(?:ave|ives?|iving) off (?:\w+ ){0,4}(?:smoke|gas|fumes|smell|odour)|chok(?:ing|"
            r"ed) (?:\w+ ){0,2}(?:smoke|"
            r"gas|fumes)|(?:yellow\w*|greenish) (?:gas|smoke)|smell of (?:bleach|chlorine)|filled with (?:\w+ )?gas|"
            r"gas attack|(?:vomiting|foaming|gasping|suffocat\w+)\b.{0,40}\b(?:breath\w*|air|gas)|short of breath|"
            r"(?:gasping|struggling) (?:for|to) (?:breath\w*|air)"
        ),
        unless=rf"tear ?gas|{PROTEST}|volcan\w+|factory|refinery|police|gas (?:masks?|station|pipeline)",
        gains={"Chemical weapon": 2.4, "Air/drone strike": -1.6, "Shelling/artillery/missile attack": -1.4},
    ),
    Context(
        words=rf"(?:{_HERDS})\b.{{0,90}}\b(?:drove|driven|driving|led) (?:\w+ ){{0,2}}(?:away|off)|"
        rf"(?:drove|driven|led|left|went|disappeared|rustled|made) (?:\w+ ){{0,4}}(?:{_HERDS})\b|"
        rf"(?:{_HERDS}) (?:are |were |is )?(?:still |yet )?(?:missing|to be recovered|stolen|rustled|taken)",
        unless=r"kill\w*|traded shots|clash\w*|gun ?fight|zoo|race|vet\w*|flood\w*|drought",
        gains={
            "Looting/property destruction": 2.0,
            "Non-state actor overtakes territory": -2.0,
            "Abduction/forced disappearance": -1.5,
            "Arrests": -2.0,
            "Attack": -0.5,
        },
    ),
    Context(
        words=r"drove (?:them|away|off)|driv\w+ (?:them|away|off)|leave with|left with|go\w* off with|went off with",
        where="act",
        unless=rf"{_HERDS}|pupils?|students?|people|wom[ae]n|girls?|boys?|villagers?|worshipp?ers?|captives?|hostages?",
        gains={"Looting/property destruction": -2.0, "Abduction/forced disappearance": -2.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:made|ordered|forced|got|pulled|dragged|took|taken|hauled) (?:\w+ ){0,6}(?:get |step |climb |come )?"
            r"(?:out of|down from|off|from) (?:his|her|their|the|a|bed) ?(?:\w+ )?(?:car|pickup|lorry|truck|"
            r"vehicle|bus|"
            r"jeep|house|home|bed|van|taxi)|(?:not been|nothing) (?:seen|heard)"
        ),
        unless=rf"police|kill\w*|beaten|lynch\w*|mob|crowd|{PROTEST}|shot|stabb\w+|hacked|set (?:on fire|ablaze|"
        rf"alight)",
        gains={"Abduction/forced disappearance": 1.6, "Looting/property destruction": -1.2, "Attack": -0.6},
    ),
    Context(
        words=(
            r"(?:ran|run|drove|driven|rolled|passed|went|drives|rode|hit|struck|trod|stepped) (?:over|onto|on|into)? ?"
            r"(?:an?|the|another) (?:\w+[- ]){0,3}(?:mines?|landmines?|device|explosive charge|buried shell)|"
            r"anti-?(?:tank|personnel|vehicle) mines?"
        ),
        unless=r"defus\w+|clear\w+|found|seiz\w+|mine (?:shaft|workers)|ban\w*|treaty|train\w+",
        gains={
            "Remote explosive/landmine/IED": 1.6,
            "Attack": -1.5,
            "Armed clash": -1.2,
            "Shelling/artillery/missile attack": -1.2,
        },
    ),
    Context(
        words=r"announc\w*|declar\w*|proclaim\w*",
        where="act",
        unless=(
            rf"(?:announc|declar|proclaim)\w*\b.{{0,60}}\b(?:it|they|he) (?:was|were|had|is|are|would) (?:leav|"
            rf"quit|join|merg|"
            rf"split|break|withdraw|dissol|disband|defect|unit|left|broken|tak)\w*|{PROTEST}"
        ),
        gains={"Change to group/activity": -1.2},
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:c(?:ame|oming|ome)|band(?:ed|ing)|unit(?:ed|ing)|regroup\w*|merg\w+|join\w*) (?:\w+ ){0,6}(?:together|"
            r"under|into|ranks|forces?)|went? their separate ways|parted ways|turned (?:its|their|his) backs? on"
        ),
        unless=_ARMED_BODIES,
        gains={"Change to group/activity": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            rf"(?:{_ARMED_BODIES})\b.{{0,80}}\b(?:came together|banded together|under (?:a|one) (?:single )?(?:command|"
            r"banner|flag)|became one|separate ways|parted ways|takes? (?:its|their) orders from)"
        ),
        gains={"Change to group/activity": 1.8, "Peaceful protest": -2.0, "Protest with intervention": -2.0},
    ),
    Context(
        words=(
            r"(?:in|into|out of|back in|passed back into) (?:the )?(?:hands of|government hands|army hands)|"
            r"masters? of|"
            r"wrest\w+|pris(?:ed|ing)|snatched back|(?:took|taken|won|snatched) (?:\w+ ){0,4}back|"
            r"lost the (?:base|town|post|"
            r"village|district|city)"
        ),
        unless=rf"kidnapp\w*|abduct\w*|captors?|police|mob|{PROTEST}|league|match|title|cup",
        gains={
            "Government regains territory": 0.9,
            "Non-state actor overtakes territory": 0.9,
            "Attack": -0.8,
            "Abduction/forced disappearance": -1.5,
            "Armed clash": -0.4,
        },
    ),
    Context(
        words=(
            r"without (?:meeting|firing|a fight|any resistance)|no resistance|not a shot|nobody to fight|"
            r"no one to fight|"
            r"(?:militants|rebels|fighters|insurgents|troops|soldiers|army) (?:had )?(?:pulled out|left|gone|vacated|"
            r"withdrawn) (?:overnight|in the night|earlier|before)|welcomed (?:\w+ ){0,3}(?:troops|soldiers|forces)"
        ),
        unless=rf"clash\w*|battle|fierce|stormed|{PROTEST}",
        gains={
            "Non-violent transfer of territory": 2.0,
            "Government regains territory": -0.8,
            "Non-state actor overtakes territory": -0.8,
            "Change to group/activity": -1.0,
        },
    ),
    Context(
        words=(
            r"(?:inmates?|prisoners?|detainees|convicts)\b.{0,60}\b(?:escap\w+|got out|broke out|fled|walked free)|"
            r"(?:freed|sprang|released|liberated) (?:\w+ ){0,3}(?:inmates?|prisoners?|"
            r"detainees)\b.{0,20}\b(?:jail|prison)"
        ),
        unless=(
            r"deal|swap\w*|exchange\w*|amnesty|pardon\w*|agreement|court|judge|commandos|special forces|soldiers|"
            r"troops|"
            r"army|raid"
        ),
        gains={"Other": 1.8, "Attack": -1.2, "Armed clash": -1.2, "Agreement": -1.5},
    ),
    Context(
        words=r"(?:commandos|special forces|soldiers|troops|army)\b.{0,40}\b(?:freed|rescued|released|liberated)",
        unless=r"deal|swap\w*|exchange\w*|agreement|mutin\w+",
        gains={"Other": -1.5, "Armed clash": 0.6},
    ),
    Context(
        words=r"each other|one another|rival cartels|rival gangs|cult groups|turned (?:their|his) (?:guns|weapons|"
        r"arms)",
        unless=rf"stones?|sticks|machetes|fists|fans|words|{PROTEST}",
        gains={"Armed clash": 0.9, "Attack": -0.8},
    ),
    Context(
        words=(
            r"(?:procession|march|rally|protest|demonstration|agitators|slogan\w*|farmers opposed|strike)\b.{0,120}\b"
            r"(?:unruly|out of hand|ugly|tyres|torched|stoned|catapult|smashed|ablaze|alight|bottles|damaged)"
        ),
        unless=r"peaceful\w*|militants?|rebels?|gunm[ae]n|bombs?|insurgents?",
        gains={
            "Violent demonstration": 2.2,
            "Looting/property destruction": -1.0,
            "Peaceful protest": -1.0,
            "Mob violence": -0.6,
        },
    ),
    Context(
        words=(
            r"(?:carried|took|taken|made|went|walked|carrying|taking) (?:away|"
            r"off)? ?(?:with )?(?:\w+ ){0,5}(?:rifles?|guns?|"
            r"weapons?|rounds|ammunition|firearms?|sacks|medicines?|flour|food)|(?:rifles?|guns?|weapons?|rounds|"
            r"ammunition|firearms?)\b.{0,40}\b(?:carried off|carried away|looted|stolen|taken away)"
        ),
        unless=r"seiz\w+|recover\w+|found|discover\w+|surrender\w*|handed|kill\w*|police (?:seized|recovered)|"
        r"turned in",
        gains={
            "Looting/property destruction": 1.8,
            "Violent demonstration": -2.0,
            "Mob violence": -1.0,
            "Abduction/forced disappearance": -2.0,
            "Disrupted weapons use": -1.0,
            "Change to group/activity": -1.5,
        },
    ),
    Context(
        words=r"agitators|(?:farmers|residents|villagers|students) opposed to",
        unless=r"peaceful\w*|militants?|rebels?|gunm[ae]n",
        gains={"Violent demonstration": 0.6, "Looting/property destruction": -0.8},
    ),
    Context(
        words=(
            r"(?:fighters|raiders|assailants|attackers|jihadists|cartel|gang members|hooded men|armed men|militiamen) "
            r"(?:\w+ ){0,2}(?:opened fire|fired|shot)"
        ),
        gains={"Excessive force against protesters": -2.5, "Attack": 0.6},
    ),
    Context(
        words=r"(?:rebels|fighters|militants|insurgents|jihadists|troops|soldiers) (?:\w+ ){0,2}march(?:ed|"
        r"ing) (?:in|into|on)",
        unless=r"parade\w*|protest\w*|demand\w*|anniversar\w+",
        gains={"Peaceful protest": -3.0, "Non-state actor overtakes territory": 0.6},
    ),
    Context(
        words=r"playing with|tamper\w+ with|scrap (?:metal|dealers?)|unexploded",
        unless=r"defus\w+|fire\b|emotions",
        gains={"Remote explosive/landmine/IED": 1.6, "Attack": -1.2, "Shelling/artillery/missile attack": -1.2},
    ),
    Context(
        words=r"(?:drones?|quadcopters?|unmanned)\b.{0,40}\b(?:dropped|drop|let fall|released)\b.{0,30}\bgrenades?",
        gains={"Air/drone strike": 1.5, "Grenade": -2.0},
    ),
    Context(
        words=(
            r"(?:hindus|muslims|christians|supporters|fans|students|youths|villagers|residents|neighbours|"
            r"families|clans)\b"
            r".{0,70}\b(?:with|hurled|threw|swung) (?:\w+ ){0,2}(?:bricks?|bottles?|chairs?|stones?|sticks|clubs|fists)"
        ),
        unless=rf"police|officers|{PROTEST}|tear ?gas|gunm[ae]n|soldiers",
        gains={"Mob violence": 1.3, "Attack": -0.8, "Armed clash": -0.6},
    ),
    Context(
        words=r"(?:police|gendarmes|officers|guards)\b.{0,40}\b(?:batons?|shields?|truncheons|whips)",
        unless=r"militants?|rebels?|gunm[ae]n|dead|died|kill\w*|coma|stones?|threw",
        gains={
            "Protest with intervention": 1.5,
            "Government regains territory": -3.0,
            "Non-state actor overtakes territory": -3.0,
            "Attack": -0.6,
        },
    ),
    Context(
        words=r"handcuff\w*",
        unless=r"found|bod(?:y|ies)|corpses?|dead|gunm[ae]n|masked|placards|protest\w*",
        gains={"Arrests": 1.5, "Abduction/forced disappearance": -1.5},
    ),
    Context(
        words=r"(?:moved|settled|dug) in(?:to)? (?:\w+ ){0,3}(?:base|camp|barracks|garrison)",
        unless=r"rebels? (?:left|withdrew)|militants? (?:left|withdrew)|after|peacekeepers|unopposed|refugees?|"
        r"displaced",
        gains={"Headquarters or base established": 1.2, "Non-violent transfer of territory": -0.6},
    ),
    Context(
        words=r"(?:caught|captured|seized|grabbed|hanged|hung)\b.{0,50}\bsuspected (?:kidnapp\w+|thie\w+|robbers?|"
        r"witch\w*)",
        unless=r"police|soldiers|army|agents",
        gains={"Mob violence": 1.4, "Abduction/forced disappearance": -1.5, "Arrests": -1.0},
    ),
)
