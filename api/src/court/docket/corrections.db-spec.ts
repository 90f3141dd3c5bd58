import { randomUUID } from 'node:crypto';
import type { BrokenEntry, ProblemView, RecordedMilestoneView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aSurvivor } from '../../../test/support';
import { actionsOn, aCourtCase, eventsOf } from '../../../test/court';
import { CaseWork } from '../../../test/dockets';
import { useApi, type TestClient } from '../../../test/use-api';

describe('a correction below later facts', () => {
  const api = useApi();
  let prosecutor: TestClient;

  beforeAll(async () => {
    prosecutor = await api.as(Role.Prosecutor);
  });

  const correct = (work: CaseWork, id: string, body: object, by = prosecutor) =>
    by.post(`${work.url}/milestones/${id}/corrections`, body);
  const arraigned = async () => {
    const work = await CaseWork.opened(prosecutor, api.db);
    const accusedId = await work.accused();
    await work.record('arrested', '2026-10-05', { accusedId });
    await work.record('charging-decision', '2026-10-06', { accusedId, details: { decision: 'charge' } });
    await work.sheet('2026-10-06', [accusedId]);
    const { id } = await work.record('arraigned', '2026-10-06', { accusedId });
    const plea = await work.record('plea-taken', '2026-10-06', { accusedId, details: { plea: 'not-guilty' } });
    const opening = await work.record('prosecution-opened', '2026-10-12');
    return { work, accusedId, id, plea, opening };
  };
  const broken = (answer: { json<T>(): T }) => {
    const { code, details } = answer.json<ProblemView>();
    return { code, breaks: details?.['breaks'] as readonly BrokenEntry[] | undefined };
  };

  it('names all that would become impossible, and why', async () => {
    const { work, id, plea, opening } = await arraigned();
    const before = await work.view();

    const answer = await correct(work, id, { reason: 'Another accused' });

    expect(answer.statusCode).toBe(409);
    expect(broken(answer)).toEqual({
      code: 'milestone.later-fact-depends-on-it',
      breaks: [
        { id: plea.id, type: 'plea-taken', occurredOn: '2026-10-06', code: 'milestone.plea-before-arraignment' },
        { id: opening.id, type: 'prosecution-opened', occurredOn: '2026-10-12', code: 'milestone.trial-before-plea' },
      ],
    });
    expect((await work.view()).version).toBe(before.version);
  });

  it('also names what a new fact would make impossible', async () => {
    const { work, accusedId, opening } = await arraigned();

    const answer = await prosecutor.post(`${work.url}/milestones`, {
      type: 'ended',
      occurredOn: '2026-10-09',
      accusedId,
      details: { ending: 's87a' },
      source: 'court-record',
    });

    expect(broken(answer)).toMatchObject({ code: 'milestone.later-fact-depends-on-it', breaks: [{ id: opening.id }] });
  });

  it('is one change with what is taken back along with it', async () => {
    const { work, id, plea, opening } = await arraigned();
    const before = await work.view();
    const told = (await eventsOf(api.db, work.id)).length;

    const answer = await correct(work, id, { reason: 'Another accused', alsoRetract: [plea.id, opening.id] });

    expect(answer.statusCode).toBe(201);
    const recorded = answer.json<RecordedMilestoneView>();
    expect(recorded).toMatchObject({ type: 'retracted', supersedesId: id, reason: 'Another accused', warnings: [] });
    const after = await work.view();
    expect(after).toMatchObject({ stage: 'consent', version: before.version + 1 });
    expect(after.accused[0]).toMatchObject({ stage: 'consent' });
    const { rows } = await api.db.query<{ supersedes: string; reason: string }>(
      `SELECT supersedes, reason FROM court.milestone WHERE case_id = $1 AND type = 'retracted'`,
      [work.id],
    );
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining(
        [id, plea.id, opening.id].map((supersedes) => ({ supersedes, reason: 'Another accused' })),
      ),
    );
    expect((await actionsOn(api.db, work.id)).filter((action) => action === 'milestone.taken-back')).toHaveLength(3);
    const news = (await eventsOf(api.db, work.id)).slice(told).filter(({ type }) => type === 'milestone.recorded');
    expect(news.map(({ payload }) => payload)).toEqual([
      {
        caseId: work.id,
        milestoneId: recorded.id,
        type: 'arraigned',
        supersedes: id,
        alsoTakenBack: ['plea-taken', 'prosecution-opened'],
      },
    ]);
  });

  it('moves a day and takes back what that breaks', async () => {
    const { work, id, plea, opening } = await arraigned();
    const replacement = { occurredOn: '2026-10-14', source: 'court-record' };

    const done = await correct(work, id, { reason: 'The 14th', replacement, alsoRetract: [plea.id, opening.id] });

    expect(done.json<RecordedMilestoneView>()).toMatchObject({ type: 'arraigned', occurredOn: '2026-10-14' });
    expect((await work.view()).accused[0]).toMatchObject({ stage: 'plea', since: '2026-10-14' });
  });

  it('is taken whole or not at all', async () => {
    const { work, accusedId, id, plea, opening } = await arraigned();
    const before = (await actionsOn(api.db, work.id)).length;
    const arrest = (await work.view()).milestones.find(({ type }) => type === 'arrested')!;
    const refusal = async (alsoRetract: readonly string[]) =>
      broken(await correct(work, id, { reason: 'x', alsoRetract }));

    // Somebody recorded another fact since the list was read.
    const { id: late } = await work.record('bail-granted', '2026-10-13', { accusedId });
    const rest = [{ id: plea.id }, { id: opening.id }, { id: late }];
    expect(await refusal([plea.id, opening.id])).toMatchObject({
      code: 'milestone.later-fact-depends-on-it',
      breaks: rest,
    });
    expect(await refusal([plea.id, opening.id, late, arrest.id])).toMatchObject({
      code: 'milestone.takes-back-too-much',
      breaks: rest,
    });
    expect((await correct(work, id, { reason: 'x', alsoRetract: [randomUUID()] })).statusCode).toBe(404);
    expect((await correct(work, id, { reason: 'x', alsoRetract: ['x'] })).statusCode).toBe(400);
    expect((await work.view()).accused[0]).toMatchObject({ stage: 'prosecution' });
    const since = (await actionsOn(api.db, work.id)).slice(before);
    expect(since.filter((action) => action.startsWith('milestone.'))).toEqual(['milestone.recorded']);
  });

  it('is not for a stranger, and does not reach into another case', async () => {
    const [one, other] = [await arraigned(), await arraigned()];
    const stranger = await api.as(Role.Prosecutor);
    const alsoRetract = [one.plea.id, other.opening.id];

    expect((await correct(one.work, one.id, { reason: 'x' }, stranger)).statusCode).toBe(404);
    expect((await correct(one.work, one.id, { reason: 'x', alsoRetract })).statusCode).toBe(404);
  });

  it('of one fact by two people is made once', async () => {
    const { work, opening } = await arraigned();
    const move = (occurredOn: string) => ({ reason: occurredOn, replacement: { occurredOn, source: 'court-record' } });

    const answers = await Promise.all([
      correct(work, opening.id, move('2026-10-13')),
      correct(work, opening.id, move('2026-10-14')),
    ]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const loser = answers.find(({ statusCode }) => statusCode === 409);
    expect(loser?.json<ProblemView>().code).toBe('milestone.already-superseded');
  });

  describe('what the details name', () => {
    const refusal = async (work: CaseWork, type: string, details: object) => {
      const body = { type, occurredOn: '2026-10-14', details, source: 'court-record' };
      const answer = await prosecutor.post(`${work.url}/milestones`, body);
      return answer.statusCode === 201 ? null : answer.json<ProblemView>().code;
    };

    it('is there for the writer to see; absent and hidden are the same', async () => {
      const [{ work }, hidden] = [await arraigned(), await aCourtCase(api.db)];
      const mine = await CaseWork.opened(prosecutor, api.db);
      const [own, foreign] = [await aSurvivor(api.db, { ...hidden, id: work.id }), await aSurvivor(api.db, hidden)];
      const stranger = await api.as(Role.Prosecutor);

      for (const userId of [randomUUID(), stranger.person!.userId]) {
        expect(await refusal(work, 'file-allocated', { userId })).toBe('milestone.unknown-person');
      }
      for (const earlierCaseId of [randomUUID(), hidden.id, work.id]) {
        expect(await refusal(work, 'charged-again', { earlierCaseId })).toBe('milestone.unknown-case');
      }
      for (const survivorId of [randomUUID(), foreign]) {
        expect(await refusal(work, 'vulnerable-witness-declared', { survivorId })).toBe('milestone.unknown-survivor');
      }
      expect(await refusal(work, 'vulnerable-witness-declared', { survivorId: own })).toBeNull();
      expect(await refusal(work, 'charged-again', { earlierCaseId: mine.id })).toBeNull();
    });
  });

  it('says what to look at again about a day without a court', async () => {
    const { work, accusedId } = await arraigned();

    const bail = (await work.record('bail-granted', '2026-10-17', { accusedId })) as RecordedMilestoneView;

    expect(bail.warnings).toEqual(['warning.court-not-sitting']);
  });
});
