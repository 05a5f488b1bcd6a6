/** A process, told apart from a later one with the same id by the moment at which it started. */
export interface Identity {
  readonly pid: number;
  readonly started: string;
}

export declare function startOf(pid: number): string | undefined;
export declare function parentOf(pid: number): number | undefined;
export declare function programOf(pid: number): string | undefined;
export declare function isRunning(identity: Identity | undefined): boolean;
export declare function myself(): Identity;
