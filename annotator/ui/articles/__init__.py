"""The list of articles: rows, filter, what is done with several."""
