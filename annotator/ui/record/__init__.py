"""The event form: rows, the focused field, what the rules say."""
