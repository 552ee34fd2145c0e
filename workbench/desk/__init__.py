"""One act per module, what both front ends call; joins store, archive, ingest, extract, checks and report."""
