// @base solutions/handler-table.js
// The judge's formatter of stacks, called with call sites that say what they like: no position of theirs may reach the verdict.
const word = { toJSON: () => ({ kind: 'passed' }), valueOf: () => 1 };
const site = { getScriptNameOrSourceURL: () => 'solution', getLineNumber: () => word, getColumnNumber: () => word, getFunctionName: () => 'Node' };
export class Node extends $Node {
  receive(from, message) {
    const error = { message: 'x' };
    Error.prepareStackTrace(error, [site]);
    throw error;
  }
}
