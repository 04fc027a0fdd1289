"""Decides between the command line and the window.

Imports nothing at module level: the worker process that makes suggestions imports this module again.
"""

COMMANDS = (
    "new", "import", "suggest", "export", "schemes", "notes", "settings", "check", "backup", "stats", "rehearse",
    "learn", "dictionaries", "places", "pipelines",
)  # fmt: skip


def main(argv: list[str] | None = None) -> int:
    import sys

    if getattr(sys, "frozen", False):
        _become_the_worker_if_asked()
    words = sys.argv[1:] if argv is None else argv
    if is_for_command_line(words):
        from annotator import cli

        return cli.main(words)
    from annotator import app

    return app.main(words)


def is_for_command_line(words: list[str]) -> bool:
    """Whether the first word is a command or an option; a project path, or nothing, is for the window."""
    return bool(words) and (words[0] in COMMANDS or words[0].startswith("-"))


def _become_the_worker_if_asked() -> None:
    """In the packaged program a worker process is the program itself, started with the worker's arguments."""
    import multiprocessing

    multiprocessing.freeze_support()


if __name__ == "__main__":
    raise SystemExit(main())
