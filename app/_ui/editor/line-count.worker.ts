/** Counts the lines of a function as the judge does, beside the typing: Prettier takes some milliseconds. */
import { z } from 'zod';
import { countLines } from '../../../content/line-count.ts';
import { languageSchema } from '../../../grader/contract/request.ts';

const questionSchema = z.object({ source: z.string(), language: languageSchema, name: z.string() });

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { source, language, name } = questionSchema.parse(data);
  void countLines(source, language, name).then((count) => self.postMessage(count));
});
