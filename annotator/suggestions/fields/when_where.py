"""When and where an event took place, and how many died: the three are each in a module of their own."""

from annotator.suggestions.fields.event_dates import dates_of, governing_date
from annotator.suggestions.fields.event_deaths import deaths_of
from annotator.suggestions.fields.event_places import places_of

__all__ = ["dates_of", "deaths_of", "governing_date", "places_of"]
