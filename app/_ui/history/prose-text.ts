/** The prose of a draft as plain text, to be read and compared: each field under its name, one answer after the other. */
import type { Prose } from '../../../grader/contract/draft.ts';

export function proseText(prose: Prose | null): string {
  if (prose === null) return '';
  return Object.entries(prose)
    .map(([field, value]) => `${headed(field)}\n\n${textOf(value)}`)
    .join('\n\n\n');
}

const headed = (field: string): string => `${field.charAt(0).toUpperCase()}${field.slice(1)}`;

function textOf(value: Prose[string]): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value.map((text, index) => `${index + 1}. ${text}`).join('\n\n');
}
