"""Lines of text read with a dictionary of actors."""

from pathlib import Path

from annotator.use_cases.suggesting.suggest_lines import suggest_lines
from tests.suggestions.lines import lines_of, write_lines


def test_a_dictionary_gives_the_codes_of_invented_countries(tmp_path: Path) -> None:
    row = {"id": "a", "text": "Gondorian soldiers attacked the Iron League on Tuesday.", "date": "2019-05-05"}
    source = write_lines(tmp_path / "in.jsonl", [row])
    actors = tmp_path / "actors.txt"
    actors.write_text("GONDOR [GON]\nIRON_LEAGUE_ [GONREB]\nSOLDIER [~MIL]\nBROKEN [?]\n", encoding="utf-8")

    done = suggest_lines(source, tmp_path / "out.jsonl", ["cameo"], actors=actors)
    event = lines_of(tmp_path / "out.jsonl")[0]["events"][0]

    assert (event["source"], event["target"]) == ("GONMIL", "GONREB")
    assert [each.where for each in done.refused] == ["actors.txt, line 4"]
