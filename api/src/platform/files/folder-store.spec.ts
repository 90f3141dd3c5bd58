import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { conformsToFileStore } from '../../../test/file-store-conformance';
import { FolderStore } from './folder-store';
import { storeAt } from './files.module';

describe('files in a folder', () => {
  const folders: string[] = [];
  const aFolder = () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hakika-store-'));
    folders.push(folder);
    return folder;
  };
  const filesIn = (folder: string) =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

  conformsToFileStore(async () => {
    const folder = aFolder();
    return { store: new FolderStore(folder), leftovers: async () => filesIn(folder) };
  });

  it('lets nobody but its own user read', async () => {
    const folder = aFolder();
    const incoming = await new FolderStore(folder).put(Readable.from([Buffer.of(1)]));
    await incoming.keep('a'.repeat(64));

    expect(filesIn(folder).map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600]);
    expect(fs.statSync(path.join(folder, 'objects', 'aa')).mode & 0o777).toBe(0o700);
  });

  it('sweeps away what a killed process left behind, but not what is still coming in', async () => {
    const folder = aFolder();
    const incoming = path.join(folder, 'incoming');
    fs.mkdirSync(incoming);
    fs.writeFileSync(path.join(incoming, 'old'), 'x');
    fs.utimesSync(path.join(incoming, 'old'), 0, 0);
    fs.writeFileSync(path.join(incoming, 'fresh'), 'x');

    await (await new FolderStore(folder).put(Readable.from([Buffer.of(1)]))).discard();

    expect(filesIn(folder)).toEqual([path.join(incoming, 'fresh')]);
  });

  it('is found by either way of writing its address', async () => {
    const folder = aFolder();
    await (await storeAt(`file:${folder}`).put(Readable.from([Buffer.of(1)]))).keep('b'.repeat(64));

    expect(await storeAt(`file://${folder}`).head('b'.repeat(64))).toMatchObject({ bytes: 1 });
  });
});
