import { aFact, aSmallDocket, courseUntil, type Said } from '../../testing/a-docket';
import { aPack } from '../../testing/test-pack';
import { fold } from './docket';
import { refuseChange, refuseMilestone, refuseTogether, warnMilestone, whatBreaks } from './docket-guard';
import type { Docket, Milestone } from './milestone';

const TODAY = '2026-06-01';
const PACK = aPack();
const known = aSmallDocket(...courseUntil('prosecution-opened'));
const idOf = (type: string, docket = known) => docket.milestones.find((fact) => fact.type === type)!.id;
const takenBack = (id: string): Milestone =>
  aFact({ type: 'retracted', occurredOn: '2025-06-02', supersedesId: id, id: `undo ${id}` });
const after = (docket: Docket, more: readonly Milestone[]): Docket => ({
  ...docket,
  milestones: [...docket.milestones, ...more],
});

describe('what a change would break', () => {
  it('is named with its day and its reason', () => {
    expect(whatBreaks(PACK, known, takenBack(idOf('arraigned')))).toEqual([
      {
        milestoneId: idOf('plea-taken'),
        type: 'plea-taken',
        occurredOn: '2025-02-03',
        code: 'milestone.plea-before-arraignment',
      },
      {
        milestoneId: idOf('prosecution-opened'),
        type: 'prosecution-opened',
        occurredOn: '2025-03-03',
        code: 'milestone.trial-before-plea',
      },
    ]);
  });

  it('is nothing when nothing rests on it', () => {
    expect(whatBreaks(PACK, known, takenBack(idOf('prosecution-opened')))).toEqual([]);
  });

  it('also comes of a fact that moves to another day', () => {
    const moved: Said = {
      type: 'arraigned',
      occurredOn: '2025-02-24',
      supersedesId: idOf('arraigned'),
      id: 'moved',
    };

    expect(whatBreaks(PACK, known, aFact(moved)).map(({ type }) => type)).toEqual(['plea-taken', 'prosecution-opened']);
  });
});

describe('several facts as one change', () => {
  const undo = takenBack(idOf('arraigned'));
  const rest = whatBreaks(PACK, known, undo).map(({ milestoneId }) => takenBack(milestoneId));

  it('is refused as long as something would break', () => {
    expect(refuseChange(PACK, known, [undo, rest[0]!], TODAY)).toEqual([
      { milestoneId: idOf('prosecution-opened'), code: 'milestone.trial-before-plea' },
    ]);
  });

  it('is taken whole with the retractions of what it breaks', () => {
    expect(refuseChange(PACK, known, [undo, ...rest], TODAY)).toEqual([]);
    expect(fold(PACK, after(known, [undo, ...rest]))).toMatchObject({ stage: 'consent', faults: [] });
  });

  it('answers with one reason for the whole of it', () => {
    const reason = (more: readonly Milestone[], first = undo) => refuseTogether(PACK, known, first, more, TODAY);

    expect(reason([])).toBe('milestone.later-fact-depends-on-it');
    expect(reason(rest.slice(0, 1))).toBe('milestone.later-fact-depends-on-it');
    expect(reason(rest)).toBeNull();
    expect(reason([...rest, takenBack('nothing')])).toBe('milestone.supersedes-unknown');
    expect(reason(rest, { ...undo, occurredOn: '2027-01-04' })).toBe('milestone.in-the-future');
  });

  it('names every fact that is wrong in itself', () => {
    const late = aFact({ type: 'defence-closed', occurredOn: '2027-01-04' });

    expect(refuseChange(PACK, known, [late, takenBack('nothing')], TODAY)).toEqual([
      { milestoneId: late.id, code: 'milestone.in-the-future' },
      { milestoneId: 'undo nothing', code: 'milestone.supersedes-unknown' },
    ]);
  });

  it('says the same thing once', () => {
    const closed = aFact({ type: 'disclosure-served', occurredOn: '2025-03-04' });

    expect(refuseChange(PACK, known, [closed, { ...closed, id: 'twin' }], TODAY)).toEqual([
      { milestoneId: 'twin', code: 'milestone.duplicate' },
    ]);
  });
});

describe('a day on which the court does not sit', () => {
  it('is only remarked on for what a court may do at any hour', () => {
    expect(warnMilestone(PACK, { type: 'bail-granted', occurredOn: '2025-01-11' })).toEqual([
      'warning.court-not-sitting',
    ]);
    expect(warnMilestone(PACK, { type: 'bail-granted', occurredOn: '2025-01-10' })).toEqual([]);
    expect(warnMilestone(PACK, { type: 'arrested', occurredOn: '2025-01-11' })).toEqual([]);
  });

  it('stays one when a holiday is predicted for it', () => {
    const moon = aPack({ holidays: [{ on: '2025-01-04', code: 'harvest', verified: false }] });
    const plea = aFact({ type: 'plea-taken', occurredOn: '2025-01-04', details: { plea: 'not-guilty' } });
    const early = courseUntil('arraigned').map((fact): Said => ({ ...fact, occurredOn: '2025-01-03' }));

    expect(refuseMilestone(moon, aSmallDocket(...early), plea, TODAY)).toBe('milestone.court-not-sitting');
  });

  it('that is not gazetted yet is only remarked on', () => {
    const moon = aPack({ holidays: [{ on: '2026-03-20', code: 'harvest', verified: false }] });

    expect(warnMilestone(moon, { type: 'plea-taken', occurredOn: '2026-03-20' })).toEqual([
      'warning.holiday-not-gazetted',
    ]);
  });
});
