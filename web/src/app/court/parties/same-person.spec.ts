import type { AccusedCandidateView, AccusedView } from '@hakika/contracts';
import { AN_ACCUSED, aCase, openPage, wordsOf } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const NAMED: AccusedView = { ...AN_ACCUSED, fullName: 'Invented Accused One', identityNumber: undefined };
const ELSEWHERE = { accusedId: 'b1', caseId: 'case-2', code: 'HK-2026-0150', label: 'A2' };
const CANDIDATE: AccusedCandidateView = { ...ELSEWHERE, fullName: 'Invented Accused One', by: 'name' };
const LINKS = `/api/cases/case-1/accused/${AN_ACCUSED.id}/links`;

describe('whether an accused is accused in other cases too', () => {
  async function open(accused: AccusedView, permissions = ['case:read', 'case:change']) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/parties', permissions);
    await opened.answer('/api/cases/case-1', aCase({ accused: [accused] }));
    const looked = async (candidates: readonly AccusedCandidateView[]) => {
      await opened.click(opened.find('look'));
      await opened.answer('/api/cases/case-1/accused-candidates?name=Invented%20Accused%20One', candidates as object);
    };
    return { ...opened, looked };
  }

  it('is looked for only when somebody asks, and said only when somebody says so', async () => {
    const { looked, find, click, http, still, answer, page } = await open(NAMED);
    http.expectNone((request) => request.url.endsWith('/accused-candidates'));

    await looked([CANDIDATE]);
    expect(wordsOf(page.querySelector('app-same-person')!)).toContain(
      'Invented Accused One · HK-2026-0150, A2 · same name',
    );
    await click(find('say'));
    const said = http.expectOne({ method: 'POST', url: LINKS });
    expect(said.request.body).toEqual({ otherAccusedId: 'b1' });
    said.flush(null, { status: 204, statusText: 'No Content' });
    await still();
    await answer('/api/cases/case-1', aCase({ accused: [{ ...NAMED, alsoAccused: [ELSEWHERE] }] }));

    expect(wordsOf(find('also-accused'))).toMatch(/^Also accused in HK-2026-0150 \( ?A2 ?\)/);
  });

  it('is taken back, and whoever is linked already is not offered again', async () => {
    const { looked, find, click, http, text } = await open({ ...NAMED, alsoAccused: [ELSEWHERE] });

    await looked([CANDIDATE]);
    expect(find('say')).toBeNull();
    expect(text()).toContain('Nobody with this name, alias or number in another case of yours.');
    await click(find('unsay'));

    http.expectOne({ method: 'DELETE', url: `${LINKS}/b1` });
  });

  it('is not looked for without a name or a number, nor by those who may only read', async () => {
    expect((await open({ ...NAMED, fullName: undefined })).find('look')).toBeNull();
  });

  it('is read by those who may only read', async () => {
    const { find } = await open({ ...NAMED, alsoAccused: [ELSEWHERE] }, ['case:read']);

    expect([find('look'), find('unsay')]).toEqual([null, null]);
    expect(find('also-accused').querySelector('a')?.getAttribute('href')).toBe('/cases/case-2/parties');
  });
});
