"""How agencies put what armed groups, police and crowds did, by who did it and the verb. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

_BAND = (
    "fighter, rebel, militant, insurgent, jihadist, separatist, guerrilla, islamist, militiaman, militiamen, mutineer"
)
_OFFICERS = "police, officer, agent, detective, gendarme, policeman, policemen, security force"

PHRASES_OF_WIRES: Mapping[str, tuple[str, ...]] = {
    "Non-state actor overtakes territory": cues(
        pairs(
            _BAND,
            "walk into, march into, stream into, pour into, roll into, stride into, ride into, drive into, troop into, "
            "be in control, now control, now hold, plant flag, hoist flag, raise their flag, take up position in",
        ),
        pairs(
            "chase, oust, expel, dislodge, evict, rout",
            "militia from, fighter from, troop from, army from, soldier from, rebel from, police from",
        ),
        pairs("fall into, fall to, pass into, slip into, drop into", "rebel hand, militant hand, insurgent hand"),
        pairs("lose", "control of town, control of city, control of village, control of base"),
    ),
    "Armed clash": cues(
        pairs(
            "push, beat, drive, force, throw",
            "unit back, fighter back, troop back, force back, rebel back, militant back, insurgent back, soldier back",
        ),
        cue_list("gun duel, duel with, exchange shot, exchange gunfire, come under fire from, trade shot"),
    ),
    "Arrests": cues(
        pairs(
            _OFFICERS,
            "take from his home, take from her home, take from their home, take from home, take from his house, "
            "take from his office, take from his bed, take away in, come for, march away, drive away with, "
            "take into custody, bundle into a van, bundle into a car, pull from his car, pull off a plane",
        ),
        cue_list("take into custody, be in custody since, hold over the, hold in connection, hold in a raid"),
    ),
    "Abduction/forced disappearance": cues(
        pairs(
            "drag, pull, haul, force, order, take, snatch, grab",
            "out of their pick, out of his pick, out of her pick, off bus, off a bus, off the bus, off motorcycle, "
            "off a motorcycle, off boat, off a boat, off train, from vehicle, from their vehicle, from his vehicle, "
            "from minibus, from a minibus, from a bus, from truck, from his truck, from their truck, from her car",
        ),
        cue_list(
            "herd into the bush, herd into the forest, herd into bush, march into the bush, march into the forest"
        ),
    ),
    "Change to group/activity": cues(
        pairs(
            "return, come back, go back, come home",
            "to the fold, into the fold, to fold of, to the law, to civilian life, to mainstream",
        ),
        cue_list("give up arm, give up their arm, give up weapon, abjure violence, renounce violence, join the peace"),
        pairs("turn over, present, surrender, yield, hand over, deposit", "their firearm, assorted firearm, their gun"),
        pairs(
            _BAND,
            "surrender to, surrender with, give themselves up, turn themselves in, lay down arm, lay down their arm, "
            "lay down their weapon, defect to, switch side, change side, abandon the group, join the ranks of",
        ),
        cue_list("fold of the law, yield to the military, yield to authority, surrender en masse, mass surrender"),
    ),
    "Excessive force against protesters": cues(
        pairs(
            "marcher, protester, demonstrator, protestor, striker",
            "be hit in the, be shot in the, take a bullet, be struck by a bullet, be felled by",
        ),
        pairs(
            "hit in the chest, hit in the head, shot in the back, hit by bullet", "as marcher, as protester, as crowd"
        ),
    ),
    "Remote explosive/landmine/IED": cues(
        pairs("blast, explosion, bomb, bombing, device", "rock, shake, jolt, rip through, tear through"),
    ),
    "Looting/property destruction": cues(
        pairs(
            "burn, torch, set fire to, set ablaze",
            "backhoe, excavator, bulldozer, truck, equipment, machinery, tower, antenna, warehouse, granary, crop",
        ),
    ),
    "Peaceful protest": cues(
        pairs("walk, walk through, file through, file past, parade", "to mourn, in mourning, in silence, to demand"),
        pairs("picket, besiege", "gate, office, embassy, ministry, headquarters, court, palace"),
    ),
    "Mob violence": cues(
        pairs("rioter, mob, crowd, youth, looter, protester", "ram a car, ram car, ram into, drive a car into, loot"),
    ),
    "Attack": cues(
        cue_list("sniper shot dead, gunman shot dead, gunmen shot dead, stop and behead, behead at"),
        pairs(
            "gunman, gunmen, men, assailant, attacker, masked", "fire at least, fire several, fire shot, get out and"
        ),
        pairs(
            "gunman, gunmen, bandit, assailant, attacker, raider, men",
            "descend on, fall on, swoop on, burst in on, mow down, cut down, put to the sword, hack down, pick off",
        ),
    ),
}
