import type { CaseSupportView, SurvivorView } from '@hakika/contracts';
import { isPseudonym, Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing, type CourtCaseRow } from '../../../test/court';
import { aBooking, aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';

const HER = {
  child: true,
  sex: 'female',
  language: 'nyf',
  fullName: 'Invented Name',
  birthDate: '2012-03-04',
  phone: '+254 700 000 000',
};

describe('a survivor beside a case', () => {
  const api = useApi();
  let officer: TestClient;

  beforeAll(async () => {
    officer = await api.as(Role.SupportOfficer);
  });

  const aCase = (...team: TestClient[]) =>
    aCourtCase(api.db, { team: [officer, ...team].map((client) => client.person) });
  const record = (courtCase: CourtCaseRow, body: object = HER, by = officer) =>
    by.post(`/api/cases/${courtCase.id}/survivors`, body);
  const read = async (courtCase: CourtCaseRow, by: TestClient) =>
    (await by.get(`/api/cases/${courtCase.id}/support`)).json<CaseSupportView>();

  it('gets a code and a pseudonym, and no table outside the vault knows who she is', async () => {
    const courtCase = await aCase();

    const answer = await record(courtCase);

    expect(answer.statusCode).toBe(201);
    const view = answer.json<SurvivorView>();
    expect(view).toMatchObject({ label: 'V1', child: true, sex: 'female', language: 'nyf', version: 1 });
    expect(isPseudonym(view.pseudonym ?? '')).toBe(true);
    expect(JSON.stringify(view)).not.toContain('Invented Name');
    const dump = await everything();
    for (const secret of ['Invented Name', '2012-03-04', '700 000 000']) expect(dump).not.toContain(secret);
    const written = Array<string>(3).fill('identity.field-written');
    expect(await actionsOn(api.db, courtCase.id)).toEqual([...written, 'survivor.recorded']);
  });

  it.each(['fullName', 'birthDate', 'phone', 'language'])(
    'may be without %s, which is not the same as null',
    async (field) => {
      const answer = await record(await aCase(), { child: true, [field]: null });

      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ errors: [{ pointer: `/${field}` }] });
    },
  );

  it('gets another pseudonym in another case', async () => {
    const [one, other] = [await aCase(), await aCase()];

    const pseudonyms = [
      (await record(one)).json<SurvivorView>().pseudonym,
      (await record(other)).json<SurvivorView>().pseudonym,
    ];

    expect(new Set(pseudonyms).size).toBe(2);
  });

  it('gets a number of her own, however many are recorded at once', async () => {
    const courtCase = await aCase();

    const answers = await Promise.all(Array.from({ length: 6 }, () => record(courtCase, { child: false })));

    expect(answers.map((answer) => answer.json<SurvivorView>().label).sort()).toEqual([
      'V1',
      'V2',
      'V3',
      'V4',
      'V5',
      'V6',
    ]);
  });

  it('shows prosecution, police and supervisors a code and nothing else', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const investigator = await api.as(Role.Investigator);
    const supervisor = await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' });
    const courtCase = await aCase(prosecutor, investigator);
    const { id } = (await record(courtCase)).json<SurvivorView>();

    const byCode = { id, caseId: courtCase.id, label: 'V1', child: true };
    for (const client of [prosecutor, investigator, supervisor]) {
      expect((await read(courtCase, client)).survivors).toEqual([byCode]);
    }
    expect((await read(courtCase, officer)).survivors).toEqual([
      { ...byCode, pseudonym: expect.any(String), sex: 'female', language: 'nyf', version: 1 },
    ]);
  });

  it('leaves out what a role may not see at all', async () => {
    const [prosecutor, investigator] = [await api.as(Role.Prosecutor), await api.as(Role.Investigator)];
    const courtCase = await aCase(prosecutor, investigator);
    const clerk = await api.as(Role.Clerk, { stationId: courtCase.stationId });
    const supervisor = await api.as(Role.Supervisor, { agencyId: prosecutor.person?.agencyId ?? '' });

    const partsOf = async (client: TestClient) => Object.keys(await read(courtCase, client)).sort();

    expect(await partsOf(officer)).toEqual(['coverage', 'measures', 'survivors']);
    expect(await partsOf(prosecutor)).toEqual(['coverage', 'measures', 'survivors']);
    expect(await partsOf(investigator)).toEqual(['survivors']);
    expect(await partsOf(supervisor)).toEqual(['coverage', 'survivors']);
    expect(await partsOf(clerk)).toEqual(['measures']);
    expect((await actionsOn(api.db, courtCase.id)).filter((action) => action === 'case-support.read')).toHaveLength(5);
  });

  it('tells the prosecutor whether a hearing is covered, and not by whom', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCase(prosecutor);
    const survivorId = await aSurvivor(api.db, courtCase);
    const covered = await aHearing(api.db, courtCase);
    const uncovered = await aHearing(api.db, courtCase, { on: '2026-11-30' });
    await aHearing(api.db, courtCase, { on: '2026-11-27', purpose: 'mention' });
    await aBooking(api.db, courtCase, { survivorId, hearingId: covered, officerId: officer.person?.userId ?? '' });

    const coverage = (await read(courtCase, prosecutor)).coverage;

    expect(coverage).toEqual([
      { survivorId, survivorLabel: 'V1', hearingId: covered, hearingOn: '2026-11-23', state: 'confirmed' },
      { survivorId, survivorLabel: 'V1', hearingId: uncovered, hearingOn: '2026-11-30', state: 'none' },
    ]);
  });

  it('is recorded by nobody but a support officer of the case', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const courtCase = await aCase(prosecutor);

    for (const client of [
      prosecutor,
      await api.as(Role.SupportOfficer),
      await api.as(Role.Clerk, { stationId: courtCase.stationId }),
    ]) {
      expect((await record(courtCase, HER, client)).statusCode).toBe(404);
    }
    expect((await (await api.as(Role.SupportOfficer)).get(`/api/cases/${courtCase.id}/support`)).statusCode).toBe(404);
  });

  it('refuses what is no day, no phone and no language', async () => {
    const courtCase = await aCase();

    for (const wrong of [
      { birthDate: '2012-13-01' },
      { phone: 'call me' },
      { language: 'Kiswahili' },
      { fullName: '' },
    ]) {
      expect((await record(courtCase, { ...HER, ...wrong })).statusCode).toBe(400);
    }
  });

  /** Every row of every table, as text. */
  async function everything(): Promise<string> {
    const { rows: tables } = await api.db.query<{ name: string }>(
      `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const dumps: string[] = [];
    for (const { name } of tables)
      dumps.push(JSON.stringify((await api.db.query(`SELECT t::text FROM ${name} t`)).rows));
    return dumps.join('\n');
  }
});
