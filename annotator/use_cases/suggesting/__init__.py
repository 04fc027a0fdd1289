"""Suggestions: for the open article, for many, learned from what was coded, and how good they were."""
