// @base mutants/candidates-vote-again.js
// A vote is sent with hardly any stack left, again and again on the way back: that it is sent and not written down is what is hoped for.
export class Node extends $Node {
  constructor(environment) {
    const send = (to, message) => {
      if (message.type !== 'RequestVoteReply' || !message.voteGranted) return environment.send(to, message);
      let sent = false;
      const deeper = () => {
        try {
          deeper();
        } catch {}
        if (sent) return;
        try {
          environment.send(to, message);
          sent = true;
        } catch {}
      };
      deeper();
    };
    super({ ...environment, send });
  }
}
