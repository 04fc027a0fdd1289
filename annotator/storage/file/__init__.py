"""The project file itself: connection, lock, format, copies, and whether it is sound."""
