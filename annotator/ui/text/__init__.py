"""The article's text: how it is set, marked, scrolled and selected."""
