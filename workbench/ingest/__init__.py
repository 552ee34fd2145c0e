"""Bytes to readings: decoding and readers; imports domain, errors and text."""
