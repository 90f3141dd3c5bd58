import type { CaseView, DocketEntryView } from '@hakika/contracts';
import { AN_ACCUSED, aCase, aFact, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';

const UNCHARGED: Partial<CaseView> = {
  counts: [],
  accused: [{ ...AN_ACCUSED, stage: 'arrest', custody: 'police-custody' }],
  team: [{ id: 'u1', displayName: 'Invented Prosecutor', role: 'prosecutor' }],
};
const ARRESTED = aFact('arrested', '2026-03-08', { accusedId: 'a1' });
const RECEIVED = aFact('odpp-file-received', '2026-03-09', { details: { number: null } });
const ALLOCATED = aFact('file-allocated', '2026-03-09', { details: { userId: 'u1' } });
const REVIEWED = aFact('file-reviewed', '2026-03-10', { details: { evidential: 'not-met', publicInterest: null } });
const decided = (decision: 'no-charge-evidential' | 'further-investigation', more: object = {}) =>
  aFact('charging-decision', '2026-03-11', { accusedId: 'a1', details: { decision, ...more } });
const DIRECTED = decided('further-investigation', { directions: [{ code: 'any-direction', due: '2026-03-20' }] });

describe('the decision to charge', () => {
  async function open(facts: readonly object[], permissions = ['milestone:record'], change: Partial<CaseView> = {}) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1/decision', ['case:read', ...permissions]);
    await opened.answer('/api/cases/case-1', aCase({ ...UNCHARGED, ...change }));
    const items = [...facts].reverse().map((fact) => ({ ...fact, original: null })) as DocketEntryView[];
    const url = '/api/cases/case-1/milestones';
    await opened.still();
    opened.http.expectOne((request) => request.url === url).flush({ items, nextCursor: null });
    await opened.still();
    const sent = (door: string) => {
      const at = { method: 'POST', url: `/api/cases/case-1/${door}` };
      return opened.http.expectOne(at).request.body as unknown;
    };
    return { ...opened, sent };
  }

  it('offers one step at a time, and records it', async () => {
    const { find, click, text, sent, page } = await open([ARRESTED]);
    expect(text()).toContain('The decision to charge is overdue.');
    expect(page.querySelector('[data-testid="charging-decision-A1"]')).toBeNull();

    await click(find('file-step'));
    await click(find('send-act'));

    expect(sent('milestones')).toMatchObject({ type: 'odpp-file-received', details: { number: null } });
  });

  it('asks for the evidence first, and for the public interest only then', async () => {
    const { find, click, press, sent, text } = await open([ARRESTED, RECEIVED, ALLOCATED]);
    await click(find('file-step'));

    await press('Not met');
    expect(text()).toContain('Without evidence enough, the public interest is not asked.');
    await click(find('send-act'));

    const details = { evidential: 'not-met', publicInterest: null };
    expect(sent('milestones')).toMatchObject({ type: 'file-reviewed', details });
  });

  it('offers the decisions that the review allows, and reads one that ends something once more', async () => {
    const { find, click, press, sent, text, http, page } = await open([ARRESTED, RECEIVED, ALLOCATED, REVIEWED]);
    await click(find('charging-decision-A1'));
    const words = [...page.querySelectorAll('app-act-form button')].map((button) => button.textContent?.trim());
    expect(words).not.toContain('Charge');

    await press('No charge, evidence');
    expect(text()).toContain('A supervisor approves this decision before it takes effect.');
    await click(find('send-act'));
    http.expectNone({ method: 'POST' });
    expect(find('check-answers').textContent).toContain('No charge, evidence');
    await click(find('send-act'));

    expect(sent('milestones')).toMatchObject({
      type: 'charging-decision',
      accusedId: 'a1',
      details: { decision: 'no-charge-evidential' },
    });
  });

  it('directs the police, each thing with its day', async () => {
    const { find, click, press, type, sent } = await open([ARRESTED, RECEIVED, ALLOCATED, REVIEWED]);
    await click(find('charging-decision-A1'));
    await press('Further investigation');
    await type('direction-0', 'any-direction');
    await type('due-0', '2026-12-07');

    await click(find('send-act'));

    const directions = [{ code: 'any-direction', due: '2026-12-07' }];
    expect(sent('milestones')).toMatchObject({ details: { decision: 'further-investigation', directions } });
  });

  it('lets an investigator answer, and nothing else', async () => {
    const facts = [ARRESTED, RECEIVED, ALLOCATED, REVIEWED, DIRECTED];
    const { find, click, sent, text, page } = await open(facts, ['direction:answer']);
    expect(text()).toContain('Directions past their day without an answer: 1.');
    expect(page.querySelectorAll('.hk-page button[data-testid]')).toHaveLength(1);

    await click(find('answer-any-direction-A1'));
    await click(find('send-act'));

    expect(sent('direction-answers')).toMatchObject({ accusedId: 'a1', direction: 'any-direction' });
  });

  it('lets a supervisor approve, and the prosecutor wait for it', async () => {
    const facts = [ARRESTED, RECEIVED, ALLOCATED, REVIEWED, decided('no-charge-evidential')];
    const { find, click, sent } = await open(facts, ['decision:approve']);

    await click(find('decision-approved-A1'));
    await click(find('send-act'));

    expect(sent('decision-approvals')).toMatchObject({ accusedId: 'a1' });
  });

  it('says who signs to whoever cannot', async () => {
    const facts = [ARRESTED, RECEIVED, ALLOCATED, REVIEWED, decided('no-charge-evidential')];
    const { text, page } = await open(facts);

    expect(text()).toContain('A supervisor of the prosecution approves it here.');
    expect(page.querySelector('[data-testid="decision-approved-A1"]')).toBeNull();
    expect(page.querySelector('[data-testid="review-A1"]')).not.toBeNull();
  });

  it('needs somebody who is accused', async () => {
    expect((await open([], [], { accused: [] })).text()).toContain('Nobody is accused in this case yet.');
  });
});
