"""The log of edits: what a person changes is written with its past, taken back, and learned from."""
