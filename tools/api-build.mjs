/**
 * How the API server, the `hakika` command and every worker are bundled into dist/api.
 * esbuild bundles our own sources; swc compiles each of them, because esbuild emits no decorator metadata.
 */
import swc from '@swc/core';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

const SOURCES = path.join(ROOT, 'api/src');
export const OUT = path.join(ROOT, 'dist/api');

const SWC_OPTIONS = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

const swcPlugin = {
  name: 'swc',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const { code, map } = await swc.transformFile(file, SWC_OPTIONS);
      const inlineMap = Buffer.from(map).toString('base64');
      return { contents: `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}`, loader: 'js' };
    });
  },
};

/** The parts of these that we use are a tenth of them; the rest would be loaded as hundreds of files and stay in memory. */
const TAKEN_IN = /^(echarts|zrender)(\/|$)/;

const packagesPlugin = {
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || TAKEN_IN.test(name) || name.startsWith('@hakika/')
        ? null
        : { path: name, external: true },
    );
  },
};

/** `x/y.worker.ts` becomes dist/api/y.worker.mjs, beside the server that starts it. */
function workers() {
  const files = fs.readdirSync(SOURCES, { recursive: true }).filter((file) => file.endsWith('.worker.ts'));
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), path.join(SOURCES, file)]));
}

/** What esbuild needs to know; `tools/dev.mjs` adds its own plugin that restarts the server. */
export function buildOptions(plugins = []) {
  return {
    absWorkingDir: ROOT,
    entryPoints: { main: path.join(SOURCES, 'main.ts'), hakika: path.join(SOURCES, 'cli/hakika.ts'), ...workers() },
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is loaded later by `import()` stays out of the files that are loaded first.
    splitting: true,
    chunkNames: 'part-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    alias: {
      '@hakika/domain': './libs/domain/src/index.ts',
      '@hakika/contracts': './libs/contracts/src/index.ts',
      '@hakika/jurisdictions': './libs/jurisdictions/src/index.ts',
    },
    sourcemap: true,
    keepNames: true,
    // swc has already applied the decorators; without this esbuild would read the workspace's tsconfig again.
    tsconfigRaw: {},
    plugins: [packagesPlugin, swcPlugin, ...plugins],
    logLevel: 'info',
  };
}
