import { kenya } from '@hakika/jurisdictions';
import { aBundle } from '../../../../test/bundles';
import { aKnown } from '../../../../test/known';
import type { CaseBundle } from '../bundle';
import type { BundleHearing } from '../bundle-hearing';
import { readBundle } from '../bundle-schema';
import { checkBundle } from './check-bundle';

const MOMENT = { today: '2026-11-23', now: '2026-11-23T12:00:00+03:00' };
const USERS = new Map([
  ['clerk', { id: 'clerk', role: 'clerk' }],
  ['investigator', { id: 'investigator', role: 'investigator' }],
]);
const MAGISTRATE = { key: 'M1', fullName: 'Invented Magistrate', rank: 'PM', from: '2025-01-06', to: '2026-10-01' };
const HELD: BundleHearing = { key: 'H', on: '2026-11-16', purpose: 'mention', status: 'effective' };

/** Faults of shape and of sense, as the loader would name them. */
function faultsOf(more: Partial<CaseBundle>, known = aKnown({ users: USERS })): readonly string[] {
  const bundle = aBundle({ accused: [{ label: 'A1' }], ...more });
  const { faults } = readBundle(bundle);
  const found = faults.length > 0 ? faults : checkBundle(kenya, bundle, known, MOMENT).faults;
  return found.map(({ path, problem }) => `${path}: ${problem}`);
}
const ofHearing = (more: Partial<BundleHearing>) => faultsOf({ hearings: [{ ...HELD, ...more }] });

describe('who sits', () => {
  it('is somebody who is named, of that court, and of that day', () => {
    expect(
      faultsOf({
        magistrates: [MAGISTRATE],
        courtFiles: [{ kind: 'trial', number: 'Invented 1', station: 'MALINDI', magistrate: 'M1' }],
        hearings: [
          { ...HELD, magistrate: 'M1' },
          { ...HELD, key: 'H2', on: '2026-09-15', magistrate: 'M9' },
        ],
      }),
    ).toEqual([
      '/courtFiles/0/magistrate: magistrate.elsewhere',
      '/hearings/0/magistrate: magistrate.not-sitting',
      '/hearings/1/magistrate: there is no magistrate M9',
    ]);
  });

  it('is one person in one place: not two at one time, and not of another rank', () => {
    const known = aKnown({ users: USERS });
    const hearings = [{ ...HELD, on: '2026-09-15', at: '09:00', magistrate: 'M1' }];

    expect(faultsOf({ magistrates: [MAGISTRATE], hearings }, known)).toEqual([]);
    expect(faultsOf({ magistrates: [{ ...MAGISTRATE, rank: 'CM', to: '2026-10-02' }], hearings }, known)).toEqual([
      '/hearings/0/magistrate: hearing.magistrate-taken',
      '/magistrates/0/rank: is known here as PM',
      '/magistrates/0/to: is known here with another day',
    ]);
  });

  it('leaves after coming, and holds a rank that there is', () => {
    expect(faultsOf({ magistrates: [{ ...MAGISTRATE, to: '2025-01-06' }] })).toEqual([
      '/magistrates/0/to: magistrate.ends-before-beginning',
    ]);
    expect(faultsOf({ magistrates: [{ ...MAGISTRATE, rank: 'KING' }] })[0]).toMatch(/^\/magistrates\/0\/rank: must be/);
  });
});

describe('who was there', () => {
  it('is said of each accused once, by name of the accused, and after the day', () => {
    expect(
      ofHearing({
        attendance: [
          { accused: 'A1', how: 'video' },
          { accused: 'A1', how: 'absent', reason: 'accused-ill' },
        ],
      }),
    ).toEqual(['/hearings/0/attendance/1/accused: A1 stands here twice']);
    expect(ofHearing({ attendance: [{ accused: 'A7', how: 'video' }] })).toEqual([
      '/hearings/0/attendance/0/accused: there is no accused A7',
    ]);
    expect(
      ofHearing({ on: '2026-12-01', status: 'scheduled', attendance: [{ accused: 'A1', how: 'in-person' }] }),
    ).toEqual(['/hearings/0/attendance/0: attendance.before-hearing']);
  });

  it('has a reason when absent, and only then', () => {
    expect(ofHearing({ attendance: [{ accused: 'A1', how: 'absent' }] })).toEqual([
      '/hearings/0/attendance/0/reason: is missing',
    ]);
    expect(ofHearing({ attendance: [{ accused: 'A1', how: 'video', reason: 'accused-ill' }] })).toEqual([
      '/hearings/0/attendance/0/reason: has no place here',
    ]);
  });

  it.each([
    [{ attended: false, testified: 'part' }, 'witness.not-there'],
    [{ attended: true, testified: 'part', sentHome: true }, 'witness.heard-and-sent-home'],
    [{ attended: true, testified: 'part', heard: ['cross'] }, 'witness.heard-in-order'],
    [{ attended: true, heard: ['in-chief'] }, 'witness.heard-but-not-testified'],
    [{ attended: true, absentReason: 'witness-ill' }, 'attendance.reason-without-absence'],
  ] as const)('is a witness of whom that can be said: %j', (day, refusal) => {
    expect(ofHearing({ witnesses: [{ witness: 'P1', kind: 'police', ...day }] })).toEqual([
      `/hearings/0/witnesses/0: ${refusal}`,
    ]);
  });

  it('may be a witness who did not come, nobody knows why', () => {
    expect(ofHearing({ witnesses: [{ witness: 'P1', kind: 'police', attended: false }] })).toEqual([]);
  });
});

