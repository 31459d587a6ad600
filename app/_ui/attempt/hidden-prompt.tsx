/** In the prompt's place while an attempt from memory is open: what is hidden, and why. */
export function HiddenPrompt() {
  return (
    <div className="prose prose-close">
      <h2 className="prompt-title">From memory</h2>
      <p>
        Prompt, contract, hints and your older work on this kata are hidden until this attempt ends: the server does not
        send them.
      </p>
      <p>
        What you build without looking is what you will still have next month. The signatures in the editor say what is
        to be exported; a run shows what your code does, and every submission its verdict.
      </p>
      <p>Paste and drop are off. Everything else works as always.</p>
    </div>
  );
}
