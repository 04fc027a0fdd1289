"""Words of worship, sport, digging, arms trade, space and weather, beside which words of ACLED's acts tell of none."""

from __future__ import annotations

from annotator.suggestions.codes.context import PROTEST, Context

_IN_EARNEST = (
    r"kill\w*|wound\w*|attack\w*|fired (?:at|on)|shell(?:ed|ing)|clash\w*|gunm[ae]n|militants?|rebels?|insurgents?"
)
_ALL_ARMS = {
    "Shelling/artillery/missile attack": -4.0,
    "Air/drone strike": -4.0,
    "Disrupted weapons use": -4.0,
    "Grenade": -4.0,
    "Remote explosive/landmine/IED": -4.0,
    "Change to group/activity": -4.0,
    "Armed clash": -4.0,
    "Attack": -4.0,
}

PEACEABLE: tuple[Context, ...] = (
    Context(
        words=r"runners|athletes|walkers|cyclists|marathon|relay|scouts|band",
        unless=r"kidnap\w*|abduct\w*|gunm[ae]n|armed|militants?|rebels?",
        gains={"Abduction/forced disappearance": -4.0, "Peaceful protest": -2.0},
        in_articles=True,
    ),
    Context(
        words=r"confrontations?",
        where="act",
        unless=(
            r"armed|gun\w*|shots?|shoot\w*|bullets?|herders?|herdsmen|gangs?|cults?|militia\w*|clans?|soldiers?|"
            r"dead|killed|"
            r"wounded|rebels?|fighters|warriors"
        ),
        gains={"Armed clash": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"pilgrim\w*|mecca|kaaba|lourdes|hajj|feast|festival\w*|carnival|bishops?|archbishop|cardinal|easter|"
            r"good friday|christmas|ramadan|cathedral|shrine|saints?|funerals?|burial|buried|mourners|runners|athletes|"
            r"fans|anniversar\w+|memorial|remembrance|weddings?|couples?|parades?|brass band|lanterns?|hospital gate|"
            r"vigil (?:at|outside) (?:the )?(?:gate|hospital|school|college|mine|clinic)|kept (?:a )?vigil|"
            r"marching orders|marching band|tourists|orchestra|relay|torch relay|olympic\w*"
        ),
        unless=(
            r"protest\w*|demonstrat\w*|demand\w*|denounc\w*|police|placards?|slogans?|against|justice|anger|angry|"
            r"solidarity|oppos\w+|chant\w*|tear ?gas|call\w* for|insist\w*|ban|banned|government"
        ),
        gains={"Peaceful protest": -4.0, "Protest with intervention": -4.0},
        in_articles=True,
    ),
    Context(
        words=r"lit candles|lighting candles|light candles|candles",
        unless=(
            rf"{PROTEST}|demand\w*|ministry|parliament|government|outside|justice|disappear\w*|placards?|police|"
            rf"prices?|"
            r"against|crowds?|square|human chain|solidarity|congress|court"
        ),
        gains={"Peaceful protest": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"nuclear(?:-capable)? (?:warheads?|weapons?|capable)|warheads?|blasted off|lift(?:ed)?[- ]?off|orbit|"
            r"satellites?|spacecraft|space (?:agency|launch)|three-stage|two-stage|intercontinental|splashed down|"
            r"launch ?pad|test range|textbook launch|(?:in|into|over) the (?:sea|ocean|pacific)|sea of japan|east sea|"
            r"trajectory|apogee|arms race|maiden flight|trial flight|range of [\d,.]+"
        ),
        unless=r"kill\w*|wound\w*|houses?|civilians|vessels?|ships?|tankers?|houthis?|rebels?|shot down|intercept\w*",
        gains={**_ALL_ARMS, "Suicide bomb": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:deal|contract|order|agreement|licen[cs]e|tender|bid|budget\w*|spend\w*|bought|buy|buys|buying|"
            r"sold|sell|"
            r"sales?|purchas\w+|procur\w+|delivery|deliver\w*|export\w*|suppl(?:y|ies|"
            r"ied))\b.{0,60}\b(?:missiles?|howitzers?|jets|"
            r"tanks|ammunition|rifles|drones?|aircraft|helicopters?|weapons?|arms|shells|artillery|rockets?)|"
            r"(?:parade|on display|on show|arms fair|air ?show|museum|rolled (?:through|past))"
        ),
        unless=rf"{_IN_EARNEST}|seiz\w+|smuggl\w+|intercept\w+|destroy\w*|struck|strike|hit|explo\w+|found",
        gains=_ALL_ARMS,
        in_articles=True,
    ),
    Context(
        words=(
            r"world war|wartime|second world|first world war|ww2|wwii|archaeolog\w+|excavat\w+|bronze age|medieval|"
            r"roman|viking|century|museum|divers|dating (?:from|back)|from (?:1[0-8]\d\d|19[0-6]\d)|"
            r"old (?:shell|bomb|mine|grenade)|metal detector\w*"
        ),
        unless=r"militants?|rebels?|insurgents?|gunm[ae]n|attack\w*|clash\w*|protest\w*|soldiers were|troops",
        gains={**_ALL_ARMS, "Other": -4.0, "Looting/property destruction": -3.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"storms?|hail\w*|gales?|lightning|flames|wildfires?|bush ?fires?|blazes?|firemen|firefighters|hurricane|"
            r"typhoon|cyclone|floods?|mudslides?|landslides?|gas blast|gas explosion|underground|coal|colliery|methane|"
            r"pit|boiler|his car hit|her car hit|collided|head-on|lorry|outbreak|epidemic|cholera|ebola|virus|vaccin\w+"
        ),
        unless=(
            r"gunm[ae]n|militants?|rebels?|attack\w*|bomb\w*|shell\w*|protest\w*|soldiers?|troops|police|armed|mobs?|"
            r"crowd|stormed|stor?ming|arson\w*|drones?|missiles?|mines?\b|device|raid\w*|fighters|grenade|stones?|"
            r"ambush\w*|"
            r"petrol bombs?|strike|strikes|explosives?|rustlers|looted|clash\w*|lynch\w*|barricad\w+|driver|torch\w*|"
            r"abduct\w*|kidnap\w*"
        ),
        gains={
            "Attack": -4.0,
            "Armed clash": -4.0,
            "Looting/property destruction": -4.0,
            "Air/drone strike": -4.0,
            "Shelling/artillery/missile attack": -4.0,
            "Remote explosive/landmine/IED": -4.0,
            "Mob violence": -4.0,
        },
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:his|her|their) car (?:hit|struck|collided|overturned|left the road)|lightning|turbulence|"
            r"engine trouble|"
            r"bird strike|runway"
        ),
        unless=r"mines?|devices?|bombs?|explo\w+|gunm[ae]n|shell\w*|drones?|missiles?|rockets?|attack\w*|"
        r"protest\w*|clash\w*",
        gains={"Attack": -4.0, "Armed clash": -4.0, "Air/drone strike": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"strikers?|keepers?|goalkeeper|winger|midfielder|captain|champions?|derby|three points|their lead|"
            r"penalt(?:y|ies)|"
            r"half-time|opener|top of the|coach|squad|clubs?|league|fixture|pitch|stadium|scored|goals?|innings"
        ),
        unless=(
            rf"{PROTEST}|police|stones?|fans|supporters|riot\w*|gunm[ae]n|militants?|bomb(?:ed|ing|er)|kill\w*|"
            rf"dead|died|"
            r"workers|union|school pitch|explo\w+|tear ?gas|football pitch"
        ),
        gains={
            "Attack": -4.0,
            "Armed clash": -4.0,
            "Looting/property destruction": -4.0,
            "Remote explosive/landmine/IED": -4.0,
            "Peaceful protest": -4.0,
            "Air/drone strike": -4.0,
            "Shelling/artillery/missile attack": -4.0,
            "Agreement": -4.0,
        },
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:u\.?n\.?|united nations|annual|quarterly|half-year\w*|rights group\w*|watchdog\w*)\b.{0,30}\breports?|"
            r"report (?:on|said|found|released|published)|in a report|in its report|last year|year-on-year|mainly|"
            r"mostly|"
            r"so far this year|this year alone|a year earlier|on average|per (?:day|month|year)|a day since"
        ),
        unless=r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:night|morning|evening|afternoon)|yesterday|overnight|"
        r"hours after|(?:police|incident|initial|media|local|army|situation|agency|newspaper) reports?",
        gains={
            "Attack": -1.0,
            "Suicide bomb": -1.2,
            "Remote explosive/landmine/IED": -1.0,
            "Abduction/forced disappearance": -1.0,
            "Armed clash": -0.6,
        },
        in_articles=True,
    ),
    Context(
        words=(
            r"part(?:y|ies) (?:split|merged|in \w+ (?:split|merged|came together))|coalition|shareholders?|board|"
            r"merger|"
            r"banks?|compan(?:y|ies)|firms?|carmaker|airlines?|teams?|clubs?|museum|statues?|artefacts?|heritage|award"
        ),
        unless=(
            r"armed|rebels?|militia\w*|fighters?|factions?|insurgents?|guerrillas?|army|troops|soldiers?|separatists?|"
            r"jihadists?|gunm[ae]n|weapons?|protest\w*|looted|robbed|raid\w*|militants?|forces|police|tribe|clan|"
            r"peacekeep\w+"
        ),
        gains={
            "Change to group/activity": -4.0,
            "Headquarters or base established": -4.0,
            "Non-violent transfer of territory": -4.0,
            "Agreement": -2.0,
        },
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:state of emergency|curfew|martial law|internet|borders?)\b.{0,120}\b(?:after|"
            r"following)\b.{0,90}\b(?:kill\w*|"
            r"shot|died|deaths?|attack\w*|clash\w*|riots?|violence)"
        ),
        gains={"Other": -1.0},
    ),
    Context(
        words=r"(?:guns?|weapons) (?:\w+ ){0,2}silent",
        unless=r"truce|cease-?fire|deal|accord|agree\w*|pact|hostilities",
        gains={"Agreement": -4.0},
        in_articles=True,
    ),
)
