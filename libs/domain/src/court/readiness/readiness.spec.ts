import { fold } from '../docket/docket';
import { aDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { disclosedOn, readiness, READINESS_STATES, type ReadinessFacts } from './readiness';

const READY: ReadinessFacts = {
  purpose: 'prosecution-hearing',
  charged: true,
  accused: [{ label: 'A1', disclosedOn: '2025-02-03' }],
  witnesses: [
    { label: 'V1', summoned: true, confirmed: true },
    { label: 'W2', summoned: true, confirmed: true },
  ],
  support: [{ label: 'V1', state: 'confirmed' }],
  measures: [{ code: 'AC02', state: 'granted', provided: true }],
  exhibits: [{ label: 'E-01', offered: false }],
  reports: [{ code: 'p3', received: true }],
  interpreters: [],
};

describe('readiness for the next hearing', () => {
  const linesOf = (change: Partial<ReadinessFacts> = {}) =>
    readiness({ ...READY, ...change }).map(({ subject, state, labels }) => [subject, state, labels.join(' ')]);
  const lineOf = (subject: string, change: Partial<ReadinessFacts>) =>
    readiness({ ...READY, ...change }).find((line) => line.subject === subject);

  it('says that everything is there when it is, but for what nobody can know', () => {
    expect(linesOf()).toEqual([
      ['exhibits', 'not-recorded', 'E-01'],
      ['police-file', 'not-recorded', ''],
      ['support', 'done', 'V1'],
      ['summons', 'done', 'V1 W2'],
      ['witnesses', 'done', 'V1 W2'],
      ['disclosure', 'done', 'A1'],
      ['reports', 'done', 'p3'],
      ['measures-granted', 'done', 'AC02'],
    ]);
  });

  it('puts a person who is alone first, then what somebody can do, then what nobody knows', () => {
    const lines = linesOf({
      support: [
        { label: 'V1', state: 'confirmed' },
        { label: 'V2', state: 'needs-new-plan' },
      ],
      witnesses: [
        { label: 'W1', summoned: false, confirmed: false },
        { label: 'W2', summoned: true, confirmed: false },
      ],
      accused: [{ label: 'A1', disclosedOn: null }],
      measures: [
        { code: 'AC02', state: 'granted', provided: false },
        { code: 'AC04', state: 'requested', provided: false },
        { code: 'AC05', state: 'denied', provided: false },
      ],
      exhibits: [{ label: 'E-01', offered: true }],
      reports: [
        { code: 'p3', received: true },
        { code: 'age-assessment', received: false },
      ],
      interpreters: [{ label: 'A1' }],
    });

    expect(lines).toEqual([
      ['support', 'alone', 'V2'],
      ['summons', 'to-do', 'W1'],
      ['measures-asked', 'to-do', 'AC04'],
      ['witnesses', 'waiting', 'W1 W2'],
      ['reports', 'waiting', 'age-assessment'],
      ['hand-overs', 'waiting', 'E-01'],
      ['disclosure', 'not-recorded', 'A1'],
      ['measures-granted', 'not-recorded', 'AC02'],
      ['exhibits', 'not-recorded', 'E-01'],
      ['interpreter', 'not-recorded', 'A1'],
      ['police-file', 'not-recorded', ''],
    ]);
    const order = lines.map(([, state]) => READINESS_STATES.findIndex((known) => known === state));
    expect(order).toEqual([...order].sort());
  });

  it('waits for those who were summoned and have not answered, and for a plan that is not confirmed', () => {
    const silent = [{ label: 'W2', summoned: true, confirmed: false }];

    expect(lineOf('witnesses', { witnesses: silent })).toMatchObject({ state: 'waiting', done: 0, total: 1 });
    expect(lineOf('support', { support: [{ label: 'V1', state: 'proposed' }] })).toMatchObject({ state: 'waiting' });
  });

  it('says what is not recorded where evidence is heard, and does not ask for it elsewhere', () => {
    const nothing = { witnesses: [], exhibits: [], measures: [], support: [], reports: [] };

    expect(linesOf(nothing)).toEqual([
      ['witnesses', 'not-recorded', ''],
      ['reports', 'not-recorded', ''],
      ['exhibits', 'not-recorded', ''],
      ['police-file', 'not-recorded', ''],
      ['disclosure', 'done', 'A1'],
    ]);
    expect(linesOf({ ...nothing, purpose: 'mention' })).toEqual([]);
    expect(linesOf({ ...nothing, purpose: 'plea', charged: false })).toEqual([['charge-sheet', 'to-do', '']]);
  });

  it('does not speak of what the reader may not see', () => {
    expect(linesOf({ support: null, measures: null, exhibits: null })).toEqual([
      ['police-file', 'not-recorded', ''],
      ['summons', 'done', 'V1 W2'],
      ['witnesses', 'done', 'V1 W2'],
      ['disclosure', 'done', 'A1'],
      ['reports', 'done', 'p3'],
    ]);
  });
});

describe('the day of disclosure', () => {
  const daysOf = (...facts: readonly Said[]) => {
    const state = fold(aPack(), aDocket(...facts));
    return state.accused.map((accused) => disclosedOn(state, accused));
  };
  const charged = courseUntil('plea-taken');
  const served = (occurredOn: string, accusedId: string | null): Said => ({
    type: 'disclosure-served',
    occurredOn,
    accusedId,
  });

  it('is the last one to that accused, or to everybody', () => {
    expect(daysOf(...charged)).toEqual([null, null]);
    expect(daysOf(...charged, served('2025-02-03', 'a1'))).toEqual(['2025-02-03', null]);
    expect(daysOf(...charged, served('2025-02-03', 'a1'), served('2025-02-10', null))).toEqual([
      '2025-02-10',
      '2025-02-10',
    ]);
  });

  it('is not that of a disclosure to everybody before this accused came into the case', () => {
    const [first] = charged;
    expect(daysOf({ ...first!, accusedId: 'a1' }, served('2024-12-01', null))).toEqual([null, null]);
  });
});
