"""The article as a whole: what it is about, what of it is news, and what it tells twice."""
