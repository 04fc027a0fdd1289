"""What a verb or event noun tells of as an act between two sides, by a lexicon of its own and by grammar."""
