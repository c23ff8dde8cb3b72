export declare const PATRON: string;
export declare const builtServer: (folder?: string) => string;
export declare const sourcesOf: (file: string) => string;
export declare function isCurrent(file: string, folder?: string): boolean;
export declare function changedAt(place: string): number | undefined;
