import { expect, test } from 'vitest';
import { countLines } from './line-count.ts';

const lines = async (source: string, language: 'typescript' | 'javascript' = 'typescript') => {
  const count = await countLines(source, language, 'handlePayment');
  return count.kind === 'counted' ? count.lines : count.kind;
};
const statements = (count: number) => Array.from({ length: count }, (_, index) => `  a(${index});`).join('\n');

test('counts from the signature to the closing brace, in either language', async () => {
  const source = `export async function handlePayment(a) {\n${statements(27)}\n}\n${statements(50)}`;
  expect(await lines(source)).toBe(29);
  expect(await lines(source, 'javascript')).toBe(29);
});

test('counts what the formatter makes of it, not how it was written down', async () => {
  expect(await lines('export function handlePayment(a){a(1);a(2);a(3)}')).toBe(5);
  expect(await lines('export function handlePayment(\na\n)\n{\n\n\na(\n1\n)\n}')).toBe(3);
});

test('leaves out blank lines and comments, and counts code beside a comment', async () => {
  const source = `export function handlePayment(a) {
    // one

    /* two
       three */
    a('// no comment'); // four
    /* five */ a(\`
      /* no comment either */
    \`);
  }`;
  expect(await lines(source)).toBe(6);
});

test('exempts nothing from being formatted', async () => {
  const source = 'export function handlePayment(a) {\n  // prettier-ignore\n  a(1); if (a) { a(2); a(3) }\n}';
  expect(await lines(source)).toBe(7);
});

test('finds the function in whatever form it is exported', async () => {
  const body = '{\n  a(1);\n}';
  expect(await lines(`export const handlePayment = async (a) => ${body};`)).toBe(3);
  expect(await lines(`export const handlePayment: Handler = function (a) ${body};`)).toBe(3);
  expect(await lines(`const pay = (a) => ${body};\nexport { pay as handlePayment };`)).toBe(3);
  expect(await lines(`function pay(a) ${body}\nexport const handlePayment = pay;`)).toBe(3);
  expect(await lines(`export const handlePayment = ((a) => ${body}) satisfies Handler;`)).toBe(3);
  expect(await lines(`export function handlePayment(a: 1): 1;\nexport function handlePayment(a: any) ${body}`)).toBe(3);
});

test('counts the whole of a call that makes the function', async () => {
  expect(await lines(`export const handlePayment = guarded(async (a) => {\n${statements(40)}\n});`)).toBe(42);
});

test('is not taken in by another function of that name', async () => {
  const inner = `function outer() {\n  function handlePayment() {\n    return 1;\n  }\n  return handlePayment;\n}`;
  expect(await lines(`${inner}\nexport function handlePayment(a) {\n${statements(35)}\n}`)).toBe(37);
});

test('says so where there is no such function, and where nothing can be formatted', async () => {
  expect(await lines('export const { handlePayment } = makeHandlers();')).toBe('absent');
  expect(await lines('const handlePayment = handlePayment; export { handlePayment };')).toBe('absent');
  expect(await lines('export function handlePayment( {')).toBe('unformattable');
});
