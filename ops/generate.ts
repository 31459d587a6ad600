/** Generates the Prisma client if schema.prisma changed: what type checks, lint and tests need before they start. */
import { runCommand } from './failure.ts';
import { ensure, prismaClient } from './products.ts';

await runCommand(async () => ensure(prismaClient, (line) => console.log(line)));
