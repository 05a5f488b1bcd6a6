/** See `build.mjs`. */
export declare function build(root: string, entries?: readonly string[]): Promise<void>;
