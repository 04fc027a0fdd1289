"""From article to article: the pages of the list, the one on the desk, the next made ready."""
