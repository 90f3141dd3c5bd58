import { aPack } from '../testing/test-pack';
import {
  MEASURE_REFUSALS,
  refuseDelivery,
  refuseMeasure,
  refuseMeasureOrder,
  type MeasureRefusal,
} from './measure-rules';

const pack = aPack();
const TODAY = '2026-11-23';

const seen = new Set<MeasureRefusal | null>();
const noted = (refusal: MeasureRefusal | null) => {
  seen.add(refusal);
  return refusal;
};

describe('asking for a measure', () => {
  const ask = (code: string, requestedOn: string) => noted(refuseMeasure(pack, { code, requestedOn, today: TODAY }));

  it.each([
    ['AC01', TODAY, null],
    ['AC99', TODAY, 'measure.unknown-code'],
    ['AC01', '2026-02-30', 'measure.not-a-day'],
    ['AC01', '2026-11-24', 'measure.in-the-future'],
  ])('%s on %s: %s', (code, on, refusal) => {
    expect(ask(code, on)).toBe(refusal);
  });
});

describe('the order about a measure', () => {
  const measure = { state: 'requested' as const, requestedOn: '2026-11-02' };
  const grant = { granted: true, orderedOn: '2026-11-10', orderText: 'Box to be used', denial: null };
  const refuse = (known: Parameters<typeof refuseMeasureOrder>[1], order: typeof grant | object) =>
    noted(refuseMeasureOrder(pack, known, { ...grant, ...order }, TODAY));

  it('may grant, deny for a known reason, and grant what was denied', () => {
    expect(refuse(measure, {})).toBeNull();
    expect(refuse(measure, { granted: false, orderText: null, denial: 'DN01' })).toBeNull();
    expect(refuse({ ...measure, state: 'denied' }, {})).toBeNull();
    expect(refuse({ state: 'identified', requestedOn: null }, {})).toBeNull();
  });

  it.each([
    [{ orderText: null }, 'measure.grant-needs-order-text'],
    [{ orderText: '   ' }, 'measure.grant-needs-order-text'],
    [{ orderedOn: '2026-11-24' }, 'measure.in-the-future'],
    [{ orderedOn: '2026-11-01' }, 'measure.order-before-request'],
    [{ granted: false }, 'measure.denial-needs-reason'],
    [{ granted: false, denial: 'DN77' }, 'measure.unknown-denial'],
  ])('%j: %s', (order, refusal) => {
    expect(refuse(measure, order)).toBe(refusal);
  });

  it.each(['granted', 'revoked', 'declined-by-survivor'] as const)('comes too late for one that is %s', (state) => {
    expect(refuse({ ...measure, state }, {})).toBe('measure.already-decided');
  });
});

describe('what was delivered at a hearing', () => {
  const expected = { state: 'granted' as const, hearingOn: TODAY };
  const refuse = (known: Parameters<typeof refuseDelivery>[1], delivery: Parameters<typeof refuseDelivery>[2]) =>
    noted(refuseDelivery(pack, known, delivery, TODAY));

  it.each([
    ['provided', null, null],
    ['not-provided', 'NP01', null],
    ['partly-provided', 'NP01', null],
    ['not-provided', null, 'delivery.needs-reason'],
    ['partly-provided', 'NP77', 'delivery.unknown-reason'],
    ['provided', 'NP01', 'delivery.reason-without-failure'],
  ] as const)('%s because of %s: %s', (outcome, reason, refusal) => {
    expect(refuse(expected, { outcome, reason })).toBe(refusal);
  });

  it('waits for the order and for the day', () => {
    expect(refuse({ ...expected, state: 'requested' }, { outcome: 'provided', reason: null })).toBe(
      'delivery.measure-not-granted',
    );
    expect(refuse({ ...expected, hearingOn: '2026-11-24' }, { outcome: 'provided', reason: null })).toBe(
      'delivery.before-hearing',
    );
  });
});

afterAll(() => {
  // A refusal that no test brings about is one that nobody has seen.
  expect([...MEASURE_REFUSALS].filter((code) => !seen.has(code))).toEqual([]);
});
