import { testContentOf } from '../../testing/content-contract.ts';

testContentOf('idempotent-payments');
