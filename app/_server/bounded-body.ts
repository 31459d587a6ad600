/** Reading a request's body without believing what it says of its length. */

/** The body as text, or null as soon as it is longer than `limitBytes`; what is not UTF-8 becomes U+FFFD. */
export async function boundedBody({ body }: Request, limitBytes: number): Promise<string | null> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks));
}
