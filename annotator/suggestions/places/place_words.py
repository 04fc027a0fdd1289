"""Words that come with the names of places, and capitalised words that are none. Plain sets."""

from __future__ import annotations

import re

from annotator.model.text.word_sets import word_set

BEFORE = word_set(
    "in near at from of off over outside inside around across towards toward into around north south east west "
    "between via through throughout along within beyond"
)
BEFORE |= word_set(
    "à en dans de du près vers sur a cerca hacia в во на из под у около возле городе город селе село "
    "деревне область في من إلى على قرب مدينة بمدينة بلدة ببلدة قرية بقرية محافظة بمحافظة ريف بريف شمال جنوب "
    "شرق غرب منطقة بمنطقة"
)
IN = word_set("in near at outside around inside")
"""What follows these is where something happened."""
PRECISELY_IN = IN | word_set("between towards toward")

BETWEEN = word_set(
    "neighbouring neighboring nearby northern southern eastern western central northeastern northwestern "
    "southeastern "
    "southwestern north-eastern north-western south-eastern south-western upper lower rural restive occupied "
    "coastal the"
)
"""What may stand between such a word and the name."""

WIDE = word_set(
    "province governorate state region county oblast department prefecture wilaya wilayat krai republic canton emirate"
)
MIDDLE = word_set(
    "district municipality commune sub-county subcounty cercle territory zone woreda township lga raion division "
    "constituency sub-district subdistrict tehsil taluka upazila arrondissement locality payam regency kebele circle"
)
SMALL = word_set(
    "city town village camp area valley island airport border crossing neighbourhood neighborhood market suburb ward "
    "location hamlet settlement quarter junction forest road highway bridge axis hills hill mountain mountains river "
    "lake port estate slum slums sector locality centre center"
)
UNITS = WIDE | MIDDLE | SMALL
"""What may follow the name of a place."""
NAMING = (
    WIDE
    | MIDDLE
    | word_set(
        "city town village camp neighbourhood neighborhood suburb ward hamlet settlement area mine quarry forest"
    )
)
"""What is called so is a place even if no gazetteer knows it: "Tessalit area", "the village of Koshobe"."""

SITES = word_set(
    "university mosque church prison station market school hospital college airport road town police residents "
    "police "
    "farm bridge highway clinic barracks base stadium slum slums estate"
)
HYPHENS = frozenset({"-", "–"})
JOINTS = HYPHENS | word_set("al el an ar as ash at da de do des du la le sur n'")
DIRECTIONS = word_set(
    "north south east west outskirts edge centre center suburb suburbs part parts northern southern eastern western "
    "streets neighbourhood neighborhood northeast northwest southeast southwest port capital border"
)
NOT_PLACES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december i the a an he she it they allah god reuters afp ap un "
    "islam islamic islamist africa asia europe america eurasia christmas easter eid ramadan parliament internet "
    "ied ngo ngos president"
)
OF_GROUPS = word_set("shabaab shabab haram qaeda qaida isis isil daesh taliban houthi hezbollah hizbullah hamas")
"""A name with one of these is a group's."""
STRUCK = word_set(
    "attack raid shell bomb hit strike seize capture retake recapture enter besiege storm overrun pound leave reach "
    "target take shake hold block rock liberate occupy bombard surround control invade loot torch burn barricade"
)
"""Verbs whose object may be a place."""
STRIKING = STRUCK | word_set(
    "shelling bombing bombardment capture seizure siege recapture shooting massacre assault offensive strike "
    "airstrike "
    "march return advance withdrawal"
)
"""What is done to a place."""
SHELLED = word_set("shell bomb besiege bombard shelling bombing bombardment siege recapture capture overrun")
"""Nobody does these to a person, whatever the name looks like."""
BEFALLING = word_set("be have see lie border suffer face experience become remain witness endure descend slide")
"""What a country or town is or goes through, and no government does."""
TITLES = word_set(
    "mr mrs ms dr president minister general colonel captain major sheikh sheik imam pastor bishop king prince sir "
    "senator governor commander chief spokesman spokeswoman hon honourable leader lawyer judge mullah reverend rev "
    "father pope premier chairman mp"
)

NEAR = re.compile(
    r"(?:\b\d+\s*(?:-|\s)?(?:km|kilomet\w+|miles?)\b[^.;,]{0,30}|\b(?:north|south|east|west|northeast|northwest|southeast|"
    r"southwest)\s+of\s+|\b(?:near|outside|around|close\s+to|outskirts\s+of|on\s+the\s+edge\s+of|between)\s+)(?:the\s+)?"
    r"(?:\w+\s+)?(?:city\s+of\s+|town\s+of\s+|village\s+of\s+)?$",
    re.IGNORECASE,
)
FAR = re.compile(
    r"\b(?P<far>\d+(?:[.,]\d+)?)\s*-?\s*(?P<unit>km|kms|kilomet\w+|miles?)\b\s*(?:\([^)]*\)\s*)?"
    r"(?:to\s+the\s+)?(?P<way>(?:north|south|east|west)(?:[- ]?(?:north|south|east|west))?)?\s*(?:of|from)\s+"
    r"(?:the\s+)?(?:(?:city|town|village|capital)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
"""What stands before Y in "40 km north of Y"."""
