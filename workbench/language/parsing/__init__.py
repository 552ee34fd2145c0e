"""Trees of English paragraphs: rules see the tokens of `parser.parse` alone; imports language and domain.

Numpy, if it is not loaded yet, is told to compute on one thread: the products of a window are too small to be
shared, and each number of threads rounds in its own way.
"""

import os

for _variable in ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ[_variable] = "1"
