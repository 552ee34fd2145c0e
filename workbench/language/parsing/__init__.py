"""Trees of English paragraphs: rules see the tokens of `parser.parse` alone; imports language and domain."""
