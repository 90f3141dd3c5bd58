import type { CaseView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { CaseWork } from '../../../test/dockets';
import { aTriedCase } from '../../../test/tried';
import { useApi, type TestClient } from '../../../test/use-api';

describe('the result of a count', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const kept = async ({ id }: CaseWork) => {
    const { rows } = await api.db.query<{ verdict: string | null; on: string | null }>(
      `SELECT k.verdict, k.verdict_on::text AS on FROM court.count_accused k
       JOIN court.charge_count c ON c.id = k.count_id WHERE k.case_id = $1 ORDER BY c.number`,
      [id],
    );
    return rows.map(({ verdict, on }) => [verdict, on]);
  };
  const shown = ({ counts }: CaseView) =>
    counts.map(({ outcomes }) => [outcomes[0]?.firstVerdict, outcomes[0]?.standingVerdict]);

  it('is what stands after the appeal; what the trial court found first is shown beside it', async () => {
    const { work, accused, counts } = await aTriedCase(prosecutor, api.db);
    const [accusedId] = accused;
    await work.record('verdict', '2026-11-02', { accusedId, details: { verdict: 'convicted' } });
    await work.record('sentenced', '2026-11-03', { accusedId, details: { termMonths: 360 } });
    await work.record('appeal-filed', '2026-11-04', { accusedId, details: { by: 'accused' } });
    const onAppeal = (countId: string, outcome: string) =>
      work.record('appeal-decided', '2026-11-16', { accusedId, countId, details: { outcome } });
    await onAppeal(counts[0]!, 'quashed');
    await onAppeal(counts[1]!, 'dismissed');

    expect(await kept(work)).toEqual([
      ['acquitted', '2026-11-16'],
      ['convicted', '2026-11-02'],
    ]);
    expect(shown(await work.view())).toEqual([
      ['convicted', 'acquitted'],
      ['convicted', 'convicted'],
    ]);
  });

  describe('of a case charged again', () => {
    it('links both cases, for whoever may see both', async () => {
      const [earlier, later] = [await CaseWork.opened(prosecutor, api.db), await CaseWork.opened(prosecutor, api.db)];
      const { id } = await later.record('charged-again', '2026-10-06', { details: { earlierCaseId: earlier.id } });
      const onlyLater = await api.as(Role.Prosecutor);
      await api.db.query('INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)', [
        later.id,
        onlyLater.person!.userId,
      ]);
      const links = async (work: CaseWork, by = prosecutor) =>
        (await work.view(by)).linkedCases.map((link) => [link.id, link.is]);

      expect(await links(earlier)).toEqual([[later.id, 'later']]);
      expect(await links(later)).toEqual([[earlier.id, 'earlier']]);
      expect(await links(later, onlyLater)).toEqual([]);

      const again = await CaseWork.opened(prosecutor, api.db, {
        chargesAgain: earlier.id,
        chargedAgainOn: '2026-10-07',
      });
      const { milestones } = await again.view();
      expect(milestones.find(({ type }) => type === 'charged-again')?.occurredOn).toBe('2026-10-07');
      expect(await links(again)).toEqual([[earlier.id, 'earlier']]);
      const hidden = await CaseWork.opened(await api.as(Role.Prosecutor), api.db);
      await expect(CaseWork.opened(prosecutor, api.db, { chargesAgain: hidden.id })).rejects.toThrow(
        'milestone.unknown-case',
      );

      await prosecutor.post(`${later.url}/milestones/${id}/corrections`, { reason: 'Another case was meant' });
      expect([await links(earlier), await links(later)]).toEqual([[[again.id, 'later']], []]);
    });
  });
});
