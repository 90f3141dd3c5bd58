import { Role } from '@hakika/domain';
import { aCourtCase, type CourtCaseRow } from '../../test/court';
import { useApi, type TestClient } from '../../test/use-api';
import { DENIED, rawSql } from '../../test/walls';
import { ServiceActor } from '../platform/access/service-actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { IdentityVault } from './identity.service';

/** The vault, against a support officer of the case who can run any SQL, and did not take this person in. */
describe('an identity that somebody else entered', () => {
  const sql = rawSql(() => api);
  const api = useApi();
  let courtCase: CourtCaseRow;
  let intake: TestClient;
  let colleague: TestClient;
  let survivorId: string;
  let personId: string;

  beforeAll(async () => {
    [intake, colleague] = [await api.as(Role.SupportOfficer), await api.as(Role.SupportOfficer)];
    courtCase = await aCourtCase(api.db, { team: [intake.person, colleague.person] });
    const body = { child: true, fullName: 'Invented Name' };
    survivorId = (await intake.post(`/api/cases/${courtCase.id}/survivors`, body)).json<{ id: string }>().id;
    const { rows } = await api.db.query<{ id: string }>('SELECT person_id AS id FROM identity.person_case');
    personId = rows[0]?.id ?? '';
  });

  const append = (version: number, by = colleague) =>
    [
      `INSERT INTO identity.person_field (person_id, field, version, ciphertext, written_by) VALUES ($1, 'full-name', $2, '\\x01', $3)`,
      [personId, version, by.person?.userId],
    ] as const;

  it.each([
    ['is not overwritten', `UPDATE identity.person_field SET ciphertext = '\\x01'`],
    [
      'is not overwritten on conflict',
      `INSERT INTO identity.person_field (person_id, field, version, ciphertext, written_by)
       SELECT person_id, field, version, '\\x01', sec.ctx_user() FROM identity.person_field
       ON CONFLICT (person_id, field, version) DO UPDATE SET ciphertext = '\\x01'`,
    ],
    ['is not removed', 'DELETE FROM identity.person_field'],
    ['keeps its key', `UPDATE identity.person SET wrapped_key = '\\x01'`],
  ])('%s', async (_what, text) => {
    await expect(sql.asks(colleague, [text])).rejects.toMatchObject(DENIED);
    await expect(sql.asks(intake, [text])).rejects.toMatchObject(DENIED);
  });

  it('is corrected by a new version, the old one stays, and the log says who did it', async () => {
    const { rows } = await sql.asks(colleague, append(2), [
      'SELECT version, written_by FROM identity.person_field WHERE person_id = $1 ORDER BY version',
      [personId],
    ]);

    expect(rows).toEqual([
      { version: 1, written_by: intake.person?.userId },
      { version: 2, written_by: colleague.person?.userId },
    ]);
  });

  it.each([
    ['a version that leaves a gap', () => append(3)],
    ['a second first version', () => append(1)],
    ['a version in the name of somebody else', () => append(2, intake)],
  ])('refuses %s', async (_what, insert) => {
    await expect(sql.asks(colleague, insert())).rejects.toMatchObject(DENIED);
  });

  it('is in the log each time it is written, without what was written', async () => {
    const { rows } = await api.db.query(
      `SELECT actor_id, case_id, object_id, details FROM audit.leaf WHERE action = 'identity.field-written'`,
    );

    expect(rows).toEqual([
      {
        actor_id: intake.person?.userId,
        case_id: courtCase.id,
        object_id: survivorId,
        details: { survivorId, field: 'full-name', version: 1 },
      },
    ]);
  });

  it('is opened as it was written last', async () => {
    const other = await aCourtCase(api.db, { team: [intake.person] });
    const body = { child: true, fullName: 'Invented First' };
    const { id } = (await intake.post(`/api/cases/${other.id}/survivors`, body)).json<{ id: string }>();
    await api.db.query(
      `INSERT INTO identity.person_field (person_id, field, version, ciphertext, written_by)
       SELECT f.person_id, f.field, 2, '\\x02', f.written_by FROM identity.person_field f
       JOIN identity.person_case c USING (person_id) WHERE c.survivor_id = $1`,
      [id],
    );
    const opened = api
      .get(UnitOfWork)
      .run(await api.get(ServiceActor).actor(), (tx) => api.get(IdentityVault).open(tx, id));

    await expect(opened).rejects.toThrow('this cannot be opened');
  });
});
