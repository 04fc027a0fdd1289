"""The overview page: figures, charts and a map of one project. Imported when it is first opened."""
