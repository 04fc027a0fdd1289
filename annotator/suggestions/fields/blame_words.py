"""Words of claims and blame: what is claimed, who is suspected and how, and what those do who carry an act out."""

from __future__ import annotations

from annotator.model.text.word_sets import word_set

ACTS = word_set(
    "responsibility attack bombing blast explosion raid strike killing ambush assault abduction kidnapping massacre "
    "murder shooting it them act incident operation deed credit violence kidnap"
)
BLAMING = word_set("blame accuse suspect")
ATTRIBUTING = word_set("attribute ascribe link trace connect tie pin impute put lay")
"""Verbs whose "to" or "on" names who did it; whoever does the attributing only speaks."""
SUSPICION = word_set(
    "suspicion blame finger fingers responsibility way sign evidence clue trail method indication everything"
)
MARKS = word_set("hallmark mark signature fingerprint stamp")
NO_ACT = word_set(
    "back support arm fund finance train aid help shelter harbour harbor host fail break breach violate lie try seek "
    "want undermine incite plan plot sponsor supply shield protect hide delay block refuse"
)
NOBODY = word_set("no nobody none neither never not n't")
OWN_DEEDS = word_set(
    "carry stage conduct launch mount kill execute attack target plant detonate fire perpetrate lay punish shoot hit "
    "strike down destroy hold take capture ambush bomb seize abduct drop throw set"
)
DOERS = word_set("attacker gunman gunmen killer assailant raider bomber kidnapper abductor culprit perpetrator shooter")
