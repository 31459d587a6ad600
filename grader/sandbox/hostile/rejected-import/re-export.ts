// The suite's own exports.
export * from '../suite/index.ts';
