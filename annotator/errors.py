"""What the world does to a coder, told in two sentences. Anything else that is raised is a bug of ours.

Every error here says what happened (to which file or row) and what to do next; `str()` gives both.
The window and the command line show those sentences, the log gets the traceback.
"""


class CoderError(Exception):
    """Something the person at the keyboard can understand and act on: a full disk, a wrong file."""

    def __init__(self, what_happened: str, what_to_do: str) -> None:
        super().__init__(what_happened, what_to_do)
        self.what_happened = what_happened
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        return f"{self.what_happened} {self.what_to_do}"


class BadInput(CoderError):
    """A file, row or argument that was given cannot be used."""


class NotAProject(CoderError):
    """The file is not a project of this program."""


class ProjectTooNew(CoderError):
    """A newer version of this program saved the project."""


class ProjectDamaged(CoderError):
    """The project is one of ours, but not what this program wrote."""


class ProjectInUse(CoderError):
    """Another window or program holds the project."""
