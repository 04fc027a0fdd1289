"""The real worker process: it answers, is killed, is restarted, and never takes the caller with it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.model.article import Article
from annotator.model.lesson import Lesson
from annotator.model.listed import ListedActor, Lists
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import Findings, RankedFindings
from annotator.suggestions.worker import MOST_WAITING, Answer, Failure, Worker

TEXT = "On Thursday rebels launched a counter attack near Idlib. Three soldiers were killed."
LONG_S = 60.0


def article(number: int, text: str = TEXT) -> Article:
    return Article(f"article-{number}", text, published="2018-01-11")


def wait_for(worker: Worker, article_id: str) -> Findings | Failure:
    until = time.monotonic() + LONG_S
    while time.monotonic() < until:
        for answered, content in worker.poll():
            if answered == article_id:
                return content
        time.sleep(0.02)
    raise AssertionError(f"no answer for {article_id}")


def answered(worker: Worker) -> list[Answer]:
    """What is answered next."""
    until = time.monotonic() + LONG_S
    while time.monotonic() < until:
        if answers := worker.poll():
            return answers
        time.sleep(0.02)
    raise AssertionError("no answer")


def wait_until_ready(worker: Worker, other_than: int = 0) -> int:
    until = time.monotonic() + LONG_S
    while time.monotonic() < until:
        if worker.state == "ready" and worker.process_id not in (None, other_than):
            return worker.process_id or 0
        time.sleep(0.02)
    raise AssertionError("the worker did not start")


def wait_until_stopped(worker: Worker) -> None:
    until = time.monotonic() + LONG_S
    while time.monotonic() < until:
        if worker.state == "stopped":
            return
        time.sleep(0.02)
    raise AssertionError("the worker did not stop")


def kill(process_id: int) -> None:
    os.kill(process_id, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


@pytest.fixture
def worker(schemes: tuple[Scheme, ...]) -> Iterator[Worker]:
    made = Worker(restarts=100)
    made.start(schemes)
    yield made
    made.close()


def test_an_article_is_answered_with_its_findings(worker: Worker) -> None:
    worker.request("a", article(1))

    answered = wait_for(worker, "a")

    assert isinstance(answered, Findings)
    assert answered.events[0].scheme == "acled"


def test_a_worker_killed_twenty_times_still_answers(worker: Worker) -> None:
    # Killed at every stage: while starting, while reading an article, while idle.
    for number in range(20):
        worker.request(f"a{number}", article(number))
        if number % 5 == 4:
            wait_until_ready(worker)
        process_id = worker.process_id
        if process_id is not None:
            with contextlib.suppress(ProcessLookupError):
                kill(process_id)
        worker.poll()
        time.sleep(0.05)

    worker.request("last", article(99))

    assert isinstance(wait_for(worker, "last"), Findings)


def test_a_worker_that_dies_twice_says_so_and_the_caller_lives(schemes: tuple[Scheme, ...]) -> None:
    worker = Worker()
    worker.start(schemes)
    first = wait_until_ready(worker)
    kill(first)
    second = wait_until_ready(worker, other_than=first)
    kill(second)
    wait_until_stopped(worker)

    worker.request("a", article(1))

    answers = dict(worker.poll())
    worker.close()
    assert isinstance(answers["a"], Failure)
    assert answers["a"].is_final


def test_what_is_on_screen_comes_first_and_only_a_few_wait(schemes: tuple[Scheme, ...]) -> None:
    worker = Worker()
    for number in range(20):
        worker.request(f"ahead-{number}", article(number), first=False)
    worker.request("screen", article(20))
    for number in range(20):
        worker.request(f"next-{number}", article(number), first=False)

    worker.start(schemes)
    order: list[str] = []
    until = time.monotonic() + LONG_S
    while len(order) < MOST_WAITING and time.monotonic() < until:
        answers: list[Answer] = worker.poll()
        order += [article_id for article_id, _ in answers]
        time.sleep(0.02)

    worker.close()
    assert order == ["screen", "next-0", "next-1", "next-2"]


def test_a_very_long_text_is_put_aside_for_what_is_on_screen_and_gone_on_with(worker: Worker) -> None:
    long_one = article(
        1, "\n".join(f"Rebels shelled Idlib on {1 + at % 28} May {1950 + at % 60}." for at in range(600))
    )
    worker.request("short", article(2))
    wait_for(worker, "short")
    worker.request("long", long_one, first=False)
    time.sleep(0.5)
    worker.request("screen", article(3))

    answers = [next(iter(answered(worker)))]
    worker.request("long", long_one, first=False)
    answers.append(next(iter(answered(worker))))

    assert [article_id for article_id, _ in answers] == ["screen", "long"]
    assert all(isinstance(found, Findings) and found.events for _, found in answers)


def test_an_article_that_is_asked_for_anew_while_it_is_read_is_answered_once(worker: Worker) -> None:
    for published in ("2018-01-04", "2018-01-11", "2018-01-18"):
        worker.request("a", replace(article(1), published=published))

    found = wait_for(worker, "a")
    time.sleep(0.5)

    assert isinstance(found, Findings)
    days = [mark.values[0]["value"] for mark in found.marks if mark.kind == "date"]
    assert days == ["2018-01-18"]
    assert worker.poll() == []


def test_closing_at_once_or_twice_or_unstarted_does_not_hang(schemes: tuple[Scheme, ...]) -> None:
    Worker().close()
    worker = Worker()
    worker.start(schemes)
    worker.request("a", article(1))
    worker.close()
    worker.close()

    worker.request("b", article(2))

    assert all(isinstance(content, Failure) for _, content in worker.poll())


def test_the_windows_side_of_the_worker_imports_no_spacy() -> None:
    code = "import sys, annotator.suggestions.worker, annotator.suggestions.version; print('spacy' in sys.modules)"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "False"


class Teacher:
    """Teaches one act many times; goes to the worker process."""

    def __init__(self) -> None:
        self._left = 3

    def lists(self) -> Lists:
        return Lists((ListedActor("IDLIB FALCONS", "SYRREB"),))

    def from_datasets(self, version: str) -> list[Lesson]:
        return []

    def more(self) -> list[Lesson] | None:
        if not self._left:
            return None
        self._left -= 1
        return [Lesson("acled", "Other", TEXT, TEXT, {"Armed clash": 0.6}) for _ in range(20)]


def settled(worker: Worker) -> Findings | Failure | None:
    """What it answers when it has learned everything: on a busy machine the first answer may come before."""
    before: Findings | Failure | None = None
    for _ in range(20):
        worker.request("a", article(1))
        found = wait_for(worker, "a")
        if isinstance(found, RankedFindings) and found == before:
            break
        before = found
    return before


def test_the_worker_ranks_by_what_it_was_taught_and_hands_out_what_it_found(schemes: tuple[Scheme, ...]) -> None:
    worker = Worker()
    worker.start(schemes, Teacher())
    try:
        wait_until_ready(worker)
        ranked = settled(worker)
        assert isinstance(ranked, RankedFindings)
        worker.request("a", article(1), found=ranked.as_found)
        again = wait_for(worker, "a")
    finally:
        worker.close()

    best = [each.codes[0].code for each in ranked.events if each.scheme == "acled"]
    as_found = [each.codes[0].code for each in ranked.as_found.events if each.scheme == "acled"]
    assert best and set(best) == {"Other"}
    assert "Other" not in as_found
    assert again == ranked
