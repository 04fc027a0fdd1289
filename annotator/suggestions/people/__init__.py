"""Who is named: phrases for actors, and what they mean in this article."""
