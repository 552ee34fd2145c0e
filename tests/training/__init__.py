"""Training of the parser that the product ships: needs torch (extra `train`), is no part of the wheel."""
