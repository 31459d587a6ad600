export interface Counter {}
export type total = () => number;
export declare const label: string;
export declare const steps: number[];
