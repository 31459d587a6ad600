// @base solutions/handler-table.js
// Answers go out after the handler has returned.
export class Node extends $Node {
  receive(from, message) {
    queueMicrotask(() => {
      try {
        super.receive(from, message);
      } catch {}
    });
  }
}
