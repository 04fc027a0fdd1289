"""The PLOVER scheme file against the manual's facts. How the program uses a scheme is tested elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from annotator.model.checks import violations
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

Plain = dict[str, Any]

SCHEME_FILE = Path(__file__).resolve().parents[2] / "schemas" / "plover.yaml"
FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts"

MODES_OF_EACH_CATEGORY = {
    "AGREE": 0, "CONSULT": 4, "SUPPORT": 0, "CONCEDE": 0, "COOPERATE": 0, "AID": 0, "RETREAT": 6, "REQUEST": 4,
    "ACCUSE": 3, "REJECT": 4, "THREATEN": 6, "PROTEST": 7, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 10, "ASSAULT": 15,
}  # fmt: skip
QUAD_OF_CATEGORY = {
    **dict.fromkeys(["AGREE", "CONSULT", "SUPPORT", "CONCEDE"], "1"),
    **dict.fromkeys(["COOPERATE", "AID", "RETREAT"], "2"),
    **dict.fromkeys(["REQUEST", "ACCUSE", "REJECT", "THREATEN"], "3"),
    **dict.fromkeys(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"], "4"),
}  # fmt: skip
NEED_A_RECIPIENT = ["COOPERATE", "AID", "SANCTION"]
CODE_OF_CUE = {
    "car bomb": "ASSAULT/explosives", "air strike": "ASSAULT/aerial", "drone attack": "ASSAULT/drone",
    "shell": "ASSAULT/heavy-weapons", "shoot dead": "ASSAULT/firearms", "tear gas": "ASSAULT/crowd-control",
    "launch a counter attack": "ASSAULT", "stone throwing": "PROTEST/riot", "hunger strike": "PROTEST/hunger",
    "protest": "PROTEST/demo", "arrest activist": "COERCE/arrest", "curfew": "COERCE/curfew",
    "sentence": "SANCTION/convict", "impose sanction": "SANCTION/discontinue", "recall ambassador": "SANCTION/withdraw",
    "deploy troop": "MOBILIZE/troops", "accuse": "ACCUSE/allege", "condemn": "ACCUSE/disapprove",
    "call for talk": "REQUEST/meet", "stop attack": "REQUEST/yield", "refuse talk": "REJECT/meet",
    "ultimatum": "THREATEN", "prisoner swap": "RETREAT/release", "ceasefire": "RETREAT/ceasefire",
    "phone": "CONSULT/phone", "meet": "CONSULT", "sign agreement": "SUPPORT", "pledge": "AGREE",
    "grant asylum": "AID", "extradite": "COOPERATE", "apologize": "CONCEDE",
}  # fmt: skip


@pytest.fixture(scope="module")
def plain() -> Plain:
    found: Plain = yaml.load(SCHEME_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


@pytest.fixture(scope="module")
def codes(plain: Plain) -> list[Plain]:
    found: list[Plain] = plain["codes"]
    return found


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return read_scheme(SCHEME_FILE)


@pytest.fixture(scope="module")
def facts() -> Plain:
    if not FACTS.is_dir():
        pytest.skip("the folder of facts is not beside this checkout")
    found: Plain = json.loads((FACTS / "plover_codes.json").read_text(encoding="utf-8"))
    return found


def _field(plain: Plain, name: str) -> Plain:
    found: Plain = next(field for field in plain["fields"] if field["name"] == name)
    return found


def _homes_of_cues(owners: list[Plain]) -> dict[str, list[str]]:
    """Under which codes a cue stands; the program reads a hyphen as a space."""
    homes: dict[str, list[str]] = defaultdict(list)
    for owner in owners:
        for cue in owner["cues"]:
            homes[cue.replace("-", " ")].append(owner["id"])
    return homes


def _is_news_wording(cue: str) -> bool:
    return re.fullmatch(r"[a-z]+([ -][a-z]+)*", cue) is not None


def _broken(scheme: Scheme, code: str, **texts: str | tuple[str, ...] | None) -> list[str]:
    """The rules that an event of `code` breaks. A field that is None was decided with a reason."""
    given = {"event_date": "2018-01-11", "actor": "TURGOV", "recipient": "RUSGOV", "location": "Idlib", **texts}
    values = [Value("code", {"value": code})]
    for field, text in given.items():
        if text is None:
            values.append(Value(field, {"value": "", "reason": "not in the text"}))
        for at, each in enumerate((text,) if isinstance(text, str) else text or ()):
            values.append(Value(field, {"value": each}, position=at))
    event = Event("e", "a", "coder", scheme.id, scheme.version, "draft", "", tuple(values))
    return [violation.rule for violation in violations(scheme, with_computed(scheme, event))]


def test_16_categories_and_67_modes_stand_in_the_order_of_the_manual(codes: list[Plain]) -> None:
    ids = [code["id"] for code in codes]
    modes = Counter(code["parent"] for code in codes if "parent" in code)

    assert [code["id"] for code in codes if "parent" not in code] == list(MODES_OF_EACH_CATEGORY)
    assert {category: modes[category] for category in MODES_OF_EACH_CATEGORY} == MODES_OF_EACH_CATEGORY
    assert len(ids) == len(set(ids)) == 16 + 67


def test_a_mode_stands_under_its_category_and_says_so(codes: list[Plain]) -> None:
    modes = [code for code in codes if "parent" in code]

    assert [m["id"] for m in modes] == [f"{m['parent']}/{m['attributes']['mode']}" for m in modes]
    assert [m["id"] for m in modes if m["attributes"]["event"] != m["parent"]] == []
    assert [c["id"] for c in codes if "parent" not in c and c["attributes"]["event"] != c["id"]] == []
    assert [c["id"] for c in codes if "parent" not in c and "mode" in c["attributes"]] == []


def test_a_category_may_be_picked_without_a_mode(scheme: Scheme) -> None:
    assert [code.id for code in scheme.codes if not code.pick] == []
    assert scheme.lineage("ASSAULT/aerial") == ("ASSAULT/aerial", "ASSAULT")


def test_every_name_is_in_sentence_case_and_stands_once(codes: list[Plain]) -> None:
    names = [code["name"] for code in codes]

    assert [code["id"] for code in codes if "parent" not in code and code["name"] != code["id"].capitalize()] == []
    assert len(names) == len(set(names))
    assert [name for name in names if not name[0].isupper()] == []


def test_the_quad_class_is_that_of_the_category(codes: list[Plain]) -> None:
    ours = {code["id"]: code["attributes"]["quad"] for code in codes}

    assert ours == {code: QUAD_OF_CATEGORY[code.split("/")[0]] for code in ours}


def test_only_symbolic_vandalism_has_no_score(codes: list[Plain]) -> None:
    scores = {code["id"]: code["attributes"].get("score") for code in codes}

    assert [code for code, score in scores.items() if score is None] == ["PROTEST/vandalize"]
    assert [score for score in scores.values() if score and not -10 <= float(score) <= 10] == []
    assert scores["ACCUSE"] == "3.0", "as printed, most likely for want of a minus sign"
    assert min((score for score in scores.values() if score), key=float) == scores["ASSAULT/unconventional"] == "-10.0"


def test_codes_quads_and_scores_are_those_of_the_facts(codes: list[Plain], facts: Plain) -> None:
    expected: list[tuple[str | None, ...]] = []
    for row in facts["categories"]:
        expected.append((row["code"], None, row["code"], None, str(row["quad"]), str(row["score"])))
        expected += [
            (f"{row['code']}/{mode['code']}", row["code"], row["code"], mode["code"], str(row["quad"]),
             None if mode["score"] is None else str(mode["score"]))
            for mode in row["modes"]
        ]  # fmt: skip
    ours = [(code["id"], code.get("parent"), code["attributes"]) for code in codes]

    assert [
        (code, parent, has["event"], has.get("mode"), has["quad"], has.get("score")) for code, parent, has in ours
    ] == expected


def test_every_gloss_has_20_to_400_characters(codes: list[Plain], plain: Plain) -> None:
    glossed = codes + _field(plain, "contexts")["choices"] + _field(plain, "auxiliary")["choices"]

    assert {each["id"]: len(each["gloss"]) for each in glossed if not 20 <= len(each["gloss"]) <= 400} == {}


def test_a_gloss_and_a_message_name_only_codes_that_exist(codes: list[Plain], plain: Plain) -> None:
    known = {code["id"] for code in codes}
    texts = [code["gloss"] for code in codes] + [choice["gloss"] for choice in _field(plain, "auxiliary")["choices"]]
    named = [word for text in texts for word in re.findall(r"\b[A-Z]{3,}(?:/[a-z-]+)?", text)]
    ruled = [word for rule in plain["rules"] for word in re.findall(r"\b[A-Z]{3,}\b", rule["message"])]

    assert len(named) > 130
    assert [word for word in named if word not in known] == []
    assert [word for word in ruled if word not in known | {"PLOVER", "SYRREB"}] == []


def test_a_category_has_8_to_25_cues_and_a_mode_4_to_20(codes: list[Plain]) -> None:
    wanted = {code["id"]: (4, 20) if "parent" in code else (8, 25) for code in codes}
    counts = {code["id"]: len(code["cues"]) for code in codes}

    assert {code: counts[code] for code, (low, high) in wanted.items() if not low <= counts[code] <= high} == {}
    assert [cue for code in codes for cue in code["cues"] if not _is_news_wording(cue)] == []


def test_a_cue_stands_under_one_code_only(codes: list[Plain]) -> None:
    homes = _homes_of_cues(codes)

    assert {cue: ids for cue, ids in homes.items() if len(ids) > 1} == {}
    assert {cue: homes[cue] for cue in CODE_OF_CUE} == {cue: [code] for cue, code in CODE_OF_CUE.items()}


def test_what_is_only_said_is_no_cue_for_plover_codes_no_statements(codes: list[Plain]) -> None:
    assert set(_homes_of_cues(codes)).isdisjoint({"say", "announce", "state", "tell reporter", "deny", "comment"})


def test_not_this_points_to_another_code_with_a_condition(codes: list[Plain]) -> None:
    known = {code["id"] for code in codes}
    ways = [(code["id"], way) for code in codes for way in code.get("not_this", [])]

    assert len(ways) > 60
    assert [code for code, way in ways if way["code"] not in known - {code} or not way["when"]] == []


def test_37_contexts_each_with_a_label_and_cues_of_its_own(plain: Plain) -> None:
    contexts = _field(plain, "contexts")["choices"]
    homes = _homes_of_cues(contexts)

    assert len({context["label"] for context in contexts}) == 37
    assert {c["id"]: len(c["cues"]) for c in contexts if not 7 <= len(c["cues"]) <= 15} == {}
    assert {cue: ids for cue, ids in homes.items() if len(ids) > 1} == {}
    assert [cue for cue in homes if not _is_news_wording(cue)] == []


def test_contexts_auxiliary_modes_sectors_and_entities_are_those_of_the_facts(plain: Plain, facts: Plain) -> None:
    assert [choice["id"] for choice in _field(plain, "contexts")["choices"]] == facts["contexts"]
    assert [choice["id"] for choice in _field(plain, "auxiliary")["choices"]] == facts["auxiliary_modes"]
    assert list(plain["tables"]["sectors"]) == facts["sector_codes"]
    assert list(plain["tables"]["entities"]) == facts["nonstate_entities"]


def test_25_sectors_and_7_entities_have_a_name_each(plain: Plain) -> None:
    tables = plain["tables"]

    assert (len(set(tables["sectors"].values())), len(set(tables["entities"].values()))) == (25, 7)
    named = (tables["sectors"], tables["entities"])
    assert [code for table in named for code in table if not re.fullmatch("[A-Z]{3}", code)] == []


def test_the_form_asks_for_event_date_actor_recipient_and_contexts(plain: Plain) -> None:
    typed = [field for field in plain["fields"] if "derive" not in field]
    stops = ["code", "event_date", "actor", "recipient", "contexts"]

    assert [f["name"] for f in typed] == [*stops, "auxiliary", "location", "deaths", "notes"]
    assert [f["name"] for f in typed if f.get("stop") == "true"] == stops
    assert [f["name"] for f in typed if f.get("needed") == "true"] == stops[:-1]
    assert [(f["coding"], f["list"], f["side"]) for f in typed if f["kind"] == "actor"] == [
        ("code", "true", "source"), ("code", "true", "target"),
    ]  # fmt: skip


def test_a_recipient_is_needed_where_the_manual_requires_one(scheme: Scheme) -> None:
    recipient = scheme.field("recipient")

    assert recipient is not None
    assert [c.id for c in scheme.codes if not c.parent and scheme.is_needed(recipient, c.id)] == NEED_A_RECIPIENT
    assert scheme.is_needed(recipient, "SANCTION/expel")
    assert not scheme.is_needed(recipient, "ASSAULT/drone")


def test_the_recipients_that_may_be_missing_are_those_of_the_facts(plain: Plain, facts: Plain) -> None:
    expected = [row["code"] for row in facts["categories"] if not row["requires_recipient"]]

    assert _field(plain, "recipient")["optional_for"] == expected


def test_category_mode_quad_and_score_are_computed(plain: Plain) -> None:
    computed = {field["name"]: field["derive"] for field in plain["fields"] if "derive" in field}

    assert computed["event"] == {"root_of": "code"}
    assert computed["mode"] == {"attribute": "mode"}
    assert [field["name"] for field in plain["fields"] if field.get("shown") == "true"] == ["quad", "score"]
    assert list(computed) == [
        "event", "mode", "quad", "score", "year", "country", "admin1", "latitude", "longitude",
    ]  # fmt: skip


def test_the_table_is_a_dyad_a_row_with_the_names_of_plovers_fields(plain: Plain, facts: Plain) -> None:
    layout = plain["exports"]["plover-csv"]
    names = [column["name"] for column in layout["columns"]]

    assert layout["expand"] == ["actor", "recipient"]
    assert set(facts["json_required"]) < set(names)
    assert len(names) == len(set(names))


def test_a_whole_event_breaks_no_rule(scheme: Scheme) -> None:
    assert _broken(scheme, "ASSAULT/aerial") == []
    assert _broken(scheme, "SANCTION/expel", contexts=("diplomatic", "military")) == []
    assert _broken(scheme, "CONSULT/phone", actor=("TURGOV", "RUSGOV"), recipient=()) == []


@pytest.mark.parametrize(
    ("rule", "code", "texts"),
    [
        ("P01", "AGREE", {"event_date": ()}),
        ("P02", "AGREE", {"actor": ()}),
        ("P03", "AID", {"recipient": ()}),
        ("P03", "SANCTION/convict", {"recipient": ""}),
        ("P04", "CONSULT/visit", {"recipient": ()}),
        ("P05", "CONSULT", {"auxiliary": "future"}),
        ("P06", "RETREAT/withdraw", {"auxiliary": "future"}),
        ("P07", "ASSAULT/drone", {"auxiliary": ("hypothetical",)}),
        ("P08", "COERCE/cyber", {"contexts": ("crime", "economic")}),
        ("P09", "COERCE/misinformation", {}),
        ("P10", "COERCE/arrest", {"contexts": ("crime", "trafficking")}),
        ("P11", "ACCUSE/allege", {"actor": ("SYRREB", "Rebels")}),
        ("P12", "PROTEST/demo", {"location": ()}),
        ("P13", "PROTEST/vandalize", {}),
        ("P14", "ACCUSE", {}),
    ],
)
def test_each_rule_is_broken_by_the_event_that_it_is_for(
    scheme: Scheme, rule: str, code: str, texts: dict[str, str | tuple[str, ...]]
) -> None:
    assert _broken(scheme, code, **texts) == [rule]


def test_only_a_missing_date_actor_or_recipient_keeps_an_event_from_being_complete(scheme: Scheme) -> None:
    assert [rule.id for rule in scheme.rules if rule.severity == "error"] == ["P01", "P02", "P03"]
    assert _broken(scheme, "AID", event_date=None, actor=None, recipient=None) == []
    assert _broken(scheme, "COERCE/cyber", contexts=("cyber",)) == []
