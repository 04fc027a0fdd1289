"""Nouns for people in the singular: those who bear arms by their name, those who as a rule do not, and who speaks or
acts for others: bodies and their heads."""

from __future__ import annotations

from annotator.model.text.word_sets import word_set

UNARMED = word_set(
    "people person civilian resident villager man woman men women child children boy girl family farmer "
    "trader student "
    "teacher worker passenger worshipper pilgrim patient refugee migrant youth citizen trainee national "
    "shopkeeper driver herder tourist victim local inhabitant native thief bystander relative mourner elder "
    "survivor miner judge baby toddler teenager labourer laborer engineer vendor shopper commuter couple "
    "brother wife "
    "mother father nun seminarian missionary hiker fisher fisherman fishermen shepherd pastoralist motorist employee "
    "contractor builder cook cleaner lecturer professor principal headmaster headteacher pupil schoolgirl schoolboy "
    "schoolchildren schoolchild footballer singer poet writer blogger cameraman photographer farmworker peasant "
    "townspeople islander sister son daughter uncle aunt cousin nephew niece grandmother grandfather grandson widow "
    "husband parent household councillor councilor alderman magistrate paramedic nurse midwife surgeon physician "
    "humanitarian evangelist hunter seafarer crew environmentalist customer traveller traveler logger porter waiter "
    "tailor butcher baker mechanic electrician clerk cashier trucker biker motorcyclist cyclist pedestrian neighbour "
    "neighbor orphan newborn infant adolescent lad schoolteacher archaeologist geologist surveyor "
    "postman mp councilman "
    "politician businessman businesswoman merchant entrepreneur broker banker accountant nomad bedouin "
    "indigene returnee "
    "deportee evacuee picnicker reveller reveler guest celebrant congregant churchgoer parishioner "
    "catechist deacon rabbi "
    "sheikh mullah muezzin preacher landowner rancher cowherd gatherer woodcutter firefighter fireman deminer "
    "volunteer expatriate prospector quarryman jogger spectator fan supporter sympathiser sympathizer"
)
BEARING_ARMS = word_set(
    "settler gangster hitman hitmen thug henchman henchmen marauder infiltrator raider arsonist saboteur hooligan "
    "colonist rustler irregular paramilitary legionnaire operative mujahideen mujahedeen gendarme trooper serviceman "
    "servicemen cadet reservist sailor seaman coastguard paratrooper infantry sentry bodyguard inspector detective "
    "carabinero mutineer loyalist junta deserter defector hijacker abductor captor intruder aggressor "
    "invader occupier "
    "partisan irregulars warlord outlaw brigand criminal robber jailer warden stranger motorcyclist "
    "regiment division "
    "platoon garrison ruler contingent detachment taskforce janjaweed"
)
BODIES = word_set(
    "chairman chairwoman director analyst expert economist adviser advisor coordinator representative "
    "chancellor speaker "
    "chairperson head boss author editor founder executive researcher scientist academic scholar campaigner lobbyist "
    "investigator auditor regulator consultant strategist policymaker dictator monarch heir successor "
    "predecessor rival "
    "enemy critic donor sponsor backer trafficker dealer owner manager bureau directorate department "
    "institute foundation "
    "association federation confederation league society bloc assembly consortium corporation airline "
    "charity ngo watchdog "
    "broadcaster publisher corps fleet squadron command commandant deputy warlord spokesmen correspondent "
    "team crew panel "
    "tribunal jury cabinet bench clergy diaspora minority majority community tribe clan household electorate"
)
