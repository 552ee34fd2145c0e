"""The only package that knows a database; imports domain, errors and text."""
