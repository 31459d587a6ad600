// @base solutions/plain.js
// Comments in comments, which take the parser's time by their square.
export const schema = '/*'.repeat(9_990);
