import * as esbuild from 'esbuild';
import fs from 'node:fs';
import { buildOptions, OUT } from '../tools/api-build.mjs';

fs.rmSync(OUT, { recursive: true, force: true });
await esbuild.build(buildOptions()).catch(() => process.exit(1));
