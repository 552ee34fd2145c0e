"""What arithmetic and comparison can tell; pure; imports language and domain."""
