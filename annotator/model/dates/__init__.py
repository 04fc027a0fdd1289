"""Dates: how news and coders write them, and the calendar behind it."""
