import { randomUUID } from 'node:crypto';
import type { ExhibitView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtCase } from '../../../test/court';
import { anExhibit, offer } from '../../../test/evidence';
import { NOW, useApi, type TestClient } from '../../../test/use-api';
import { DENIED, rawSql } from '../../../test/walls';
import { chainStart, link, type CustodyEntry, type CustodyLink } from './custody-chain';

/** Everything that a text may hold and JSON must escape, or must not. */
const AWKWARD =
  'quote " backslash \\ slash / tab \t line \n return \r bell \u0007 form \f back \b del \u007f ü 😀 \u2028 {}';

describe('the chain of custody, against somebody who can run any SQL', () => {
  const sql = rawSql(() => api);
  const api = useApi();
  let finder: TestClient;
  let prosecutor: TestClient;
  let item: ExhibitView;
  let first: CustodyLink;

  const eventsOf = async (exhibitId: string) =>
    (
      await api.db.query<CustodyLink>(
        `SELECT id, exhibit_id AS "exhibitId", case_id AS "caseId", seq, kind, from_id AS "fromId", to_id AS "toId", answers,
           occurred_at AS "occurredAt", place, note, recorded_by AS "recordedBy", recorded_at AS "recordedAt",
           prev_hash AS "prevHash", body, hash FROM evidence.custody_event WHERE exhibit_id = $1 ORDER BY seq`,
        [exhibitId],
      )
    ).rows;
  const idOf = (client: TestClient) => client.person?.userId ?? '';

  beforeAll(async () => {
    [finder, prosecutor] = [await api.as(Role.Investigator), await api.as(Role.Prosecutor)];
    const { id: caseId } = await aCourtCase(api.db, { team: [finder.person, prosecutor.person] });
    item = await anExhibit(finder, { caseId });
    [first] = (await eventsOf(item.id)) as [CustodyLink];
  });

  const INSERT = `INSERT INTO evidence.custody_event (id, exhibit_id, case_id, seq, kind, from_id, to_id, answers, occurred_at, place,
      note, recorded_by, recorded_at, prev_hash, body, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;
  const COLUMNS = [
    'id',
    'exhibitId',
    'caseId',
    'seq',
    'kind',
    'fromId',
    'toId',
    'answers',
    'occurredAt',
    'place',
    'note',
  ];
  COLUMNS.push('recordedBy', 'recordedAt', 'prevHash', 'body', 'hash');
  /** One statement that writes an event; what is not named is the database's to say. */
  const written = (row: Partial<CustodyLink>) => {
    const about = { id: randomUUID(), exhibitId: item.id, caseId: item.caseId, kind: 'examined', fromId: idOf(finder) };
    const full: Record<string, unknown> = { ...about, recordedBy: idOf(finder), recordedAt: new Date(NOW), ...row };
    return [INSERT, COLUMNS.map((column) => full[column] ?? null)] as const;
  };
  const next = (more: Partial<CustodyEntry> = {}): CustodyLink =>
    link({
      id: randomUUID(),
      exhibitId: item.id,
      caseId: item.caseId,
      seq: 2,
      kind: 'examined',
      fromId: idOf(finder),
      toId: null,
      answers: null,
      occurredAt: new Date(NOW),
      place: null,
      note: null,
      recordedBy: idOf(finder),
      recordedAt: new Date(NOW),
      prevHash: first.hash,
      ...more,
    });

  it('is the same bytes in the database and in the API', async () => {
    expect(link(first)).toEqual(first);
    expect(first.prevHash).toEqual(chainStart(item.id));

    const awkward = next({ note: AWKWARD, place: AWKWARD });
    const { rows } = await sql.asks(finder, written({ id: awkward.id, note: AWKWARD, place: AWKWARD }), [
      'SELECT body, hash FROM evidence.custody_event WHERE id = $1',
      [awkward.id],
    ]);

    expect(rows).toEqual([{ body: awkward.body, hash: awkward.hash }]);
  });

  it('takes an event that brings the hash that follows', async () => {
    expect((await sql.asks(finder, written(next()))).rowCount).toBe(1);
  });

  it.each([
    ['with a made-up hash', () => written({ hash: Buffer.alloc(32, 7) })],
    ['with a made-up text', () => written({ body: '{}' })],
    ['that follows on nothing', () => written(next({ prevHash: Buffer.alloc(32) }))],
    ['that forks off the beginning', () => written(next({ seq: 1, prevHash: chainStart(item.id) }))],
    ['that leaves a gap', () => written(next({ seq: 3 }))],
    ['dated back', () => written(next({ recordedAt: new Date('2020-01-01') }))],
    ['of a time that is still to come', () => written({ kind: 'collected', occurredAt: new Date('2027-01-01') })],
    ['of another case', () => written({ caseId: randomUUID() })],
    ['that collects it a second time', () => written({ kind: 'collected', fromId: null, toId: idOf(finder) })],
    [
      'by which somebody else gives it away',
      () => written({ kind: 'handed-over', fromId: idOf(prosecutor), toId: idOf(finder) }),
    ],
    ['by which it is accepted without an offer', () => written({ kind: 'accepted', toId: idOf(finder) })],
  ])('refuses an event %s', async (_what, row) => {
    await expect(sql.asks(finder, row())).rejects.toMatchObject(DENIED);
  });

  it('lets nobody but the holder say what was done with an item', async () => {
    const theirs = written({ fromId: idOf(prosecutor), recordedBy: idOf(prosecutor) });

    await expect(sql.asks(prosecutor, theirs)).rejects.toMatchObject(DENIED);
  });

  it('dates a hand-over by the clock, not by what is said of it', async () => {
    const id = randomUUID();
    const { rows } = await sql.asks(
      finder,
      written({ id, kind: 'handed-over', toId: idOf(prosecutor), occurredAt: new Date('2020-01-01') }),
      ['SELECT occurred_at, recorded_at FROM evidence.custody_event WHERE id = $1', [id]],
    );

    expect(rows).toEqual([{ occurred_at: new Date(NOW), recorded_at: new Date(NOW) }]);
  });

  it('lets nobody take an item, or send it on its way, past its chain', async () => {
    const take = 'UPDATE evidence.exhibit SET holder_id = sec.ctx_user() WHERE id = $1';
    const send = 'UPDATE evidence.exhibit SET offered_to = $2 WHERE id = $1';
    await expect(sql.asks(prosecutor, [take, [item.id]])).rejects.toMatchObject(DENIED);
    await expect(sql.asks(finder, [send, [item.id, idOf(prosecutor)]])).rejects.toMatchObject(DENIED);

    const offered = await anExhibit(finder, { caseId: item.caseId ?? '' });
    await offer(finder, offered, idOf(prosecutor));
    const decline = `SELECT evidence.decline_offer($1, 'recorded')`;
    await expect(sql.asks(prosecutor, [take, [offered.id]])).rejects.toMatchObject(DENIED);
    await expect(sql.asks(prosecutor, [decline, [offered.id]])).rejects.toMatchObject(DENIED);
  });
});
