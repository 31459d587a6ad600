/** @import { Environment, FailureMode, Request, Response } from './idempotent-payments' */

/**
 * Handles one POST /payments. Under 30 lines; other functions beside it may be as long as you like.
 * @param {Request} request
 * @param {Environment} environment
 * @returns {Promise<Response>}
 */
export async function handlePayment(request, environment) {
  const { store, charges, hash, now, sleep } = environment;
  const key = request.headers['idempotency-key'];

  return { status: 503, body: { error: 'not written yet' } };
}

/** The idempotency store's table: the key, the body's hash, the status, the response, the creation time. */
export const schema = `

`;

/**
 * What happens when things go wrong, for at least four different faults. Every row is tried on your own handler.
 * @type {FailureMode[]}
 */
export const failureModes = [
  // { fault: 'response-lost-to-client', response: null, retryResponse: 201, charges: 1, because: '…' },
];
