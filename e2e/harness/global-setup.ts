import { bringUp } from './bring-up.ts';

/** Where the tests find the installation, as JSON. */
export const installationVariable = 'QUORUM_DOJO_UNDER_TEST';

/** Brings the installation that the tests share up before the first of them and down after the last. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { installation, down } = await bringUp('installation');
  process.env[installationVariable] = JSON.stringify(installation);
  return down;
}
