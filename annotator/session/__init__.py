"""What is open and what the coder is doing with it: Qt's signals and timers, no widgets."""
