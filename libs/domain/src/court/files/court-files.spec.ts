import {
  COURT_FILE_REFUSALS,
  TRANSFER_REFUSALS,
  currentFile,
  refuseClosing,
  refuseCourtFile,
  refuseTransfer,
  trialNumber,
  type CourtFileRefusal,
  type KnownFile,
  type NewFile,
} from './court-files';

const today = '2025-03-20';
const file: NewFile = { kind: 'trial', registeredOn: '2025-03-03', today, known: [], restarts: 0 };

const NEW: readonly (readonly [CourtFileRefusal, string, Partial<NewFile>])[] = [
  ['court-file.in-the-future', 'a day of registration is a day that was', { registeredOn: '2025-03-21' }],
  ['court-file.no-appeal-before', 'Criminal Procedure Code s.361', { kind: 'second-appeal', known: ['trial'] }],
  ['court-file.no-retrial-ordered', 'Criminal Procedure Code s.354(3)', { kind: 'retrial', known: ['trial'] }],
];
const CLOSING: readonly (readonly [CourtFileRefusal, Parameters<typeof refuseClosing>])[] = [
  ['court-file.closed-already', [{ registeredOn: null, closedOn: '2025-03-10' }, '2025-03-12', today]],
  ['court-file.closed-in-the-future', [{ registeredOn: null, closedOn: null }, '2025-03-21', today]],
  ['court-file.closed-before-registered', [{ registeredOn: '2025-03-10', closedOn: null }, '2025-03-09', today]],
];

describe('a court file', () => {
  it.each(NEW)('is refused with %s (%s)', (code, _law, change) => {
    expect(refuseCourtFile({ ...file, ...change })).toBe(code);
  });

  it.each(CLOSING)('is not closed with %s', (code, said) => {
    expect(refuseClosing(...said)).toBe(code);
  });

  it('has a case for every refusal', () => {
    expect([...NEW, ...CLOSING].map(([code]) => code).sort()).toEqual([...COURT_FILE_REFUSALS].sort());
  });

  it('is noted and closed when nothing speaks against it', () => {
    expect(refuseCourtFile(file)).toBeNull();
    expect(refuseCourtFile({ ...file, registeredOn: null })).toBeNull();
    expect(refuseCourtFile({ ...file, kind: 'second-appeal', known: ['trial', 'appeal'] })).toBeNull();
    expect(refuseCourtFile({ ...file, kind: 'retrial', known: ['trial'], restarts: 1 })).toBeNull();
    expect(refuseClosing({ registeredOn: '2025-03-10', closedOn: null }, '2025-03-10', today)).toBeNull();
  });
});

describe('the file in which a case runs', () => {
  const known = (id: string, more: Partial<KnownFile> = {}): KnownFile => {
    return { id, kind: 'trial', registeredOn: '2024-01-08', closedOn: null, ...more };
  };

  it('is the last to be registered of those still open', () => {
    const appeal = known('appeal', { kind: 'appeal', registeredOn: '2025-01-06' });

    expect(currentFile([appeal, known('trial')])).toBe('appeal');
    expect(currentFile([known('trial'), { ...appeal, closedOn: '2025-02-03' }])).toBe('trial');
    expect(currentFile([known('trial', { closedOn: '2025-02-03' })])).toBeNull();
  });

  it('is no application beside the case, unless there is nothing else', () => {
    const application = known('misc', { kind: 'miscellaneous', registeredOn: '2025-01-06' });

    expect(currentFile([known('trial'), application])).toBe('trial');
    expect(currentFile([application])).toBe('misc');
  });

  it('is found where no day is known', () => {
    const unknown = { registeredOn: null };

    expect(currentFile([known('appeal', { kind: 'appeal', ...unknown }), known('trial', unknown)])).toBe('appeal');
  });
});

describe('trials and transfers', () => {
  it('count the first trial as one, and each that began again', () => {
    const again = { on: '2025-03-03', why: 's200-direction' } as const;

    expect(trialNumber([])).toBe(1);
    expect(trialNumber([{ restarts: [] }, { restarts: [again] }])).toBe(2);
  });

  it('go to another station that is known (Criminal Procedure Code ss.78-81)', () => {
    const answers = [refuseTransfer('s1', 's1'), refuseTransfer('s1', null)];

    expect(answers.sort()).toEqual([...TRANSFER_REFUSALS].sort());
    expect(refuseTransfer('s1', 's2')).toBeNull();
  });
});
