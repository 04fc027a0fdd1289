"""Round a project: start page, new, import, export, settings."""
