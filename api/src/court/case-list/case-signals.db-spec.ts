import type { CaseList } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCharge, CaseWork } from '../../../test/dockets';
import { useApi, type TestClient } from '../../../test/use-api';

/** Today of the tests is 2026-11-23. */
describe('what a list knows of a case', () => {
  const api = useApi();
  let client: TestClient;
  let work: CaseWork;
  let accusedId: string;

  const row = async () =>
    (
      await api.db.query<Record<string, unknown>>(
        `SELECT w.held_since::text, w.limit_on::text, w.decision_due_on::text, w.open_hearing_on::text, w.missing, w.stage, w.owners,
           w.custodies, w.offences, w.purposes
         FROM court.worklist w WHERE w.case_id = $1 AND w.subject_id = $2`,
        [work.id, client.person!.agencyId],
      )
    ).rows[0]!;
  const listed = async (query: string) => (await client.get(`/api/cases?${query}`)).json<CaseList>().total;

  beforeAll(async () => {
    client = await api.as(Role.Prosecutor);
    work = await CaseWork.opened(client, api.db, { obNumber: 'OB 1/1/10/2026' });
    accusedId = await work.accused();
  });

  it('follows the docket: who is held since when, what is due, and which facts are missing', async () => {
    expect(await row()).toMatchObject({
      held_since: null,
      decision_due_on: null,
      missing: 2,
      owners: [client.person!.userId],
    });

    await work.record('arrested', '2026-10-02', { accusedId });

    expect(await row()).toMatchObject({ held_since: '2026-10-02', decision_due_on: '2026-10-16', stage: 'arrest' });
    expect(await listed('attention=decision-overdue')).toBe(1);
    expect((await row())['limit_on']).toBe('2026-10-05');
    expect(await listed('attention=overdue')).toBe(1);

    await work.record('charging-decision', '2026-10-03', { accusedId, details: { decision: 'charge' } });
    await work.sheet('2026-10-05', [accusedId]);
    await work.record('arraigned', '2026-10-05', { accusedId });

    expect(await row()).toMatchObject({
      decision_due_on: null,
      limit_on: null,
      held_since: '2026-10-02',
      custodies: ['remand'],
      offences: ['ctip-3-1'],
      purposes: ['sexual-exploitation'],
    });
    expect(await listed('attention=overdue')).toBe(0);
    expect(await listed('attention=no-next-date')).toBe(1);
  });

  it('follows the facts of the case', async () => {
    const { version } = await work.view();
    await client.patch(work.url, version, { offencePlace: 'Invented place', offenceFrom: '2026-09-01' });

    expect(await row()).toMatchObject({ missing: 0 });
  });

  it('follows the hearings', async () => {
    const { stationId } = await work.view();
    await client.post(`${work.url}/hearings`, { on: '2026-12-07', purpose: 'plea', stationId });

    expect(await row()).toMatchObject({ open_hearing_on: '2026-12-07' });
    expect(await listed('attention=no-next-date')).toBe(0);
    expect(await listed('next=14')).toBe(1);
  });

  it('follows a correction', async () => {
    const { milestones } = await work.view();
    const arrest = milestones.find(({ type }) => type === 'arrested')!;
    const replacement = { occurredOn: '2026-10-01', source: 'police-record' };

    await client.post(`${work.url}/milestones/${arrest.id}/corrections`, { reason: 'The OB entry.', replacement });

    expect(await row()).toMatchObject({ held_since: '2026-10-01' });
  });

  it('follows what is charged, and what survivors were told and paid', async () => {
    const other = await CaseWork.opened(client, api.db);
    const accusedId = await other.accused();
    await other.record('arrested', '2026-10-02', { accusedId });
    await other.record('charging-decision', '2026-10-03', { accusedId, details: { decision: 'charge' } });
    const { counts } = await other.sheet('2026-10-05', [accusedId], ['soa-8-2']);
    await other.record('arraigned', '2026-10-05', { accusedId });
    expect(await listed('attention=charge-gap')).toBe(1);

    const removedCountIds = counts.map(({ id }) => id);
    const trafficking = [aCharge('ctip-3-1', [accusedId])];
    const amended = await other.file({ amends: true, filedOn: '2026-10-06', counts: trafficking, removedCountIds });
    expect(await listed('attention=charge-gap')).toBe(0);

    const about = { accusedId, countId: amended.counts[0]!.id };
    await other.record('plea-taken', '2026-10-07', { ...about, details: { plea: 'guilty' } });
    await other.record('facts-read', '2026-10-07', { ...about, details: { admitted: true } });
    await other.record('verdict', '2026-10-07', { ...about, details: { verdict: 'convicted' } });
    await other.record('sentenced', '2026-10-08', { ...about, details: { compensationKes: 30_000 } });
    expect(await listed('attention=compensation-owed')).toBe(1);
    expect(await listed('attention=survivor-not-told')).toBe(1);

    await other.record('compensation-paid', '2026-10-12', { accusedId, details: { amountKes: 30_000 } });
    for (const news of ['outcome', 'sentence'])
      await other.record('survivor-told', '2026-10-12', { accusedId, details: { of: news, by: 'prosecutor' } });
    expect(await listed('attention=compensation-owed')).toBe(0);
    expect(await listed('attention=survivor-not-told')).toBe(0);
  });
});
