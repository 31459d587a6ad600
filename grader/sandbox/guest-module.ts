/** How a submission's code is wrapped, as both sides of the isolate's wall must know it. Imports nothing: it is bundled into the realm, too. */

/** The name under which a submission's code is compiled, and so the name of its stack frames. */
export const guestFile = 'solution';

/** Lines of `wrapGuest` above the learner's code. */
export const wrapperLines = 1;

/**
 * A printed module as an expression: a function that evaluates it anew and returns the contract's exports, as data.
 *
 * The module's statements stand in that function itself. esbuild's own form for this makes three objects with getters and nine functions
 * for each instance, a tenth of what a short schedule of kata 2 took: every simulated process is an instance, and so is every restart.
 *
 * @param body the module's statements without their exports; a module is strict, so "use strict" is said here
 * @param locals by the name of an export, what it is called in the module
 */
export const wrapGuest = (body: string, locals: Readonly<Record<string, string>>): string =>
  `(function(){"use strict";\n${body}\nreturn {${Object.entries(locals)
    .map(([name, local]) => `${name}:${local}`)
    .join(',')}}})`;
