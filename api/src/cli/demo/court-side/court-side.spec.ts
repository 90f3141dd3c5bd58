import { decisionFile, fold, toTell } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import { aKnown } from '../../../../test/known';
import type { BundleMilestone, CaseBundle } from '../../bundles/bundle';
import { checkBundle, type SoundBundle } from '../../bundles/check/check-bundle';
import { demoBundles } from '../demo-bundles';
import { DEMO_USERS, Staff } from '../demo-people';

const MONDAY = '2026-11-23';
const NOW = `${MONDAY}T09:00:00+03:00`;

const bundles = demoBundles(MONDAY);
const mine = bundles.filter(({ team = [] }) => team.includes(Staff.Prosecutor));
const hearingsOf = (cases: readonly CaseBundle[]) => cases.flatMap(({ hearings = [] }) => hearings);
const factsOf = (cases: readonly CaseBundle[], type: BundleMilestone['type']) =>
  cases.flatMap(({ milestones = [] }) => milestones.filter((fact) => fact.type === type));

function soundOnes(): readonly SoundBundle[] {
  const rooms = bundles.flatMap(({ station, hearings = [] }) =>
    hearings.flatMap((one) => (one.courtroom ? [`${one.station ?? station}|${one.courtroom}`] : [])),
  );
  const users = new Map(DEMO_USERS.map(({ username, role }) => [username, { id: username, role }]));
  const known = aKnown({ users, courtrooms: new Map(rooms.map((room) => [room, room])) });
  return bundles.flatMap((bundle) => checkBundle(kenya, bundle, known, { today: MONDAY, now: NOW }).sound ?? []);
}
const sound = soundOnes();
const myStates = sound
  .filter(({ bundle }) => mine.includes(bundle))
  .map(({ docket }) => ({ docket, state: fold(kenya, docket) }));

describe('the court side of the demo', () => {
  it('is sound, whole', () => {
    expect(sound).toHaveLength(bundles.length);
  });

  it('has files that wait for a decision, one of them with a direction overdue, one open and one answered', () => {
    const files = myStates.map(({ docket }) => decisionFile(kenya, docket, MONDAY));
    const directed = files.filter(({ directionsOverdue }) => directionsOverdue > 0);

    expect(directed).toHaveLength(1);
    expect(directed[0]!.accused[0]!.directions.map(({ answeredOn }) => answeredOn !== null)).toEqual([
      true,
      false,
      false,
    ]);
    expect(files.some(({ next }) => next === 'file-reviewed')).toBe(true);
    expect(files.some(({ accused }) => accused.some(({ underReview }) => underReview))).toBe(true);
  });

  it('has a magistrate on every date in a courtroom, and a question of s.200 that is still open', () => {
    const nobody = hearingsOf(bundles).filter(({ courtroom, magistrate }) => courtroom && !magistrate);

    expect(nobody).toEqual([]);
    expect(myStates.some(({ state }) => state.accused.some(({ s200Since }) => s200Since !== null))).toBe(true);
  });

  it('has a judgment to record today, and one matter before the court', () => {
    const today = hearingsOf(mine).filter(({ on }) => on === MONDAY);
    const lastSaid = today.map(({ status, calls = [] }) => `${status} ${calls.at(-1)?.said ?? 'waiting'}`);

    expect(today.some(({ purpose, status }) => purpose === 'judgment' && status === 'scheduled')).toBe(true);
    expect(lastSaid.filter((said) => said === 'scheduled called')).toHaveLength(1);
    expect(lastSaid.filter((said) => said.endsWith('finished'))).toHaveLength(2);
    expect(lastSaid.filter((said) => said === 'scheduled waiting').length).toBeGreaterThan(3);
  });

  it('has dates to come of which something was said, few of them ready', () => {
    const said = hearingsOf(mine).filter(({ readiness = [] }) => readiness.length > 0);
    const ready = said.filter(({ readiness = [] }) => readiness.some(({ subject }) => subject === 'hearing'));

    expect(said.length).toBeGreaterThan(3);
    expect(ready.length).toBeGreaterThan(0);
    expect(ready.length).toBeLessThan(said.length);
  });

  it('has compensation paid in parts, never wholly, and news that nobody has brought', () => {
    const owed = myStates
      .flatMap(({ state }) => state.accused)
      .filter(({ compensation }) => compensation.orderedKes > 0);

    expect(owed.some(({ compensation }) => compensation.paidKes > 0)).toBe(true);
    expect(owed.filter(({ compensation }) => compensation.paidKes >= compensation.orderedKes)).toEqual([]);
    expect(factsOf(mine, 'survivor-told').length).toBeGreaterThan(20);
    expect(myStates.filter(({ state }) => toTell(state).length > 0).length).toBeGreaterThan(5);
  });

  it('has a case transferred, accused tried apart, cases joined, and one charged again', () => {
    expect(factsOf(mine, 'transferred')).toHaveLength(1);
    expect(factsOf(mine, 'consolidated')).toHaveLength(1);
    expect(factsOf(mine, 'severed').length).toBeGreaterThan(0);
    expect(factsOf(bundles, 'charged-again')).toHaveLength(1);
    expect(mine.flatMap(({ courtFiles = [] }) => courtFiles.map(({ closedBecause }) => closedBecause))).toContain(
      'transferred',
    );
  });

  it('has an open case of which three dates and more were lost one after the other', () => {
    const longest = mine.map(({ hearings = [] }) => {
      const marks = hearings.map(({ status }) => (status === 'adjourned' ? 'x' : ' ')).join('');
      return Math.max(...marks.split(' ').map(({ length }) => length));
    });

    expect(longest.filter((dates) => dates >= 3).length).toBeGreaterThan(2);
  });

  it('has every fate of accused, witnesses and applications', () => {
    const held = hearingsOf(bundles);
    const attendance = held.flatMap((hearing) => hearing.attendance ?? []);
    const days = held.flatMap((hearing) => hearing.witnesses ?? []);
    const share = (how: string) => attendance.filter((one) => one.how === how).length / attendance.length;

    expect(share('in-person')).toBeGreaterThan(0.8);
    expect(share('video')).toBeGreaterThan(0.03);
    expect(share('absent')).toBeGreaterThan(0.01);
    expect(days.some(({ stoodDown }) => stoodDown)).toBe(true);
    expect(days.some(({ absentReason }) => absentReason)).toBe(true);
    expect(days.some(({ heard = [] }) => heard.length === 3)).toBe(true);
    expect(held.some(({ final }) => final)).toBe(true);
    expect(held.some(({ costsAgainst }) => costsAgainst)).toBe(true);
    expect(held.some(({ status, granted }) => status === 'effective' && granted === false)).toBe(true);
  });

  it('names nobody who is not visibly invented', () => {
    const names = bundles.flatMap(({ accused = [], magistrates = [] }) => [
      ...accused.flatMap(({ aliases = [], advocate, identityNumber }) => [...aliases, advocate, identityNumber]),
      ...magistrates.map(({ fullName }) => fullName.replace('Demo ', 'Invented ')),
    ]);

    expect(names.filter((name) => name !== undefined && !/^invented[ -]/i.test(name))).toEqual([]);
  });
});
