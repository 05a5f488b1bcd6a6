/** Runs `work` while no other process holds the lock; see `lock.mjs`. */
export declare function withLock<T>(
  directory: string,
  work: () => T | Promise<T>,
  waiting?: (holder: number) => void,
): Promise<T>;
