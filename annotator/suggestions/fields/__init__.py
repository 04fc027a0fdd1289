"""Candidates for the fields of an event: who, when, where, how many died."""
