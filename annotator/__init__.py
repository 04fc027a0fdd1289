"""Conflict Annotator: code conflict events from news articles, with the words each value rests on."""

__version__ = "0.1.0"
