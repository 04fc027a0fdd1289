"""The command line: the same use cases as the window, without one. What is said on the screen is in `screen`.

Exit codes: 0 all done; 1 done, but some rows or files were refused; 2 nothing done. Never a traceback:
the log has it.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback

from annotator.errors import CoderError

NOTHING_DONE = 2
_TYPERS_STOPPED = 130
"""What typer makes of Ctrl+C inside a command."""


def main(argv: list[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that knows no Arabic must not end the program.
            stream.reconfigure(errors="backslashreplace")
    try:
        # Inside, so that what fails while it is imported is told in a sentence too.
        from annotator.cli.commands import app

        code = app(argv, prog_name="annotator", standalone_mode=False)
    except CoderError as error:
        return _failed(argv, error.what_happened, error.what_to_do)
    except KeyboardInterrupt:
        return _failed(argv, "Stopped.", "")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else NOTHING_DONE
    except Exception as error:
        return _wrong_usage(argv, error) if hasattr(error, "format_message") else _our_bug(argv, error)
    if code == _TYPERS_STOPPED:
        return _failed(argv, "Stopped.", "")
    return code if isinstance(code, int) else 0


def _wrong_usage(argv: list[str], error: Exception) -> int:
    """Typer's own complaint as one sentence; a command group without a command shows its help."""
    message = " ".join(str(error.format_message()).split())  # type: ignore[attr-defined]
    if message.startswith("Usage:"):
        print(error.format_message(), file=sys.stderr)  # type: ignore[attr-defined]
        return NOTHING_DONE
    if not message.endswith((".", "?", ")")):
        message += "."
    return _failed(argv, message, "“annotator --help” shows the commands and their options.")


def _our_bug(argv: list[str], error: Exception) -> int:
    from annotator.paths import user_log_path

    path = user_log_path()
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        print(f"annotator {' '.join(argv)}", *traceback.format_exception(error), sep="\n", file=log)
    return _failed(argv, "The program made a mistake and stopped.", f"The log says more: {path}.")


def _failed(argv: list[str], what_happened: str, what_to_do: str) -> int:
    logging.getLogger(__name__).info("%s", what_happened)
    print(f"{what_happened} {what_to_do}".strip(), file=sys.stderr)
    if "--json" in argv:
        print(json.dumps({"error": {"what_happened": what_happened, "what_to_do": what_to_do}}))
    return NOTHING_DONE
