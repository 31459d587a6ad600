import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'aws-dynamodb-2025-10-19',
  title: 'Summary of the Amazon DynamoDB Service Disruption in the Northern Virginia (US-EAST-1) Region',
  publisher: 'Amazon Web Services',
  url: 'https://aws.amazon.com/message/101925/',
  published: 'by 23 October 2025',
  duration: '14 hours and 32 minutes in all; DynamoDB itself, 2 hours and 52 minutes',
  began: '2025-10-19',
  summary: `DynamoDB is a database service of AWS. From 11:48 PM PDT on 19 October 2025 applications in Northern Virginia had trouble with
it, and with other services after it. The publisher’s summary tells of three distinct periods in which customers’ applications were
disturbed. DynamoDB itself was back by 2:40 AM, after 2 hours and 52 minutes. Other services were disturbed for longer, reportedly at
different times, the last of them until 2:09 PM. The event ended at 2:20 PM on 20 October, 14 hours and 32 minutes after it had begun.`,
  sources: [
    {
      what: 'The opening lines of the publisher’s summary, in a reprint',
      url: 'https://aws.amazon.com/message/101925/',
      read: 'opening',
      copy: 'archive',
    },
    { what: 'Long passages of the rest, as several others reprint them', read: 'excerpts', copy: 'retelling' },
  ],
};
