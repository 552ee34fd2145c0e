"""Arguments and exit codes, one module a command; imports desk."""
