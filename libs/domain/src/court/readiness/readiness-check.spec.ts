import { Role } from '../../access/roles';
import type { ReadinessFacts } from './readiness';
import { checkReadiness, lastLookOn, maySay, refuseReadiness, type ReadinessEntry } from './readiness-check';
import { READINESS_RULES, READINESS_SAYABLE, READINESS_SUBJECTS, type ReadinessWord } from './readiness-subjects';

const FACTS: ReadinessFacts = {
  purpose: 'prosecution-hearing',
  charged: true,
  accused: [{ label: 'A1', disclosedOn: '2025-02-03' }],
  witnesses: [{ label: 'V1', summoned: true, confirmed: true }],
  support: [{ label: 'V1', state: 'confirmed' }],
  measures: [],
  exhibits: [{ label: 'E-01', offered: false }],
  reports: [{ code: 'p3', received: true }],
  interpreters: [],
};
const [ON, TODAY] = ['2026-12-07', '2026-11-23'];
const HEARING = { on: ON, status: 'scheduled', today: TODAY } as const;
const READY = { word: 'ready' } as const;
const ticked = [
  { subject: 'exhibits', ...READY },
  { subject: 'police-file', ...READY },
] as const;
const entry = (change: Partial<ReadinessEntry> = {}): ReadinessEntry => ({
  subject: 'hearing',
  word: 'ready',
  reason: null,
  ...change,
});

describe('the check of a hearing', () => {
  const lineOf = (subject: string, said: Parameters<typeof checkReadiness>[1] = [], today = TODAY, facts = FACTS) =>
    checkReadiness(facts, said, ON, today).lines.find((line) => line.subject === subject);

  it('says who sees to each thing, and by when', () => {
    expect(lineOf('police-file')).toMatchObject({ agency: 'police', role: 'investigator', dueOn: '2026-12-05' });
    expect(lineOf('support')).toMatchObject({ agency: 'support', role: 'support-officer', dueOn: '2026-11-30' });
    expect(lineOf('disclosure')).toMatchObject({ agency: 'prosecution', role: 'prosecutor', dueOn: '2026-11-23' });
  });

  it.each([
    ['2026-12-04', false],
    ['2026-12-05', true],
  ])('calls what is missing late on its day: %s', (today, late) => {
    expect(lineOf('police-file', [], today)?.late).toBe(late);
    expect(lineOf('police-file', ticked, today)?.late).toBe(false);
  });

  it.each<[ReadinessWord, string]>([
    ['ready', 'done'],
    ['not-needed', 'done'],
    ['not-ready', 'to-do'],
  ])('takes the last word of whoever ticked: %s is %s', (word, state) => {
    const said = [...ticked, { subject: 'police-file', word } as const];

    expect(lineOf('police-file', said)?.state).toBe(state);
  });

  it('believes a fact more than a tick', () => {
    expect(lineOf('reports', [{ subject: 'reports', word: 'not-ready' }])?.state).toBe('done');
    const asked = { ...FACTS, reports: [{ code: 'p3', received: false }] };
    expect(lineOf('reports', [], TODAY, asked)?.state).toBe('waiting');
    expect(lineOf('reports', [{ subject: 'reports', word: 'not-needed' }], TODAY, asked)?.state).toBe('done');
  });

  it('has nothing open when all is there', () => {
    expect(checkReadiness(FACTS, ticked, ON, TODAY).open).toEqual([]);
    expect(checkReadiness(FACTS, [], ON, TODAY).open).toEqual(['exhibits', 'police-file']);
  });

  it('can be ticked by hand only where no fact says it', () => {
    const byHand = READINESS_SUBJECTS.filter((subject) => READINESS_RULES[subject].byHand);

    expect(['hearing', ...byHand].sort()).toEqual([...READINESS_SAYABLE].sort());
  });

  it('looks fourteen days ahead', () => {
    expect(lastLookOn(TODAY)).toBe('2026-12-07');
  });
});

describe('saying that something is ready', () => {
  const check = checkReadiness(FACTS, [], ON, TODAY);
  const allThere = checkReadiness(FACTS, ticked, ON, TODAY);

  it('is for whoever sees to it, and for the prosecutor', () => {
    const tick = entry({ subject: 'police-file' });

    expect(refuseReadiness(tick, check, HEARING, Role.Investigator)).toBeNull();
    expect(refuseReadiness(tick, check, HEARING, Role.Prosecutor)).toBeNull();
    expect(refuseReadiness(tick, check, HEARING, Role.Clerk)).toBe('readiness.not-yours');
    expect(maySay('support', Role.SupportOfficer)).toBe(false);
  });

  it('is not for what this hearing does not need', () => {
    expect(refuseReadiness(entry({ subject: 'interpreter' }), check, HEARING, Role.Clerk)).toBe('readiness.not-asked');
  });

  it('is for the prosecutor alone where it is the whole hearing', () => {
    expect(refuseReadiness(entry(), allThere, HEARING, Role.Prosecutor)).toBeNull();
    expect(refuseReadiness(entry(), allThere, HEARING, Role.Investigator)).toBe('readiness.not-yours');
    expect(refuseReadiness(entry({ word: 'not-needed' }), allThere, HEARING, Role.Prosecutor)).toBe(
      'readiness.whole-or-not',
    );
  });

  it('needs a reason while something is open, and none to take it back', () => {
    expect(refuseReadiness(entry(), check, HEARING, Role.Prosecutor)).toBe('readiness.something-open');
    expect(refuseReadiness(entry({ reason: ' ' }), check, HEARING, Role.Prosecutor)).toBe('readiness.something-open');
    expect(refuseReadiness(entry({ reason: 'the file follows' }), check, HEARING, Role.Prosecutor)).toBeNull();
    expect(refuseReadiness(entry({ word: 'not-ready' }), check, HEARING, Role.Prosecutor)).toBeNull();
  });

  it.each([
    { ...HEARING, status: 'adjourned' as const },
    { ...HEARING, on: '2026-11-22' },
  ])('is over with the hearing: $status on $on', (hearing) => {
    expect(refuseReadiness(entry(), allThere, hearing, Role.Prosecutor)).toBe('readiness.hearing-over');
  });
});
