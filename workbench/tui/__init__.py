"""The terminal UI; imports desk."""
