"""Writes schemas/scheme.schema.json from the dataclasses that read scheme files (a part of make.py data)."""

from annotator.model.schemes.scheme_schema import schema_text
from tools.maker.places import SCHEME_SCHEMA


def main() -> None:
    SCHEME_SCHEMA.write_text(schema_text(), encoding="utf-8", newline="\n")
    print(f"Wrote {SCHEME_SCHEMA.name}.")


if __name__ == "__main__":
    main()
