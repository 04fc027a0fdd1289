"""What several words together say for or against an ACLED code, whatever word the act was found by."""

from __future__ import annotations

from annotator.suggestions.codes.context import PROTEST, Context

_CROWD = rf"{PROTEST}|crowds?|strikers?|sit-ins?|vigils?|procession|throng"
_LIVE = (
    r"open(?:ed|ing|s)? (?:up|fire)|fir(?:ed|ing|es) (?:at|on|upon|into)|rak(?:ed|ing)|gunfire|machine[- ]?gun\w*|"
    r"spray\w*|shot (?:dead|at|into)|bullets?|live (?:rounds|ammunition|fire)|shoot\w* (?:dead|at|into)"
)
_ARMED_OTHERS = (
    r"gunm[ae]n|militants?|rebels?|insurgents?|jihadists?|extremists?|terrorists?|bandits?|unidentified|unknown|"
    r"suicide|grenades?|bomb\w*|rubber bullets?|plastic bullets?|fir(?:ed|ing) (?:\w+ ){0,3}(?:air|tear|rubber|"
    r"water|warning)"
)
_DYING = r"killed|kill(?:s|ing)?|died|dead|dies?|death|shot dead|wound\w*|lost (?:his|her|their) li\w+|fell|injur\w*"

PHRASED: tuple[Context, ...] = (
    Context(
        words=rf"(?:{_LIVE})\b.{{0,80}}\b(?:{_CROWD})|(?:{_CROWD})\b.{{0,80}}\b(?:{_LIVE})",
        unless=rf"{_ARMED_OTHERS}|stones?|petrol bombs?|torch\w*|slingshots?|rioters?",
        gains={
            "Excessive force against protesters": 2.0,
            "Peaceful protest": -0.9,
            "Attack": -0.9,
            "Protest with intervention": -0.8,
            "Armed clash": -0.9,
            "Violent demonstration": -0.6,
        },
    ),
    Context(
        words=(
            rf"(?:beat(?:en|ing)?|clubb?\w*|bludgeon\w*|ramm?\w*)\b.{{0,50}}\b(?:{_CROWD})\b.{{0,60}}\b(?:breaking|"
            rf"broke|"
            r"fractur\w+|critical\w*|unconscious|seriously|iron bars|skulls?)"
        ),
        gains={
            "Excessive force against protesters": 2.0,
            "Protest with intervention": -0.6,
            "Violent demonstration": -1.0,
        },
    ),
    Context(
        words=_CROWD,
        where="target",
        gains={
            "Government regains territory": -3.0,
            "Non-state actor overtakes territory": -3.0,
            "Abduction/forced disappearance": -1.0,
            "Non-violent transfer of territory": -3.0,
        },
    ),
    Context(
        words=(
            rf"(?:detain|arrest|haul|drag|bundl|cart|led away|whisk)\w*\b.{{0,60}}\b(?:{_CROWD}|activists|"
            rf"placards?|to march|"
            r"glued)"
        ),
        unless=(
            r"live (?:ammunition|rounds?|fire)|shot dead|stones?|threw|hurl\w*|torch\w*|in connection with|raid\w*|"
            r"homes?|accused of|for (?:organi\w+|inciting|leading)|ahead of|masked|gunm[ae]n|armed men"
        ),
        gains={"Protest with intervention": 1.2, "Arrests": -0.8, "Abduction/forced disappearance": -1.5},
    ),
    Context(
        words=(
            rf"(?:{_CROWD})\b.{{0,80}}\b(?:led away|hauled|dragged|bundled|detained|taken away|carted|pushed|"
            rf"shoved|chased)|(?:police|officers?|gendarmes|guards) (?:\w+ ){{0,3}}(?:moved in|chased|charged|"
            rf"pushed|broke)\b.{{0,60}}"
        ),
        unless=(
            r"live (?:ammunition|rounds?|fire)|shot dead|stones?|threw|hurl\w*|torch\w*|in connection with|raid\w*|"
            r"gunm[ae]n|militants?|rebels?|suspects?|stolen|robber\w*"
        ),
        gains={
            "Protest with intervention": 1.3,
            "Arrests": -1.2,
            "Abduction/forced disappearance": -2.0,
            "Peaceful protest": -0.6,
        },
    ),
    Context(
        words=(
            rf"(?:{_DYING}|gunshot wounds?|bullet wounds?)\b.{{0,80}}\b(?:at|during|in|after|from) (?:an?|the|"
            rf"\w+day[’']s)? ?"
            r"(?:\w+ ){0,3}(?:sit-in|protests?|rally|demonstration|march|vigil)"
        ),
        unless=(
            rf"{_ARMED_OTHERS}|stones?|petrol bombs?|torch\w*|rioters?|mobs?|rival|collaps\w+|stampede|heat|attackers?|"
            r"since|years? ago"
        ),
        gains={"Excessive force against protesters": 1.6, "Peaceful protest": -0.8, "Attack": -0.9},
    ),
    Context(
        words=(
            rf"(?:{PROTEST}|crowds?)\b.{{0,120}}\b(?:loot\w*|alight|ablaze|on fire|torch\w*|ransack\w*|smash\w*|"
            rf"burn(?:ed|t|"
            r"ing)|stones?|rampage\w*|vandal\w*|barricades?)|(?:stones?|tyres|windows|cars|petrol bombs?)\b.{0,60}\b"
            rf"(?:thrown|flew|burned|smashed|torched|hurled)\b.{{0,100}}\b(?:{PROTEST}|thousands|crowds?)"
        ),
        unless=r"militants?|rebels?|gunm[ae]n|bombs?|insurgents?|jihadists?|peacefully|candles?|effig\w+|flags?",
        gains={
            "Violent demonstration": 1.5,
            "Looting/property destruction": -0.8,
            "Peaceful protest": -0.8,
            "Protest with intervention": -0.6,
        },
    ),
    Context(
        words=(
            r"(?:seized|taken|grabbed|captured|snatched|stopped) by (?:\w+ ){0,2}(?:men|gunm[ae]n|militants|rebels|"
            r"pirates|tribesmen|fighters|bandits|insurgents|kidnappers)"
        ),
        unless=r"towns?|city|villages?|bases?|posts?|weapons|rifles|airport|territory",
        gains={"Abduction/forced disappearance": 1.2, "Disrupted weapons use": -2.0},
    ),
    Context(
        words=(
            r"(?:when|after|once|as|hours after|a day after) (?:the )?(?:last )?(?:of the )?(?:\w+ )?(?:rebels?|"
            r"fighters?|militants?|insurgents?|militiamen|garrison|army|troops|soldiers|"
            r"defenders) (?:had )?(?:gone|left|withdrawn|withdrew|departed|pulled out|slipped away|pulled back|"
            r"retreated)"
        ),
        unless=r"clash\w*|fierce|heavy (?:fighting|attack)|storm\w*|under (?:fire|attack)|battle",
        gains={"Non-violent transfer of territory": 1.6, "Government regains territory": -1.0},
    ),
    Context(
        words=r"inmates?|penitentiary|prison(?:ers)? (?:riot\w*|rebel\w*|uprising|mutin\w+|fight\w*|fought)",
        unless=r"escap\w+|freed|storm\w*|gunm[ae]n|militants?|visit\w*",
        gains={"Mob violence": 1.4, "Armed clash": -1.0, "Attack": -0.8, "Looting/property destruction": -0.6},
    ),
    Context(
        words=r"(?:hand|turn|swap|exchang|trad|releas)\w*\b.{0,40}\b(?:prisoners|captives|bodies|detainees)",
        unless=r"gunm[ae]n|storm\w*|raid\w*|jail ?break|protest\w*|commandos|rescue\w*",
        gains={"Agreement": 1.0, "Non-violent transfer of territory": -1.5, "Change to group/activity": -0.6},
    ),
    Context(
        words=(
            r"(?:la(?:y|id|ying) down|surrender\w*|evacuat\w+|releas\w+)\b.{0,80}\bunder (?:an?|the|this) "
            r"(?:\w+ ){0,3}(?:accord|deal|agreement|truce|pact)"
        ),
        gains={"Agreement": 1.6},
    ),
    Context(
        words=(
            r"(?:laden|packed|loaded|filled|rigged) with explosives\b.{0,30}\bparked|parked\b.{0,40}\b(?:explod|"
            r"detonat|blew|went off|blast)\w*|remote(?:ly)?[- ]?(?:control\w*|detonat\w*)"
        ),
        unless=r"suicide|bomber|himself|herself|themselves",
        gains={"Remote explosive/landmine/IED": 1.6, "Suicide bomb": -1.6},
    ),
    Context(
        words=r"detonating cord|detonators?",
        unless=r"explod\w+|blast|went off",
        gains={"Remote explosive/landmine/IED": -1.2, "Disrupted weapons use": 0.5},
    ),
    Context(
        words=r"mass graves?|exhum\w+",
        gains={"Other": 1.5, "Attack": -0.9},
    ),
    Context(
        words=r"small[- ]arms?|machine[- ]?guns?|assault rifles|gunfire|light weapons|on foot",
        unless=rf"air ?strikes?|helicopters?|{PROTEST}|crowds?|civilians|worshipp?ers|villagers",
        gains={"Shelling/artillery/missile attack": -0.9, "Grenade": -0.5},
    ),
    Context(
        words=r"tortur\w+|beaten to death|executed|died in (?:police |military )?custody",
        where="words",
        unless=rf"{PROTEST}|court|sentenced",
        gains={"Attack": 0.9, "Arrests": -1.2},
    ),
    Context(
        words=(
            r"march(?:ed|ing) (?:off|away)|(?:led|took|taken|drove|driven|carried|made) (?:\w+ ){0,1}(?:off|"
            r"away)\b.{0,60}\b(?:people|m[ae]n|wom[ae]n|girls?|boys?|passengers?|students?|pupils?|villagers?|"
            r"workers?|bush|forest|scrub)"
        ),
        unless=rf"police|protest\w*|demonstrat\w*|{_DYING}",
        gains={"Abduction/forced disappearance": 1.2, "Peaceful protest": -2.0, "Attack": -0.6},
    ),
    Context(
        words=(
            r"ministers|leaders|envoys?|diplomats?|delegates|presidents?|negotiators|experts|bishops|lawmakers|"
            r"heads of state|senators|officials"
        ),
        where="source",
        unless=rf"{PROTEST}|crowds?|supporters|streets?|hundreds|thousands|dozens|banners?|placards?",
        gains={"Peaceful protest": -3.0},
        in_articles=True,
    ),
)
