import type { CaseBundle } from '../src/cli/bundles/bundle';

/** The least that is a case. */
export function aBundle(more: Partial<CaseBundle> = {}): CaseBundle {
  return {
    format: 'hakika-case-bundle',
    formatVersion: 1,
    station: 'KILIFI',
    reported: { on: '2026-09-01', source: 'ngo' },
    trafficking: {
      acts: ['recruitment'],
      means: ['deception'],
      purposes: ['sexual-exploitation'],
      exploitation: [],
      childSurvivor: true,
    },
    ...more,
  };
}

export interface Team {
  /** Tells one whole bundle from another where only one can have a thing: a minute in a courtroom, a court file. */
  readonly serial: number;
  readonly prosecutor: string;
  readonly investigator: string;
  readonly officer: string;
}

/** A case with something of everything: a correction, an adjournment, a measure that was not there, an item that moved. */
export function aWholeBundle({ serial, prosecutor, investigator, officer }: Team): CaseBundle {
  const at = `09:${String(serial % 60).padStart(2, '0')}`;
  return aBundle({
    openedAt: '2026-09-02T08:00:00+03:00',
    team: [prosecutor, investigator, officer],
    officialNumbers: { ob: 'OB 1/1/9/2026' },
    magistrates: [{ key: 'M1', fullName: `Invented Magistrate ${serial}`, rank: 'PM', from: '2025-01-06' }],
    courtFiles: [{ kind: 'trial', number: `MCCR E${serial} of 2026`, station: 'KILIFI', magistrate: 'M1' }],
    accused: [
      { label: 'A1', fullName: 'Invented Accused', aliases: ['Invented Alias'], roleInProcess: 'recruiter' },
      { label: 'A2', juristic: true, registrationNumber: 'INVENTED-1', representative: 'Invented Director' },
    ],
    counts: [
      { number: 1, offence: 'ctip-3-3', chargingSection: '3(3)', penaltySection: '3(5)', accused: ['A1', 'A2'] },
      {
        number: 2,
        offence: 'soa-8-3',
        chargingSection: '8(1)',
        penaltySection: '8(3)',
        accused: ['A1'],
        alternativeTo: 1,
      },
    ],
    milestones: [
      // The slip of the pen and its correction, a week later.
      { key: 'arrest', type: 'arrested', occurredOn: '2026-09-04', accused: 'A1', recordedAt: '2026-09-05T09:00:00Z' },
      {
        type: 'arrested',
        occurredOn: '2026-09-03',
        accused: 'A1',
        corrects: 'arrest',
        reason: 'The sheet says the third',
        recordedAt: '2026-09-12T09:00:00Z',
        recordedBy: prosecutor,
      },
      {
        type: 'charge-sheet-filed',
        occurredOn: '2026-09-04',
        details: { counts: [1, 2] },
        recordedAt: '2026-09-05T09:00:00Z',
      },
      { type: 'arraigned', occurredOn: '2026-09-04', accused: 'A1', recordedAt: '2026-09-05T09:00:00Z' },
      {
        type: 'plea-taken',
        occurredOn: '2026-09-04',
        accused: 'A1',
        details: { plea: 'not-guilty' },
        recordedAt: '2026-09-05T09:00:00Z',
      },
      {
        type: 'prosecution-opened',
        occurredOn: '2026-10-05',
        accused: 'A1',
        hearing: 'H1',
        recordedAt: '2026-10-05T14:00:00Z',
      },
    ],
    hearings: [
      {
        key: 'H1',
        on: '2026-10-05',
        at,
        courtroom: 'Court 1',
        magistrate: 'M1',
        purpose: 'prosecution-hearing',
        status: 'effective',
        outcome: 'part-heard',
        askedBy: 'defence',
        opposed: true,
        granted: false,
        next: 'H2',
        witnesses: [{ witness: 'V1', kind: 'survivor', attended: true, testified: 'part', heard: ['in-chief'] }],
        attendance: [
          { accused: 'A1', how: 'in-person' },
          { accused: 'A2', how: 'absent', reason: 'transport-failed' },
        ],
        calls: [
          { said: 'called', at: '2026-10-05T10:00:00+03:00' },
          { said: 'finished', at: '2026-10-05T12:00:00+03:00', recordedBy: prosecutor },
        ],
      },
      {
        key: 'H2',
        on: '2026-11-02',
        at,
        courtroom: 'Court 1',
        purpose: 'prosecution-hearing',
        status: 'adjourned',
        reason: 'witness-not-reached',
        askedBy: 'prosecution',
        next: 'H3',
        recordedBy: prosecutor,
        witnesses: [{ witness: 'P1', kind: 'police', summoned: true, attended: false }],
      },
      {
        key: 'H3',
        on: '2026-11-30',
        at,
        courtroom: 'Court 1',
        purpose: 'prosecution-hearing',
        status: 'scheduled',
        readiness: [
          { subject: 'police-file', word: 'ready', at: '2026-10-20T09:00:00Z', recordedBy: investigator },
          { subject: 'police-file', word: 'not-ready', at: '2026-10-12T09:00:00Z', recordedBy: investigator },
        ],
      },
    ],
    survivors: [{ label: 'V1', child: true, sex: 'female', identity: { fullName: 'Invented Survivor', phone: '000' } }],
    measures: [
      {
        survivor: 'V1',
        code: 'AC01',
        state: 'granted',
        requestedOn: '2026-09-20',
        orderedOn: '2026-09-21',
        orderText: 'Evidence from behind a screen',
        deliveries: [{ hearing: 'H1', outcome: 'provided' }, { hearing: 'H3' }],
      },
    ],
    accompaniments: [
      {
        key: 'first',
        survivor: 'V1',
        hearing: 'H2',
        officer,
        from: '2026-11-02T06:00:00+03:00',
        to: '2026-11-02T16:00:00+03:00',
        meetingPoint: 'Bus stage',
        status: 'needs-new-plan',
        dayOutcome: 'adjourned-on-arrival',
      },
      {
        survivor: 'V1',
        hearing: 'H3',
        officer,
        from: '2026-11-30T06:00:00+03:00',
        to: '2026-11-30T16:00:00+03:00',
        meetingPoint: 'Bus stage',
        status: 'confirmed',
        replaces: 'first',
      },
    ],
    exhibits: [
      {
        label: 'E1',
        kind: 'digital',
        description: 'Telephone, black',
        sealNumber: 'S-1',
        foundOn: '2026-09-03',
        foundAt: '2026-09-03T11:00:00+03:00',
        collectedBy: investigator,
        custody: [
          { kind: 'sealed', at: '2026-09-03T12:00:00+03:00' },
          { kind: 'handed-over', to: prosecutor, at: '2026-09-10T10:00:00+03:00' },
          { kind: 'accepted', at: '2026-09-10T10:05:00+03:00' },
        ],
        links: [{ count: 1, element: 'act' }],
      },
    ],
  });
}
