"""How blasts, strikes and shells are told, and weapons that were stopped, without the plain word. Our own lists."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.cue_lists import cue_list, cues, pairs

PHRASES_OF_ARMS: Mapping[str, tuple[str, ...]] = {
    "Chemical weapon": cue_list(
        "canister of chlorine, drop chlorine, fill with chlorine, fill with mustard, foam at the mouth, "
        "chemical agent, poisonous substance, gas shell, chemical shell, chemical munition, choke and, "
        "suffocation, breathe difficulty"
    ),
    "Air/drone strike": cues(
        pairs(
            "warplane, jet, aircraft, plane, helicopter, drone, air force, gunship",
            "pound, target, raid, fire, hit, drop",
        ),
        cue_list(
            "empty rocket into, hit from above, fall from the sky, turn house to rubble, gunship, sukhoi, "
            "unmanned craft, bomb from a plane, missile from a plane, from the sky, missile fire from an unmanned, "
            "unmanned aircraft, drone slam, drone explode, drone damage, drone set, drone fall, drone kill, "
            "strike by a drone, hit by a drone, bomb by jet, bomb from jet, chopper fire, loitering munition, "
            "jet retaliate, jet carry, warplane carry, raid by warplane, air campaign, air assault, "
            "explosive from a drone, swarm of drone, quadcopter, strike from the air, air strike kill, "
            "strike kill, strike flatten, strike hit, strike destroy, strike level, strike wound, precision strike"
        ),
    ),
    "Suicide bomb": cue_list(
        "die with the bomber, press a button, pull the cord, pull cord, bomber among, take mourner with him, "
        "take with him, strap to body, strap to waist, strap around, explosive under dress, "
        "explosive under clothes, explosive under robe, wear explosive, bomber ram, bomber drive, bomber walk, "
        "bomber kill, bomber die, bomber try, bomber target, bomber hit, ram car into, ram truck into, "
        "ram lorry into, full of explosive, load with explosive, explosive laden, set off explosive wear, "
        "set off explosive strap, detonate explosive wear, detonate explosive strap, blow himself, blow herself, "
        "blow up himself, vest explode, set off vest, set off belt, trigger his vest, girl bomber, female bomber, "
        "woman bomber"
    ),
    "Shelling/artillery/missile attack": cues(
        pairs(
            "rocket, missile, shell, mortar, mortar bomb, projectile", "come down, slam, crash, strike, explode, rain"
        ),
        cue_list(
            "tank fire into, shell smash, shell slam, shell meant for, salvo of, grads, light up by rocket, "
            "launch a rocket, rocket launch, launch missile at, send shell, direct hit, fire across the border, "
            "volley of, fire volley, gunner, rain down on, shell rain, hail of shell, rocket propelled grenade, "
            "rpg, artillery duel, artillery round, artillery barrage, bombard by, come under shelling, "
            "come under artillery, fire at town, fire at village, tank round, anti tank missile, hit by shell, "
            "hit by a shell, hit by rocket, hit by a rocket, hit by missile, hit by a missile, shrapnel from"
        ),
    ),
    "Remote explosive/landmine/IED": cue_list(
        "car blow up, vehicle blow up, truck blow up, bus blow up, lorry blow up, jeep blow up, go over a mine, "
        "tear to piece, rip apart by, strange object, bomb in a bag, bomb leave in, blow off, wreck by bomb, "
        "rig car, rig house, rig with explosive, key in ignition, trap in car, explosive charge, explosive device, "
        "improvised device, improvised explosive, hit an explosive, hit an improvised, hit a device, "
        "drive over explosive, drive over an improvised, drive over a mine, set off a mine, set off mine, "
        "trigger a mine, trip a mine, tread on a mine, step on a mine, strike a mine, blow up on a mine, "
        "mine detonate, blow up a car, blow up car, blow up a vehicle, blow up a bus, blow up a truck, "
        "blow up a jeep, run onto a mine, run onto a landmine, drive onto a mine, device hide, device bury, "
        "charge hide, charge plant, explosive hide, explosive bury, explosive plant, bomb hide, bomb plant, "
        "wreck by device, device plant, bomb be leave, strike a mine, bus strike mine, hit mine, charge place, "
        "place under car, attach to car, stick to car, dynamite, booby trap house, booby trap, boobytrap, "
        "explosive go off, explosive blow, bomb detonate, blast blow, remote control bomb, remotely detonate, "
        "time bomb, culvert bomb, tear apart by, blow to piece"
    ),
    "Grenade": cue_list(
        "throw explosive over, hurl explosive, throw explosive at, throw explosive, lob explosive, toss explosive, "
        "lob a device, device lob, device throw, device toss, throw a bomb, throw bomb, hurl a bomb, hurl bomb, "
        "lob bomb, lob a bomb, toss a bomb, roll a grenade, pull the pin, cracker bomb, crude bomb throw, "
        "home made bomb throw, grenade roll, grenade lob, grenade throw, grenade hurl"
    ),
    "Disrupted weapons use": cues(
        pairs(
            "unearth, dig up, uncover, come across, find, recover, discover, confiscate, haul",
            "mine, explosive, rifle, "
            "ammunition, store of, stockpile, arm dump, arsenal, rocket, weapon, firearm, device, gun, detonator",
        ),
        cue_list(
            "take the bomb apart, take bomb apart, take it apart, knock out of the sky, knock out of sky, "
            "render bomb, bomb disposal, suspicious bag, wire in a bin, disarm device, disarm explosive, "
            "blow up harmlessly, destroy in the air, destroy in flight, find and destroy, make safe, render safe, "
            "render harmless, bomb cache, arm dump, weapon dump, defuse by, blow up in a controlled, "
            "bring down a drone, bring down missile, knock down drone, down missile, missile be down, "
            "drone be down, stop lorry explosive, intercept dhow, intercept boat, intercept vessel, foil plot, "
            "seize missile, seize drone, seize detonator, seize mortar, seize mine, hand over to the explosive"
        ),
    ),
}
