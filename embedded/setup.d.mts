/** See `setup.mjs`. */
export interface SetUpOptions {
  readonly root?: string;
  readonly log?: (line: string) => void;
}

export declare function setUp(options?: SetUpOptions): Promise<void>;
export declare function ensureDependencies(options?: SetUpOptions): Promise<void>;
export declare function ensureClient(options?: SetUpOptions): Promise<void>;
export declare function ensureBuild(options?: SetUpOptions): Promise<void>;
export declare function importSetUp(entry: string, log?: (line: string) => void): Promise<unknown>;
export declare function tellSetUpErrors(main: () => Promise<void>): Promise<void>;
export declare class SetUpError extends Error {}
