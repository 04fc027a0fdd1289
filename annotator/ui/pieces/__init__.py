"""What pages and dialogs are made of; knows no project."""
