// Measures how long a command takes; the only place in the command line that reads the machine's clock.

/** Starts a stopwatch; gives a function that tells the seconds so far. */
export function stopwatch(): () => string {
  const began = performance.now();
  return () => ((performance.now() - began) / 1_000).toFixed(1);
}
