import { randomUUID } from 'node:crypto';
import { Role } from '@hakika/domain';
import { aCourtCase, aHearing } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi } from '../../../test/use-api';

describe('who must come to the next hearing, and what they were served', () => {
  const api = useApi();

  it('names each witness of that date by pseudonym, survivors first, to everybody on the case', async () => {
    const prosecutor = await api.as(Role.Prosecutor);
    const investigator = await api.as(Role.Investigator);
    const courtCase = await aCourtCase(api.db, { team: [prosecutor.person, investigator.person] });
    await aWitnessDay(await aHearing(api.db, courtCase, { on: '2026-11-30' }), courtCase.id, 'W9', 'police');
    const next = await aHearing(api.db, courtCase, { on: '2026-11-24' });
    await aWitnessDay(next, courtCase.id, 'W10', 'civilian');
    await aWitnessDay(next, courtCase.id, 'W2', 'expert', true);
    await aWitnessDay(next, courtCase.id, 'V1', 'survivor', true);
    await api.db.query('UPDATE court.court_case SET next_hearing_id = $2, next_hearing_on = $3 WHERE id = $1', [
      courtCase.id,
      next,
      '2026-11-24',
    ]);

    for (const client of [prosecutor, investigator]) {
      const view = await CaseWork.of(client, courtCase.id).view();
      expect(view.next?.witnesses).toEqual([
        { witness: 'V1', kind: 'survivor', summoned: true, bonded: false, confirmed: false },
        { witness: 'W2', kind: 'expert', summoned: true, bonded: false, confirmed: false },
        { witness: 'W10', kind: 'civilian', summoned: false, bonded: false, confirmed: false },
      ]);
    }
  });

  it('says when each accused was served, and not when it was taken back', async () => {
    const work = await CaseWork.opened(await api.as(Role.Prosecutor), api.db);
    const [first, second] = [await work.accused(), await work.accused()];
    for (const accusedId of [first, second]) await work.record('arrested', '2026-11-02', { accusedId });
    await work.sheet('2026-11-03', [first, second]);
    for (const accusedId of [first, second]) await work.record('arraigned', '2026-11-03', { accusedId });
    const { id } = await work.record('disclosure-served', '2026-11-09', { accusedId: first });
    const days = async () => (await work.view()).accused.map(({ disclosedOn }) => disclosedOn);

    expect(await days()).toEqual(['2026-11-09', null]);

    await work.client.post(`${work.url}/milestones/${id}/corrections`, { reason: 'It was the other accused' });
    expect(await days()).toEqual([null, null]);
  });

  const aWitnessDay = (hearing: string, caseId: string, witness: string, kind: string, summoned = false) =>
    api.db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind, summoned) VALUES ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), hearing, caseId, witness, kind, summoned],
    );
});
