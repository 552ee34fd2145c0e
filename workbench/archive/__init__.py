"""The folder sources/: bytes put, read back and re-hashed; imports domain, errors and text."""
