"""What the machine proposes: marks in the text and events ready to be taken. The only package that imports spaCy,
and only inside functions: the window starts the worker without it."""
