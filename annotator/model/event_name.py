"""What a list needs to name an event. It has no values, so that a list of all events of a project stays small."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.event import Event


@dataclass(frozen=True, slots=True)
class EventName:
    """An event by its UUID, with its article's and its coder's; its state as it was when it was listed."""

    uuid: str
    article: str
    coder: str
    state: str

    @classmethod
    def of(cls, event: Event) -> EventName:
        return cls(event.uuid, event.article, event.coder, event.state)
