"""A report model to bytes, one renderer a format; no database, no terminal; imports domain, errors and text."""
