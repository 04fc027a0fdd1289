"""Turns the output of a failed installation into the one sentence that helps. Knows the words of pip."""

import re
from dataclasses import dataclass
from pathlib import Path

AGAIN = "and run the same command again"
NO_BUILD = re.compile(r"No matching distribution found for ([^\s=<>;]+)")


@dataclass(frozen=True)
class Trouble:
    sentence: str
    phrases: tuple[str, ...]


# Surest cause first: a full disk also breaks downloads, and without a network pip "finds no distribution".
TROUBLES = (
    Trouble(
        "The disk is full: “{place}” takes about 1.5 GB while it is made. Free some space {again}.",
        ("No space left on device", "[Errno 28]", "WinError 112", "Disk quota exceeded", "[Errno 122]"),
    ),
    Trouble(
        "This Python lacks its module venv or pip. Install it (Debian, Ubuntu: python3-venv) {again}.",
        ("ensurepip is not", "No module named ensurepip", "No module named venv", "No module named pip"),
    ),
    Trouble(
        "The package index was reached, but its certificate is not trusted: set PIP_CERT to yours {again}.",
        ("CERTIFICATE_VERIFY_FAILED", "SSLCertVerificationError", "certificate verify failed"),
    ),
    Trouble(
        "The packages cannot be fetched: no network, or one that does not let them through. Connect {again}.",
        (
            "NewConnectionError", "NameResolutionError", "Failed to establish a new connection", "timed out",
            "ConnectTimeoutError", "ReadTimeoutError", "Connection broken", "ProtocolError", "ProxyError",
            "RemoteDisconnected", "Connection refused", "Connection reset", "Network is unreachable",
            "Temporary failure", "Could not connect to", "getaddrinfo failed", "ConnectionError",
        ),
    ),
    Trouble(
        "A library that came is not the one in the lock and was refused. Try “pip cache purge” {again}.",
        ("DO NOT MATCH THE HASHES",),
    ),
    Trouble(
        "“{place}” cannot be written. Give yourself the right to write there {again}.",
        ("Permission denied", "[Errno 13]", "WinError 5]", "Read-only file system", "[Errno 30]"),
    ),
)  # fmt: skip


def trouble_in(output: str) -> Trouble | None:
    """What the world did, if it is known: trying again at once would not help."""
    found = (trouble for trouble in TROUBLES if any(phrase in output for phrase in trouble.phrases))
    return next(found, None)


def sentence_for(output: str, place: Path) -> str:
    """The sentence for what pip, venv or apt-get printed while it was filling `place`."""
    if trouble := trouble_in(output):
        return trouble.sentence.format(place=place, again=AGAIN)
    if missing := NO_BUILD.search(output):
        return (
            f"There is no {missing[1]} for this computer: the program needs a 64-bit Python on Windows 10, "
            "macOS 13, Linux with glibc 2.34, or newer."
        )
    return "The installation failed for a reason that this script does not know."
