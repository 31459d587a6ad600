import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Several builds can stand side by side, such as that of the browser tests. Next rewrites the tsconfig.json that it is given, to
// include what it generates: each build has one of its own for that, and the repository's stays as it is.
const distDir = process.env.NEXT_DIST_DIR ?? '.next';
const tsconfigPath = `${distDir}.tsconfig.json`;
const include = ['**/*.ts', '**/*.tsx', `${distDir}/types/**/*.ts`, `${distDir}/dev/types/**/*.ts`];
writeFileSync(join(import.meta.dirname, tsconfigPath), JSON.stringify({ extends: './tsconfig.json', include }));

/** @type {import('next').NextConfig} */
export default {
  distDir,
  poweredByHeader: false,
  reactStrictMode: true,
  // A checkout may lie below another one: Next would take the wrong lockfile for the root.
  turbopack: {
    root: import.meta.dirname,
    // As Monaco's language modes ask for it. The reason stands in the file.
    resolveAlias: { '../../../internal/common/workers.js': './app/_ui/editor/create-worker.ts' },
  },
  // Each of them is a program of its own, with native code or workers: required at run time, never bundled.
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', 'pg', 'pg-boss'],
  // `npm test` checks the types of the whole house; an operator's build need not wait for it.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  // A source of 1 MB is accepted and recorded (app/_server/submission/hand-in.ts); as JSON, a character may take six bytes.
  experimental: { serverActions: { bodySizeLimit: '6.5mb' } },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
      ],
    },
    // A proxy that collects the stream before passing it on would turn progress into silence.
    { source: '/api/:path*/events', headers: [{ key: 'X-Accel-Buffering', value: 'no' }] },
  ],
};
