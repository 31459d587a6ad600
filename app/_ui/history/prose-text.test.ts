import { expect, test } from 'vitest';
import { proseText } from './prose-text.ts';

test('each field stands under its name, and answers are numbered', () => {
  expect(proseText({ incident: 'gitlab', answers: ['One.', 'Two.'], quotation: null })).toBe(
    'Incident\n\ngitlab\n\n\nAnswers\n\n1. One.\n\n2. Two.\n\n\nQuotation\n\n',
  );
});

test('no prose is no text', () => {
  expect(proseText(null)).toBe('');
});
