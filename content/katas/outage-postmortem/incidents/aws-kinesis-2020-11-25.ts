import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'aws-kinesis-2020-11-25',
  title: 'Summary of the Amazon Kinesis Event in the Northern Virginia (US-EAST-1) Region',
  publisher: 'Amazon Web Services',
  url: 'https://aws.amazon.com/message/11201/',
  published: 'late November 2020',
  duration: 'about 17 hours',
  began: '2020-11-25',
  summary: `Kinesis takes in streams of records, for customers and for other services of AWS. Only retellings of the publisher’s summary
could be read here, so everything that follows is what reportedly happened. From 5:15 AM PST on 25 November 2020 Kinesis failed in
Northern Virginia, and Cognito, CloudWatch, Lambda and EventBridge were affected with it. From 10:07 AM on service came back bit by bit,
which took the rest of the day. Kinesis was fully restored at 10:23 PM, about 17 hours after the beginning.`,
  sources: [
    {
      what: 'Passages of the publisher’s summary, as others reprint them; the page itself could not be opened',
      url: 'https://aws.amazon.com/message/11201/',
      read: 'excerpts',
      copy: 'retelling',
    },
  ],
  labels: ['“The AWS outage in us-east-1” often means 7 December 2021, a year later. This one is “the Kinesis one”.'],
};
