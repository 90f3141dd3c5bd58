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
  const day = (witness: string, waitedHours: number | null, kilometres: number | null, sentHome = true) => ({
    ...{ witness, sentHome, waitedHours, kilometres },
  });
  const five = ['V1', 'V2', 'W1', 'W2', 'W3'].map((witness) => day(witness, 2, 40));

  it('adds up what is known of those who were sent home, and of nobody else', () => {
    expect(humanCost([...five, day('W4', null, null), day('W5', 8, 90, false)])).toEqual({
      sentHome: 6,
      waitedHours: 10,
      kilometres: 200,
    });
  });

  it('is not told of fewer than five people, so that no sum is how far one of them lives', () => {
    const four = five.slice(1);

    expect(humanCost([day('V1', 4, 60)])).toEqual({ sentHome: 1, waitedHours: null, kilometres: null });
    expect(humanCost([...four, day('W3', 3, 40)])).toEqual({ sentHome: 5, waitedHours: null, kilometres: null });
    expect(humanCost([...four, day('V1', 4, null)])).toMatchObject({ waitedHours: 12, kilometres: null });
  });

  it('is unknown, not nothing, where nobody has said', () => {
    expect(humanCost([day('W1', null, null)])).toEqual({ sentHome: 1, waitedHours: null, kilometres: null });
  });
});
