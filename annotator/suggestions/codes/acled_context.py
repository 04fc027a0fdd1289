"""What the words round a trigger say for or against an ACLED code: facts of the codebook, none of it learned.

`ranking` adds the gains of every rule whose words stand in the sentence (or in the phrase of one side).
"""

from __future__ import annotations

from annotator.suggestions.codes.acled_asides import ASIDES
from annotator.suggestions.codes.acled_peaceable import PEACEABLE
from annotator.suggestions.codes.acled_phrased import PHRASED
from annotator.suggestions.codes.acled_told_round import TOLD_ROUND
from annotator.suggestions.codes.context import ARMED, FORCES, PROTEST, REMOTE, UNARMED, WEAPONS, Context

ACLED: tuple[Context, ...] = (
    *ASIDES,
    *PEACEABLE,
    Context(
        words=(
            r"(?:exchang\w+|trad(?:e|ed|ing)) (?:\w+ ){0,3}(?:fire|shots|gunfire|shelling|blows|rockets)|"
            r"exchanges? of (?:\w+ ){0,3}(?:fire|shots|gunfire|shelling)|crossfire|cross-fire|fire ?fight\w*|"
            r"gun ?battles?|gunfights?|shoot-?outs?|ambush\w*|clash\w* (?:with|between)|duels?"
        ),
        unless=rf"{PROTEST}|police clash\w*|clash\w* with (?:\w+ ){{0,2}}police",
        gains={"Armed clash": 1.4, "Shelling/artillery/missile attack": -0.9, "Attack": -0.6},
    ),
    Context(
        words=(
            r"accident\w*|overturned|collision|collided|derail\w+|volcan\w+|earthquake|plunged|lost control|"
            r"fireworks?|boilers?|gas (?:cylinders?|leaks?|mains?|stoves?)|short circuit|firecrackers?|"
            r"fuel tankers?|road safety|factory blast|mine collapse"
        ),
        unless=(
            r"bombs?|bomb(?:ed|ing|er)|attack\w*|militants?|rebels?|claimed|device|landmines?|ieds?|rocket|missile|"
            r"drones?|air ?strikes?|shell(?:ed|ing)|gunmen|soldiers|insurgents?|suicide"
        ),
        gains={
            "Remote explosive/landmine/IED": -4.0,
            "Suicide bomb": -4.0,
            "Attack": -4.0,
            "Looting/property destruction": -4.0,
            "Shelling/artillery/missile attack": -4.0,
            "Grenade": -4.0,
            "Armed clash": -4.0,
            "Mob violence": -4.0,
        },
    ),
    Context(
        words=(
            r"(?:bombs?|shells?|rounds?|projectiles?|missiles?|rockets?|mortars?) (?:\w+ ){0,2}"
            r"(?:fell|landed|hit|struck|rained)|barrage|salvo"
        ),
        unless=r"roadside|car bombs?|suicide|drones?|warplanes?|air ?strikes?|planted|jets?|helicopters?|truck bombs?",
        gains={"Shelling/artillery/missile attack": 1.2, "Remote explosive/landmine/IED": -0.7, "Suicide bomb": -0.5},
    ),
    Context(
        words=r"(?:scuffl|brawl|clash|fought)\w*(?: \w+){0,3} with (?:\w+ ){0,2}(?:riot police|police|security forces)",
        unless=r"militants?|rebels?|gunmen|insurgents?|fighters?|militias?|separatists?",
        gains={
            "Violent demonstration": 1.5,
            "Protest with intervention": -0.5,
            "Armed clash": -0.8,
            "Mob violence": -0.6,
        },
    ),
    Context(
        words=(
            r"fraud|embezzl\w+|tax(?:es)?|corruption|brib\w+|cocaine|heroin|drugs?|traffick\w+|robber\w*|burglar\w*|"
            r"his wife|her husband|insider trading|poisoning"
        ),
        unless=r"protest\w*|militants?|rebels?|soldiers?|opposition|activists?|journalists?",
        gains={"Arrests": -4.0},
    ),
    Context(
        words=r"bombed|bombing|bombard\w*|pounded|strafed",
        where="act",
        unless=(
            r"roadside|car bombs?|suicide|planted|ieds?|devices?|explo\w+|went off|blasts?|artillery|"
            r"shell\w*|mortars?|"
            r"militants|insurgents|gunmen|a bombing|grenades?"
        ),
        gains={"Air/drone strike": 1.4, "Remote explosive/landmine/IED": -0.6, "Suicide bomb": -0.4},
    ),
    Context(
        words=r"arrest\w*|detain\w*|apprehend\w*",
        where="act",
        gains={"Arrests": 1.2, "Disrupted weapons use": -1.2},
    ),
    Context(
        words=r"mourners?|crowds?|marchers?",
        where="target",
        unless=(
            r"militants?|rebels?|gunmen|insurgents?|bomb\w*|drones?|air ?strikes?|shell\w*|suicide|grenades?|"
            r"extremists?|jihadists?|terrorists?|attackers|assailants|bandits|fighters|armed men"
        ),
        gains={"Excessive force against protesters": 1.6, "Attack": -0.6, "Armed clash": -0.4},
    ),
    Context(
        words=PROTEST,
        where="target",
        unless=(
            r"tear ?gas|water cannons?|rubber bullets?|batons?|arrest\w*|detain\w*|bomb\w*|grenades?|blast|"
            r"suicide|"
            r"rival|stones?|broke up|block\w*|stopp\w+|prevent\w*"
        ),
        gains={"Excessive force against protesters": 1.6, "Attack": -1.2, "Armed clash": -0.6},
    ),
    Context(
        words=(
            rf"(?:arrest|detain)\w*\b.{{0,80}}\b(?:{PROTEST})|"
            rf"(?:{PROTEST})\b.{{0,60}}\b(?:were|was|had been) (?:arrested|detained)|"
            rf"(?:block|stopp?|prevent|turn\w* back)\w*(?: \w+){{0,2}} (?:{PROTEST})"
        ),
        unless=(
            r"live (?:ammunition|rounds?|bullets?|fire)|shot dead|stones?|threw|hurl\w*|torch\w*|in connection with|"
            r"accused of (?:organi\w+|inciting|leading)|for (?:organi\w+|inciting|leading)|ahead of|roads?|"
            r"highways?|streets?"
        ),
        gains={"Protest with intervention": 1.8, "Arrests": -1.0, "Peaceful protest": -0.6},
    ),
    Context(
        words=(
            r"tear ?gas\w*|water cannons?|rubber bullets?|batons?|dispers\w+|pepper spray|"
            r"blocked by police|stun grenades?|(?:broke|broken|breaking|break) up|warning shots|"
            r"fired (?:in|into) the air"
        ),
        unless=r"threw|hurled|stones?|rocks|petrol bombs?|torched",
        gains={"Protest with intervention": 1.2, "Peaceful protest": -0.5, "Grenade": -0.6},
    ),
    Context(
        words=(
            r"(?:threw|throwing|hurl\w*|pelt\w*) (?:\w+ ){0,2}(?:stones?|rocks?|bottles?|petrol|molotov|"
            r"bricks?)|torch\w*|burn(?:ed|t|ing)? (?:tyres|tires|vehicles|cars|shops|buildings|buses)|"
            r"barricad\w+|vandali\w+|ransack\w*|smash\w*|overturn\w*|stoned|riot(?:s|ed|ers|ing)?"
        ),
        gains={"Violent demonstration": 1.2, "Peaceful protest": -0.7, "Protest with intervention": -0.4},
    ),
    Context(
        words=PROTEST,
        gains={
            "Violent demonstration": 0.3,
            "Armed clash": -0.6,
            "Attack": -0.4,
            "Mob violence": -0.3,
            "Arrests": -0.3,
        },
    ),
    Context(
        words=(
            r"live (?:ammunition|rounds?|bullets?|fire)|(?:opened fire|fired|shot) (?:on|at|"
            r"into) (?:\w+ ){0,3}(?:protest\w+|demonstrat\w+|crowds?|march\w+)"
        ),
        gains={"Excessive force against protesters": 1.5},
    ),
    Context(
        words=(
            r"drones?|warplanes?|air ?strikes?|air-strikes?|fighter jets?|jets|helicopters?|aerial|planes|aircraft|"
            r"(?:b|tu|su|mig)-\d+\w*|(?:heavy|stealth|strategic|stuka) bombers|air force|war ?planes?|barrel bombs?|"
            r"choppers?|unmanned|quadcopters?|gunships?|sukhois?|(?:coalition|army|air force) planes?"
        ),
        unless=r"protest\w*|shot down|intercept\w+|surveillance|passengers?|landed|crash-land\w+|hijack\w*",
        gains={"Air/drone strike": 1.0, "Shelling/artillery/missile attack": -0.4, "Armed clash": -0.3},
    ),
    Context(
        words=(
            r"suicide (?:bomb\w*|attack\w*|blast|vest|car)|blew (?:himself|herself|themselves) up|"
            r"explosive (?:vest|belt)|suicide vehicle|kamikazes?|svbieds?|"
            r"(?:explosives?|bombs?|device)\b.{0,40}\b(?:under|beneath|round|around|on|to|about) (?:his|her|their) "
            r"(?:dress|body|bodies|waist|clothes|clothing|robe|chest|burqa|veil|jacket|coat|person|back)|"
            r"wearing (?:an? )?(?:explosive|suicide|bomb)|(?<!\d )bombers?"
        ),
        unless=(
            r"defus\w+|seiz\w+|recover\w+|found|(?:b|tu|su|mig)-\d+\w*|(?:heavy|stealth|strategic) bombers|air force|"
            r"bomber (?:planes?|jets?|aircraft)|kamikaze drones?|convicted|captur\w+|arrest\w*"
        ),
        gains={"Suicide bomb": 1.6, "Remote explosive/landmine/IED": -0.6, "Attack": -0.5},
    ),
    Context(
        words=(
            r"chlorine|sarin|chemical|blister\w* agent|mustard (?:gas|agent|shells?)|nerve (?:gas|agent)|toxic|"
            r"poison(?:ous)? gas(?:es)?"
        ),
        unless=r"factory|chemical plant|spill|leak\w*|derail\w*|waste",
        gains={"Chemical weapon": 2.2, "Air/drone strike": -1.6, "Shelling/artillery/missile attack": -1.2},
    ),
    Context(
        words=r"grenades?",
        unless=r"stun|tear|launchers?|propelled|seiz\w+|recover\w+|found|cache|smoke",
        gains={"Grenade": 0.8, "Attack": -0.3},
    ),
    Context(
        words=(
            r"defus\w+|foil\w+|thwart\w+|intercept\w+|shot down|shoot down|seiz(?:ed|ing|ure)|"
            r"recover(?:ed|ing)?|cache|discovered|found|bomb disposal|dismantl\w+|neutrali[sz]\w+"
        ),
        unless=(r"kill\w*|seized control|seized the (?:town|village|city)|bod(?:y|ies)|recaptur\w+|captur\w+"),
        gains={"Disrupted weapons use": 1.0},
    ),
    Context(
        words=(
            rf"(?:defus|foil|thwart|intercept|seiz|recover|found|discover|unearth|dug up|dig up|uncover|confiscat|"
            rf"came across|dismantl|neutrali[sz]|clear|destroy)\w*\b.{{0,60}}\b(?:{WEAPONS})|"
            rf"(?:{WEAPONS})\b.{{0,60}}\b(?:defused|foiled|intercepted|seized|recovered|found|cleared|destroyed)"
        ),
        unless=r"seized control|seized the (?:town|village|city)|recaptur\w+",
        gains={
            "Disrupted weapons use": 1.0,
            "Remote explosive/landmine/IED": -0.8,
            "Suicide bomb": -1.5,
            "Looting/property destruction": -1.0,
            "Shelling/artillery/missile attack": -0.8,
            "Government regains territory": -0.8,
            "Non-state actor overtakes territory": -0.8,
            "Grenade": -0.5,
        },
    ),
    Context(
        words=rf"clash\w* (?:with|between)\b.{{0,60}}\b(?:{PROTEST}|police)|(?:{PROTEST})\b.{{0,60}}\bclash\w* with",
        gains={"Violent demonstration": 0.8, "Protest with intervention": -0.4, "Peaceful protest": -0.4},
    ),
    Context(
        words=rf"(?:suppress\w*|pepper-spray\w*|forcibly|dragg?\w*)\b.{{0,60}}\b(?:{PROTEST})",
        gains={"Protest with intervention": 0.9, "Peaceful protest": -0.5},
    ),
    Context(
        words=r"dispersed peacefully|peacefully dispersed|ended peacefully|without incident|no violence",
        gains={"Peaceful protest": 0.9, "Protest with intervention": -1.2},
    ),
    Context(
        words=(
            r"roadside|landmines?|land mines?|ied|ieds|improvised|planted|car bombs?|bomb blast|exploded|"
            r"explosive devices?|mine blast|went off"
        ),
        unless=r"suicide|defus\w+|grenades?",
        gains={"Remote explosive/landmine/IED": 0.8, "Shelling/artillery/missile attack": -0.3},
    ),
    Context(
        words=r"shell(?:ed|ing|s)?|mortars?|artillery|rockets?|missiles?|howitzers?",
        unless=r"propelled|drones?|warplanes?|intercept\w*|seiz\w*|cache",
        gains={"Shelling/artillery/missile attack": 0.5, "Armed clash": -0.2},
    ),
    Context(
        words=r"rap(?:e|ed|ing|es)|sexual\w*|molest\w*",
        gains={"Sexual violence": 1.3, "Attack": -0.5, "Abduction/forced disappearance": -0.4, "Arrests": -0.3},
    ),
    Context(
        words=r"abduct(?:ed|ing|ions?)?|kidnap(?:ped|pings?)?|hostages?|ransom",
        gains={"Abduction/forced disappearance": 1.0, "Attack": -0.4},
    ),
    Context(
        words=(
            r"loot\w*|torch\w*|set (?:\w+ ){0,3}(?:on fire|ablaze)|arson|burn(?:ed|t|"
            r"ing) (?:down )?(?:\w+ ){0,3}(?:house|home|church|mosque|village|office|school|shop)s?|"
            r"destroy\w*|demolish\w*"
        ),
        unless=PROTEST,
        gains={"Looting/property destruction": 0.8},
    ),
    Context(
        words=(
            r"(?:ramm\w*|drove|driving|drives) (?:\w+ ){0,6}(?:explosives?|bombs?)\b|killing (?:himself|herself)|"
            r"(?:explosives?|bombs?)[- ](?:laden|packed|filled)|packed with explosives|laden with explosives"
        ),
        unless=(
            r"drones?|boats? intercepted|intercept\w+|seiz\w+|shot down|defus\w+|parked|left|planted|over (?:an?|the)|"
            r"abandoned|roadside"
        ),
        gains={"Suicide bomb": 1.6, "Armed clash": -0.4, "Attack": -0.4},
    ),
    Context(
        words=r"mobs?|lynch\w*|vigilantes?|angry (?:residents|villagers|crowd|mob)|irate|a crowd",
        unless=r"protest\w*|bandits?|militants?|rebels?|insurgents?|jihadists?|boko haram|demonstrat\w*|march\w*|rally",
        gains={"Mob violence": 0.9, "Attack": -0.4, "Violent demonstration": -0.2},
    ),
    Context(
        words=r"recaptur\w+|retak\w+|retook|regain\w*|liberat(?:ed|ing|e)|reclaim\w*|won back",
        gains={"Government regains territory": 0.8, "Non-state actor overtakes territory": -0.3},
    ),
    Context(
        words=(
            r"withdr[ae]w\w*|handed over|hand over|without (?:a )?fight|pull(?:ed|ing)? out|evacuat\w+|"
            r"retreat\w*|vacat\w+|without firing|without resistance|unopposed"
        ),
        unless=(
            r"under (?:\w+ ){0,2}(?:attack|fire)|forc(?:ed|ing) \w+ to (?:retreat|withdraw|flee)|"
            r"hand(?:ed)? over (?:\w+ ){0,4}(?:prisoners|captives|bodies|detainees|hostages|suspects|petition|letter)|"
            r"overr[au]n|overpower\w*|storm\w*|fierce|heavy fighting|protest\w*"
        ),
        gains={"Non-violent transfer of territory": 0.8, "Government regains territory": -0.3},
    ),
    Context(
        words=UNARMED,
        unless=REMOTE,
        gains={"Attack": 0.8, "Armed clash": -0.4},
        where="target",
    ),
    Context(
        words=REMOTE,
        gains={"Attack": -0.8},
    ),
    Context(
        words=REMOTE,
        unless=(
            r"gun\w*|fire ?fight\w*|clash\w*|ambush\w*|fought|fighting|battle\w*|storm\w*|raid\w*|opened fire|"
            r"exchang\w+|"
            r"trad(?:ed|ing) fire|shot|offensive|assault\w*|attacked|repel\w*|troops"
        ),
        gains={"Armed clash": -1.0},
    ),
    Context(
        words=ARMED,
        gains={"Armed clash": 0.7, "Attack": -0.5},
        where="target",
    ),
    Context(
        words=FORCES,
        unless=r"clash\w*|battle\w*|rebels?|militants?",
        gains={"Armed clash": -0.2, "Arrests": 0.3},
        where="source",
    ),
    *PHRASED,
    *TOLD_ROUND,
)
