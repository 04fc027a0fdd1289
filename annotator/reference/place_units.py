"""The kind of place that the words beside its name tell: "Idlib province", "the village of Kelbo". Folded text only."""

import re

# Where names are Arabic, or transcribed as Arabic ones are: the article is optional and vowels vary.
ARABIC = {
    "SY", "LB", "JO", "PS", "IL", "IQ", "IR", "YE", "SA", "OM", "AE", "QA", "BH", "KW", "EG", "LY", "TN",
    "DZ", "MA", "SD", "TD", "ER", "SO", "DJ", "AF", "PK", "MR", "KM",
}  # fmt: skip

_UNITS = {
    "admin1": "province|governorate|state|region|oblast|wilayat|wilaya|muhafazah|prefecture|emirate|canton"
    "|krai|republic|محافظه|ولايه|اقليم|область",
    "admin2": "district|county|department|subdistrict|sub district|commune|municipality|raion|zone|division"
    "|local government area|lga|cercle|woreda|territory|township|sub county|subcounty|arrondissement|tehsil|upazila"
    "|locality|منطقه|قضاء|مديريه|محليه|район",
    "city": "city|town|village|camp|مدينه|بلده|قريه|город|село",
    "": "area|areas|road|highway|axis|market|suburb|neighbourhood|neighborhood|settlement|location|ward|valley|forest"
    "|junction|airport|centre|center|estate|slum|slums|idp camp|refugee camp|sector|hills|border crossing|outskirts"
    "|countryside",
}
_ANY_UNIT = "|".join(_UNITS.values())
_UNIT_AFTER = re.compile(rf"^(?P<name>.+?) (?P<unit>{_ANY_UNIT})$")
_UNIT_BEFORE = re.compile(rf"^(?:the )?(?P<unit>{_ANY_UNIT}) (?:of )?(?P<name>.+)$")
_KIND = {word: kind for kind, words in _UNITS.items() for word in words.split("|")}


def without_unit(folded: str) -> tuple[str, str]:
    """The bare name and the kind of place that the words said: `idlib province` -> `idlib`, admin1."""
    match = _UNIT_AFTER.match(folded) or _UNIT_BEFORE.match(folded)
    return (match["name"], _KIND[match["unit"]]) if match else (folded, "")
