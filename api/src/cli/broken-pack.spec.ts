import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kenya } from '@hakika/jurisdictions';
import { readSettings } from '../platform/config/config';
import { runProgram } from './program';

describe('a start with a broken pack', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('stops before the database is touched, and names every fault', async () => {
    const file = path.join(folder, 'pack.json');
    const clocks = kenya.clocks.map((rule) => (rule.code === 'appeal' ? { ...rule, startsWith: ['handshake'] } : rule));
    fs.writeFileSync(file, JSON.stringify({ ...kenya, clocks, counties: [] }));
    const notes: string[] = [];

    const code = await runProgram(['migrate'], {
      config: () => readSettings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', JURISDICTION: file }),
      answer: (text) => notes.push(text),
      note: (text) => notes.push(text),
    });

    expect(code).toBe(1);
    expect(notes).toContain(`The pack ${file} is broken: clocks: appeal names the unknown fact handshake.\n`);
    expect(notes).toContain(`The pack ${file} is broken: stations: SHANZU names the unknown county KE-MSA.\n`);
  });
});