describe('an application', () => {
  it('was granted where the date was lost, and refused where it was not', () => {
    expect(ofHearing({ status: 'adjourned', askedBy: 'defence', granted: false })).toEqual([
      '/hearings/0/granted: must be equal to constant',
    ]);
    expect(ofHearing({ askedBy: 'defence', granted: true })).toEqual([
      '/hearings/0/granted: must be equal to constant',
    ]);
    expect(ofHearing({ opposed: true })).toEqual(['/hearings/0/askedBy: application.nobody-asked']);
    expect(ofHearing({ askedBy: 'defence', opposed: true, granted: false })).toEqual([]);
  });
});

describe('the running day', () => {
  it('calls a matter before it is finished, on its own day, and not in the future', () => {
    expect(
      ofHearing({
        calls: [
          { said: 'finished', at: '2026-11-16T10:00:00+03:00' },
          { said: 'called', at: '2026-11-15T10:00:00+03:00' },
          { said: 'called', at: '2026-11-24T10:00:00+03:00' },
        ],
      }),
    ).toEqual([
      '/hearings/0/calls/0/said: call.not-called',
      '/hearings/0/calls/1/said: call.another-day',
      '/hearings/0/calls/1/at: lies before the call before it',
      '/hearings/0/calls/2/said: call.another-day',
      '/hearings/0/calls/2/at: lies in the future',
    ]);
  });
});

describe('being ready', () => {
  it('is said beforehand, by whoever sees to it, of the whole or of a line', () => {
    expect(
      ofHearing({
        readiness: [
          { subject: 'hearing', word: 'not-needed', at: '2026-11-10T10:00:00Z' },
          { subject: 'hearing', word: 'ready', at: '2026-11-10T10:00:00Z', recordedBy: 'clerk' },
          { subject: 'police-file', word: 'ready', at: '2026-11-10T10:00:00Z', recordedBy: 'clerk' },
          { subject: 'police-file', word: 'ready', at: '2026-11-20T10:00:00Z', recordedBy: 'investigator' },
          { subject: 'interpreter', word: 'ready', at: '2026-11-10T10:00:00Z', recordedBy: 'nobody' },
        ],
      }),
    ).toEqual([
      '/hearings/0/readiness/0/word: readiness.whole-or-not',
      '/hearings/0/readiness/1/recordedBy: readiness.not-yours',
      '/hearings/0/readiness/2/recordedBy: readiness.not-yours',
      '/hearings/0/readiness/3/at: readiness.hearing-over',
      '/hearings/0/readiness/4/recordedBy: nobody here is called nobody',
    ]);
  });
});

describe('court files and accused', () => {
  it('name a file that cannot be', () => {
    const file = (kind: 'trial' | 'retrial' | 'second-appeal', more: object = {}) => ({
      kind,
      number: 'Invented',
      ...more,
    });
    const courtFiles = [
      file('trial', { registeredOn: '2026-09-10', closedOn: '2026-09-01' }),
      file('retrial'),
      file('second-appeal', { registeredOn: '2026-09-10', closedOn: '2027-01-01' }),
    ];

    expect(faultsOf({ courtFiles })).toEqual([
      '/courtFiles/0/closedOn: court-file.closed-before-registered',
      '/courtFiles/1/kind: court-file.no-retrial-ordered',
      '/courtFiles/2/kind: court-file.no-appeal-before',
      '/courtFiles/2/closedOn: court-file.closed-in-the-future',
    ]);
    expect(faultsOf({ courtFiles: [file('trial', { closedBecause: 'finished' })] })).toEqual([
      '/courtFiles/0/closedOn: is missing',
    ]);
  });

  it('name an accused who is neither a person nor a body', () => {
    const accused = [
      { label: 'A1', juristic: true, sex: 'male' },
      { label: 'A2', registrationNumber: 'INVENTED' },
    ] as const;

    expect(faultsOf({ accused })).toEqual([
      '/accused/0: accused.body-is-no-person',
      '/accused/1: accused.person-is-no-body',
    ]);
  });
});
