/** Does something while no other process does it; see `lock.mjs`. */
export declare function withLock<T>(
  directory: string,
  work: () => T | Promise<T>,
  waiting?: (holder: number) => void,
): Promise<T>;
