// @base solutions/plain.js
// The parser of PostgreSQL runs out of stack in the middle of its work. The next submission's schema is valid all the same.
export const schema = `SELECT 1${'+1'.repeat(9_900)}`;
