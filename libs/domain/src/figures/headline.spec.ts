import { headline, type HeadlineFacts, type Reading } from './headline';
import { trendTitle } from './trend';

const is = (value: number): Reading => ({ value, suppressed: false });
const hidden: Reading = { value: null, suppressed: true };
const below: Reading = { ...hidden, below: true };

function facts(more: Partial<HeadlineFacts>): HeadlineFacts {
  return {
    month: '2026-10',
    threshold: 5,
    listed: is(112),
    adjourned: is(35),
    reasons: [
      { wording: 'Witness not reached', count: is(11) },
      { wording: 'Police file not in court', count: is(7) },
    ],
    withoutReason: is(5),
    ...more,
  };
}

describe('the sentence at the top', () => {
  it.each<[string, Partial<HeadlineFacts>, string]>([
    [
      'says the share and its first reasons',
      {},
      'One hearing in three did not go on. In half of those: witness not reached, or police file not in court.',
    ],
    [
      'counts where no simple share is near',
      { adjourned: is(50) },
      '50 of 112 hearings did not go on. In 18 of those: witness not reached, or police file not in court.',
    ],
    [
      'counts where there are few hearings',
      { listed: is(14), adjourned: is(7), reasons: [{ wording: 'ADR sought', count: is(7) }], withoutReason: is(0) },
      '7 of 14 hearings did not go on. In all of those: ADR sought.',
    ],
    [
      'speaks of no reason when all are hidden',
      { reasons: [{ wording: 'Ill', count: hidden }], withoutReason: hidden },
      'One hearing in three did not go on.',
    ],
    [
      'leaves a hidden reason out',
      {
        reasons: [
          { wording: 'Accused ill', count: is(11) },
          { wording: 'Moved', count: below },
        ],
      },
      'One hearing in three did not go on. In a third of those: accused ill.',
    ],
    [
      'says that reasons are missing when that is the first thing to know',
      { withoutReason: is(24), reasons: [{ wording: 'Accused ill', count: is(11) }] },
      'One hearing in three did not go on. For two thirds of those no reason is on record.',
    ],
    [
      'is right when nothing was listed',
      { listed: is(0), adjourned: is(0), reasons: [] },
      'No hearing was listed in October 2026.',
    ],
    ['is right when none was adjourned', { adjourned: is(0), reasons: [] }, 'None of 112 hearings was adjourned.'],
    ['is right for one hearing', { listed: is(1), adjourned: is(0) }, 'The one hearing was not adjourned.'],
    [
      'is right when none went on',
      { listed: is(9), adjourned: is(9), reasons: [], withoutReason: is(9) },
      'None of 9 hearings went on. For all of those no reason is on record.',
    ],
    ['says how few when it may', { adjourned: below, reasons: [] }, 'Fewer than five of 112 hearings did not go on.'],
    [
      'says that the number is hidden when it may not',
      { adjourned: hidden, reasons: [] },
      '112 hearings were listed. How many did not go on is hidden, so that no case can be recognised.',
    ],
    [
      'does without the number listed',
      { listed: hidden, adjourned: is(18), reasons: [], withoutReason: is(0) },
      '18 hearings did not go on in October 2026.',
    ],
    [
      'says nothing at all when both are hidden',
      { listed: hidden, adjourned: hidden },
      'The hearings of October 2026 are hidden, so that no case can be recognised.',
    ],
  ])('%s', (_, more, sentence) => {
    expect(headline(facts(more), 'en')).toBe(sentence);
  });

  it.each<[Partial<HeadlineFacts>, string]>([
    [
      {},
      'Kikao kimoja kati ya vitatu hakikuendelea. Katika nusu ya hivyo: witness not reached, au police file not in court.',
    ],
    [{ adjourned: is(56), reasons: [] }, 'Nusu ya vikao havikuendelea.'],
    [{ listed: is(0), adjourned: is(0) }, 'Hakuna kikao kilichopangwa Oktoba 2026.'],
    [{ adjourned: below }, 'Vikao visivyofika vitano kati ya 112 havikuendelea.'],
    [{ adjourned: is(0) }, 'Hakuna kikao kilichoahirishwa kati ya 112.'],
  ])('speaks Kiswahili: %#', (more, sentence) => {
    expect(headline(facts({ withoutReason: is(0), ...more }), 'sw')).toBe(sentence);
  });

  it('never says a share that its numbers do not bear out', () => {
    const words: Readonly<Record<string, number>> = {
      ten: 10,
      eight: 12.5,
      six: 16.7,
      five: 20,
      four: 25,
      three: 33.3,
    };
    for (let adjourned = 1; adjourned < 200; adjourned += 1) {
      const said = headline(facts({ listed: is(200), adjourned: is(adjourned), reasons: [] }), 'en');
      const share = /^One hearing in (\w+)/.exec(said);
      if (share) expect(Math.abs(words[share[1]!]! - adjourned / 2)).toBeLessThanOrEqual(2.6);
      else expect(said).toMatch(/^(\d+ of 200 hearings|Two|Three|Four|Half)/);
    }
  });
});

describe('the title over the bars', () => {
  const months = (...counts: (number | null)[]) =>
    counts.map((count, at) => ({
      month: `2026-${String(at + 1).padStart(2, '0')}`,
      count: count === null ? hidden : is(count),
    }));

  it.each<[string, (number | null)[], string]>([
    ['down from the highest', [30, 45, 39, 35], 'Adjournments are down from February’s 45 to 35'],
    ['up from the month before', [38, 30, 35], 'Adjournments are up from February’s 30 to 35'],
    ['the most', [38, 30, 45], 'Adjournments at 45, the most in 3 months'],
    ['the fewest', [38, 30, 12], 'Adjournments at 12, the fewest in 3 months'],
    ['no more than before', [35, 12, 35, 35], 'Adjournments as many as in March: 35'],
    ['hidden', [38, 30, null], 'Adjournments of March 2026 are hidden'],
    ['none', [38, 30, 0], 'No adjournments in March 2026'],
    ['nothing to compare with', [0, 0, 7], 'Adjournments in March 2026: 7'],
    ['no claim of the most when a month is hidden', [null, 30, 45], 'Adjournments are up from February’s 30 to 45'],
    ['nothing shown before', [null, null, 7], 'Adjournments in March 2026: 7'],
  ])('%s', (_, counts, title) => {
    expect(trendTitle(months(...counts), 'en')).toBe(title);
  });

  it('speaks Kiswahili', () => {
    expect(trendTitle(months(38, 45, 35, 35), 'sw')).toBe('Maahirisho yamepungua kutoka 45 ya Februari hadi 35');
  });
});
