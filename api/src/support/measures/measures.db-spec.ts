import type { MeasureDeliveryView, MeasureView, ProblemView } from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { actionsOn, aCourtCase, aHearing, type CourtCaseRow } from '../../../test/court';
import { eventually } from '../../../test/eventually';
import { aSurvivor } from '../../../test/support';
import { useApi, type TestClient } from '../../../test/use-api';

const GRANT = { granted: true, orderedOn: '2026-11-20', orderText: 'The box is to be used' };

describe('special measures', () => {
  const api = useApi();
  let prosecutor: TestClient;
  let officer: TestClient;
  let courtCase: CourtCaseRow;
  let survivorId: string;

  beforeAll(async () => {
    [prosecutor, officer] = [await api.as(Role.Prosecutor), await api.as(Role.SupportOfficer)];
  });
  beforeEach(async () => {
    courtCase = await aCourtCase(api.db, { team: [prosecutor.person, officer.person] });
    survivorId = await aSurvivor(api.db, courtCase);
  });

  const ask = (body: object = { code: 'AC01', requestedOn: '2026-11-16' }, by = officer) =>
    by.post(`/api/survivors/${survivorId}/measures`, body);
  const order = (id: string, body: object = GRANT, version = 1, by = prosecutor) =>
    by.post(`/api/measures/${id}/order`, body, { headers: { 'if-match': `"v${version}"` } });
  const deliver = (hearing: string, measure: string, body: object, version = 1, by = prosecutor) =>
    by.send('PUT', `/api/hearings/${hearing}/deliveries/${measure}`, {
      payload: body,
      headers: { 'if-match': `"v${version}"` },
    });
  const granted = async () => {
    const { id } = (await ask()).json<MeasureView>();
    return (await order(id)).json<MeasureView>();
  };
  const codeOf = async (answer: Promise<{ statusCode: number; json: <T>() => T }>) => {
    const { statusCode, json } = await answer;
    return [statusCode, json<ProblemView>().code];
  };

  it('are asked for by the officer, ordered by the court, and expected at coming hearings where she gives evidence', async () => {
    const today = await aHearing(api.db, courtCase);
    await aHearing(api.db, courtCase, { on: '2026-11-30', purpose: 'mention' });
    await aHearing(api.db, courtCase, { on: '2026-11-02', status: 'adjourned', reason: 'plea-talks' });

    const asked = (await ask()).json<MeasureView>();
    const ordered = (await order(asked.id)).json<MeasureView>();

    expect(asked).toMatchObject({
      survivorLabel: 'V1',
      code: 'AC01',
      state: 'requested',
      requestedOn: '2026-11-16',
      deliveries: [],
    });
    expect(ordered).toMatchObject({
      state: 'granted',
      orderedOn: '2026-11-20',
      orderText: GRANT.orderText,
      version: 2,
    });
    expect(ordered.deliveries).toEqual([
      { measureId: asked.id, hearingId: today, hearingOn: '2026-11-23', outcome: null, reason: null, version: 1 },
    ]);
    expect(await actionsOn(api.db, courtCase.id)).toEqual(['measure.requested', 'measure.ordered']);
  });

  it('are expected at a date that is given later, without anybody asking', async () => {
    const { id } = await granted();

    await prosecutor.post(`/api/cases/${courtCase.id}/hearings`, {
      stationId: courtCase.stationId,
      on: '2026-12-01',
      purpose: 'prosecution-hearing',
    });

    await eventually(async () => {
      const { rows } = await api.db.query('SELECT hearing_id FROM support.measure_delivery WHERE measure_id = $1', [
        id,
      ]);
      expect(rows).toHaveLength(1);
    });
  });

  it('say at each hearing whether they were there, and why not', async () => {
    const today = await aHearing(api.db, courtCase);
    const { id } = await granted();
    const clerk = await api.as(Role.Clerk, { stationId: courtCase.stationId });

    expect(await codeOf(deliver(today, id, { outcome: 'not-provided' }))).toEqual([409, 'delivery.needs-reason']);
    expect(await codeOf(deliver(today, id, { outcome: 'not-provided', reason: 'NP77' }))).toEqual([
      409,
      'delivery.unknown-reason',
    ]);
    const said = await deliver(today, id, { outcome: 'not-provided', reason: 'NP01' });
    const corrected = await deliver(today, id, { outcome: 'provided' }, 2, clerk);

    expect(said.json<MeasureDeliveryView>()).toMatchObject({ outcome: 'not-provided', reason: 'NP01', version: 2 });
    expect(corrected.json<MeasureDeliveryView>()).toMatchObject({ outcome: 'provided', reason: null, version: 3 });
    expect((await deliver(today, id, { outcome: 'provided' }, 2)).statusCode).toBe(412);
  });

  it('are not delivered before the day, nor where nobody expects them', async () => {
    const coming = await aHearing(api.db, courtCase, { on: '2026-11-30' });
    const { id } = await granted();
    const mention = await aHearing(api.db, courtCase, { on: '2026-11-23', purpose: 'mention' });

    expect(await codeOf(deliver(coming, id, { outcome: 'provided' }))).toEqual([409, 'delivery.before-hearing']);
    expect((await deliver(mention, id, { outcome: 'provided' })).statusCode).toBe(404);
  });

  it('are asked for once, by a code of the pack', async () => {
    await ask();

    expect(await codeOf(ask())).toEqual([409, 'measure.already-asked']);
    expect(await codeOf(ask({ code: 'AC999' }))).toEqual([409, 'measure.unknown-code']);
    expect(await codeOf(ask({ code: 'AC02', requestedOn: '2026-11-24' }))).toEqual([409, 'measure.in-the-future']);
  });

  it('are decided once, by an order that says what it is', async () => {
    const { id } = (await ask()).json<MeasureView>();

    expect(await codeOf(order(id, { granted: true, orderedOn: '2026-11-20' }))).toEqual([
      409,
      'measure.grant-needs-order-text',
    ]);
    expect(await codeOf(order(id, { ...GRANT, orderedOn: '2026-11-10' }))).toEqual([
      409,
      'measure.order-before-request',
    ]);
    expect(await codeOf(order(id, { granted: false, orderedOn: '2026-11-20' }))).toEqual([
      409,
      'measure.denial-needs-reason',
    ]);
    expect((await order(id, { granted: false, orderedOn: '2026-11-20', denial: 'DN04' })).json()).toMatchObject({
      state: 'denied',
      denial: 'DN04',
    });
    expect((await order(id, GRANT, 1)).statusCode).toBe(412);
    expect((await order(id, GRANT, 2)).statusCode).toBe(200);
    expect(await codeOf(order(id, GRANT, 3))).toEqual([409, 'measure.already-decided']);
  });

  it('are absent for strangers, and ordered by nobody but the prosecution', async () => {
    const { id } = (await ask()).json<MeasureView>();
    const clerk = await api.as(Role.Clerk, { stationId: courtCase.stationId });

    for (const client of [officer, clerk, await api.as(Role.Prosecutor), await api.as(Role.Investigator)]) {
      expect((await order(id, GRANT, 1, client)).statusCode).toBe(404);
    }
    for (const client of [clerk, await api.as(Role.SupportOfficer), await api.as(Role.Prosecutor)]) {
      expect((await ask({ code: 'AC02' }, client)).statusCode).toBe(404);
    }
  });
});
