"""Whether a noun names a person by the way it is made, where no list has it: "pickers", "protestors", "machinists"."""

from __future__ import annotations

from annotator.model.text.word_sets import word_set
from annotator.suggestions.text.tokens import Token

_ENDINGS = ("er", "or", "ist", "eer", "man", "men", "woman", "women", "ee", "ian", "ster", "keeper")
_THINGS = word_set(
    "abdomen accelerator acumen after anchor anger another answer armor armour banner barracks barrier beer "
    "bladder boiler booster border bulldozer bunker burner butter calculator cancer career carrier center "
    "centre chamber chapter charter chopper cinder cleaver cluster coffee committee computer container "
    "conveyor cooker cooler copper corner corridor counter cover cracker crater crawler crossover cruiser "
    "cutter cylinder dagger danger december deer degree destroyer detector dinner disaster door either "
    "elevator encounter error ever excavator exterior factor feather fee fever finger firecracker flavor flier "
    "floor flower flyer folder former freezer freighter frontier gather gender generator guarantee gunpowder "
    "hammer hangover harbor harbour headquarter headquarters heater helicopter holder horror however humor "
    "hunger indicator inner interior jubilee jumper knee labor ladder latter launcher layer layover leather "
    "lee letter levee lighter liner list liter litre lobster loudspeaker lumber manner matter meter metre "
    "mirror monitor monster mortar motor murder never newspaper november number october odor offer omen order "
    "outer over oyster paper pier plaster poster powder power printer quarter reactor regimen register "
    "revolver river rocket-launcher roster rubber rumor rumour scooter sector semester sensor september "
    "shelter shoulder shower silver slaughter specimen steamer steer sticker suffer summer super supper "
    "sweater tanker terror theater theatre thriller thunder tier timber toaster tower tractor trailer transfer "
    "transformer tree tremor trigger trimester under upper vapor vector water weather web winter wire"
)


def names_a_person(token: Token) -> bool:
    """A common noun such as "picker", "cardinal seamstress" or "machinist"; never a tool or a part of a building."""
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in ("GPE", "LOC", "FAC", "DATE", "TIME"):
        return False
    lemma = token.lemma_.lower()
    if lemma == token.lower_ and lemma.endswith("s") and not lemma.endswith("ss"):
        lemma = lemma.removesuffix("s")
    return (
        len(lemma) > 4 and lemma.isalpha() and lemma not in _THINGS and (lemma.endswith(_ENDINGS) or lemma in _OTHERS)
    )


_OTHERS = word_set(
    "seamstress actress waitress stewardess heiress hostess duchess countess conscript mate roommate inmate "
    "classmate recruit orphan dependant dependent assistant attendant servant merchant migrant applicant "
    "claimant militant combatant accountant consultant participant occupant tenant lieutenant sergeant infant "
    "peasant patient client student resident president adolescent dissident agent parent correspondent "
    "adherent opponent superintendent personnel staff clerk chef monk nun guide cadet envoy aide nurse"
)
