"""The words of the trade as frozen data; imports the standard library, errors and text only."""
