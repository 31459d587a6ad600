/** What isolated-vm handed over for something thrown in the isolate: an Error of this side with the stack of that side, or a primitive. */
export function describeThrownOut(error: unknown): { error: string; line?: number; column?: number } {
  if (!(error instanceof Error))
    return { error: `Thrown ${typeof error === 'string' ? `text: ${error.slice(0, 480)}` : String(error)}` };
  if (error.message.startsWith('An object was thrown from supplied code'))
    return { error: 'Thrown object without a message' };
  const position = /\bsolution:(\d{1,7}):(\d{1,7})/.exec(String(error.stack));
  const plain = error.message.replace(/ \[solution:\d+:\d+\]$/, '').slice(0, 480);
  return {
    error: `${error.name}: ${plain}`,
    ...(position ? { line: Number(position[1]), column: Number(position[2]) } : {}),
  };
}
