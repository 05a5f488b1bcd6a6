/** A process's identity: its id and its start time, which distinguishes it from a later process with the same id. */
export interface Identity {
  readonly pid: number;
  readonly started: string;
}

export declare function startOf(pid: number): string | undefined;
export declare function parentOf(pid: number): number | undefined;
export declare function programOf(pid: number): string | undefined;
export declare function isRunning(identity: Identity | undefined): boolean;
export declare function myself(): Identity;
