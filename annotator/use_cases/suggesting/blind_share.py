"""Which articles are coded without seeing suggestions: a share of them, so that anchoring and misses can be reported.

The share is the project's; which articles it is follows from the article and the coder, so that it is the same each
time, and another one's for another coder. Alone nothing is coded blind unless wanted, in a team one article in ten.
"""

from __future__ import annotations

import hashlib

from annotator.errors import BadInput
from annotator.storage import coders
from annotator.storage.log.edit import Edit
from annotator.storage.project import Project
from annotator.storage.project_settings import stored_settings, write_setting
from annotator.words import later, tr

NAME = "blind_share"
SHARES = (0, 10, 20, 50, 100)
"""Percent of the articles that a person can choose."""
IN_A_TEAM = 10
LABEL = later("Change project settings")


def share_of(project: Project) -> int:
    """Percent of the articles: as the project says, else by whether several code in it."""
    stored = stored_settings(project).get(NAME, "")
    return int(stored) if stored.isdigit() and int(stored) <= 100 else usual_share(project)


def usual_share(project: Project) -> int:
    return IN_A_TEAM if coders.number(project) > 1 else 0


def set_share(project: Project, percent: int) -> None:
    """Let this share of the articles be coded blind: one undoable edit."""
    with project.edit(LABEL) as edit:
        write_share(edit, percent)


def write_share(edit: Edit, percent: int) -> None:
    write_setting(edit, NAME, str(percent))


def read_share(word: str) -> int:
    """A share as somebody writes it: 10, or 10 %. Raises BadInput."""
    digits = word.strip().removesuffix("%").strip()
    if not digits.isdigit() or int(digits) > 100:
        raise BadInput(tr("“{name}” cannot be “{word}”.", name=NAME, word=word), tr("Say a percentage from 0 to 100."))
    return int(digits)


def is_blind(project: Project, article_uuid: str) -> bool:
    """Whether this coder codes the article without suggestions."""
    share = share_of(project)
    if not share:
        return False
    digest = hashlib.sha256(f"{article_uuid}\n{project.coder}".encode()).digest()
    return int.from_bytes(digest[:4]) % 100 < share
