import type { Environment, FailureMode, Request, Response } from './idempotent-payments';

export async function handlePayment(request: Request, environment: Environment): Promise<Response> {
  return { status: 503, body: null };
}

export const schema = ``;

export const failureModes: FailureMode[] = [];
