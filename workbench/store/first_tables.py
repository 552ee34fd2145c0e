"""The tables as migration 1 makes them, for ever; what came later is in the migrations after it."""

from __future__ import annotations

from collections.abc import Iterator

_TYPES = {
    "sqlite": {"serial": "id INTEGER NOT NULL", "bytes": "BLOB"},
    "postgresql": {"serial": "id SERIAL NOT NULL", "bytes": "BYTEA"},
}


def first_tables(dialect: str) -> Iterator[str]:
    """Yield the statements that make the first tables and their indexes in a database's own dialect."""
    for statement in _STATEMENTS.format_map(_TYPES[dialect]).split(";"):
        if statement.strip():
            yield statement


_STATEMENTS = """
CREATE TABLE article ({serial}, uid {bytes} NOT NULL, number INTEGER NOT NULL, slug TEXT NOT NULL, title
    TEXT NOT NULL, byline TEXT NOT NULL, publisher TEXT NOT NULL, url TEXT NOT NULL, published TEXT NOT
    NULL, language TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line
    INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), UNIQUE (number));
CREATE TABLE capture ({serial}, uid {bytes} NOT NULL, path TEXT NOT NULL, media_type TEXT NOT NULL, size
    INTEGER NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL, at TEXT NOT NULL, salt {bytes}, seal {bytes}
    NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid));
CREATE TABLE line ({serial}, uid {bytes} NOT NULL, parent INTEGER, fork_seq INTEGER NOT NULL, seq INTEGER
    NOT NULL, head {bytes}, PRIMARY KEY (id), UNIQUE (uid));
CREATE TABLE migration (number INTEGER NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY
    (number));
CREATE TABLE payload (line INTEGER NOT NULL, seq INTEGER NOT NULL, salt {bytes}, body TEXT NOT NULL, PRIMARY
    KEY (line, seq));
CREATE TABLE reviewer ({serial}, uid {bytes} NOT NULL, name TEXT NOT NULL, salt {bytes}, seal {bytes} NOT
    NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), UNIQUE (name));
CREATE TABLE source ({serial}, uid {bytes} NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT
    NOT NULL, publisher TEXT NOT NULL, url TEXT NOT NULL, tier TEXT NOT NULL, confidential INTEGER NOT NULL,
    retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT
    NULL, PRIMARY KEY (id), UNIQUE (uid), UNIQUE (number));
CREATE TABLE change (line INTEGER NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, kind
    TEXT NOT NULL, about {bytes}, digest {bytes} NOT NULL, hash {bytes} NOT NULL, PRIMARY KEY (line, seq),
    FOREIGN KEY(line) REFERENCES line (id));
CREATE INDEX ix_change_about ON change (about, seq);
CREATE TABLE document ({serial}, uid {bytes} NOT NULL, capture {bytes} NOT NULL, reader TEXT NOT NULL, text
    TEXT NOT NULL, blocks TEXT NOT NULL, notes TEXT NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line
    INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(capture) REFERENCES
    capture (uid));
CREATE INDEX ix_document_capture ON document (capture);
CREATE TABLE revision ({serial}, uid {bytes} NOT NULL, article {bytes} NOT NULL, number INTEGER NOT NULL,
    document {bytes} NOT NULL, extractor TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes}, seal {bytes}
    NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (article, number),
    UNIQUE (uid), FOREIGN KEY(article) REFERENCES article (uid), FOREIGN KEY(document) REFERENCES document
    (uid));
CREATE INDEX ix_revision_document ON revision (document);
CREATE TABLE source_capture ({serial}, uid {bytes} NOT NULL, source {bytes} NOT NULL, capture {bytes} NOT
    NULL, document {bytes}, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT
    NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(source) REFERENCES source (uid), FOREIGN KEY(capture)
    REFERENCES capture (uid), FOREIGN KEY(document) REFERENCES document (uid));
CREATE INDEX ix_source_capture_capture ON source_capture (capture);
CREATE INDEX ix_source_capture_source ON source_capture (source);
CREATE TABLE claim ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, number INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, origin TEXT NOT NULL, parents TEXT
    NOT NULL, how TEXT NOT NULL, worth INTEGER NOT NULL, reasons TEXT NOT NULL, wording TEXT NOT NULL, types
    TEXT NOT NULL, attributed_to TEXT NOT NULL, manner TEXT NOT NULL, questions TEXT NOT NULL,
    standing_content {bytes}, standing_attribution {bytes}, retired INTEGER NOT NULL, salt {bytes}, seal
    {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN
    KEY(revision) REFERENCES revision (uid));
CREATE INDEX ix_claim_revision_number ON claim (revision, number);
CREATE TABLE sentence ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, label TEXT NOT NULL, reason TEXT NOT NULL, salt {bytes}, seal {bytes} NOT NULL,
    line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(revision)
    REFERENCES revision (uid));
CREATE INDEX ix_sentence_revision ON sentence (revision);
CREATE TABLE tick ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, start INTEGER NOT NULL, "end"
    INTEGER NOT NULL, reviewer {bytes} NOT NULL, at TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes},
    seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid),
    FOREIGN KEY(revision) REFERENCES revision (uid), FOREIGN KEY(reviewer) REFERENCES reviewer (uid));
CREATE INDEX ix_tick_revision ON tick (revision);
CREATE TABLE date_mention ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, claim {bytes}, start
    INTEGER NOT NULL, "end" INTEGER NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, salt {bytes},
    seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid),
    FOREIGN KEY(revision) REFERENCES revision (uid), FOREIGN KEY(claim) REFERENCES claim (uid));
CREATE INDEX ix_date_mention_revision ON date_mention (revision);
CREATE TABLE dismissal ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, claim {bytes}, start
    INTEGER NOT NULL, "end" INTEGER NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, reviewer {bytes} NOT
    NULL, at TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT
    NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(revision) REFERENCES revision
    (uid), FOREIGN KEY(claim) REFERENCES claim (uid), FOREIGN KEY(reviewer) REFERENCES reviewer (uid));
CREATE INDEX ix_dismissal_revision ON dismissal (revision);
CREATE TABLE evidence ({serial}, uid {bytes} NOT NULL, claim {bytes} NOT NULL, question TEXT NOT NULL,
    source {bytes} NOT NULL, kind TEXT NOT NULL, document {bytes}, start INTEGER NOT NULL, "end" INTEGER NOT
    NULL, quote TEXT NOT NULL, original TEXT NOT NULL, "by" TEXT NOT NULL, "when" TEXT NOT NULL, terms TEXT
    NOT NULL, reply TEXT NOT NULL, url TEXT NOT NULL, stance TEXT NOT NULL, note TEXT NOT NULL, reviewer
    {bytes} NOT NULL, at TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line
    INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(claim) REFERENCES
    claim (uid), FOREIGN KEY(source) REFERENCES source (uid), FOREIGN KEY(document) REFERENCES document
    (uid), FOREIGN KEY(reviewer) REFERENCES reviewer (uid));
CREATE INDEX ix_evidence_claim ON evidence (claim);
CREATE INDEX ix_evidence_source ON evidence (source);
CREATE TABLE fix ({serial}, uid {bytes} NOT NULL, claim {bytes} NOT NULL, current TEXT NOT NULL, proposed
    TEXT NOT NULL, note TEXT NOT NULL, state TEXT NOT NULL, reviewer {bytes} NOT NULL, at TEXT NOT NULL,
    retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT
    NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(claim) REFERENCES claim (uid), FOREIGN KEY(reviewer)
    REFERENCES reviewer (uid));
CREATE INDEX ix_fix_claim ON fix (claim);
CREATE TABLE quantity ({serial}, uid {bytes} NOT NULL, revision {bytes} NOT NULL, claim {bytes}, start
    INTEGER NOT NULL, "end" INTEGER NOT NULL, op TEXT NOT NULL, low TEXT NOT NULL, high TEXT NOT NULL, unit
    TEXT NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL,
    PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(revision) REFERENCES revision (uid), FOREIGN KEY(claim)
    REFERENCES claim (uid));
CREATE INDEX ix_quantity_revision ON quantity (revision);
CREATE TABLE "query" ({serial}, uid {bytes} NOT NULL, claim {bytes} NOT NULL, asked_of TEXT NOT NULL,
    question TEXT NOT NULL, due TEXT NOT NULL, answer TEXT NOT NULL, answered_at TEXT NOT NULL, reviewer
    {bytes} NOT NULL, at TEXT NOT NULL, retired INTEGER NOT NULL, salt {bytes}, seal {bytes} NOT NULL, line
    INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(claim) REFERENCES
    claim (uid), FOREIGN KEY(reviewer) REFERENCES reviewer (uid));
CREATE INDEX ix_query_claim ON "query" (claim);
CREATE TABLE verdict ({serial}, uid {bytes} NOT NULL, claim {bytes} NOT NULL, question TEXT NOT NULL, scale
    TEXT NOT NULL, value TEXT NOT NULL, rationale TEXT NOT NULL, wording_seen TEXT NOT NULL, reviewer
    {bytes} NOT NULL, given_at TEXT NOT NULL, as_of TEXT NOT NULL, carried_from {bytes}, retired INTEGER NOT
    NULL, salt {bytes}, seal {bytes} NOT NULL, line INTEGER NOT NULL, born INTEGER NOT NULL, PRIMARY KEY
    (id), UNIQUE (uid), FOREIGN KEY(claim) REFERENCES claim (uid), FOREIGN KEY(reviewer) REFERENCES reviewer
    (uid), FOREIGN KEY(carried_from) REFERENCES verdict (uid));
CREATE INDEX ix_verdict_claim ON verdict (claim);
"""
