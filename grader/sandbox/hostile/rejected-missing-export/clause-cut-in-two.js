// Exports nothing, and has a text that looks like the clause of exports, with nothing but names in it: cut off there, the text would have no end.
const a = 1;
const holder = {
  text:
    `
export {
  a as Counter,
  a as total,
  a as label,
  a as steps,
  a as "` + 'the end',
};
