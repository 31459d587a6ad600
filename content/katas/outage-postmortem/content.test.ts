import { testContentOf } from '../../testing/content-contract.ts';

testContentOf('outage-postmortem');
