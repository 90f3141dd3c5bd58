import type { AccompanimentView, AgendaView, RePlanItem, UncoveredHearing } from '@hakika/contracts';

/** The person of `aSession()`. */
export const ME = 'f0000000-0000-4000-8000-000000000001';

export function anUncoveredHearing(change: Partial<UncoveredHearing> = {}): UncoveredHearing {
  return {
    survivorId: 'survivor-2',
    survivorLabel: 'V2',
    caseId: 'case-1',
    caseCode: 'HK-2026-0142',
    hearingId: 'hearing-2',
    hearingOn: '2026-11-26',
    hearingAt: '09:00',
    hearingPurpose: 'prosecution-hearing',
    stationName: 'Shanzu Law Courts',
    courtroomName: 'Court 2',
    givesEvidence: true,
    ...change,
  };
}

export function anAccompaniment(change: Partial<AccompanimentView> = {}): AccompanimentView {
  return {
    id: 'accompaniment-1',
    version: 4,
    caseId: 'case-1',
    caseCode: 'HK-2026-0142',
    survivorId: 'survivor-1',
    survivorLabel: 'V1',
    hearingId: 'hearing-1',
    hearingOn: '2026-11-24',
    hearingAt: '09:00',
    hearingPurpose: 'plea',
    stationName: 'Kilifi Law Courts',
    courtroomName: 'Court 2',
    officerId: ME,
    officerName: 'Invented Person One',
    from: '2026-11-24T05:00:00.000Z',
    to: '2026-11-24T14:00:00.000Z',
    meetingPoint: 'Our office',
    status: 'proposed',
    ...change,
  };
}

export function aFallenPlan(change: Partial<RePlanItem> = {}): RePlanItem {
  const next = anUncoveredHearing({ survivorId: 'survivor-1', survivorLabel: 'V1', hearingOn: '2026-11-30' });
  return {
    accompaniment: anAccompaniment({ status: 'needs-new-plan' }),
    reason: 'police-file',
    movedAt: '2026-11-23T05:00:00.000Z',
    next,
    proposal: {
      hearingId: next.hearingId,
      officerId: ME,
      from: '2026-11-30T05:00:00.000Z',
      to: '2026-11-30T14:00:00.000Z',
      meetingPoint: 'Our office',
    },
    officerFree: true,
    measuresCarried: ['AC02', 'AC10'],
    ...change,
  };
}

export function anAgenda(change: Partial<AgendaView> = {}): AgendaView {
  return { from: '2026-11-23', to: '2026-12-06', uncovered: [], rePlan: [], days: [], ...change };
}
