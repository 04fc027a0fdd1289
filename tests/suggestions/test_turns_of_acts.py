"""CAMEO's root codes and sides for the turns in which news tells of acts: asked, refused, owned up to, at home."""

from __future__ import annotations

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line


def told(cameo_pipeline: Pipeline, cameo: Scheme, text: str) -> list[str]:
    line = suggest_line({"id": "1", "text": text, "date": "1999-05-04"}, cameo_pipeline.find, (cameo,))
    return [f"{event['code']} {event['source'][:3]} {event['target'][:3]}" for event in line["events"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What one must do is demanded, what one should do is asked.
        ("Poland said Russia must stop its bombardment of the town.", "1056 RUS"),
        ("Cameroon told Nigeria to stop meddling in its affairs.", "10 NGA"),
        ("Pakistan said the Indian president must go.", "1041 IND"),
        # Who refuses a request refuses what is asked for.
        ("Chad rejected a request by Niger for a loan.", "1221 NER"),
        ("Greece turned down an appeal from Turkey for weapons.", "1222 TUR"),
        ("Peru dismissed a Chilean demand for the return of two ships.", "1243 CHL"),
        # To refuse to say anything is no refusal.
        ("India's president would not comment on the Pakistani proposal.", "011 PAK"),
        ("The Chilean government declined to be drawn on Peru's offer.", "011 PER"),
        # Charges that are thrown back are denied, and nothing is ruled out where it is "not ruled out".
        ("Kenya rejected charges that its troops had crossed into Sudan.", "016 SDN"),
        ("Iran said it had no part in the attack on Iraqi wells.", "016 IRQ"),
        ("Iraq has not ruled out sending an envoy to Iran.", "014 IRN"),
        # What one owns up to, and what a state says of another.
        ("Polish separatists said they were behind the bombing of the Russian consulate.", "015 RUS"),
        ("The Kenyan army admitted that one of its shells had killed two Sudanese herders.", "015 SDN"),
        ("Pakistan said India had violated its airspace.", "1123 IND"),
        # To whom, though others stand nearer.
        ("In a letter to Nairobi, Sudan asked for the release of two pilots held in Mombasa.", "0253 KEN"),
        ("Italy demanded the return of two sailors held by India.", "1053 IND"),
        ("Peruvian farmers demanded land from the government of Chile.", "10 CHL"),
        ("China came out in defence of Sudan at the United Nations.", "052 SDN"),
        ("The United Nations deplored the killing of Palestinians by Israel.", "111 ISR"),
        ("Greece's president met his Turkish counterpart in Geneva.", "040 TUR"),
        ("Iran's president received the Iraqi ambassador.", "043 IRQ"),
        # Aims, deadlines, joint work.
        ("Canada gave Serbia until midnight to pull back its guns.", "139 SRB"),
        ("Turkey called for an end to the fighting in Sudan.", "0256 SDN"),
        ("Iran warned it would close the strait if Iraq attacked.", "1381 IRQ"),
        ("Greece and Turkey carried out naval exercises together.", "062 TUR"),
    ],
)
def test_the_act_is_read_in_its_turn_of_phrase(cameo_pipeline: Pipeline, cameo: Scheme, text: str, wanted: str) -> None:
    code, target = wanted.split()

    (event, *_) = told(cameo_pipeline, cameo, text)

    assert (event.split()[0][: len(code)], event.split()[2]) == (code, target)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chilean doctors walked off the job.", ["143 CHL CHL"]),
        ("Turkish farmers blocked roads with tractors.", ["144 TUR TUR"]),
        ("Pakistani teachers threatened to strike.", ["133 PAK PAK"]),
        ("Turkey's army imposed a curfew.", ["1723 TUR TUR"]),
        ("Cameroon's government lifted the state of emergency.", ["0814 CMR CMR"]),
    ],
)
def test_an_act_within_a_state_that_names_nobody_else_is_aimed_at_its_own(
    cameo_pipeline: Pipeline, cameo: Scheme, text: str, wanted: list[str]
) -> None:
    assert told(cameo_pipeline, cameo, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of jihadists arrived on motorcycles in Solhan, Burkina Faso.",
        "Masked men came on horseback to Kutum in Sudan.",
        "Gunmen arrived in Maiduguri, Nigeria, at dusk.",
    ],
)
def test_those_who_come_to_attack_pay_no_visit(cameo_pipeline: Pipeline, cameo: Scheme, text: str) -> None:
    assert [event for event in told(cameo_pipeline, cameo, text) if event.startswith("04")] == []


def test_rebels_who_come_for_talks_pay_one(cameo_pipeline: Pipeline, cameo: Scheme) -> None:
    assert "042 SDN TCD" in told(cameo_pipeline, cameo, "Sudanese rebels arrived in Chad for talks.")


@pytest.mark.parametrize(
    ("marked", "root"),
    [
        ("On the margins of the assembly <s>Mali's foreign minister</s> met <t>his Algerian counterpart</t>.", "04"),
        ("<s>The rebels</s> pulled out of Kibumba under a deal with <t>the Congolese army</t>.", "08"),
        ("The navies of <s>Japan</s> and <t>India</t> drilled together in the Bay of Bengal.", "06"),
        ("<s>Ghana</s> said it reserved the right to use force against <t>Togo</t>.", "13"),
        ("Two <t>British</t> oil workers were snatched from a rig by <s>Nigerian militants</s>.", "18"),
        ("<s>Chile</s> set up a committee to look into bribes paid by <t>a Spanish firm</t>.", "09"),
    ],
)
def test_the_act_between_two_marked_sides_is_read_past_what_stands_around_it(
    cameo_pipeline: Pipeline, cameo: Scheme, marked: str, root: str
) -> None:
    text = marked
    for mark in ("<s>", "</s>", "<t>", "</t>"):
        text = text.replace(mark, "")

    (event, *_) = suggest_line({"id": "1", "text": text, "marked": marked, "date": ""}, cameo_pipeline.find, (cameo,))[
        "events"
    ]

    assert event["code"][:2] == root
