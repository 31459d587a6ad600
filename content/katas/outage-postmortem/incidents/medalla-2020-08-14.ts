import type { Incident } from '../incident.ts';

export const incident: Incident = {
  slug: 'medalla-2020-08-14',
  title: 'Eth2 Medalla testnet incident',
  publisher: 'Prysmatic Labs',
  url: 'https://medium.com/prysmatic-labs/eth2-medalla-testnet-incident-f7fbc3cc934a',
  published: '18 August 2020',
  duration: 'a weekend; full recovery took longer, reportedly until 19 August',
  began: '2020-08-14',
  summary: `Medalla was a public network for trying out the second version of Ethereum; no real money was at stake. The report is by the
makers of Prysm, one of the programs with which people took part. On 14 August 2020 the network got into trouble. The incident took up a
weekend, and full recovery took longer, reportedly until 19 August. The report is of 18 August, a day before that. Only its opening could
be read here; read the report itself before you write.`,
  sources: [
    {
      what: 'The opening of the publisher’s post',
      url: 'https://medium.com/prysmatic-labs/eth2-medalla-testnet-incident-f7fbc3cc934a',
      read: 'opening',
      copy: 'publisher',
    },
    { what: 'Retellings by others', read: 'in part', copy: 'retelling' },
  ],
};
