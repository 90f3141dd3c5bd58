import type { Report } from '@hakika/contracts';
import { Audience, LANGUAGES } from '@hakika/domain';
import { kenya } from '@hakika/jurisdictions';
import type { OnePagerFacts } from '../../figures/one-pager.facts';
import { aBusyMonth, aMonthOfNothing, aSmallStation } from '../../figures/one-pager.invented';
import { onePagerReport } from '../../figures/one-pager.report';
import { renderPdf } from '../../platform/documents/pdf';
import { onePagerDocument, onePagerPdf } from './one-pager.pdf';

const ROOMY = { headline: 20.25, gap: 1, resolutions: 6 };
const MONTHS: readonly (readonly [string, OnePagerFacts])[] = [
  ['a busy month', aBusyMonth()],
  ['nothing to report', aMonthOfNothing()],
  ['a small station with a long name and long resolutions', aSmallStation()],
  ['months as each closed, with what that counts', { ...aSmallStation(), closed: true }],
];
const EVERY_PAGE = MONTHS.flatMap(([name, facts]) => LANGUAGES.map((language) => ({ name, facts, language })));

const reportOf = (facts: OnePagerFacts, language: (typeof LANGUAGES)[number] = 'en'): Report =>
  onePagerReport(facts, { audience: Audience.Committee, language }, kenya);

/** Every word of a document, in order. */
function wordsIn(content: unknown): string {
  if (typeof content === 'string') return `${content} `;
  if (Array.isArray(content)) return content.map(wordsIn).join('');
  if (typeof content !== 'object' || content === null) return '';
  const { text, stack, columns, table, svg } = content as Record<string, unknown>;
  const drawn = typeof svg === 'string' ? svg.replace(/<title>.*?<\/title>|<[^>]+>/g, ' ').replace(/&lt;/g, '<') : '';
  const body = table ? wordsIn((table as { body: unknown }).body) : '';
  return [text, stack, columns].map(wordsIn).join('') + body + drawn;
}

const pageOf = (report: Report): string => {
  const { content, footer } = onePagerDocument(report, ROOMY);
  return wordsIn([content, footer]).replace(/\s+/g, ' ');
};

describe('the page of the committee', () => {
  it.each(EVERY_PAGE)(
    'is exactly one page: $name ($language)',
    async ({ facts, language }) => {
      const bytes = await onePagerPdf(reportOf(facts, language));

      expect(bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    },
    60_000,
  );

  it('says what counts as filed where each month stands as it closed', () => {
    const counts = 'a case that came back counts as filed again';

    expect(pageOf(reportOf({ ...aSmallStation(), closed: true }))).toContain(counts);
    expect(pageOf(reportOf(aSmallStation()))).not.toContain(counts);
  });

  it('would run over if it were not set tighter', async () => {
    const { pages } = await renderPdf(onePagerDocument(reportOf(aSmallStation()), ROOMY));

    expect(pages).toBeGreaterThan(1);
  }, 60_000);

  it('is the same bytes for the same report', async () => {
    const [first, second] = [await onePagerPdf(reportOf(aBusyMonth())), await onePagerPdf(reportOf(aBusyMonth()))];

    expect(second.equals(first)).toBe(true);
  }, 60_000);

  it('says what the mock-up of the committee says', () => {
    const page = pageOf(reportOf(aBusyMonth()));

    for (const words of [
      'One hearing in three did not go on. In half of those: witness not reached, or police file not in court.',
      '83% 10 concluded, 12 filed. September: 75% Unit: case. Basis: flow, Oct 2026.',
      '35 of 112 hearings 31% did not go on. September: 39 of 114, 34%',
      '92% clearance, from 83% 9 fewer adjournments a month; each pending case about 6 days sooner.',
      'Adjournments are down from July’s 45 to 35',
      '17 of 23 granted measures were there on the day',
      '< 5 of 12 children heard within 14 days of plea',
      'Overdue 33 days',
      'Done 22 Sep',
      'As known on Tue 3 Nov 2026. 6 entries came late. Figures below 5 are hidden',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('prints no count that the report hides, in words or in bars', () => {
    const facts = aSmallStation();
    const page = pageOf(reportOf(facts));

    expect(page).toContain('hidden');
    expect(page).not.toContain(`${facts.cases.at(-1)!.concluded} concluded`);
    expect(page).not.toMatch(/(?<!page )\b[1-4] of \d/);
    expect(page).toContain('Hidden, so that nobody can be recognised.');
  });

  it('says that there is nothing, rather than leaving a gap', () => {
    const page = pageOf(reportOf(aMonthOfNothing()));

    for (const words of [
      'No case was filed',
      'No adjournment is on record for this month.',
      'No resolution is on record yet.',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('tells the public nothing of what the committee agreed, not even that there is nothing', () => {
    const page = pageOf(onePagerReport(aBusyMonth(), { audience: Audience.Public, language: 'en' }, kenya));

    expect(page).toContain('hidden of 23 granted measures were there on the day');
    expect(page).not.toMatch(/agreed|resolution/);
  });

  it('leaves no word of the figures in the other language', () => {
    const page = pageOf(reportOf(aBusyMonth(), 'sw'));

    expect(page).not.toMatch(/\b(Unit|Basis|flow|hearings|Reason|Due|hidden|clearance)\b/);
  });
});
