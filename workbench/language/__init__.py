"""Sentences, numbers, dates and names in a text; pure; imports domain, errors and text."""
