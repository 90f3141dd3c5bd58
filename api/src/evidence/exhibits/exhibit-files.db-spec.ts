import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { EXHIBIT_FILE_BYTES_MAX, type ExhibitFileView, type ExhibitView, type ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase } from '../../../test/court';
import { anExhibit, leavesOf, upload } from '../../../test/evidence';
import { GENUINE, SPOOFS } from '../../../test/sample-files';
import { useApi, type TestClient } from '../../../test/use-api';
import { Csrf } from '../../platform/access/csrf';

const PDF = GENUINE['application/pdf'] ?? Buffer.of();
const PNG = GENUINE['image/png'] ?? Buffer.of();

describe('files of an item', () => {
  const api = useApi();
  let finder: TestClient;
  let prosecutor: TestClient;
  let caseId: string;

  beforeAll(async () => {
    [finder, prosecutor] = [await api.as(Role.Investigator), await api.as(Role.Prosecutor)];
    caseId = (await aCourtCase(api.db, { team: [finder.person, prosecutor.person] })).id;
  });

  const code = (answer: { statusCode: number; json<T>(): T }) => [answer.statusCode, answer.json<ProblemView>().code];
  const open = (client: TestClient, exhibitId: string, fileId: string) =>
    client.get(`/api/exhibits/${exhibitId}/files/${fileId}`);
  const folder = () => api.config.filesUrl.slice('file:'.length);
  const onDisk = (): string[] => {
    if (!fs.existsSync(folder())) return [];
    const entries = fs.readdirSync(folder(), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  };
  const sha256 = (content: Buffer) => createHash('sha256').update(content).digest();
  const stored = async (content: Buffer) => {
    const exhibit = await anExhibit(finder, { caseId });
    const before = onDisk();
    const file = (await upload(finder, exhibit.id, content)).json<ExhibitFileView>();
    const object = onDisk().find((name) => !before.includes(name)) ?? '';
    return { exhibit, file, object };
  };

  it('answers with the hash of what arrived, and shows it with the item', async () => {
    const exhibit = await anExhibit(finder, { caseId });

    const answer = await upload(finder, exhibit.id, PDF, { digest: `sha-256=${sha256(PDF).toString('base64')}` });

    expect(answer.statusCode).toBe(200);
    const file = answer.json<ExhibitFileView>();
    expect(file).toMatchObject({
      sha256: sha256(PDF).toString('hex'),
      bytes: PDF.length,
      mediaType: 'application/pdf',
    });
    expect((await prosecutor.get(`/api/exhibits/${exhibit.id}`)).json<ExhibitView>()).toMatchObject({
      fileCount: 1,
      files: [file],
    });
    expect((await leavesOf(api.db, exhibit.id))[1]).toMatchObject({
      action: 'exhibit.file-stored',
      details: { fileId: file.id, sha256: file.sha256 },
    });
  });

  it('gives it back to the byte, to keep and never to show, and logs that first', async () => {
    const { exhibit, file } = await stored(PDF);

    const answer = await open(prosecutor, exhibit.id, file.id);

    expect(answer.rawPayload.equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="${exhibit.label}-${file.sha256.slice(-8)}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await leavesOf(api.db, exhibit.id)).at(-1)).toMatchObject({
      action: 'exhibit.file-opened',
      actor_id: prosecutor.person?.userId,
    });
  });

  it('takes the same content again for the same file, and the same content of another item for another', async () => {
    const { exhibit, file, object } = await stored(PNG);
    const before = onDisk();

    expect((await upload(finder, exhibit.id, PNG)).json<ExhibitFileView>()).toEqual(file);
    expect(onDisk()).toEqual(before);
    const other = await stored(PNG);

    expect(other.file.sha256).toBe(file.sha256);
    expect(path.basename(other.object)).not.toBe(path.basename(object));
  });

  describe('whatever they are called', () => {
    const NAMES = ['photo.png', '../../statement.pdf', 'report.pdf%00.exe', 'gpj.%E2%80%AEexe.jpg'];
    const tricks = Object.entries(SPOOFS).flatMap(([what, content]) => NAMES.map((name) => ({ what, content, name })));

    it(`refuses ${tricks.length} spoofs and keeps nothing of them`, async () => {
      const exhibit = await anExhibit(finder, { caseId });
      const before = onDisk();

      for (const { what, content, name } of tricks) {
        const answer = await upload(finder, exhibit.id, content, {
          'content-disposition': `attachment; filename="${name}"`,
        });
        expect([what, ...code(answer)]).toEqual([what, 415, 'file.type-not-stored']);
      }
      expect(onDisk()).toEqual(before);
      expect((await finder.get(`/api/exhibits/${exhibit.id}`)).json<ExhibitView>().files).toEqual([]);
    });

    it('calls every genuine file what it is, and gives its copy the right ending', async () => {
      for (const [mediaType, content] of Object.entries(GENUINE)) {
        const { exhibit, file } = await stored(content);
        const answer = await open(finder, exhibit.id, file.id);

        expect(file.mediaType).toBe(mediaType);
        expect(answer.rawPayload.equals(content)).toBe(true);
        expect(answer.headers['content-disposition']).toMatch(
          /^attachment; filename="E-\d+-[0-9a-f]{8}\.[a-z0-9]{3,4}"$/,
        );
      }
    });

    it('takes nothing that does not come as plain bytes', async () => {
      const exhibit = await anExhibit(finder, { caseId });

      for (const type of [
        'application/pdf',
        'multipart/form-data; boundary=x',
        'text/plain',
        'application/octet-streams',
      ]) {
        expect((await upload(finder, exhibit.id, PDF, { 'content-type': type })).statusCode).toBe(415);
      }
    });
  });

  it('refuses what is not what the sender hashed', async () => {
    const exhibit = await anExhibit(finder, { caseId });
    const before = onDisk();

    expect(
      code(await upload(finder, exhibit.id, PDF, { digest: `sha-256=${sha256(PNG).toString('base64')}` })),
    ).toEqual([422, 'exhibit.digest-mismatch']);
    expect(code(await upload(finder, exhibit.id, PDF, { digest: 'sha-256=short' }))).toEqual([400, 'input.invalid']);
    expect((await upload(finder, exhibit.id, PDF, { digest: 'md5=abc' })).statusCode).toBe(200);
    expect(onDisk()).toHaveLength(before.length + 1);
  });

  it('never takes an image of abuse, and knows where it is held', async () => {
    const exhibit = await anExhibit(finder, {
      caseId,
      tags: ['abuse-image'],
      holdingPlace: 'Forensic laboratory, safe 2',
    });
    const before = onDisk();

    expect(exhibit).toMatchObject({ status: 'held-elsewhere', holdingPlace: 'Forensic laboratory, safe 2' });
    expect(code(await upload(finder, exhibit.id, PNG))).toEqual([409, 'exhibit.never-uploaded']);
    expect(onDisk()).toEqual(before);
  });

  it('refuses nothing, and more than the limit by the length that is declared', async () => {
    const exhibit = await anExhibit(finder, { caseId });

    expect(code(await upload(finder, exhibit.id, Buffer.alloc(0), { 'content-length': '0' }))).toEqual([
      422,
      'file.empty',
    ]);
    expect(
      code(await upload(finder, exhibit.id, PDF, { 'content-length': String(EXHIBIT_FILE_BYTES_MAX + 1) })),
    ).toEqual([413, 'body.too-large']);
  });

  it('is closed to strangers, supervisors and everybody who never sees an item', async () => {
    const { exhibit, file } = await stored(PDF);
    const supervisor = await api.as(Role.Supervisor, { agencyKind: 'police', agencyId: finder.person?.agencyId });

    for (const client of [
      await api.as(Role.Investigator),
      await api.as(Role.Prosecutor),
      await api.as(Role.SupportOfficer),
      supervisor,
    ]) {
      expect(code(await open(client, exhibit.id, file.id))).toEqual([404, 'not-found']);
      expect(code(await upload(client, exhibit.id, PNG))).toEqual([404, 'not-found']);
    }
    expect(code(await upload(prosecutor, exhibit.id, PNG))).toEqual([404, 'not-found']);
    expect(code(await open(finder, exhibit.id, randomUUID()))).toEqual([404, 'not-found']);
    expect((await leavesOf(api.db, exhibit.id)).map(({ action }) => action)).toEqual([
      'exhibit.logged',
      'exhibit.file-stored',
    ]);
  });

  it('hands out nothing that is not as it was stored', async () => {
    const { exhibit, file, object } = await stored(Buffer.concat([PDF, Buffer.alloc(200_000, 'x')]));
    const whole = fs.readFileSync(object);
    const flipped = Buffer.from(whole);
    flipped[150_000] = (flipped[150_000] ?? 0) ^ 1;

    for (const damaged of [
      flipped,
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, 4 + 65_552),
      Buffer.alloc(0),
    ]) {
      fs.writeFileSync(object, damaged);
      expect(code(await open(finder, exhibit.id, file.id))).toEqual([409, 'exhibit.file-damaged']);
    }
    fs.rmSync(object);
    expect(code(await open(finder, exhibit.id, file.id))).toEqual([409, 'exhibit.file-damaged']);
  });

  describe('over a real connection', () => {
    let port: number;
    beforeAll(async () => {
      await api.app.nest.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
      port = ((api.app.nest.getHttpServer() as http.Server).address() as AddressInfo).port;
    });

    const put = (exhibitId: string, length?: number, agent?: http.Agent) => {
      const xsrf = api.get(Csrf).tokenFor(finder.person?.sessionId ?? '');
      return http.request({
        port,
        agent,
        method: 'PUT',
        path: `/api/exhibits/${exhibitId}/content`,
        headers: {
          cookie: `hakika=${finder.person?.token}; XSRF-TOKEN=${xsrf}`,
          'x-xsrf-token': xsrf,
          'content-type': 'application/octet-stream',
          ...(length && { 'content-length': length }),
        },
      });
    };
    const answerOf = (request: http.ClientRequest) =>
      new Promise<number | undefined>((resolve, reject) => {
        request.on('error', reject);
        request.on('response', (response) => {
          response.resume();
          resolve(response.statusCode);
        });
      });

    it('answers a refusal before the content is read, and serves the same connection on', async () => {
      const exhibit = await anExhibit(finder, { caseId, tags: ['abuse-image'] });
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

      for (const [id, status] of [
        [exhibit.id, 409],
        ['no-id', 400],
        [randomUUID(), 404],
        [exhibit.id, 409],
      ] as const) {
        const request = put(id, 5_000_000, agent);
        const answered = answerOf(request);
        request.end(Buffer.alloc(5_000_000));
        expect(await answered).toBe(status);
      }
      agent.destroy();
    });

    it('leaves nothing of an upload that breaks off', async () => {
      const exhibit = await anExhibit(finder, { caseId });
      const before = onDisk();
      const request = put(exhibit.id, 1_000_000);
      const broken = answerOf(request).catch((error: Error) => error);
      request.write(Buffer.concat([PDF, Buffer.alloc(100_000)]));
      while (onDisk().length === before.length) await new Promise((resolve) => setTimeout(resolve, 5));
      request.destroy(new Error('the line broke'));
      await broken;

      while (onDisk().length > before.length) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(onDisk()).toEqual(before);
      expect((await finder.get(`/api/exhibits/${exhibit.id}`)).json<ExhibitView>().files).toEqual([]);
    });

    it('counts bytes itself when no length is declared, and still gets its answer out', async () => {
      const exhibit = await anExhibit(finder, { caseId });
      const before = onDisk();
      const request = put(exhibit.id);
      const answered = answerOf(request);
      let open = true;
      void answered.finally(() => (open = false));
      request.write(PDF);
      for (let sent = 0; open && sent < EXHIBIT_FILE_BYTES_MAX + 2_000_000; sent += 1_000_000) {
        if (!request.write(Buffer.alloc(1_000_000)))
          await Promise.race([new Promise((resolve) => request.once('drain', resolve)), answered]);
      }

      expect(await answered).toBe(413);
      request.destroy();
      expect(onDisk()).toEqual(before);
    });
  });
});
