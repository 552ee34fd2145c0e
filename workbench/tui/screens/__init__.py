"""The screens: articles, the review of one, help, small questions; imports widgets, commands, dialogs."""
