/** Something the operator can mend: told in one line, without a stack, and ended with exit code 1. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Ends the process on what `main` throws: an OperatorError as its one line, anything else with its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') process.exit(130); // Told to stop before anything ran.
    console.error(error instanceof OperatorError ? `quorum-dojo: ${error.message}` : error);
    process.exit(1);
  }
}
