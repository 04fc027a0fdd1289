"""The project file: the only place with SQL on a project. Knows articles, events and edits, no window."""
