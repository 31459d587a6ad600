import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'cloudflare-leap-2017-01-01',
  title: 'How and why the leap second affected Cloudflare DNS',
  publisher: 'Cloudflare',
  url: 'https://blog.cloudflare.com/how-and-why-the-leap-second-affected-cloudflare-dns/',
  published: '1 January 2017',
  duration: '6 hours and 45 minutes',
  began: '2017-01-01',
  summary: `RRDNS is Cloudflare’s own DNS server. Where a customer’s record points to another name (a CNAME), that name has to be looked up,
too. On 1 January 2017 some of these lookups began to fail, on a small number of machines in Cloudflare’s 102 sites. At the peak, about
0.2% of DNS queries and fewer than 1% of HTTP requests were affected; customers without such records saw nothing. Engineers found what was
wrong and brought out a repair. By 02:50 UTC most sites had it. After 6 hours and 45 minutes everything was in order.`,
  sources: [
    {
      what: 'The publisher’s post',
      url: 'https://blog.cloudflare.com/how-and-why-the-leap-second-affected-cloudflare-dns/',
      read: 'whole',
      copy: 'archive',
    },
  ],
};
