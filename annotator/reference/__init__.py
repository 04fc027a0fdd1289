"""What ships with the program and is only read: gazetteer and actor list. Knows no project and no article."""
