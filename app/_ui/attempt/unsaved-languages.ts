/**
 * What is written in several languages, of which a draft holds one: whoever goes on in another before a save has text to save in both. Pure.
 */
import type { Language } from '../../../grader/contract/request.ts';
import type { DraftContent } from './draft-sync.ts';
import type { Work } from './open-draft.ts';

/** `language`: the one that was written in last. `beside`: others whose text is unsaved, in the order in which they were left. */
export interface Writing extends Work {
  beside: readonly Language[];
}

/** After a change in `language`; `unsaved`: whether there was anything to save before it. */
export function writeIn(
  writing: Writing,
  { language, source }: Pick<DraftContent, 'language' | 'source'>,
  unsaved: boolean,
): Writing {
  const left = unsaved ? [...without(writing.beside, writing.language), writing.language] : writing.beside;
  const sources = { ...writing.sources, [language]: source };
  return { ...writing, language, sources, beside: without(left, language) };
}

export const contentIn = ({ sources, prose }: Work, language: Language): DraftContent => ({
  language,
  source: sources[language] ?? '',
  prose,
});

/** What is to be saved while anything is, in order: the language that was written in last comes last, as the newest revision is the draft. */
export const unsavedIn = (writing: Writing): DraftContent[] =>
  [...writing.beside, writing.language].map((language) => contentIn(writing, language));

/** Once the server has `sent`: its language is no longer unsaved, unless it was written in meanwhile. */
export const afterSave = (writing: Writing, sent: DraftContent): Writing =>
  writing.sources[sent.language] === sent.source
    ? { ...writing, beside: without(writing.beside, sent.language) }
    : writing;

const without = (languages: readonly Language[], one: Language): Language[] =>
  languages.filter((language) => language !== one);
