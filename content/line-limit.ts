/** How long a function may be: the judge's limit, as the contract says it, and what the editor shows while one types. */
export interface LineLimit {
  /** Slug. */
  kata: string;
  function: string;
  /** It has fewer lines than this, as line-count.ts counts them. */
  under: number;
}

export const handlerLimit: LineLimit = { kata: 'idempotent-payments', function: 'handlePayment', under: 30 };
