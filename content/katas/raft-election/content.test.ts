import { testContentOf } from '../../testing/content-contract.ts';

testContentOf('raft-election');
