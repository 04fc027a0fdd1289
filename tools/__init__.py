"""Programs that build the project. No part of the program itself."""
