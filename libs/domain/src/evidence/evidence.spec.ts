import {
  custodyGaps,
  foldCustody,
  refuseHandOver,
  refuseHandOverAnswer,
  type CustodyFact,
  type CustodyKind,
} from './custody';
import { exhibitLabel, exhibitStatus, refuseLink, refuseLog, refusePutIntoCase, refuseUpload } from './exhibit';

const at = (time: string) => `2026-11-${time}:00.000Z`;
const event = (id: string, kind: CustodyKind, occurredAt: string, more: Partial<CustodyFact> = {}): CustodyFact => ({
  id,
  kind,
  occurredAt,
  fromId: null,
  toId: null,
  answers: null,
  ...more,
});

const collected = event('1', 'collected', at('03T12:20'), { toId: 'finder' });
const given = event('2', 'handed-over', at('03T15:00'), { fromId: 'finder', toId: 'store' });
const accepted = (when: string) => event('3', 'accepted', when, { fromId: 'finder', toId: 'store', answers: '2' });
const declined = event('3', 'declined', at('04T05:00'), { fromId: 'finder', toId: 'store', answers: '2' });

describe('custody of an item', () => {
  it('is with whoever collected it', () => {
    expect(foldCustody([collected])).toEqual({ holderId: 'finder', offeredTo: null, openOffer: null, movedOn: false });
  });

  it('stays with the giver until it is accepted', () => {
    expect(foldCustody([collected, given])).toEqual({
      holderId: 'finder',
      offeredTo: 'store',
      openOffer: '2',
      movedOn: false,
    });
    expect(foldCustody([collected, given, accepted(at('04T05:00'))])).toEqual({
      holderId: 'store',
      offeredTo: null,
      openOffer: null,
      movedOn: true,
    });
  });

  it('stays with the giver when it is declined', () => {
    expect(foldCustody([collected, given, declined])).toEqual({
      holderId: 'finder',
      offeredTo: null,
      openOffer: null,
      movedOn: false,
    });
  });

  it('shows the time for which nobody is recorded as holding it', () => {
    expect(custodyGaps([collected, given, accepted(at('04T05:00'))])).toEqual([
      { from: at('03T15:00'), to: at('04T05:00') },
    ]);
  });

  it('shows no gap for a hand-over from hand to hand, an open one, or one that was declined', () => {
    expect(custodyGaps([collected, given, accepted(at('03T16:00'))])).toEqual([]);
    expect(custodyGaps([collected, given])).toEqual([]);
    expect(custodyGaps([collected, given, declined])).toEqual([]);
  });
});

describe('handing an item over', () => {
  const plan = { giverId: 'a', receiverId: 'b', receiverMayHold: true, holderId: 'a', offeredTo: null };

  it.each([
    [plan, null],
    [{ ...plan, holderId: 'c' }, 'exhibit.not-in-your-hands'],
    [{ ...plan, offeredTo: 'c' }, 'exhibit.already-offered'],
    [{ ...plan, receiverId: 'a' }, 'exhibit.receiver-is-giver'],
    [{ ...plan, receiverMayHold: false }, 'exhibit.receiver-may-not-hold'],
  ])('%# answers %s', (given, refusal) => {
    expect(refuseHandOver(given)).toBe(refusal);
  });
});

describe('answering a hand-over', () => {
  it.each([
    [[collected, given], null],
    [[collected, given, accepted(at('04T05:00'))], 'hand-over.already-answered'],
    [[collected, given, declined], 'hand-over.already-answered'],
    [[collected, given, declined, { ...given, id: '4' }], 'hand-over.already-answered'],
  ])('%# answers %s', (events, refusal) => {
    expect(refuseHandOverAnswer(foldCustody(events), '2')).toBe(refusal);
  });
});

describe('an item in its case', () => {
  it('gets its case once', () => {
    expect(refusePutIntoCase({ caseId: null })).toBeNull();
    expect(refusePutIntoCase({ caseId: 'c1' })).toBe('exhibit.already-in-a-case');
  });

  it.each([
    [{ exhibitCaseId: 'c1', countWithdrawn: false }, null],
    [{ exhibitCaseId: 'c2', countWithdrawn: false }, 'exhibit.not-in-this-case'],
    [{ exhibitCaseId: null, countWithdrawn: true }, 'exhibit.not-in-this-case'],
    [{ exhibitCaseId: 'c1', countWithdrawn: true }, 'exhibit.count-withdrawn'],
  ])('goes to prove a count: %j, %s', (link, refusal) => {
    expect(refuseLink({ ...link, caseId: 'c1' })).toBe(refusal);
  });
});

describe('logging an item', () => {
  const plan = { tags: [], foundOn: '2026-11-03', foundAt: null, place: null, today: '2026-11-23' };

  it.each([
    [plan, null],
    [{ ...plan, foundAt: { day: '2026-11-03', ahead: false } }, null],
    [{ ...plan, foundOn: '2026-11-24' }, 'exhibit.found-in-the-future'],
    [{ ...plan, foundOn: '2026-11-23', foundAt: { day: '2026-11-23', ahead: true } }, 'exhibit.found-in-the-future'],
    [{ ...plan, foundAt: { day: '2026-11-04', ahead: false } }, 'exhibit.found-on-another-day'],
    [{ ...plan, tags: ['abuse-image'] }, 'exhibit.holding-place-missing'],
    [{ ...plan, tags: ['abuse-image'], place: 'Forensic laboratory, safe 2' }, null],
    [{ ...plan, tags: ['images-of-injury'] }, null],
  ])('%# answers %s', (given, refusal) => {
    expect(refuseLog(given)).toBe(refusal);
  });

  it('never takes an image of abuse', () => {
    expect(refuseUpload(['images-of-injury', 'abuse-image'])).toBe('exhibit.never-uploaded');
    expect(refuseUpload(['images-of-injury'])).toBeNull();
  });

  it.each([
    [{ offered: true, movedOn: true }, 'on-its-way'],
    [{ movedOn: true }, 'handed-on'],
    [{ tags: ['abuse-image'] }, 'held-elsewhere'],
    [{ sealed: true }, 'sealed'],
    [{}, 'recorded'],
  ])('computes the status of %j', (given, status) => {
    expect(exhibitStatus({ tags: [], sealed: false, offered: false, movedOn: false, ...given })).toBe(status);
  });

  it('counts within the case', () => {
    expect([1, 12, 103].map(exhibitLabel)).toEqual(['E-01', 'E-12', 'E-103']);
  });
});
