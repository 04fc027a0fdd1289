"""Lines of JSON in and out, without a project."""
