"""Every command by name, with the module that holds it and its line of help: all that `--help` needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that is imported when it is used."""

    module: str
    "Module under `workbench.cli.commands`; its `command` is the click command."
    help: str


SECTIONS: dict[str, dict[str, Entry]] = {
    "Begin": {
        "init": Entry("init", "Make an empty workspace in a folder."),
        "import": Entry("importing", "Read articles into the workspace and find their claims."),
        "set": Entry(
            "metadata",
            "Correct an article's title, date, byline, publisher, URL, language or deadline.",
        ),
        "reread": Entry("reread", "Read an article's present text again with a newer engine."),
        "whoami": Entry("whoami", "Show or set the name under which you give verdicts."),
        "keys": Entry("keys", "List the keys of the terminal UI and the ids that change them."),
        "sample": Entry("sample", "Build the sample workspace in a folder."),
    },
    "Look": {
        "articles": Entry("articles", "List the articles, when they are due and what is left on each."),
        "claims": Entry("claims", "List claims, riskiest first."),
        "show": Entry("show", "Show a claim (3.12), an article (3) or a source (s4)."),
        "explain": Entry("explain", "Explain how a claim came about, step by step."),
        "sources": Entry("sources", "List the sources consulted, add one, or correct what one is called."),
        "names": Entry("names", "List the people, organisations and places an article names."),
        "queries": Entry("queries", "List the questions to authors and sources, and the proposed fixes."),
        "stats": Entry("stats", "Print figures: progress, verdicts, who is cited, what has waited long."),
        "log": Entry("log", "List the changes of the journal, newest first."),
    },
    "Decide": {
        "mark": Entry("mark", "Give a verdict on claims."),
        "repeat": Entry("repeat", "Say of other claims what you decided last, with its source."),
        "dismiss": Entry("dismiss", "Say that a claim, or words of an article, need no checking."),
        "restore": Entry("restore", "Take a dismissal back."),
        "tick": Entry("tick", "Tick off names, headline, captions and other display copy as checked."),
    },
    "Prove": {
        "attach": Entry(
            "attach", "Attach evidence: an exact quote, a pasted passage, a call, a translation."
        ),
        "detach": Entry("detach", "Take evidence off its claim."),
    },
    "Ask and correct": {
        "query": Entry("query", "Put a question about a claim to the author or a source."),
        "answer": Entry("answer", "Write down the answer to a question."),
        "fix": Entry("fix", "Propose other words for the article."),
        "settle": Entry("settle", "Say what became of a proposed fix."),
    },
    "Edit claims": {
        "wording": Entry("wording", "Change the standalone wording of a claim."),
        "reword": Entry("reword", "Undo what was put into the wording of a claim."),
        "attribution": Entry("attribution", "Change whose word the article gives for a claim."),
        "add": Entry("add", "Add a claim by the article's exact words."),
        "split": Entry("split", "Split a claim into several."),
        "merge": Entry("merge", "Make one claim of several."),
        "unlink": Entry("unlink", "Say that a claim does not repeat its first mention."),
    },
    "Hand over": {
        "report": Entry("report", "Write the verification report of articles."),
        "galley": Entry("galley", "Print an article for paper, claim numbers in the margin."),
        "extract": Entry("extract", "Print the claims of a text, without a workspace."),
    },
    "Keep safe": {
        "verify": Entry("verify", "Prove the journal, the rows, the quotes and the files."),
        "checkpoint": Entry("checkpoint", "Print the journal's head, to be kept elsewhere."),
        "backup": Entry("backup", "Copy the workspace and prove the copy."),
        "undo": Entry("undo", "Take back the last change that you made, or an earlier one."),
        "redo": Entry("redo", "Do again what was undone."),
        "purge": Entry("purge", "Erase a text for good, and keep the proof that it was erased."),
    },
}
"""Commands by section, in the order in which the help shows them."""

HIDDEN: dict[str, Entry] = {
    "open": Entry("opening", "Open a workspace in the terminal UI; without a terminal, print its queue."),
}
"""What `workbench` and `workbench DIR` run."""


def entry_of(name: str) -> Entry | None:
    """Return the entry of the command `name`, if there is one."""
    for section in (*SECTIONS.values(), HIDDEN):
        if name in section:
            return section[name]
    return None


def names() -> list[str]:
    """Return the names of the commands that the help shows, in its order."""
    return [name for section in SECTIONS.values() for name in section]
