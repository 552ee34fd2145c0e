"""The dialogs: modal screens that ask one thing and hand back a frozen answer; imports domain and checks."""
