import { describe, expect, it } from 'vitest';
import { draftKey, keepDraft, keepLanguage, readDraft, readLanguage, type DraftStorage } from './drafts.ts';

const mara = { account: '0198-mara', kata: 'logical-clocks' };
const amos = { account: '0198-amos', kata: 'logical-clocks' };

function memoryStorage(): DraftStorage & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

const refusing: DraftStorage = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
  removeItem: () => undefined,
};

describe('a draft', () => {
  it('comes back as it was kept', () => {
    const storage = memoryStorage();
    expect(keepDraft(storage, mara, 'typescript', { source: 'const a = 1;\n', savedAt: 5 })).toBe(true);
    expect(readDraft(storage, mara, 'typescript')).toEqual({ source: 'const a = 1;\n', savedAt: 5 });
  });

  it('is one per language and one per account', () => {
    const storage = memoryStorage();
    keepDraft(storage, mara, 'typescript', { source: 'mine', savedAt: 5 });
    expect(readDraft(storage, mara, 'javascript')).toBeNull();
    expect(readDraft(storage, amos, 'typescript')).toBeNull();
  });

  it('may be empty: an emptied editor is work, too', () => {
    const storage = memoryStorage();
    keepDraft(storage, mara, 'typescript', { source: '', savedAt: 5 });
    expect(readDraft(storage, mara, 'typescript')?.source).toBe('');
  });

  it('that is none of ours is not read', () => {
    const storage = memoryStorage();
    for (const text of ['', 'null', '{"source":1}', '{"source":"a"', '[]']) {
      storage.setItem(draftKey(mara, 'typescript'), text);
      expect(readDraft(storage, mara, 'typescript')).toBeNull();
    }
  });

  it('that the browser refuses to keep says so', () => {
    expect(keepDraft(refusing, mara, 'typescript', { source: 'a', savedAt: 5 })).toBe(false);
    expect(readDraft(refusing, mara, 'typescript')).toBeNull();
  });
});

describe('the language last written in', () => {
  it('is remembered per account, and only where it is one', () => {
    const storage = memoryStorage();
    keepLanguage(storage, mara, 'javascript');
    expect(readLanguage(storage, mara)).toBe('javascript');
    expect(readLanguage(storage, amos)).toBeNull();
    for (const key of storage.values.keys()) storage.setItem(key, 'cobol');
    expect(readLanguage(storage, mara)).toBeNull();
    expect(readLanguage(refusing, mara)).toBeNull();
  });
});
