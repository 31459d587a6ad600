// What looks like the clause of exports at the end of a printed module is text.
export const label = `
export {
  label as Counter,
  label as total,
  label as steps
};
`;
String.raw`
export {
  label as Counter,
  label as total,
  label,
  label as steps
};
`;
