/** The one way in which a form's action goes about it: parse, then actor, then policy, then do. */
import type { z } from 'zod';
import type { FormField, FormState } from './account/form-state.ts';
import type { Decision } from './decision.ts';

export interface FormSteps<Input, Who> {
  schema: z.ZodType<Input>;
  who: () => Promise<Who>;
  may: (who: Who, input: Input) => Decision | Promise<Decision>;
  act: (who: Who, input: Input) => Promise<Outcome>;
}

/** What became of it; the fields that were typed are put back by `answerForm`. */
export type Outcome = { kind: 'done'; message: string } | { kind: 'refused'; message: string; field?: FormField };

/** Never put back into a page. */
const secrets = new Set(['password', 'current', 'token']);

/** Answers a form. Files and repeated fields are not what our forms send: they are left out, and then missed by the schema. */
export async function answerForm<Input, Who>(steps: FormSteps<Input, Who>, data: FormData): Promise<FormState> {
  const fields = textFields(data);
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !secrets.has(name)));
  const parsed = steps.schema.safeParse(fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return { kind: 'refused', message: issue.message, field: issue.path[0] as FormField | undefined, values };
  }
  const who = await steps.who();
  const decision = await steps.may(who, parsed.data);
  if (decision.kind === 'denied') return { kind: 'refused', message: decision.message, values };
  const outcome = await steps.act(who, parsed.data);
  return outcome.kind === 'done' ? outcome : { ...outcome, values };
}

function textFields(data: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name);
    const [value] = all;
    // Next's own fields begin with a dollar sign.
    if (all.length === 1 && typeof value === 'string' && !name.startsWith('$')) fields[name] = value;
  }
  return fields;
}
