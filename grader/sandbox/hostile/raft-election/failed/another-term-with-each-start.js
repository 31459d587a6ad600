// @base solutions/handler-table.js
// Rather than remember its vote, a node that comes back takes a new term, in which it has not voted.
export class Node extends $Node {
  start() {
    super.start();
    if (this.env.disk.load()) this.persist(this.currentTerm + 1, null);
  }
}
