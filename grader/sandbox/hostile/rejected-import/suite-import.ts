// Reading the suite.
import suite from './suite/index.ts';
export const label = JSON.stringify(suite);
