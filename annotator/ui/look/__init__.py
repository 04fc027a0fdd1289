"""How the window looks on this machine: colours, sizes, panels, language."""
