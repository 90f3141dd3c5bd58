import type { RevealedIdentity, SurvivorView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, type CourtCaseRow } from '../../../test/court';
import { TEST_KEYRING } from '../../../test/database';
import { useApi, type TestClient } from '../../../test/use-api';
import { unsealText } from '../../platform/crypto/envelope';

const WHY = { purpose: 'court-attendance', reason: 'She has to be called before the hearing' };

describe('opening an identity', () => {
  const api = useApi();
  let officer: TestClient;
  let courtCase: CourtCaseRow;

  beforeAll(async () => {
    officer = await api.as(Role.SupportOfficer);
    courtCase = await aCourtCase(api.db, { team: [officer.person] });
  });

  const aSurvivor = async (body: object = { fullName: 'Invented Name', birthDate: '2012-03-04' }) =>
    (await officer.post(`/api/cases/${courtCase.id}/survivors`, { child: true, ...body })).json<SurvivorView>().id;
  const reveal = (survivorId: string, body: object = WHY, by = officer) =>
    by.post(`/api/survivors/${survivorId}/reveal`, body);
  const revealsOf = async (survivorId: string) =>
    (
      await api.db.query<{ id: string; reason: Buffer; purpose: string }>(
        'SELECT r.id, r.reason, r.purpose FROM identity.reveal r JOIN identity.person_case c USING (person_id) WHERE c.survivor_id = $1',
        [survivorId],
      )
    ).rows;

  it('gives what the vault has, for a minute, and is kept by nobody on the way', async () => {
    const answer = await reveal(await aSurvivor());

    expect(answer.statusCode).toBe(200);
    expect(answer.json<RevealedIdentity>()).toEqual({
      fullName: 'Invented Name',
      birthDate: '2012-03-04',
      phone: null,
      hideAfterSeconds: 60,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const { rows } = await api.db.query(`SELECT FROM sec.reply WHERE route LIKE '%reveal%'`);
    expect(rows).toEqual([]);
  });

  it('is logged with its purpose, and keeps the words of the reason sealed', async () => {
    const survivorId = await aSurvivor();

    await reveal(survivorId);

    const [entry] = await revealsOf(survivorId);
    expect(entry?.purpose).toBe('court-attendance');
    expect(
      unsealText(TEST_KEYRING.secretFor('store'), entry?.reason ?? Buffer.of(), `identity.reveal|reason|${entry?.id}`),
    ).toBe(WHY.reason);
    const { rows } = await api.db.query(
      `SELECT body FROM audit.leaf WHERE action = 'identity.revealed' AND object_id = $1`,
      [survivorId],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('called before');
    expect(JSON.stringify(rows)).not.toContain('Invented Name');
  });

  /** As somebody does who has the database itself: its own guards say no to everybody else. */
  const tamper = async (text: string, values: readonly string[]) => {
    await api.db.query('SET session_replication_role = replica');
    await api.db.query(text, [...values]);
    await api.db.query('SET session_replication_role = DEFAULT');
  };

  it('has committed its log before anything is opened, so that a failure to open is logged too', async () => {
    const survivorId = await aSurvivor();
    await tamper(
      `UPDATE identity.person_field f SET ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)
       FROM identity.person_case c WHERE c.person_id = f.person_id AND c.survivor_id = $1`,
      [survivorId],
    );

    const answer = await reveal(survivorId);

    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('Invented');
    expect(await revealsOf(survivorId)).toHaveLength(1);
    expect(await actionsOn(api.db, courtCase.id)).toContain('identity.revealed');
  });

  it('does not open a field that was moved to another person, or to another column', async () => {
    const [mine, theirs] = [
      await aSurvivor({ fullName: 'Invented One' }),
      await aSurvivor({ fullName: 'Invented Two' }),
    ];
    await tamper(
      `UPDATE identity.person_field f SET ciphertext = (
         SELECT o.ciphertext FROM identity.person_field o JOIN identity.person_case c USING (person_id) WHERE c.survivor_id = $2)
       FROM identity.person_case c WHERE c.person_id = f.person_id AND c.survivor_id = $1`,
      [mine, theirs],
    );
    expect((await reveal(mine)).statusCode).toBe(500);

    await tamper(
      `UPDATE identity.person_field f SET field = 'phone' FROM identity.person_case c WHERE c.person_id = f.person_id AND c.survivor_id = $1`,
      [theirs],
    );
    expect((await reveal(theirs)).statusCode).toBe(500);
  });

  it('asks for a purpose and for a reason of some length', async () => {
    const survivorId = await aSurvivor();

    for (const wrong of [{ reason: 'because' }, { reason: ' '.repeat(40) }, { purpose: 'curiosity' }]) {
      expect((await reveal(survivorId, { ...WHY, ...wrong })).statusCode).toBe(400);
    }
    expect(await revealsOf(survivorId)).toEqual([]);
  });

  it('is absent for everybody but a support officer of the case', async () => {
    const survivorId = await aSurvivor();
    const prosecutor = await api.as(Role.Prosecutor);
    const supervisor = await api.as(Role.Supervisor, {
      agencyId: officer.person?.agencyId ?? '',
      agencyKind: 'support',
    });

    for (const client of [
      prosecutor,
      supervisor,
      await api.as(Role.SupportOfficer),
      await api.as(Role.Administrator),
    ]) {
      expect((await reveal(survivorId, WHY, client)).statusCode).toBe(404);
    }
    expect(await revealsOf(survivorId)).toEqual([]);
  });

  it('ends with the assignment', async () => {
    const leaver = await api.as(Role.SupportOfficer);
    const other = await aCourtCase(api.db, { team: [leaver.person] });
    const { id } = (
      await leaver.post(`/api/cases/${other.id}/survivors`, { child: false, fullName: 'Invented' })
    ).json<SurvivorView>();
    expect((await reveal(id, WHY, leaver)).statusCode).toBe(200);

    await api.db.query('UPDATE court.case_assignment SET ended_at = now() WHERE case_id = $1', [other.id]);

    expect((await reveal(id, WHY, leaver)).statusCode).toBe(404);
  });
});
