"""How deals, arrests, moves of groups and of ground are told without the plain word for them. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

_HELD = "leader, member, politician, activist, journalist, suspect, critic, lawyer, opponent, candidate, student"

PHRASES_OF_MOVES: Mapping[str, tuple[str, ...]] = {
    "Agreement": cue_list(
        "put name to, put signature, put pen to paper, gun fall silent, gun be silent, hand back captive, "
        "hand back prisoner, make peace, conclude an accord, conclude accord, conclude a deal, "
        "conclude an agreement, reach an accord, sign accord, sign an accord, sign a pact, initial a, "
        "agree to observe, observe the truce, agree a truce, agree on a truce, agree to a ceasefire, "
        "agree a ceasefire, hand over prisoner, hand over captive, hand over body, hand over detainee, "
        "swap prisoner, swap detainee, swap body, trade prisoner, exchange detainee, exchange remains, "
        "exchange fighter, release under a deal, free under a deal, free in exchange, evacuate under a deal, "
        "bury the hatchet, shake hand, end hostility, cease hostility, lay down arm under, surrender under, "
        "humanitarian pause, joint declaration, disengagement"
    ),
    "Arrests": cues(
        pairs("pick up, haul in, take in, seize, lead away, net, bundle", _HELD),
        cue_list(
            "take from bed by police, take from their bed, drive to a prison, drive to prison, dawn raid take, "
            "turn up at flat, knock at the door, take from home by, take for questioning, hold for questioning, "
            "bring in for questioning, in handcuff, handcuff, throw into jail, throw in jail, put in jail, "
            "clap in jail, remand in custody, swoop on, sweep through, capture a senior, put under house arrest, "
            "pick up by police, pick up by agent, bail, collar, bust"
        ),
    ),
    "Change to group/activity": cues(
        pairs("send, leave, arrive, move, rush, dispatch, deploy, head", "reinforce, strengthen, bolster, back up"),
        cue_list(
            "cross to the rebel side, cross to the side, cross over, keep arrive, fresh soldier, pour in, "
            "truck with soldier, amass, switch support, switch its support, switch allegiance, "
            "come out of the forest, come out of the bush, give up their weapon, give up gun, hand over rifle, "
            "hand in gun, join rank, join their ranks, unite under, unite in, go over to, cross over to, "
            "roll into, troop pour, fresh troop, armour roll, strengthen line, strengthen position, regroup, "
            "call up reservist, take up arm, return to barrack, new alliance, new coalition, new front, "
            "split in two, part way, leave the group, quit the group, break with, pledge to, troop be send, "
            "force be send, mobilise fighter, mass at the border"
        ),
    ),
    "Headquarters or base established": cue_list(
        "fence off school, run up flag, make it their camp, make camp, take up residence, install office, "
        "move command, move its command, move its headquarters, move headquarters, set up camp, set up a camp, "
        "pitch tent, dig in at, turn school into, turn into headquarters, turn into a base, turn building into, "
        "make it their base, fly flag over, observation post, set up command, set up office, occupy school as, "
        "settle into, set up base, set up a base, build a base, open a forward, new camp"
    ),
    "Non-violent transfer of territory": cues(
        pairs(
            "enter, walk into, move into, drive into, spread through, march into, take over",
            "unopposed, without resistance, "
            "without a fight, without firing, without a shot, without fighting, after rebel leave, under the deal",
        ),
        cue_list(
            "slip away, leave without a fight, last fighter leave, last rebel leave, last fighter drive off, "
            "rebel leave, leave aboard bus, depart for, hand key, give key, close camp, close base, "
            "spread through street, take their place, return to town, move into as, move into fort, "
            "move into post, enter as rebel, pull back from, quit the town, quit the base, hand the airport, "
            "hand the post, give back, cede control, cede, relinquish control, leave the city, fighter leave, "
            "back in town, walk into town, walk into the town, nobody resist, without resistance, "
            "take control without"
        ),
    ),
    "Other": cue_list(
        "night curfew, declare a night, break out of the jail, break out of the prison, break out of central, "
        "prisoner break out, inmate break out, dig up body, mass grave"
    ),
}
