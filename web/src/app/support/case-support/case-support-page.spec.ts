import type { CaseSupportView, MeasureView, SurvivorView } from '@hakika/contracts';
import { openPage, wordsOf } from '../../../testing/case';
import { caseSupportTab } from './case-support.routes';

const BY_LABEL: SurvivorView = { id: 's1', caseId: 'case-1', label: 'V1', child: true };
const IN_FULL: SurvivorView = { ...BY_LABEL, pseudonym: 'SV-0KQPKETN1', sex: 'female', language: 'nyf', version: 1 };
const delivery = { measureId: 'm1', hearingId: 'h1', hearingOn: '2026-10-12', outcome: null, reason: null, version: 3 };
const GRANTED: MeasureView = {
  id: 'm1',
  version: 2,
  survivorId: 's1',
  survivorLabel: 'V1',
  code: 'AC02',
  state: 'granted',
  requestedOn: '2026-10-01',
  orderedOn: '2026-10-05',
  orderText: 'Screen to stand.',
  denial: null,
  deliveries: [delivery, { ...delivery, hearingId: 'h2', hearingOn: '2026-11-30' }],
};
const ASKED: MeasureView = {
  ...GRANTED,
  id: 'm2',
  version: 1,
  code: 'AC04',
  state: 'requested',
  orderedOn: null,
  orderText: null,
  deliveries: [],
};
const VIEW: CaseSupportView = {
  survivors: [BY_LABEL],
  measures: [GRANTED, ASKED],
  coverage: [{ survivorId: 's1', survivorLabel: 'V1', hearingId: 'h2', hearingOn: '2026-11-30', state: 'none' }],
};
const ROUTES = [{ path: 'cases/:caseId', children: caseSupportTab }];
const PROSECUTOR = ['case:read', 'survivor:read', 'measure:read', 'measure:order', 'measure:deliver', 'coverage:read'];
const OFFICER = [
  ...PROSECUTOR.filter((one) => one !== 'measure:order'),
  'survivor:record',
  'identity:reveal',
  'measure:ask',
  'accompaniment:book',
];

describe('the support of a case', () => {
  async function open(view = VIEW, permissions = PROSECUTOR) {
    const opened = await openPage(ROUTES, '/cases/case-1/support', permissions);
    await opened.answer('/api/cases/case-1/support', view);
    return opened;
  }

  it('says by label what was ordered, and who still goes alone', async () => {
    const { text, find } = await open();

    expect(text()).toContain('Screen V1 · asked Thu 1 Oct Granted Mon 5 Oct Screen to stand.');
    expect(text()).toContain('V1 · Mon 30 Nov No officer');
    expect(find('reveal')).toBeNull();
    expect(find('record-survivor')).toBeNull();
    expect(find('book')).toBeNull();
  });

  it('draws no part that the role may not see', async () => {
    const { text } = await open({ survivors: [BY_LABEL] }, ['case:read', 'survivor:read']);

    expect(text()).toContain('Survivors V1 Child');
    expect(text()).not.toContain('Measures');
    expect(text()).not.toContain('Company in court');
  });

  it('records an order with its words, against the version on screen', async () => {
    const { find, click, type, text, http } = await open();
    await click(find('order-AC04'));
    await click(find('send-order'));
    expect(text()).toContain('Enter the words of the order.');

    await type('order-text', 'By video.');
    await click(find('send-order'));

    const { request } = http.expectOne({ method: 'POST', url: '/api/measures/m2/order' });
    expect(request.headers.get('If-Match')).toBe('"v1"');
    expect(request.body).toEqual({ granted: true, orderedOn: '2026-11-23', orderText: 'By video.' });
  });

  it('asks of a measure whether it was there, once the day has come, and why not', async () => {
    const { page, press, type, http } = await open();
    expect(page.querySelectorAll('app-case-support-delivery hk-choices')).toHaveLength(1);

    await press('No');
    http.expectNone({ method: 'PUT' });
    await type('why-not', 'NP01');

    const { request } = http.expectOne({ method: 'PUT', url: '/api/hearings/h1/deliveries/m1' });
    expect(request.headers.get('If-Match')).toBe('"v3"');
    expect(request.body).toEqual({ outcome: 'not-provided', reason: 'NP01' });
  });

  it('opens an identity only with a purpose and a reason long enough, and forgets it again', async () => {
    const { find, press, type, http, still, text, page } = await open({ survivors: [IN_FULL] }, OFFICER);
    await press('Reveal');
    await type('reveal-reason', 'Too short');
    expect(page.querySelector<HTMLButtonElement>('hk-reveal [role=radio]')!.disabled).toBe(true);

    await type('reveal-reason', 'To meet her safely before the hearing');
    await press('Her safety');
    const asked = http.expectOne({ method: 'POST', url: '/api/survivors/s1/reveal' });
    expect(asked.request.body).toEqual({ purpose: 'safety', reason: 'To meet her safely before the hearing' });
    asked.flush({ fullName: 'Invented Survivor', birthDate: null, phone: null, hideAfterSeconds: 60 });
    await still();

    expect(wordsOf(find('revealed'))).toContain('Invented Survivor Date of birth Not known');
    await press('Close now');
    expect(text()).not.toContain('Invented Survivor');
  });

  it('records a survivor, whose name goes out and is never shown', async () => {
    const { find, click, type, http, still, answer, text } = await open({ survivors: [], measures: [] }, OFFICER);
    expect(text()).toContain('No survivor is recorded in this case yet.');
    await click(find('record-survivor'));
    await type('survivor-name', 'Invented Survivor Nine');
    await click(find('send-survivor'));
    const asked = http.expectOne({ method: 'POST', url: '/api/cases/case-1/survivors' });
    expect(asked.request.body).toEqual({
      child: true,
      sex: 'female',
      language: 'sw',
      fullName: 'Invented Survivor Nine',
    });
    asked.flush(IN_FULL);
    await still();
    await answer('/api/cases/case-1/support', { survivors: [IN_FULL], measures: [] });

    expect(text()).toContain('V1 SV-0KQPKETN1 Child Female · Speaks Giriama');
    expect(sessionStorage).toHaveLength(0);
  });

  it('asks for a measure and says in words why it may not be', async () => {
    const { find, click, type, http, still, text } = await open({ ...VIEW, survivors: [IN_FULL] }, OFFICER);
    await click(find('ask-measure'));
    await type('measure-code', 'AC02');
    await click(find('send-measure'));
    const asked = http.expectOne({ method: 'POST', url: '/api/survivors/s1/measures' });
    expect(asked.request.body).toEqual({ code: 'AC02', requestedOn: '2026-11-23' });
    asked.flush(
      { status: 409, code: 'measure.already-asked', title: '', requestId: '' },
      { status: 409, statusText: 'Conflict' },
    );
    await still();

    expect(text()).toContain('This measure is asked for already.');
    expect(find('book').getAttribute('href')).toBe('/court-support');
  });
});
