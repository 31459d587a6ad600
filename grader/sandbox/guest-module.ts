/** How a submission's code is wrapped, as both sides of the isolate's wall must know it. Imports nothing: it is bundled into the realm, too. */

/** The name under which a submission's code is compiled, and so the name of its stack frames. */
export const guestFile = 'solution';

/** The variable to which the printed module assigns its exports. */
export const moduleName = 'module$exports';

/** Lines of `wrapGuest` above the learner's code. */
export const wrapperLines = 1;

/** A printed module as an expression: a function that evaluates it anew and returns its exports. esbuild drops "use strict"; here it is. */
export const wrapGuest = (moduleCode: string): string =>
  `(function(){"use strict";\n${moduleCode}\nreturn ${moduleName}})`;
