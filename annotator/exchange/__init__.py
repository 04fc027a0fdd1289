"""Files in and files out: one format a module, model objects on the inner side.

Knows no project and no window.
"""
