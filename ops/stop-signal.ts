/**
 * Resolves, once, when this process is told to stop: by Ctrl-C, by SIGTERM, by its terminal closing, or by whoever started it
 * vanishing. From then on further Ctrl-C are ignored while things are put away, which takes seconds.
 */
export const untilToldToStop = (): Promise<undefined> =>
  new Promise((resolve) => {
    const stop = () => resolve(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.once('disconnect', stop);
  });
