"""Words of plain crime, trade, manoeuvres, flights past and games, which in an article are no events of ACLED's."""

from __future__ import annotations

from annotator.suggestions.codes.context import Context

ASIDES: tuple[Context, ...] = (
    Context(
        words=(
            r"robber\w*|robbed|burglar\w*|carjack\w*|pickpocket\w*|drunk\w*|domestic|jealous\w*|his wife|her husband|"
            r"ex-(?:wife|husband|boyfriend|girlfriend)|serial killer|supermarket|jewell?er\w*|insurance|inheritance"
        ),
        unless=(
            r"protest\w*|militants?|rebels?|soldiers?|army|opposition|activists?|journalists?|mob|crowd|"
            r"villagers?|residents?|"
            r"lynch\w*|gangs?|cartels?|bandits?|jihadists?|insurgents?|bomb\w*|grenades?|armed men|gunmen|"
            r"demonstrat\w*|riot\w*"
        ),
        gains={"Attack": -4.0, "Armed clash": -4.0, "Mob violence": -4.0, "Looting/property destruction": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"test[- ]?fir\w+|missile tests?|test launch\w*|tested|exercises?|drills?|manoeuvres|maneuvers|war games|"
            r"into the sea|satellite|practis\w+|simulat\w+|training flights?"
        ),
        unless=r"kill\w*|wound\w*|hit|struck|attack\w*|fired at|protest\w*",
        gains={
            "Shelling/artillery/missile attack": -4.0,
            "Air/drone strike": -4.0,
            "Armed clash": -4.0,
            "Change to group/activity": -4.0,
            "Government regains territory": -4.0,
        },
        in_articles=True,
    ),
    Context(
        words=r"agree\w*|deals?|treaty|treaties|accords?|pacts?|memorandum|talks|negotiat\w+|sign(?:ed|ing)?",
        unless=(
            r"cease-?fires?|truces?|peace|rebels?|militias?|factions?|clans?|tribes?|armed|hostilit\w+|"
            r"prisoners?|captives?|"
            r"surrender\w*|withdraw\w*|evacuat\w+|reconcil\w+|disengag\w+|fighting|insurgents?|guerrillas?|hostages?|"
            r"opposition|separatists?|gangs?|cartels?|warring|junta|taliban|disarm\w*|demobili\w+|bodies"
        ),
        gains={"Agreement": -4.0},
        in_articles=True,
    ),
    Context(
        words=r"talks|negotiat\w+|meetings?|summit|roadmap",
        unless=r"sign\w*|reach\w*|agreed|ceasefire|cease-fire|truce|swap\w*|exchang\w+|deal|accord|pact",
        gains={"Agreement": -4.0},
        in_articles=True,
    ),
    Context(
        words=r"took off|takes? off|flew|fly|flying|overflew|scrambled|paraded?|on display|delivered|landed at",
        unless=(
            r"struck|strikes?|hit|bomb\w*|fired|kill\w*|attack\w*|dropp\w+|shell\w*|wound\w*|shot down|"
            r"crashed into|pounded|destroy\w*|explo\w+"
        ),
        gains={"Air/drone strike": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"liquor|spirits|alcohol|methanol|counterfeit\w*|fake|contraband|smuggl\w+|gambling|betting|"
            r"prostitut\w+|theft|poach\w+|ivory|illegal (?:mining|logging|fishing)|drunken\w*|homicide|"
            r"manslaughter|negligen\w+|reckless|builder|landlord|fireworks|mock|blank rounds|litres"
        ),
        unless=(
            r"weapons?|arms|rifles|explosives?|militants?|rebels?|opposition|protest\w*|activists?|journalists?|"
            r"separatists?|gangs?|terror\w*"
        ),
        gains={"Arrests": -4.0, "Disrupted weapons use": -4.0},
        in_articles=True,
    ),
    Context(
        words=r"drivers?|captain of the|owners?|contractors?|managers?|engineers?|businessm[ae]n|bankers?|officials?",
        where="target",
        unless=r"protest\w*|militants?|rebels?|opposition|activists?|soldiers?|gangs?|election|separatists?|treason|coup",
        gains={"Arrests": -4.0},
        in_articles=True,
    ),
    Context(
        words=r"shares|stocks|markets? rall\w+|rall\w+ (?:to|by) \w+|bonds|match|league|cup|tournament",
        unless=r"protest\w*|demonstrat\w*|march(?:ed|ers)|take to the street|police|riot\w*",
        gains={"Peaceful protest": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:lodg|deliver|hand|fil|regist|express|convey)\w* (?:\w+ ){0,4}protests?|notes? of protest|"
            r"(?:diplomatic|formal|official|strong|strongest|verbal) protests?|protest (?:notes?|letters?|votes?)|"
            r"protested that|in protest at (?:\w+ ){0,3}(?:appointment|remarks|comments|decision|award)|"
            r"resign\w* in protest|protested (?:his|her|their) innocence|under protest"
        ),
        unless=(
            r"thousands|hundreds|dozens|demonstrat\w*|march\w*|rall(?:y|ied|ies)|crowds?|gather\w*|placards?|banners?|"
            r"streets?|squares?|picket\w*|outside"
        ),
        gains={"Peaceful protest": -4.0, "Protest with intervention": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"(?:deploy\w*|sent|send\w*) (?:\w+ ){0,4}(?:police|policemen|observers?|monitors?|teams?|doctors|rescuers)"
        ),
        unless=r"troops?|soldiers?|army|tanks|militias?|rebels?|fighters|paramilitar\w+",
        gains={"Change to group/activity": -4.0},
        in_articles=True,
    ),
    Context(
        words=(
            r"weddings?|celebrat\w+|celebratory|hunt(?:ing(?! (?:rifle|gun|weapon|kni[fv]))|ers?)|"
            r"stray bullets?|accidental\w*|by accident|poach\w+|"
            r"goats|livestock|wildlife|elephants?|lions?|warders"
        ),
        unless=(
            r"gunm[ae]n|militants?|rebels?|attack\w*|herders|herdsmen|rustlers|bandits|raid\w*|air ?strikes?|drones?|"
            r"bomb\w*|protest\w*|stole|stolen|looted|drove (?:away|off)|militia\w*|clash\w*"
        ),
        gains={
            "Attack": -4.0,
            "Armed clash": -4.0,
            "Protest with intervention": -4.0,
            "Looting/property destruction": -4.0,
        },
        in_articles=True,
    ),
)
