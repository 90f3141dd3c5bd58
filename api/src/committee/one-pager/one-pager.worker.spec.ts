import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Audience } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { build } from 'esbuild';
import { aBusyMonth } from '../../figures/one-pager.invented';
import { onePagerReport } from '../../figures/one-pager.report';
import { inThread } from '../../platform/documents/printer';
import { onePagerPdf } from './one-pager.pdf';

const ROOT = path.resolve(__dirname, '../../../..');

describe('the page as the built thread sets it', () => {
  let folder: string;

  beforeAll(async () => {
    // Inside the workspace, or the thread would not find its packages.
    const cache = path.join(ROOT, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(path.join(cache, 'hakika-worker-'));
    const library = (name: string) => [`@hakika/${name}`, path.join(ROOT, `libs/${name}/src/index.ts`)] as const;
    await build({
      entryPoints: [path.join(__dirname, 'one-pager.worker.ts')],
      outfile: path.join(folder, 'one-pager.worker.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: Object.fromEntries([library('domain'), library('contracts')]),
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the page that is set here, to the byte', async () => {
    const report = onePagerReport(aBusyMonth(), { audience: Audience.Committee, language: 'en' }, kenya);

    const page = await inThread(path.join(folder, 'one-pager.worker.mjs'), report);

    expect((await onePagerPdf(report)).equals(page)).toBe(true);
  }, 60_000);
});
