"""The text as it is read: its language, its sentences, capitals, datelines."""
