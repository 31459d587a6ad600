import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'google-cloud-2025-06-12',
  title: 'Google Cloud incident report, 12 June 2025',
  publisher: 'Google Cloud',
  url: 'https://status.cloud.google.com/incidents/ow5i3PPK96RduMcb1SsW',
  published: 'by 20 June 2025',
  duration: '7 hours and 27 minutes',
  began: '2025-06-12',
  summary: `From 10:51 PDT on 12 June 2025 requests to many services of Google Cloud were answered with errors. Some regions recovered
sooner than others; in the largest, us-central1, it took up to about two hours and 40 minutes. The incident ended at 18:18, seven hours and
27 minutes after it had begun. The report was out by 20 June. Most of its sentences could be read here, and some in retellings only.`,
  sources: [
    {
      what: 'The publisher’s report, most of its sentences',
      url: 'https://status.cloud.google.com/incidents/ow5i3PPK96RduMcb1SsW',
      read: 'most',
      copy: 'archive',
    },
    { what: 'Retellings of the sentences that the copy lacks', read: 'in part', copy: 'retelling' },
  ],
};
