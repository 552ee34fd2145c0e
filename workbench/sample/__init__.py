"""The sample workspace, rebuilt by acts under a fixed clock; imports desk."""
