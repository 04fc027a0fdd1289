"""Coding an event: what its fields could hold, what each key changes, what its scheme's rules say."""
