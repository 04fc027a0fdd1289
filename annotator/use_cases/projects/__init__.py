"""A project as a whole: made, opened, checked, set up, looked over."""
