"""A claim as it is cited in a mail: the words, where they stand, the verdicts, what these lean on."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.review import ArticleView, ClaimView
from workbench.report.claims import claim_report
from workbench.report.discretion import Discretion
from workbench.report.entries import Decision, Proof
from workbench.text import one_line


def citation(view: ArticleView, claim: ClaimView) -> str:
    """Return the citation of one claim, a line for the words, for each question and for each source.

    Names that a report keeps to itself are kept here too. Text of others is made safe to show.
    """
    discretion = Discretion(item for one in view.claims for item in one.evidence)
    reported = claim_report(claim, view, discretion)
    article = view.article
    where = [article.byline, f"“{article.title}”" if article.title else "", article.publisher]
    where += [article.published, article.url, f"claim {claim.label}"]
    lines = [f"“{claim.claim.quote}” ({', '.join(filter(None, where))})"]
    if claim.dismissal is not None:
        lines.append(f"Dismissed: {claim.dismissal.reason}")
    else:
        lines += [_decided(decision) for decision in reported.decisions if decision.still_asked]
    lines += [line for proof in reported.evidence for line in _lean_on(proof)]
    return "\n".join(map(one_line, lines))


def _decided(decision: Decision) -> str:
    if not decision.value:
        return f"{decision.asked} Open"
    missing = ", without a source" if decision.status == "no source" else ""
    as_of = f", as of {decision.as_of}" if decision.as_of else ""
    at = f", as decided on {decision.decided_at}" if decision.decided_at else ""
    why = f": {decision.rationale}" if decision.rationale else ""
    given = f"{decision.reviewer}, {decision.given_at[:10]}{as_of}{at}"
    return f"{decision.asked} {decision.value.capitalize()}{missing} ({given}){why}"


def _lean_on(proof: Proof) -> Iterator[str]:
    named = [proof.title, proof.publisher, proof.url, proof.when[:10], proof.terms]
    told = ", ".join(filter(None, named))
    words = f": “{proof.quote}”" if proof.quote else ""
    original = f" (“{proof.original}”)" if proof.original else ""
    yield f"{proof.bearing.capitalize()}: {told} [{proof.kind_words}]{words}{original}"
