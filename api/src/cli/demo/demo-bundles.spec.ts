import {
  addDays,
  chargeGap,
  closureOn,
  fold,
  refuseHearing,
  STAGES,
  type DocketState,
  type Milestone,
} from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { aKnown } from '../../../test/known';
import type { CaseBundle } from '../bundles/bundle';
import { emptyDocket, factsOf } from '../bundles/bundle-docket';
import { idsOf } from '../bundles/bundle-ids';
import { readBundle } from '../bundles/bundle-schema';
import { checkBundle } from '../bundles/check/check-bundle';
import type { Known } from '../bundles/check/known';
import { demoBundles } from './demo-bundles';
import { DEMO_USERS, Staff } from './demo-people';

const MONDAY = '2026-11-23';
const FIRST_OF_A_YEAR = '2027-01-01';

const made = new Map<string, readonly CaseBundle[]>();
function bundlesOn(today: string): readonly CaseBundle[] {
  const bundles = made.get(today) ?? demoBundles(today);
  made.set(today, bundles);
  return bundles;
}

function knownOf(bundles: readonly CaseBundle[]): Known {
  const rooms = bundles.flatMap(({ station, hearings = [] }) =>
    hearings.flatMap((hearing) => (hearing.courtroom ? [`${hearing.station ?? station}|${hearing.courtroom}`] : [])),
  );
  return aKnown({
    users: new Map(DEMO_USERS.map(({ username, role }) => [username, { id: username, role }])),
    courtrooms: new Map(rooms.map((room) => [room, room])),
  });
}

/** Every fault that the loader would name. */
function faultsOf(bundles: readonly CaseBundle[], today: string): readonly string[] {
  const known = knownOf(bundles);
  return bundles.flatMap((bundle, index) => {
    const shape = readBundle(JSON.parse(JSON.stringify(bundle))).faults;
    const rules = checkBundle(kenya, bundle, known, { today, now: `${today}T09:00:00+03:00` }).faults;
    return [...shape, ...rules].map(({ path, problem }) => `${index} ${path}: ${problem}`);
  });
}

function stateOf(bundle: CaseBundle, before = '9999-12-31'): DocketState {
  const [ids, openedAt] = [idsOf(bundle, { users: new Map(), cases: new Map() }), bundle.openedAt ?? ''];
  const facts = factsOf(kenya, bundle, ids, openedAt).map(({ milestone }): Milestone => milestone);
  const milestones = facts.filter(({ occurredOn }) => occurredOn < before);
  const docket = emptyDocket(bundle, ids, openedAt);
  const accused = docket.accused.filter(({ recordedAt = '' }) => recordedAt < before);
  return fold(kenya, { ...docket, accused, milestones });
}

const has = (bundle: CaseBundle, type: string) => (bundle.milestones ?? []).some((fact) => fact.type === type);

