"""The packaged program in dist/, run as by a person without Python: made and tested by make.py package."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "conflict-annotator"
SAMPLE = ROOT / "resources" / "sample" / "articles.jsonl"
SUFFIX = ".exe" if os.name == "nt" else ""
MOST_MEBIBYTES = 300

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="there is no dist/: python3 make.py package makes it"),
]


def annotator(*words: str | Path, name: str = "annotator") -> subprocess.CompletedProcess[str]:
    """Run one of the executables as on a machine without Python or this checkout's .venv."""
    kept = (
        "HOME",
        "PATH",
        "TMPDIR",
        "SYSTEMROOT",
        "TEMP",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_RUNTIME_DIR",
    )
    env = {key: os.environ[key] for key in kept if key in os.environ} | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [FOLDER / (name + SUFFIX), *words],
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def succeeds(*words: str | Path) -> str:
    done = annotator(*words)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that the packaged program made of the sample articles, and suggested events for."""
    path = tmp_path_factory.mktemp("packaged") / "sample.project"
    succeeds("new", path, "--scheme", "acled", "--scheme", "cameo")
    succeeds("import", path, SAMPLE)
    succeeds("suggest", path)
    return path


def test_it_says_its_version() -> None:
    from annotator import __version__

    assert __version__ in succeeds("--version")


def test_it_brings_its_schemes() -> None:
    listed = succeeds("schemes", "list")

    assert "acled" in listed
    assert "cameo" in listed


def test_it_imports_every_sample_article(project: Path) -> None:
    stats = json.loads(succeeds("stats", project, "--json"))

    assert stats["articles"]["total"] == len(SAMPLE.read_text(encoding="utf-8").splitlines())


def test_it_suggests_what_the_checkout_suggests(tmp_path: Path) -> None:
    packaged, unpackaged = tmp_path / "packaged.jsonl", tmp_path / "unpackaged.jsonl"

    succeeds("suggest", SAMPLE, "--out", packaged)
    python = [sys.executable, "-m", "annotator", "suggest", SAMPLE, "--out", unpackaged]
    subprocess.run(python, cwd=ROOT, capture_output=True, check=True)

    assert packaged.read_bytes() == unpackaged.read_bytes()
    assert b'"TRIGGER"' in packaged.read_bytes()


def test_its_worker_processes_suggest_too(tmp_path: Path) -> None:
    path = tmp_path / "sample.project"
    succeeds("new", path, "--scheme", "acled", "--sample")

    assert "Read 20 articles" in succeeds("suggest", path, "--workers", "2")


def test_it_exports_the_columns_of_acled(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "events.csv"

    succeeds("export", project, out, "--format", "acled-csv")

    with out.open(encoding="utf-8", newline="") as file:
        assert len(next(csv.reader(file))) == 31


def test_it_does_the_main_job_in_its_window(tmp_path: Path) -> None:
    out = tmp_path / "rehearsal"

    shown = succeeds("rehearse", out)

    assert any(out.rglob("*.png")), shown
    assert any(out.rglob("*.csv")), shown


def test_a_refusal_is_one_sentence_here_too(tmp_path: Path) -> None:
    (tmp_path / "letter.project").write_text("Dear reader", encoding="utf-8")

    done = annotator("stats", tmp_path / "letter.project")

    assert done.returncode == 2
    assert "letter.project" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_window_has_an_executable_of_its_own() -> None:
    assert (FOLDER / f"conflict-annotator{SUFFIX}").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the libraries of the system weigh otherwise")
def test_the_folder_is_not_larger_than_promised() -> None:
    # Two names of one file count once, as on a disk.
    sizes = {file.stat().st_ino: file.stat().st_size for file in FOLDER.rglob("*") if not file.is_symlink()}

    assert sum(sizes.values()) / 2**20 <= MOST_MEBIBYTES


def test_it_takes_a_pipeline_for_another_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    spacy.blank("de").to_disk(tmp_path / "german")

    assert f"de={tmp_path / 'german'}" in succeeds("pipelines", f"de={tmp_path / 'german'}")
