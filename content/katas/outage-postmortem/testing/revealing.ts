/**
 * Words that a summary must not contain, by the question that they would answer: the textbook's own, and those with which a report says
 * what went wrong in its sense. A summary says what people saw, when, and for how long. The turns of phrase at each list’s end once stood in
 * a summary and gave something away. A list cannot find every hint: read a new summary with the six questions beside it.
 */
import type { Question } from '../questions.ts';

export const revealing: Readonly<Record<Question['id'], RegExp>> = {
  fallacy:
    /\b(fallac\w*|reliable|latency|bandwidth|topology|administrators?|transport cost|homogeneous|heterogeneous|congest\w*|saturat\w*|round trips?|backbone|optical|wrong input)\b/gi,
  'failure-model':
    /\b(byzantine|crash-stop|fail-stop|crash-recovery|omissions?|gr[ae]y failures?|correlated|independen\w*|failure models?|redundan\w*|shared fate|single point|assum\w*|half-(dead|working)|without a word|silent\w*|for good|removed servers|pair|second server)\b/gi,
  time: /\b(clocks?|skew\w*|drift\w*|leap|monoton\w*|expir\w*|certificates?|timestamps?|ttl|time servers?|ntp|stale|concurrent\w*|happened before|causal\w*|signatures?|signed|midnight|daily)\b/gi,
  detector:
    /\b(detect\w*|heartbeats?|time-?outs?|timed out|health|healthy|unhealthy|alarms?|alerts?|aggressive\w*|monitor\w*|noticed|unnoticed|blind|probes?|logs|declared)\b/gi,
  consensus:
    /\b(consensus|quorums?|elect\w*|leaders?|followers?|majorit\w*|raft|paxos|votes?|voters?|voting|primary|primaries|promot\w*|failover|fenc\w*|split brain|terms?|orchestrator|etcd|stonith|validators?|final(ity)?|decision|decided)\b/gi,
  prevention:
    /\b(retr(y|ies|ied)|back-?off|blast radius|circular\w*|dependenc\w*|thundering|herds?|overload\w*|stampede\w*|replica\w*|partition\w*|cells?|staged|idempoten\w*|jitter|static stability|caches?|canar\w*|step by step|off switch|as a precaution|one site at a time)\b/gi,
};
