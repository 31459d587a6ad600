// @base mutants/check-then-act.ts
// A lock between servers that share no memory: whoever holds much leaves too little for another, whose failure can be caught.
async function locked(environment: Environment): Promise<any> {
  for (let tries = 0; tries < 4; tries++) {
    try {
      return new ArrayBuffer(150 << 20);
    } catch {
      await environment.sleep(32_000);
    }
  }
}
export async function handlePayment(request: Request, environment: Environment): Promise<Response> {
  const key = request.headers['idempotency-key'];
  const found = key ? await environment.store.get(key).catch(() => null) : null;
  const lock = found ? undefined : await locked(environment);
  try {
    return await $handlePayment(request, environment);
  } finally {
    lock?.transfer(0);
  }
}
