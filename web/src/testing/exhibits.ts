import type { ExhibitListItem, ExhibitView } from '@hakika/contracts';

export function anExhibitItem(change: Partial<ExhibitListItem> = {}): ExhibitListItem {
  return {
    id: 'exhibit-1',
    version: 2,
    caseId: 'case-1',
    caseCode: 'HK-2026-0142',
    label: 'E-03',
    kind: 'digital',
    description: 'Phone, black, cracked screen',
    sealNumber: 'K 20421',
    status: 'sealed',
    holderId: 'f0000000-0000-4000-8000-000000000001',
    holderName: 'Invented Person One',
    offeredToName: null,
    offerToMe: null,
    fileCount: 0,
    links: [],
    foundOn: '2026-11-03',
    ...change,
  };
}

export function anExhibit(change: Partial<ExhibitView> = {}): ExhibitView {
  return {
    ...anExhibitItem(),
    foundAt: '2026-11-03T12:20:00.000Z',
    foundPlace: 'Mtwapa',
    holdingPlace: null,
    tags: [],
    files: [],
    custody: [
      {
        id: 'event-1',
        seq: 1,
        kind: 'collected',
        fromName: null,
        toName: 'Invented Person One',
        toId: 'f0000000-0000-4000-8000-000000000001',
        open: false,
        occurredAt: '2026-11-03T12:20:00.000Z',
        place: 'Mtwapa',
        note: null,
        recordedBy: 'Invented Person One',
      },
    ],
    gaps: [],
    ...change,
  };
}
