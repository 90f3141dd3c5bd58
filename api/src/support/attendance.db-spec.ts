import { randomUUID } from 'node:crypto';
import { HearingPurpose, Role } from '@hakika/domain';
import { aCourtCase, aHearing, type CourtCaseRow } from '../../test/court';
import { aSurvivor } from '../../test/support';
import { useApi, type TestClient } from '../../test/use-api';
import { rawSql } from '../../test/walls';
import { GIVES_EVIDENCE, IS_EXPECTED } from './attendance';

const OF_ONE = (
  rule: string,
) => `SELECT ${rule} AS said FROM support.survivor s JOIN court.hearing h ON h.case_id = s.case_id
  WHERE s.id = $1 AND h.id = $2`;
const COUNTED = `SELECT whole FROM figures.accompanied($1, '2026-10-01', '2026-10-31', '2100-01-01')`;

/** The support side plans by one statement, and the committee counts by another: they must mean the same dates. */
describe('the dates on which a survivor is expected', () => {
  const raw = rawSql(() => api);
  const api = useApi();
  let supervisor: TestClient;

  beforeAll(async () => {
    supervisor = await api.as(Role.Supervisor);
  });

  const heard = async (courtCase: CourtCaseRow, purpose: string, listed: boolean) => {
    const id = await aHearing(api.db, courtCase, { on: '2026-10-12', purpose, status: 'effective' });
    await api.db.query(
      `INSERT INTO court.hearing_outcome (id, hearing_id, case_id, status, outcome, recorded_by) VALUES ($1, $2, $3, 'effective', 'proceeded', $1)`,
      [randomUUID(), id, courtCase.id],
    );
    await api.db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind) VALUES ($1, $2, $3, $4, 'survivor')`,
      [randomUUID(), id, courtCase.id, listed ? 'V1' : 'V2'],
    );
    return id;
  };
  const says = async (rule: string, survivorId: string, hearingId: string) =>
    (await api.db.query<{ said: boolean }>(OF_ONE(rule), [survivorId, hearingId])).rows[0]?.said;
  const counted = async (stationId: string) =>
    (await raw.asks(supervisor, [COUNTED, [stationId]])).rows as readonly { whole: number }[];

  const CASES = Object.values(HearingPurpose).flatMap((purpose) =>
    [true, false].map((listed) => [purpose, listed] as const),
  );

  it.each(CASES)(
    'are the same in the agenda and in the figures: %s, on the list of witnesses: %s',
    async (...given) => {
      const courtCase = await aCourtCase(api.db);
      const survivorId = await aSurvivor(api.db, courtCase);

      const hearingId = await heard(courtCase, ...given);

      const expected = await says(IS_EXPECTED, survivorId, hearingId);
      expect(await counted(courtCase.stationId)).toEqual([{ whole: expected ? 1 : 0 }]);
      const givesEvidence = await says(GIVES_EVIDENCE, survivorId, hearingId);
      expect([expected, givesEvidence]).not.toEqual([false, true]);
    },
  );

  it('are some of them, and not all', async () => {
    const courtCase = await aCourtCase(api.db);
    const survivorId = await aSurvivor(api.db, courtCase);
    const answers = [];
    for (const [purpose, listed] of CASES)
      answers.push(await says(IS_EXPECTED, survivorId, await heard(courtCase, purpose, listed)));

    expect(new Set(answers)).toEqual(new Set([true, false]));
  });
});
