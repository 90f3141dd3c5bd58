import { randomUUID } from 'node:crypto';
import type { MilestoneView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, eventsOf } from '../../../test/court';
import { aCharge, aFact, CaseWork } from '../../../test/dockets';
import { useApi, type TestClient } from '../../../test/use-api';

describe('the docket of a case', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const aCase = () => CaseWork.opened(prosecutor, api.db);
  const refused = async (work: CaseWork, body: object, at = 'milestones') => {
    const answer = await prosecutor.post(`${work.url}/${at}`, body);
    return [answer.statusCode, answer.json<ProblemView>().code];
  };
  const charged = async () => {
    const work = await aCase();
    const accusedId = await work.accused({ fullName: 'Invented Accused' });
    await work.record('arrested', '2026-10-05', { accusedId, occurredAt: '2026-10-05T06:00:00Z' });
    await work.record('charging-decision', '2026-10-06', { accusedId, details: { decision: 'charge' } });
    const sheet = await work.sheet('2026-10-06', [accusedId], ['ctip-3-1', 'soa-8-2']);
    return { work, accusedId, counts: sheet.counts, sheet };
  };

  it('lets the stage follow from facts, whole cases long', async () => {
    const { work, accusedId, counts } = await charged();
    await work.record('arraigned', '2026-10-06', { accusedId });
    await work.record('plea-taken', '2026-10-06', { accusedId, details: { plea: 'not-guilty' } });
    await work.record('bail-granted', '2026-10-06', { accusedId, details: { amountKes: 500_000, sureties: 1 } });
    await work.record('bail-met', '2026-10-07', { accusedId });
    await work.record('prosecution-opened', '2026-10-12');
    await work.record('prosecution-closed', '2026-10-19');
    await work.record('case-to-answer', '2026-10-21');
    await work.record('defence-opened', '2026-10-22', { details: { election: 'sworn' } });
    await work.record('defence-closed', '2026-10-23');
    await work.record('verdict', '2026-11-02', { countId: counts[0]?.id, details: { verdict: 'convicted' } });
    await work.record('verdict', '2026-11-02', { countId: counts[1]?.id, details: { verdict: 'acquitted' } });
    await work.record('sentenced', '2026-11-09', { details: { termMonths: 360, concurrent: true } });

    const view = await work.view();

    expect(view).toMatchObject({ stage: 'appeal', chargeGap: 'none', milestoneCount: 16 });
    expect(view.accused).toMatchObject([
      { label: 'A1', stage: 'appeal', custody: 'serving', live: false, ending: null },
    ]);
    expect(view.counts.map((count) => count.outcomes)).toMatchObject([
      [{ plea: 'not-guilty', verdict: 'convicted', sentence: { termMonths: 360, concurrent: true, life: false } }],
      [{ plea: 'not-guilty', verdict: 'acquitted', sentence: null }],
    ]);
    expect(view.clocks.find((clock) => clock.code === 'arraignment')).toMatchObject({
      status: 'in-time',
      metOn: '2026-10-06',
    });
    const { rows } = await api.db.query(
      `SELECT c.stage, c.filed_on::text, c.concluded_on::text, w.concluded FROM court.court_case c
       JOIN court.worklist w ON w.case_id = c.id AND w.subject_id = $2 WHERE c.id = $1`,
      [work.id, prosecutor.person?.userId],
    );
    expect(rows).toEqual([{ stage: 'appeal', filed_on: '2026-10-06', concluded_on: '2026-11-09', concluded: true }]);
  });

  it('logs and tells each fact, without a word of it', async () => {
    const work = await aCase();
    const accusedId = await work.accused();

    const { id } = await work.record('arrested', '2026-10-05', { accusedId });

    expect(await actionsOn(api.db, work.id)).toEqual(
      expect.arrayContaining(['case.opened', 'accused.added', 'milestone.recorded']),
    );
    const payload = { caseId: work.id, milestoneId: id, type: 'arrested', supersedes: null };
    expect(await eventsOf(api.db, work.id)).toContainEqual(
      expect.objectContaining({ type: 'milestone.recorded', payload }),
    );
  });

  it('refuses what cannot have happened, and keeps nothing of it', async () => {
    const { work, accusedId } = await charged();
    const before = await work.view();

    expect(await refused(work, aFact('verdict', '2026-10-06', { details: { verdict: 'convicted' } }))).toEqual([
      409,
      'milestone.verdict-before-plea',
    ]);
    expect(await refused(work, aFact('arrested', '2026-10-05', { accusedId }))).toEqual([
      409,
      'milestone.already-arrested',
    ]);
    expect(await refused(work, aFact('arraigned', '2027-01-05'))).toEqual([409, 'milestone.in-the-future']);
    expect(await refused(work, aFact('arraigned', '2026-10-06', { accusedId: randomUUID() }))).toEqual([
      409,
      'milestone.unknown-accused',
    ]);
    expect((await work.view()).version).toBe(before.version);
  });

  it('asks for the details of each kind of fact, by name', async () => {
    const { work, accusedId } = await charged();
    const errorsOf = async (body: object) => {
      const answer = await prosecutor.post(`${work.url}/milestones`, body);
      return [answer.statusCode, answer.json<ProblemView>().errors];
    };

    expect(
      await errorsOf(aFact('plea-taken', '2026-10-06', { accusedId, details: { plea: 'maybe', more: 1 } })),
    ).toEqual([
      400,
      [
        { pointer: '/details/plea', code: 'invalid' },
        { pointer: '/details/more', code: 'unknown' },
      ],
    ]);
    expect(await errorsOf(aFact('transferred', '2026-10-06', { details: { toStation: 'NOWHERE' } }))).toEqual([
      400,
      [{ pointer: '/details/toStation', code: 'invalid' }],
    ]);
    expect(
      await errorsOf(
        aFact('appeal-decided', '2026-10-06', { details: { outcome: 'quashed', sentence: { termMonths: -1 } } }),
      ),
    ).toEqual([400, [{ pointer: '/details/sentence/termMonths', code: 'invalid' }]]);
    expect(await errorsOf(aFact('charge-sheet-filed', '2026-10-06'))).toEqual([
      400,
      [{ pointer: '/type', code: 'is-in' }],
    ]);
  });

  describe('a correction', () => {
    const correct = (work: CaseWork, id: string, body: object, by = prosecutor) =>
      by.post(`${work.url}/milestones/${id}/corrections`, body);

    it('supersedes and keeps both, and the state follows the better one', async () => {
      const work = await aCase();
      const accusedId = await work.accused();
      const wrong = await work.record('arrested', '2026-10-08', { accusedId });

      const answer = await correct(work, wrong.id, {
        reason: 'The sheet says the fifth',
        replacement: { occurredOn: '2026-10-05', source: 'police-record' },
      });

      expect(answer.json<MilestoneView>()).toMatchObject({
        type: 'arrested',
        occurredOn: '2026-10-05',
        supersedesId: wrong.id,
        accusedId,
      });
      const view = await work.view();
      expect(view.accused[0]).toMatchObject({ stage: 'arrest', since: '2026-10-05' });
      expect(view.milestones.find((fact) => fact.id === wrong.id)?.supersededById).toBe(
        answer.json<MilestoneView>().id,
      );
      expect(await actionsOn(api.db, work.id)).toContain('milestone.corrected');
    });

    it('can take a fact back', async () => {
      const work = await aCase();
      const accusedId = await work.accused();
      const wrong = await work.record('arrested', '2026-10-08', { accusedId });

      expect((await correct(work, wrong.id, { reason: 'Another person' })).statusCode).toBe(201);

      expect((await work.view()).accused[0]).toMatchObject({ stage: 'report', custody: 'at-large' });
      expect(await actionsOn(api.db, work.id)).toContain('milestone.taken-back');
    });

    it('happens once, and not below what rests on the fact', async () => {
      const { work, accusedId, sheet } = await charged();
      await work.record('arraigned', '2026-10-06', { accusedId });
      const codeOf = async (id: string, body: object) => (await correct(work, id, body)).json<ProblemView>().code;

      expect(await codeOf(sheet.milestoneId, { reason: 'Never filed' })).toBe('milestone.later-fact-depends-on-it');
      const bail = await work.record('bail-granted', '2026-10-07', { accusedId });
      await correct(work, bail.id, { reason: 'Refused, not granted' });
      expect(await codeOf(bail.id, { reason: 'Again' })).toBe('milestone.already-superseded');
    });

    it('of a sheet moves its day and leaves its counts', async () => {
      const { work, sheet } = await charged();
      const replacement = { occurredOn: '2026-10-07', source: 'court-record' };

      const refusal = await correct(work, sheet.milestoneId, {
        reason: 'x',
        replacement: { ...replacement, details: {} },
      });
      const done = await correct(work, sheet.milestoneId, { reason: 'Stamped a day later', replacement });

      expect(refusal.statusCode).toBe(400);
      expect(done.statusCode).toBe(201);
      expect((await work.view()).counts).toHaveLength(2);
    });

    it('is not for somebody who is not on the case', async () => {
      const work = await aCase();
      const accusedId = await work.accused();
      const { id } = await work.record('arrested', '2026-10-08', { accusedId });
      const stranger = await api.as(Role.Prosecutor);

      expect((await correct(work, id, { reason: 'Mine now' }, stranger)).statusCode).toBe(404);
      expect((await correct(await aCase(), id, { reason: 'Of another case' })).statusCode).toBe(404);
    });
  });

  describe('a charge sheet', () => {
    it('is amended: counts come, counts go, numbers are never given twice', async () => {
      const { work, accusedId, counts } = await charged();

      const amended = await work.file({
        amends: true,
        filedOn: '2026-10-20',
        counts: [aCharge('ctip-3-3', [accusedId]), aCharge('soa-11', [accusedId], { alternativeToNumber: 3 })],
        removedCountIds: [counts[1]?.id],
      });

      expect(amended.counts.map(({ number }) => number)).toEqual([3, 4]);
      const view = await work.view();
      expect(view.counts.map(({ number, removedOn }) => [number, removedOn])).toEqual([
        [1, null],
        [2, '2026-10-20'],
        [3, null],
        [4, null],
      ]);
      expect(view.counts[3]?.alternativeToId).toBe(amended.counts[0]?.id);
      const { rows } = await api.db.query('SELECT number FROM court.charge_count WHERE withdrawn_by = $1', [
        amended.milestoneId,
      ]);
      expect(rows).toEqual([{ number: 2 }]);
      expect(await actionsOn(api.db, work.id)).toContain('charge-sheet.filed');
    });

    it('that was taken back leaves no count in the case', async () => {
      const { work, sheet } = await charged();

      await prosecutor.post(`${work.url}/milestones/${sheet.milestoneId}/corrections`, { reason: 'Another case' });

      expect((await work.view()).counts).toEqual([]);
      const { rows } = await api.db.query(
        'SELECT FROM court.charge_count WHERE case_id = $1 AND withdrawn_by IS NULL',
        [work.id],
      );
      expect(rows).toEqual([]);
    });

    it('is refused as a whole when one charge is wrong', async () => {
      const { work, accusedId, counts } = await charged();
      const sheet = (more: object) => ({
        filedOn: '2026-10-20',
        amends: true,
        source: 'court-record',
        counts: [],
        ...more,
      });
      const refusal = (more: object) => refused(work, sheet(more), 'charge-sheets');

      expect(
        await refusal({ counts: [aCharge('ctip-3-1', [accusedId]), aCharge('witchcraft', [randomUUID()])] }),
      ).toEqual([400, 'input.invalid']);
      expect(await refusal({ counts: [aCharge('ctip-3-1', [accusedId], { alternativeToNumber: 9 })] })).toEqual([
        400,
        'input.invalid',
      ]);
      expect(await refusal({})).toEqual([409, 'charge-sheet.changes-nothing']);
      expect(await refusal({ amends: false, removedCountIds: [counts[0]?.id] })).toEqual([
        409,
        'charge-sheet.removes-without-amending',
      ]);
      expect(await refusal({ removedCountIds: [randomUUID()] })).toEqual([409, 'milestone.unknown-count']);
      expect((await work.view()).counts).toHaveLength(2);
    });
  });

  it('reads page by page, newest first, and says so in the log', async () => {
    const { work, accusedId } = await charged();
    await work.record('arraigned', '2026-10-06', { accusedId });

    const first = (await prosecutor.get(`${work.url}/milestones?limit=3`)).json<{
      items: MilestoneView[];
      nextCursor: string;
    }>();
    const rest = (await prosecutor.get(`${work.url}/milestones?limit=3&cursor=${first.nextCursor}`)).json<{
      items: MilestoneView[];
      nextCursor: null;
    }>();

    expect(first.items.map(({ type }) => type)).toEqual(['arraigned', 'charge-sheet-filed', 'charging-decision']);
    expect(rest.items.map(({ type }) => type)).toEqual(['arrested', 'reported']);
    expect(rest.nextCursor).toBeNull();
    expect(await actionsOn(api.db, work.id)).toContain('milestone.listed');
    expect((await (await api.as(Role.Prosecutor)).get(`${work.url}/milestones`)).statusCode).toBe(404);
  });
});
