// @base solutions/handler-table.js
// Start-up is no election: in a cluster of one nobody's vote is missing, and only the rules of starting say no.
export class Node extends $Node {
  start() {
    super.start();
    if (this.env.peers.length === 0) this.campaign();
  }
}
