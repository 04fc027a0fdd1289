"""Plain data and rules of event coding: standard library only, no files, no database, no window."""
