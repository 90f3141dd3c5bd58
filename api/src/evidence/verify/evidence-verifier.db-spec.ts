import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ExhibitFileView, ExhibitView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase } from '../../../test/court';
import { anExhibit, offer, upload } from '../../../test/evidence';
import { GENUINE } from '../../../test/sample-files';
import { useApi, type TestClient } from '../../../test/use-api';
import { EvidenceVerifier } from './evidence-verifier';

describe('verifying the evidence', () => {
  const api = useApi();
  let finder: TestClient;
  let colleague: TestClient;
  let caseId: string;
  let exhibit: ExhibitView;
  let file: ExhibitFileView;
  let object: string;

  const verifier = () => api.get(EvidenceVerifier);
  const codes = async (of: string | null = caseId) => (await verifier().verify(of)).faults.map(({ code }) => code);
  /** As somebody would who owns the database: past every wall and trigger. */
  const forge = (text: string, values: unknown[]) =>
    api.db
      .query('SET session_replication_role = replica')
      .then(() => api.db.query(text, values))
      .finally(() => api.db.query('SET session_replication_role = DEFAULT'));
  const sha256 = (text: string) => createHash('sha256').update(text).digest();

  beforeAll(async () => {
    [finder, colleague] = [await api.as(Role.Investigator), await api.as(Role.Investigator)];
  });
  beforeEach(async () => {
    const [found, receiver] = [finder.person, colleague.person];
    caseId = (await aCourtCase(api.db, { team: [found, receiver] })).id;
    const logged = await anExhibit(finder, { caseId });
    file = (await upload(finder, logged.id, GENUINE['image/png'] ?? Buffer.of())).json<ExhibitFileView>();
    const offered = (await offer(finder, logged, receiver?.userId ?? '')).json<ExhibitView>();
    await colleague.post(`/api/hand-overs/${offered.custody[1]?.id}/answer`, { accept: true });
    exhibit = (await finder.get(`/api/exhibits/${logged.id}`)).json<ExhibitView>();
    const { rows } = await api.db.query<{ object_key: string }>(
      'SELECT object_key FROM evidence.exhibit_file WHERE id = $1',
      [file.id],
    );
    const key = rows[0]?.object_key ?? '';
    object = path.join(api.config.filesUrl.slice('file:'.length), 'objects', key.slice(0, 2), key);
  });

  it('finds nothing wrong with what was done through the door', async () => {
    expect(await verifier().verify(caseId)).toEqual({
      exhibits: 1,
      files: 1,
      bytes: file.bytes,
      faults: [],
      strays: 0,
    });
  });

  it.each([
    [
      'one bit of the object',
      () =>
        fs.writeFileSync(
          object,
          fs.readFileSync(object).map((byte, at) => (at === 40 ? byte ^ 4 : byte)),
        ),
      'file.damaged',
    ],
    ['the end of the object', () => fs.truncateSync(object, fs.statSync(object).size - 5), 'file.damaged'],
    ['the object', () => fs.rmSync(object), 'file.missing'],
  ] as const)('notices that %s is gone or changed', async (_what, harm, fault) => {
    harm();

    expect(await codes()).toEqual([fault]);
  });

  it('notices a hash, a name and a key that were changed in the database', async () => {
    const { rows } = await api.db.query<{ wrapped_key: Buffer }>(
      'SELECT wrapped_key FROM evidence.exhibit_file WHERE id = $1',
      [file.id],
    );
    const wrapped = Buffer.from(rows[0]?.wrapped_key ?? '');
    wrapped[30] = (wrapped[30] ?? 0) ^ 1;

    await forge('UPDATE evidence.exhibit_file SET wrapped_key = $2 WHERE id = $1', [file.id, wrapped]);
    expect(await codes()).toEqual(['file.damaged']);
    await forge('UPDATE evidence.exhibit_file SET sha256 = $2 WHERE id = $1', [file.id, sha256('other')]);
    expect(await codes()).toEqual(['file.name-differs']);
  });

  it.each([
    [
      'a word of a row',
      `UPDATE evidence.custody_event SET place = 'Elsewhere' WHERE exhibit_id = $1 AND seq = 1`,
      ['custody.row-differs'],
    ],
    [
      'who received it',
      `UPDATE evidence.custody_event SET to_id = from_id WHERE exhibit_id = $1 AND seq = 2`,
      ['custody.row-differs'],
    ],
    [
      'when it was received',
      `UPDATE evidence.custody_event SET occurred_at = occurred_at - interval '1 hour' WHERE exhibit_id = $1 AND seq = 3`,
      ['custody.row-differs'],
    ],
    [
      'the text that was hashed',
      `UPDATE evidence.custody_event SET body = replace(body, 'Mtwapa', 'Elsewhere') WHERE exhibit_id = $1 AND seq = 1`,
      ['custody.hash-differs'],
    ],
    [
      'text, row and hash together',
      `UPDATE evidence.custody_event SET place = 'Elsewhere', body = replace(body, 'Mtwapa', 'Elsewhere'),
         hash = sha256(convert_to(replace(body, 'Mtwapa', 'Elsewhere'), 'UTF8')) WHERE exhibit_id = $1 AND seq = 1`,
      ['custody.does-not-follow', 'custody.missing-from-chain', 'custody.not-in-log'],
    ],
    [
      'the middle of the chain',
      'DELETE FROM evidence.custody_event WHERE exhibit_id = $1 AND seq = 2',
      ['custody.out-of-sequence', 'custody.missing-from-chain'],
    ],
    [
      'its end',
      'DELETE FROM evidence.custody_event WHERE exhibit_id = $1 AND seq = 3',
      ['exhibit.holder-differs', 'custody.missing-from-chain'],
    ],
    [
      'all of it',
      'DELETE FROM evidence.custody_event WHERE exhibit_id = $1',
      ['custody.none', 'custody.missing-from-chain'],
    ],
    [
      'their order',
      'UPDATE evidence.custody_event SET seq = 7 - seq WHERE exhibit_id = $1',
      ['custody.out-of-sequence'],
    ],
    ['the holder', 'UPDATE evidence.exhibit SET holder_id = recorded_by WHERE id = $1', ['exhibit.holder-differs']],
    ['an offer', 'UPDATE evidence.exhibit SET offered_to = recorded_by WHERE id = $1', ['exhibit.holder-differs']],
  ])('notices that somebody altered %s', async (_what, text, faults) => {
    await forge(text, [exhibit.id]);

    expect(await codes()).toEqual(faults);
  });

  it('notices an event that was added by hand, even when it fits the chain', async () => {
    const { rows } = await api.db.query<{ body: string; hash: Buffer }>(
      'SELECT body, hash FROM evidence.custody_event WHERE exhibit_id = $1 AND seq = 3',
      [exhibit.id],
    );
    const last = JSON.parse(rows[0]?.body ?? '{}') as Record<string, unknown>;
    const id = randomUUID();
    const body = JSON.stringify({
      ...last,
      id,
      answers: null,
      kind: 'examined',
      seq: 4,
      prevHash: rows[0]?.hash.toString('hex'),
    });
    await forge(
      `INSERT INTO evidence.custody_event (id, exhibit_id, case_id, seq, kind, from_id, to_id, occurred_at, note, recorded_by, recorded_at, prev_hash, body, hash)
       SELECT $2, exhibit_id, case_id, 4, 'examined', from_id, to_id, occurred_at, note, recorded_by, recorded_at, hash, $3, $4
       FROM evidence.custody_event WHERE exhibit_id = $1 AND seq = 3`,
      [exhibit.id, id, body, sha256(body)],
    );

    expect(await codes()).toEqual(['custody.not-in-log']);
  });

  it('notices a chain that was moved to another item', async () => {
    const other = await anExhibit(finder, { caseId });
    await forge('DELETE FROM evidence.custody_event WHERE exhibit_id = $1', [other.id]);
    await forge('UPDATE evidence.custody_event SET exhibit_id = $2 WHERE exhibit_id = $1', [exhibit.id, other.id]);

    const { faults } = await verifier().verify(caseId);

    expect(faults.filter(({ exhibitId }) => exhibitId === other.id).map(({ code }) => code)).toContain(
      'custody.does-not-follow',
    );
    expect(faults.filter(({ exhibitId }) => exhibitId === exhibit.id).map(({ code }) => code)).toContain(
      'custody.none',
    );
  });

  it('counts objects that nobody can open any more', async () => {
    const { strays } = await verifier().verify();
    fs.writeFileSync(path.join(path.dirname(object), `${path.basename(object).slice(0, 2)}${'0'.repeat(62)}`), 'x');

    expect((await verifier().verify()).strays).toBe(strays + 1);
  });
});
