"""Schemes: codes, fields, layouts and rules as data, how they are read, and what differs between versions."""
