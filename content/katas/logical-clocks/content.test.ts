import { testContentOf } from '../../testing/content-contract.ts';

testContentOf('logical-clocks');
