/** The sign of a broken rule, as in the diagram: lucide has no diamond with a cross. */
import { createLucideIcon } from 'lucide-react';

export const DiamondX = createLucideIcon('diamond-x', [
  ['path', { d: 'M12 2.5l9.5 9.5-9.5 9.5L2.5 12z', key: 'edge' }],
  ['path', { d: 'M9.3 9.3l5.4 5.4M14.7 9.3l-5.4 5.4', key: 'cross' }],
]);
