import type { BenchQuestionsView, CaseBeforeMagistrate, MagistrateView } from '@hakika/contracts';
import { aCase, openPage } from '../../../testing/case';
import { casePageRoutes } from '../cases/cases.routes';
import { courtRoutes } from '../court.routes';

const aMagistrate = (id: string, fullName: string): MagistrateView => ({
  id,
  version: 1,
  fullName,
  rank: 'PM',
  stationId: 'station-1',
  stationName: 'Kilifi Law Courts',
  from: '2025-01-06',
  to: null,
});
const PEOPLE = [aMagistrate('m1', 'Invented Magistrate One'), aMagistrate('m2', 'Invented Magistrate Two')];
const HEARD = { witness: 'V1', kind: 'survivor', days: 2, timesIfAfresh: 2 };
const BEFORE: CaseBeforeMagistrate[] = [
  {
    caseId: 'case-1',
    code: 'HK-2026-0142',
    stage: 'prosecution',
    protected: true,
    nextHearingOn: '2026-11-30',
    asked: ['A1', 'A2'],
    witnesses: [HEARD],
  },
  {
    caseId: 'case-2',
    code: 'HK-2026-0143',
    stage: 'plea',
    protected: true,
    nextHearingOn: null,
    asked: [],
    witnesses: [],
  },
];

describe('a magistrate who leaves', () => {
  async function open() {
    const opened = await openPage(courtRoutes, '/magistrates/m1?station=station-1', ['magistrate:change']);
    await opened.answer('/api/magistrates?stationId=station-1', PEOPLE);
    return opened;
  }

  it('is recorded once for all cases, after what it asks of a survivor was shown', async () => {
    const { answer, find, text, press, http, still, type } = await open();
    await answer('/api/magistrates/m1/cases', BEFORE);

    expect(text()).toContain('This touches 2 cases, 1 of them part-heard.');
    expect(find('part-heard').textContent).toContain('Asked: A1, A2');
    expect(text()).toContain('V1 gave evidence on 2 days; beginning again would be time number 2 for this witness.');

    await type('on', '2026-11-20');
    await press('Transferred');
    await type('successor', 'm2');
    await press('Record in all cases');
    const sent = http.expectOne('/api/magistrates/m1/changes');
    expect(sent.request.body).toEqual({ on: '2026-11-20', reason: 'transferred', successorId: 'm2' });
    sent.flush({ id: 'change-1', cases: 2, partHeard: 1 });
    await still();
    expect(text()).toContain('Recorded in 2 cases.');
  });

  it('needs a reason, and says why it was refused', async () => {
    const { answer, text, press, http, still } = await open();
    await answer('/api/magistrates/m1/cases', BEFORE);
    await press('Record in all cases');
    expect(text()).toContain('Choose the reason.');

    await press('Retired');
    await press('Record in all cases');
    http
      .expectOne('/api/magistrates/m1/changes')
      .flush({ code: 'magistrate.gone-already', title: '' }, { status: 409, statusText: 'Conflict' });
    await still();
    expect(text()).toContain('This magistrate had left before that day.');
  });

  it('says so when there is nothing to hand on', async () => {
    const { answer, text } = await open();
    await answer('/api/magistrates/m1/cases', []);

    expect(text()).toContain('There is nothing to hand on.');
  });
});

describe('the card on a case after a change of magistrate', () => {
  const OPEN: BenchQuestionsView = {
    questions: [{ accusedId: 'a1', label: 'A1', since: '2026-11-20' }],
    witnesses: [HEARD],
  };

  async function open(permissions: readonly string[]) {
    const opened = await openPage(casePageRoutes([]), '/cases/case-1', ['case:read', ...permissions]);
    await opened.answer('/api/cases/case-1', aCase({ benchQuestions: 1 }));
    await opened.answer('/api/cases/case-1/bench-questions', OPEN);
    return opened;
  }

  it('stands until each accused has answered, and records which witnesses are heard again', async () => {
    const { find, click, press, type, http, text } = await open(['milestone:record']);
    expect(text()).toContain('A1 has not answered since Fri 20 Nov');

    await click(find('answer-A1'));
    await press('Hear these again');
    expect(find<HTMLButtonElement>('send-answer').disabled).toBe(true);
    await press('V1');
    await type('answer-on', '2026-11-23');
    await click(find('send-answer'));

    const sent = http.expectOne('/api/cases/case-1/milestones');
    expect(sent.request.body).toEqual({
      type: 's200-direction',
      occurredOn: '2026-11-23',
      accusedId: 'a1',
      details: { direction: 'recall', witnesses: ['V1'] },
      source: 'court-record',
    });
  });

  it('lets others read it, and not answer', async () => {
    const { find } = await open([]);

    expect(find('bench-card')).not.toBeNull();
    expect(find('answer-A1')).toBeNull();
  });
});
