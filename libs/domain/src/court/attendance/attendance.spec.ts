import { aPack } from '../../testing/test-pack';
import {
  absenceReasons,
  countWitnesses,
  refuseAttendance,
  refuseExpecting,
  refuseWitnessDay,
  type AttendanceRefusal,
  type AttendedHearing,
  type CountedDay,
  type WitnessDay,
} from './attendance';

const [known] = aPack().adjournmentReasons;
const pack = aPack({
  adjournmentReasons: [...aPack().adjournmentReasons, { ...known!, code: 'not-produced', actor: 'accused' }],
});
const TODAY = '2026-11-23';
const HEARING: AttendedHearing = { on: TODAY, status: 'scheduled' };
const EXPECTED: WitnessDay = {
  summoned: true,
  bonded: false,
  confirmed: false,
  attended: null,
  absentReason: null,
  heard: [],
  testified: null,
  stoodDown: false,
  sentHome: false,
};
const came = (change: Partial<WitnessDay> = {}): WitnessDay => ({ ...EXPECTED, attended: true, ...change });
const refusal = (day: WitnessDay, hearing = HEARING) => refuseWitnessDay(pack, hearing, day, TODAY);

describe('how an accused was there', () => {
  const refused = (how: 'in-person' | 'video' | 'absent', reason: string | null, hearing = HEARING) =>
    refuseAttendance(pack, hearing, { how, reason }, TODAY);

  it('is said with a reason where he was absent, and without one where he was there', () => {
    const [reason] = absenceReasons(pack, 'accused');

    expect(refused('in-person', null)).toBeNull();
    expect(refused('video', null)).toBeNull();
    expect(refused('absent', reason!)).toBeNull();
    expect(refused('absent', null)).toBe('attendance.absent-needs-reason');
    expect(refused('absent', 'bad-mood')).toBe('attendance.unknown-reason');
    expect(refused('video', reason!)).toBe('attendance.reason-without-absence');
  });

  it('is not said ahead of the day, nor of a date that was vacated', () => {
    expect(refused('in-person', null, { on: '2026-11-24', status: 'scheduled' })).toBe('attendance.before-hearing');
    expect(refused('in-person', null, { on: TODAY, status: 'vacated' })).toBe('attendance.hearing-vacated');
    expect(refused('in-person', null, { on: '2026-11-20', status: 'adjourned' })).toBeNull();
  });
});

describe('the list of witnesses', () => {
  it('knows survivors by V, and nobody else', () => {
    expect(refuseExpecting(HEARING, { witness: 'V1', kind: 'survivor' })).toBeNull();
    expect(refuseExpecting(HEARING, { witness: 'W1', kind: 'police' })).toBeNull();
    expect(refuseExpecting(HEARING, { witness: 'V1', kind: 'police' })).toBe('witness.label-not-of-kind');
    expect(refuseExpecting(HEARING, { witness: 'W1', kind: 'survivor' })).toBe('witness.label-not-of-kind');
    expect(refuseExpecting({ ...HEARING, status: 'vacated' }, { witness: 'V1', kind: 'survivor' })).toBe(
      'attendance.hearing-vacated',
    );
  });
});

describe('the day of a witness', () => {
  const [reason] = absenceReasons(pack, 'witness');

  it.each<[string, WitnessDay]>([
    ['summoned', EXPECTED],
    ['came', came()],
    ['heard in chief, part-heard', came({ heard: ['in-chief'], testified: 'part' })],
    ['heard to the end', came({ heard: ['in-chief', 'cross', 're-examined'], testified: 'complete' })],
    ['heard to the end by entries that name no part', came({ testified: 'complete' })],
    ['stood down', came({ stoodDown: true, testified: 'no' })],
    ['sent home unheard', came({ sentHome: true, testified: 'no' })],
    ['did not come, and why', { ...EXPECTED, attended: false, absentReason: reason! }],
  ])('takes one who was %s', (_what, day) => {
    expect(refusal(day)).toBeNull();
  });

  it.each<[AttendanceRefusal, WitnessDay]>([
    ['attendance.absent-needs-reason', { ...EXPECTED, attended: false }],
    ['attendance.unknown-reason', { ...EXPECTED, attended: false, absentReason: 'bad-mood' }],
    ['attendance.reason-without-absence', came({ absentReason: reason! })],
    ['witness.not-there', { ...EXPECTED, testified: 'part' }],
    ['witness.not-there', { ...EXPECTED, attended: false, absentReason: reason!, sentHome: true }],
    ['witness.not-there', { ...EXPECTED, stoodDown: true }],
    // Evidence Act s.146: in chief, then cross, then re-examined.
    ['witness.heard-in-order', came({ heard: ['cross'], testified: 'part' })],
    ['witness.heard-in-order', came({ heard: ['in-chief', 're-examined'], testified: 'complete' })],
    ['witness.heard-but-not-testified', came({ heard: ['in-chief'], testified: 'no' })],
    ['witness.heard-and-sent-home', came({ testified: 'part', sentHome: true })],
    ['witness.heard-and-sent-home', came({ testified: 'complete', stoodDown: true })],
  ])('refuses with %s', (code, day) => {
    expect(refusal(day)).toBe(code);
  });

  it('takes a summons ahead of the day, and nothing else', () => {
    const later: AttendedHearing = { on: '2026-12-01', status: 'scheduled' };

    expect(refusal({ ...EXPECTED, bonded: true, confirmed: true }, later)).toBeNull();
    expect(refusal(came(), later)).toBe('attendance.before-hearing');
    expect(refusal(came(), { ...HEARING, status: 'vacated' })).toBe('attendance.hearing-vacated');
  });
});

describe('what a case has asked of its witnesses', () => {
  const day = (witness: string, change: Partial<CountedDay> = {}): CountedDay => ({
    witness,
    attended: null,
    testified: null,
    sentHome: false,
    ...change,
  });

  it('counts days on a list, days of coming, and those before evidence began', () => {
    const counts = countWitnesses([
      day('V1', { attended: true, sentHome: true, testified: 'no' }),
      day('W2', { attended: false }),
      day('V1', { attended: false }),
      day('V1', { attended: true, testified: 'part' }),
      day('V1', { attended: true, testified: 'complete' }),
    ]);

    expect(counts).toEqual([
      { witness: 'V1', called: 4, came: 3, sentHome: 1, calledBeforeTestifying: 2, testified: 'complete' },
      { witness: 'W2', called: 1, came: 0, sentHome: 0, calledBeforeTestifying: 1, testified: 'no' },
    ]);
  });
});
