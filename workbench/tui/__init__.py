"""The terminal UI: state, commands, screens and widgets; imports desk, checks, domain, errors and text."""
