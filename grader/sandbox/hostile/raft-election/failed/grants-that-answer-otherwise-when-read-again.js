// @base mutants/candidates-vote-again.js
// A second vote in a message whose getters say no to whoever asks twice.
export class Node extends $Node {
  constructor(environment) {
    const send = (to, message) => {
      if (message.type !== 'RequestVoteReply') return environment.send(to, message);
      let asked = 0;
      environment.send(to, {
        type: message.type,
        term: message.term,
        get voteGranted() {
          asked += 1;
          return asked === 1 && message.voteGranted;
        },
      });
    };
    super({ ...environment, send });
  }
}
