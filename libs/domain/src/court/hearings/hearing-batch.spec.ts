import { aPack } from '../../testing/test-pack';
import { readBatchRow, type BatchPlaces, type BatchRow } from './hearing-batch';

const pack = aPack();

const PLACES: BatchPlaces = {
  cases: [
    { id: 'c1', code: 'HK-2026-0001', numbers: ['MCSO E031/2026'], stationId: 's1' },
    { id: 'c2', code: 'HK-2026-0002', numbers: ['MCSO E032/2026', 'HCCR 4/2026'], stationId: 's1' },
    { id: 'c3', code: 'HK-2026-0003', numbers: ['HCCR 4/2026'], stationId: 's2' },
  ],
  stations: [
    { id: 's1', code: 'KLF', name: 'Invented Law Courts', courtrooms: [{ id: 'r1', name: 'Court 1' }] },
    { id: 's2', code: 'MLD', name: 'Other Law Courts', courtrooms: [] },
  ],
};
const ROW: BatchRow = {
  matter: 'HK-2026-0001',
  on: '2026-12-01',
  at: '',
  purpose: 'mention',
  station: '',
  courtroom: '',
};
const read = (change: Partial<BatchRow>) => readBatchRow(pack, PLACES, { ...ROW, ...change });
const faults = (change: Partial<BatchRow>) => {
  const answer = read(change);
  return 'faults' in answer ? answer.faults.map(({ field, code }) => `${field}: ${code}`) : [];
};

describe('a row of a list of hearings', () => {
  it('means a hearing, at the station of the case where none is named', () => {
    expect(read({})).toEqual({
      plan: {
        ...{ caseId: 'c1', caseCode: 'HK-2026-0001', stationId: 's1', courtroomId: null },
        ...{ on: '2026-12-01', at: null, purpose: 'mention' },
      },
    });
  });

  it.each<[Partial<BatchRow>, object]>([
    [{ matter: 'mcso e031 / 2026' }, { caseId: 'c1' }],
    [{ on: '21/12/2026' }, { on: '2026-12-21' }],
    [{ on: '11.11.2026' }, { on: '2026-11-11' }],
    [{ at: '9.00' }, { at: '09:00' }],
    [{ purpose: pack.hearingPurposes[0]!.wording.sw.toUpperCase() }, { purpose: pack.hearingPurposes[0]!.code }],
    [
      { station: 'invented law courts', courtroom: 'court 1' },
      { stationId: 's1', courtroomId: 'r1' },
    ],
  ])('is read as people write: %j', (change, plan) => {
    expect(read(change)).toMatchObject({ plan });
  });

  it.each<[Partial<BatchRow>, string]>([
    [{ matter: ' ' }, 'matter: batch.case-missing'],
    [{ matter: 'HK-2026-9999' }, 'matter: batch.case-unknown'],
    [{ matter: 'HCCR 4/2026' }, 'matter: batch.case-ambiguous'],
    [{ on: '' }, 'on: batch.date-missing'],
    [{ on: '03/04/2026' }, 'on: batch.date-ambiguous'],
    [{ on: '2026-02-30' }, 'on: batch.date-unreadable'],
    [{ at: '25:00' }, 'at: batch.time-unreadable'],
    [{ purpose: '' }, 'purpose: batch.purpose-missing'],
    [{ purpose: 'tea' }, 'purpose: batch.purpose-unknown'],
    [{ station: 'Nowhere' }, 'station: batch.station-unknown'],
    [{ courtroom: 'Court 9' }, 'courtroom: batch.courtroom-unknown'],
  ])('is never guessed: %j', (change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('names every box that means nothing at once', () => {
    expect(faults({ matter: '?', on: 'soon', purpose: 'tea' })).toHaveLength(3);
  });
});
