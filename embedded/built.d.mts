/** See `built.mjs`. */
export declare function currentBuild(root: string): string | undefined;
export declare function builtName(entry: string): string;
export declare function importBuilt(folder: string, entry: string): Promise<unknown>;
