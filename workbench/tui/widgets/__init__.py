"""The widgets: what is on screen; data comes by method, news leaves as messages; imports state and checks."""
