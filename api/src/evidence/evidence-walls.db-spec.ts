import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { ExhibitView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase } from '../../test/court';
import { TEST_KEYRING } from '../../test/database';
import { anExhibit, offer } from '../../test/evidence';
import { useApi, type TestClient } from '../../test/use-api';
import { urlOf } from '../platform/database/logins';

const OPEN = `SELECT set_config('role', sec.open_ctx($1), true)`;

describe('the evidence, against an investigator who can run any SQL', () => {
  let raw: Client;
  // Before the database goes: what is cleaned up first must be said first.
  afterAll(() => raw.end());
  const api = useApi();
  let me: TestClient;
  let other: TestClient;
  let myCase: string;
  let theirCase: string;
  let mine: ExhibitView;
  let theirs: ExhibitView;

  beforeAll(async () => {
    [me, other] = [await api.as(Role.Investigator), await api.as(Role.Investigator)];
    myCase = (await aCourtCase(api.db, { team: [me.person] })).id;
    theirCase = (await aCourtCase(api.db, { team: [other.person] })).id;
    [mine, theirs] = [await anExhibit(me), await anExhibit(other, { caseId: theirCase })];
    raw = new Client({ connectionString: urlOf(api.config.databaseUrl, 'api', TEST_KEYRING) });
    await raw.connect();
  });
  beforeEach(async () => {
    await raw.query('BEGIN');
    await raw.query(OPEN, [me.person?.token]);
  });
  afterEach(() => raw.query('ROLLBACK'));

  const newExhibit = (caseId: string | null, holder = me.person?.userId, recordedBy = me.person?.userId) =>
    raw.query(
      `INSERT INTO evidence.exhibit (id, case_id, kind, description, found_on, holder_id, recorded_by) VALUES ($1, $2, 'document', 'x', '2026-11-20', $3, $4)`,
      [randomUUID(), caseId, holder, recordedBy],
    );
  const denied = { code: '42501' };

  it('shows what is theirs, and nothing else', async () => {
    const { rows } = await raw.query<{ id: string }>('SELECT id FROM evidence.exhibit');

    expect(rows.map(({ id }) => id)).toEqual([mine.id]);
    expect((await raw.query('SELECT id FROM evidence.custody_event')).rowCount).toBe(1);
  });

  it('shows an item that is offered to them, and nothing more of its case', async () => {
    await offer(other, theirs, me.person?.userId ?? '');

    const { rows } = await raw.query<{ id: string }>('SELECT id FROM evidence.exhibit WHERE case_id = $1', [theirCase]);

    expect(rows).toEqual([{ id: theirs.id }]);
    expect((await raw.query('SELECT id FROM court.court_case WHERE id = $1', [theirCase])).rowCount).toBe(0);
  });

  it('takes items into their own cases, and plants none in others', async () => {
    await expect(newExhibit(myCase)).resolves.toMatchObject({ rowCount: 1 });

    await expect(newExhibit(theirCase)).rejects.toMatchObject(denied);
  });

  it.each([
    ['in the name of somebody else', () => newExhibit(null, me.person?.userId, other.person?.userId)],
    ['in the hands of somebody else', () => newExhibit(null, other.person?.userId)],
    [
      'into a case of somebody else',
      () => raw.query('UPDATE evidence.exhibit SET case_id = $2 WHERE id = $1', [mine.id, theirCase]),
    ],
    [
      'with another description',
      () => raw.query(`UPDATE evidence.exhibit SET description = 'y' WHERE id = $1`, [mine.id]),
    ],
    ['without a tag it had', () => raw.query(`UPDATE evidence.exhibit SET tags = '{}' WHERE id = $1`, [mine.id])],
    ['away', () => raw.query('DELETE FROM evidence.exhibit WHERE id = $1', [mine.id])],
    ['without its history', () => raw.query('DELETE FROM evidence.custody_event')],
    ['with another history', () => raw.query(`UPDATE evidence.custody_event SET note = 'x'`)],
    [
      'with a history that somebody else wrote',
      () =>
        raw.query(
          `INSERT INTO evidence.custody_event (id, exhibit_id, seq, kind, occurred_at, recorded_by, prev_hash, body, hash)
         VALUES ($1, $2, 9, 'examined', now(), $3, '', '', '')`,
          [randomUUID(), mine.id, other.person?.userId],
        ),
    ],
  ])('puts no item %s', async (_what, attempt) => {
    await expect(attempt()).rejects.toMatchObject(denied);
  });

  it('stores no file with an image of abuse', async () => {
    const { id } = await anExhibit(me, { tags: ['abuse-image'] });

    const attempt = raw.query(
      `INSERT INTO evidence.exhibit_file (id, exhibit_id, sha256, bytes, media_type, object_key, wrapped_key, key_id, stored_by)
       VALUES ($1, $2, '\\x00', 1, 'image/png', 'k', '\\x00', 'k1', $3)`,
      [randomUUID(), id, me.person?.userId],
    );

    await expect(attempt).rejects.toMatchObject(denied);
  });

  it('lets even the owner change neither history nor files', async () => {
    for (const text of [
      'UPDATE evidence.custody_event SET seq = 1',
      'DELETE FROM evidence.exhibit_file',
      'TRUNCATE evidence.custody_event CASCADE',
    ]) {
      await expect(api.db.query(text)).rejects.toMatchObject(denied);
    }
  });
});
