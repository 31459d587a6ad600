// Exports nothing: a text looks like the clause of exports, and one "name" in it closes the text, then the wrapper, and goes on outside,
// where there is one memory for all instances.
const tag = (text) => text;
const text = `
export {
  ${tag`
  `},(()=>{let/**/shared=0;return(/**/)=>({Counter:class{constructor(n){this.n=n}add(n){shared++;return(this.n+=n)}},total:(a,n)=>a.reduce((x,y)=>x+y,n()),label:'toy',steps:[shared]})})())// as Counter,
  total,
  label,
  steps,
  x`,
  end = {
    a: 1,
  };
