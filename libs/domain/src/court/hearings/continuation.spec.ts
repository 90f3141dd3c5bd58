import { chainBefore, humanCost, trialFixings, type ChainedHearing } from './continuation';

const aDate = (id: string, on: string, change: Partial<ChainedHearing> = {}): ChainedHearing => ({
  id,
  on,
  purpose: 'prosecution-hearing',
  status: 'adjourned',
  reason: 'police-file-missing',
  adjournedFromId: null,
  ...change,
});

describe('a chain of dates', () => {
  const dates = [
    aDate('third', '2026-09-01', { adjournedFromId: 'second', status: 'effective', reason: null }),
    aDate('first', '2026-07-01'),
    aDate('second', '2026-08-01', { adjournedFromId: 'first' }),
    aDate('fourth', '2026-10-01', { adjournedFromId: 'third', status: 'scheduled', reason: null }),
    aDate('alone', '2026-06-01', { purpose: 'mention' }),
  ];
  const chain = (id: string) => chainBefore(dates, id).map((one) => one.id);

  it('begins with the date that was moved first', () => {
    expect(chain('third')).toEqual(['first', 'second']);
    expect(chain('second')).toEqual(['first']);
    expect([...chain('first'), ...chain('alone')]).toEqual([]);
  });

  it('begins anew after a hearing that went on', () => {
    expect(chain('fourth')).toEqual([]);
  });

  it('counts the days fixed for the trial up to the first on which it went on', () => {
    expect(trialFixings(dates)).toEqual({ fixed: 3, wentOnOn: '2026-09-01' });
    expect(trialFixings(dates.slice(1, 3))).toEqual({ fixed: 2, wentOnOn: null });
    expect(trialFixings([])).toEqual({ fixed: 0, wentOnOn: null });
  });

  it('counts no date that was listed by mistake', () => {
    const mistaken = aDate('mistaken', '2026-05-01', { status: 'vacated', reason: 'listed-by-mistake' });

    expect(trialFixings([mistaken, ...dates]).fixed).toBe(3);
  });
});

describe('what it cost those who came', () => {
  const day = (sentHome: boolean, waitedHours: number | null, kilometres: number | null) => ({
    sentHome,
    waitedHours,
    kilometres,
  });

  it('adds up what is known of those who were sent home, and of nobody else', () => {
    expect(humanCost([day(true, 4, null), day(true, null, 60), day(true, 2, 40), day(false, 8, 90)])).toEqual({
      sentHome: 3,
      waitedHours: 6,
      kilometres: 100,
    });
  });

  it('is unknown, not nothing, where nobody has said', () => {
    expect(humanCost([day(true, null, null)])).toEqual({ sentHome: 1, waitedHours: null, kilometres: null });
  });
});
