/** @import { Environment, FailureMode, Request, Response } from './idempotent-payments' */

/**
 * @param {Request} request
 * @param {Environment} environment
 * @returns {Promise<Response>}
 */
export async function handlePayment(request, environment) {
  return { status: 503, body: null };
}

export const schema = ``;

/** @type {FailureMode[]} */
export const failureModes = [];
