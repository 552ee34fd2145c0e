"""A document's text to claims; pure; imports language and domain."""
