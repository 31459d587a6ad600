// @base solutions/handler-table.js
// Terms so large that sums and products of them are no longer exact.
export class Node extends $Node {
  campaign() {
    this.currentTerm = Math.max(this.currentTerm, 2 ** 53 - 1000);
    super.campaign();
  }
}
