"""The window: widgets that show what they are given and report what the coder did. They decide nothing."""