describe('the invented cases', () => {
  it.each([MONDAY, '2026-11-22', FIRST_OF_A_YEAR, '2027-01-14', '2027-09-05'])('are lawful on %s', (today) => {
    expect(faultsOf(bundlesOn(today), today)).toEqual([]);
  });

  it('are the same for the same day, and move with the day', () => {
    const again = demoBundles(MONDAY);

    expect(again).toEqual(bundlesOn(MONDAY));
    expect(again).not.toEqual(bundlesOn('2026-11-22'));
  });

  it.each([MONDAY, FIRST_OF_A_YEAR])('come to court on court days, for what their stage allows (%s)', (today) => {
    const odd = bundlesOn(today).flatMap((bundle, index) =>
      (bundle.hearings ?? []).flatMap(({ on, purpose }) => {
        const stage = stateOf(bundle, on).stage;
        const refusal = refuseHearing(kenya, { on, purpose, stage, today: on });
        return (closureOn(kenya, on) ?? refusal) ? [`${index} ${purpose} on ${on} at ${stage}: ${refusal}`] : [];
      }),
    );

    expect(odd).toEqual([]);
  });

  it('are 150 at the stations of the coast, most of them at four', () => {
    const bundles = bundlesOn(MONDAY);
    const casesAt = (code: string) => bundles.filter(({ station }) => station === code).length;

    expect(bundles).toHaveLength(150);
    expect(new Set(bundles.map(({ station }) => station)).size).toBe(13);
    expect(['KILIFI', 'SHANZU', 'MALINDI', 'MOMBASA'].map(casesAt)).toEqual([62, 22, 17, 16]);
  });

  it('stand at every stage of the procedure', () => {
    const stages = new Set(bundlesOn(MONDAY).map((bundle) => stateOf(bundle).stage));

    expect(STAGES.filter((stage) => !stages.has(stage))).toEqual([]);
  });

  it('end in every way that the law knows in the coast, and a few twice over', () => {
    const states = bundlesOn(MONDAY).map((bundle) => stateOf(bundle));
    const endings = new Set(states.flatMap(({ endings: found }) => found.map(({ ending }) => ending)));
    const appeals = new Set(states.flatMap(({ accused }) => accused.map(({ appeal }) => appeal)));
    const stagesOfCoAccused = states.filter(({ accused }) => new Set(accused.map(({ stage }) => stage)).size > 1);

    for (const ending of ['s87a', 's202', 's204', 's210', 's215', 's354', 'abated', 'no-charge-evidential']) {
      expect(endings).toContain(ending);
    }
    expect([...appeals].sort()).toEqual(['decided', 'none', 'pending']);
    expect(stagesOfCoAccused.length).toBeGreaterThan(8);
  });

  it('show what goes wrong: charges that are too small, amendments, corrections, late entries, trials begun again', () => {
    const bundles = bundlesOn(MONDAY);
    const gaps = bundles.filter(({ trafficking, counts = [] }) => {
      const { childSurvivor: childVictim, ...facts } = trafficking;
      const codes = counts.map(({ offence }) => offence);
      return chargeGap(kenya, { ...facts, childVictim }, codes) === 'trafficking-not-charged';
    });
    const late = bundles.flatMap(({ hearings = [] }) =>
      hearings.filter(({ on, recordedAt = on }) => recordedAt.slice(0, 10) > addDays(on, 2)),
    );

    const lost = bundles.flatMap(({ hearings = [] }) => hearings.filter(({ status }) => status === 'adjourned'));
    const unexplained = lost.filter(({ reason }) => reason === undefined);

    expect(unexplained.length).toBeGreaterThan(3);
    expect(unexplained.length / lost.length).toBeLessThan(0.05);
    expect(gaps.length).toBeGreaterThan(20);
    expect(bundles.filter((bundle) => has(bundle, 'charge-amended')).length).toBeGreaterThan(15);
    expect(bundles.filter(({ milestones = [] }) => milestones.some(({ corrects }) => corrects)).length).toBeGreaterThan(
      8,
    );
    expect(late.length).toBeGreaterThan(50);
    expect(bundles.some((bundle) => has(bundle, 'trial-restarted') && has(bundle, 'absconded') === false)).toBe(true);
    expect(bundles.some((bundle) => has(bundle, 'absconded'))).toBe(true);
  });

  it('name nobody who is not visibly invented', () => {
    const names = bundlesOn(MONDAY).flatMap(({ accused = [], survivors = [] }) => [
      ...accused.map(({ fullName }) => fullName),
      ...survivors.map(({ identity }) => identity?.fullName),
    ]);

    expect(names.filter((name) => !name?.startsWith('Invented '))).toEqual([]);
    expect(DEMO_USERS.filter(({ displayName }) => !displayName.startsWith('Demo '))).toEqual([]);
  });
});

describe('the day of the demo', () => {
  const ofProsecutor = (on: string, today = MONDAY) =>
    bundlesOn(today)
      .filter(({ team = [] }) => team.includes(Staff.Prosecutor))
      .flatMap(({ station, hearings = [] }) =>
        hearings.filter((hearing) => hearing.on === on).map((hearing) => ({ station, ...hearing })),
      );

  it('has nine matters at Kilifi in three courtrooms, two of them finished', () => {
    const matters = ofProsecutor(MONDAY);
    const inCourt2 = matters.filter(({ courtroom }) => courtroom === 'Court 2');

    expect(matters).toHaveLength(9);
    expect(new Set(matters.map(({ station }) => station))).toEqual(new Set(['KILIFI']));
    expect(inCourt2).toHaveLength(5);
    expect(
      inCourt2
        .map(({ status }) => status)
        .filter((status) => status !== 'scheduled')
        .sort(),
    ).toEqual(['adjourned', 'effective']);
    expect(matters.filter(({ courtroom }) => courtroom === "Children's Court")).toHaveLength(2);
  });

  it('has less on the court days that follow', () => {
    expect(['2026-11-24', '2026-11-25', '2026-11-26'].map((day) => ofProsecutor(day).length)).toEqual([3, 2, 4]);
  });

  it('is the next court day when no court sits, with nothing finished yet', () => {
    const matters = ofProsecutor(MONDAY, '2026-11-22');

    expect(matters).toHaveLength(9);
    expect(matters.filter(({ status }) => status !== 'scheduled')).toEqual([]);
  });

  it('has one plan that fell, of which she does not know the next date yet', () => {
    const fallen = bundlesOn(MONDAY).flatMap(({ accompaniments = [], hearings = [] }) =>
      accompaniments
        .filter(({ status }) => status === 'needs-new-plan')
        .map(({ officer, hearing }) => ({ officer, status: hearings.find(({ key }) => key === hearing)?.status })),
    );

    expect(fallen).toEqual([{ officer: Staff.Officer, status: 'adjourned' }]);
  });

  it('has items on their way to both investigators and to the prosecutor', () => {
    const offers = bundlesOn(MONDAY).flatMap(({ exhibits = [] }) =>
      exhibits.flatMap(({ custody = [] }) => {
        const last = custody.at(-1);
        return last?.kind === 'handed-over' ? [last.to] : [];
      }),
    );

    expect(new Set(offers)).toEqual(
      new Set([Staff.Investigator, Staff.Investigator2, Staff.Prosecutor, Staff.Prosecutor2]),
    );
  });
});
