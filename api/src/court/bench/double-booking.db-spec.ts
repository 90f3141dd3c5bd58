import type { HearingView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { aCourtFile, aMagistrate } from '../../../test/bench';
import { aCourtCase, aCourtroom, aStation } from '../../../test/court';
import { useApi, type TestClient } from '../../../test/use-api';

describe('one magistrate, one place at a time', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let stationId: string;
  let caseIds: string[];
  let rooms: string[];

  beforeEach(async () => {
    prosecutor = await api.as(Role.Prosecutor);
    stationId = await aStation(api.db);
    const magistrateId = await aMagistrate(api.db, stationId);
    [caseIds, rooms] = [[], []];
    for (const name of ['Court 1', 'Court 2']) {
      const courtCase = await aCourtCase(api.db, { stationId, team: [prosecutor.person] });
      await aCourtFile(api.db, courtCase, { magistrateId });
      caseIds.push(courtCase.id);
      rooms.push(await aCourtroom(api.db, stationId, name));
    }
  });

  const schedule = (index: number, more: object = {}) =>
    prosecutor.post(`/api/cases/${caseIds[index]}/hearings`, {
      stationId,
      courtroomId: rooms[index],
      on: '2026-12-01',
      at: '09:00',
      purpose: 'mention',
      ...more,
    });

  it('holds when two people give the same time at the same moment', async () => {
    const answers = await Promise.all([schedule(0), schedule(1)]);

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const refused = answers.find(({ statusCode }) => statusCode === 409)!;
    expect(refused.json<{ code: string }>().code).toBe('hearing.magistrate-taken');
    const { rows } = await api.db.query('SELECT id FROM court.hearing WHERE case_id = ANY ($1)', [caseIds]);
    expect(rows).toHaveLength(1);
  });

  it('holds for one room and for two rooms of one magistrate, and for nobody who sits at another time', async () => {
    const [first, later] = [await schedule(0), await schedule(1, { at: '11:00' })];

    expect([first.statusCode, later.statusCode]).toEqual([201, 201]);
    expect(first.json<HearingView>().id).not.toBe(later.json<HearingView>().id);
  });

  it('says nothing while no time is known', async () => {
    const answers = [await schedule(0, { at: undefined }), await schedule(1, { at: undefined })];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  });
});
