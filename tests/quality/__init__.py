"""Measuring extraction on annotated texts, each a command; none of the texts is part of the project.

Every command is `python -m tests.quality.NAME`, reads `../shared` beside the repository, and says so where
that is absent. What its figures mean, and what was set on the texts:

gold [--half tuning|held]
    Eight news articles. `claim`: one-to-one within a sentence, matched where the content words agree by F1 of
    at least 0.5; `wording`, `speaker`, `type`: on matched claims; `rank`: nDCG of check-worthiness.
    The seven articles of `tuning` were read and tuned on, three of them (clock, nasa, questionnaire) later
    than the others; of the one of `held` nobody reads more than totals.
kinds [--misses]
    Types of 161 claims from six kinds of text that are no news, by type. Labelled by the guide alone, by a
    language model, before anything was measured; then the rules were tuned on it.
rose [--items FIRST:LAST]
    Token F1 of claims and content units of summaries: soft, and one-to-one. Evaluation only.
polnear [--part train|dev]
    Source, cue and content of attributions in US news: by token, and exact spans. Evaluation only.
checkthat [--whole]
    Yes or No of the judge of sentences, area under the ROC curve, calibration. The train part set its
    weights, `dev-test` nothing.
policlaim
    Checkable or not, by the label of the whole extraction. Evaluation only.
coreference [--train]
    Pronouns and short mentions: which share is resolved, and how many rightly. Rules were tuned on GUM's
    train part.

A figure on texts that rules were tuned on says what they can express, not what to expect of a new article:
for that, look at the half `held` and at the sets for evaluation only. Trees of what was parsed once are kept
in the system's temporary folder (`parses`), by the digest of the weights.
"""
