/** A complete analysis of 1.1.1.1, October 2023, in which time is the cause. Read by tests alone: it gives answers away. */
export const goodResolverAnalysis = {
  incident: 'cloudflare-1111-2023-10-04',
  answers: [
    `“There is one administrator.” The root zone has other administrators than the resolver. They added a record type, said so beforehand, and
had every right to. The resolver had been written as if whoever changes the zone also changes the parser. One may argue for “the network is
homogeneous” as well, since the zone travelled in a text form in which an unknown type cannot be skipped.`,
    `The design assumed an omission: the root servers may be out of reach, so keep a copy of the zone and serve from it. What happened was
another kind of fault. The source could be reached, and what it gave could not be used, as a zone loads whole or not at all. For thirteen
days nothing failed in public, and all servers that kept the copy of 21 September then failed together: silent, and correlated.`,
    `Yes, and it is the cause. The signatures in the old copy carried an absolute date of expiry, 07:00 on 4 October. Every clock was right. What
was missing is a margin: nothing compared the age of the copy with the date after which it is worthless, so that the fall-back came, or
rather did not come, at the very moment of expiry.`,
    `Too slow; one may say blind. Loading had failed since 21 September, and nobody was told. Even after the expiry it was users who noticed
first, 57 minutes later, and the incident was declared six minutes after that. The validator itself was right to refuse: it is the age of
the copy that nobody watched.`,
    `No. Each server decided alone whether to ask the root servers or to go on with its copy, so there was nothing to agree on and nobody to
elect. That some did one and some the other is a difference of state and not a disagreement.`,
    `Physical clocks: refuse to load or keep a copy within two days of its expiry, and fall back to asking the root servers then, not when it is
over. Failure detectors: an alarm when the copy is older than a day, which would have rung on 22 September. Replication: treat the zone as
a replica, and show its age beside every answer that operators look at. Failure models: feed the parser a record of an unknown type in every
release, and count a useless answer as a failure of the source. Each of these would have been quiet until September and loud for thirteen days.`,
  ],
  quotation: 'does not make an attempt at doing so, and instead returns a parser error',
  concepts: ['fallacies', 'physical-clocks', 'failure-detectors', 'replication', 'failure-models'],
};
