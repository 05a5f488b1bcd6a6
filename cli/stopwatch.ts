// How long a command takes, told to whoever waits for it: the one place where the command line looks at the machine's clock.

/** Starts to count; what it gives tells the seconds so far. */
export function stopwatch(): () => string {
  const began = performance.now();
  return () => ((performance.now() - began) / 1_000).toFixed(1);
}
