import { randomUUID } from 'node:crypto';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing, type CourtCaseRow } from '../../test/court';
import { eventually } from '../../test/eventually';
import { anExhibit, offer } from '../../test/evidence';
import { aBooking, aSurvivor } from '../../test/support';
import { NOW, useApi, type TestClient } from '../../test/use-api';
import { DENIED, rawSql } from '../../test/walls';

const TELL = 'INSERT INTO sec.outbox (type, payload) VALUES ($1, $2)';

interface Place {
  readonly courtCase: CourtCaseRow;
  readonly hearing: string;
  readonly plan: string;
}

/** Handlers act with the sight of jobs, so an event is told by whose work it is, about what they see. */
describe('events, against somebody who can run any SQL', () => {
  const sql = rawSql(() => api);
  const api = useApi();
  let prosecutor: TestClient;
  let officer: TestClient;
  let mine: Place;
  let theirs: Place;

  async function aPlace(...team: TestClient[]): Promise<Place> {
    const courtCase = await aCourtCase(api.db, { team: team.map(({ person }) => person) });
    const [survivorId, hearing] = [await aSurvivor(api.db, courtCase), await aHearing(api.db, courtCase)];
    const officerId = (await api.as(Role.SupportOfficer)).person?.userId ?? '';
    const status = 'needs-new-plan';
    return {
      courtCase,
      hearing,
      plan: await aBooking(api.db, courtCase, { survivorId, hearingId: hearing, officerId, status }),
    };
  }

  beforeAll(async () => {
    [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
    [mine, theirs] = [await aPlace(prosecutor, officer), await aPlace()];
  });

  const tell = (client: TestClient, type: string, payload: object) => sql.asks(client, [TELL, [type, payload]]);
  const accusedOf = async ({ courtCase }: Place) =>
    (await api.db.query<{ id: string }>('SELECT id FROM court.accused WHERE case_id = $1', [courtCase.id])).rows[0]?.id;
  const about = (place: Place, more: object = {}) => ({ caseId: place.courtCase.id, ...more });

  it('are told about a case of one’s own', async () => {
    expect((await tell(prosecutor, 'hearing.adjourned', about(mine, { hearingId: mine.hearing }))).rowCount).toBe(1);
    expect((await tell(officer, 'accompaniment.closed', about(mine, { accompanimentId: mine.plan }))).rowCount).toBe(1);
  });

  it.each([
    ['of a case of others', () => tell(prosecutor, 'hearing.adjourned', about(theirs, { hearingId: theirs.hearing }))],
    ['of a case that does not exist', () => tell(prosecutor, 'case.shared', { caseId: randomUUID() })],
    ['of no case', () => tell(prosecutor, 'hearing.adjourned', { hearingId: mine.hearing })],
    [
      'of the hearing of another case',
      () => tell(prosecutor, 'hearing.adjourned', about(mine, { hearingId: theirs.hearing })),
    ],
    ['of a hearing that it does not name', () => tell(prosecutor, 'hearing.adjourned', about(mine))],
    [
      'of the plan of another case',
      () => tell(officer, 'accompaniment.closed', about(mine, { accompanimentId: theirs.plan })),
    ],
    [
      'of the work of others',
      () => tell(prosecutor, 'accompaniment.closed', about(mine, { accompanimentId: mine.plan })),
    ],
    [
      'of the custody of an accused of another case',
      async () => tell(prosecutor, 'accused.custody-changed', about(mine, { accusedId: await accusedOf(theirs) })),
    ],
    ['of the custody of nobody', () => tell(prosecutor, 'accused.custody-changed', about(mine))],
    [
      'of bail by those who keep no docket',
      async () => tell(officer, 'bail.changed', about(mine, { accusedId: await accusedOf(mine) })),
    ],
    [
      'of an item of others',
      async () => {
        const finder = await api.as(Role.Investigator);
        return tell(prosecutor, 'exhibit.offered', { caseId: null, exhibitId: (await anExhibit(finder)).id });
      },
    ],
  ])('are not told %s', async (_what, attempt) => {
    await expect(attempt()).rejects.toMatchObject(DENIED);
  });

  it.each([
    ['in the name of somebody else', 'actor_id', () => prosecutor.person?.userId],
    ['as if they had been told long ago', 'created_at', () => NOW],
    ['as if they had been delivered', 'dispatched_at', () => NOW],
  ])('are not told %s', async (_what, column, value) => {
    const insert = `INSERT INTO sec.outbox (type, payload, ${column}) VALUES ('case.shared', $1, $2)`;

    await expect(sql.asks(prosecutor, [insert, [about(mine), value()]])).rejects.toMatchObject(DENIED);
  });

  it('are told of an item by whom it is offered to, though its case is not theirs', async () => {
    const [finder, receiver] = [await api.as(Role.Investigator), await api.as(Role.Investigator)];
    const { id: caseId } = await aCourtCase(api.db, { team: [finder.person] });
    const item = await anExhibit(finder, { caseId });
    await offer(finder, item, receiver.person?.userId ?? '');

    const told = { caseId, exhibitId: item.id };
    expect((await tell(receiver, 'exhibit.answered', told)).rowCount).toBe(1);
    await expect(tell(receiver, 'exhibit.answered', { ...told, custodyEventId: randomUUID() })).rejects.toMatchObject(
      DENIED,
    );
  });

  describe('that lie all the same', () => {
    const happens = async (type: string, payload: object) => {
      const id = randomUUID();
      const actor = randomUUID();
      await api.db.query('INSERT INTO sec.outbox (id, type, payload, actor_id) VALUES ($1, $2, $3, $4)', [
        id,
        type,
        payload,
        actor,
      ]);
      await eventually(async () => {
        const { rows } = await api.db.query('SELECT FROM sec.outbox WHERE id = $1 AND dispatched_at IS NULL', [id]);
        expect(rows).toEqual([]);
      });
      await eventually(async () => {
        const { rows } = await api.db.query(`SELECT FROM jobs.job WHERE state < 'completed'`);
        expect(rows).toEqual([]);
      });
    };
    const openTasks = async (subject: string) =>
      (
        await api.db.query('SELECT case_id, assignee_id FROM work.task WHERE subject_id = $1 AND closed_at IS NULL', [
          subject,
        ])
      ).rows;

    it('make the task of the plan’s own case and officer, and close none of a plan that is still to be made', async () => {
      const { plan, courtCase } = theirs;
      const lie = { ...about(mine), accompanimentId: plan, officerId: officer.person?.userId };
      await happens('accompaniment.plan-fell', lie);
      const [made] = await openTasks(plan);

      await happens('accompaniment.closed', lie);

      expect(made).toMatchObject({ case_id: courtCase.id });
      expect(made).not.toMatchObject({ assignee_id: officer.person?.userId });
      expect(await openTasks(plan)).toEqual([made]);
      expect(await actionsOn(api.db, mine.courtCase.id)).not.toContain('task.made');
    });
  });

  it('make tasks that nobody closes for somebody else, or earlier than now', async () => {
    const [colleague, id] = [await api.as(Role.Prosecutor), randomUUID()];
    await api.db.query(
      `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, event_id) VALUES ($1, 'test.task', $2, $1, $3, $1)`,
      [id, mine.courtCase.id, prosecutor.person?.userId],
    );
    await api.db.query('INSERT INTO court.case_assignment (case_id, user_id, assigned_by) VALUES ($1, $2, $2)', [
      mine.courtCase.id,
      colleague.person?.userId,
    ]);
    const close = `UPDATE work.task SET closed_at = '2020-01-01', closed_by = $2 WHERE id = $1`;

    expect((await sql.asks(colleague, [close, [id, colleague.person?.userId]])).rowCount).toBe(0);
    await expect(sql.asks(prosecutor, [close, [id, colleague.person?.userId]])).rejects.toMatchObject(DENIED);
    const { rows } = await sql.asks(
      prosecutor,
      [close, [id, prosecutor.person?.userId]],
      ['SELECT closed_at FROM work.task WHERE id = $1', [id]],
    );
    expect(rows).toEqual([{ closed_at: new Date(NOW) }]);
  });
});
