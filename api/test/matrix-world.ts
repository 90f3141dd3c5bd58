import { randomUUID } from 'node:crypto';
import type { AccompanimentView, ExhibitView, MeasureView, ResolutionView, SurvivorView } from '@hakika/contracts';
import { AgencyKind, Role } from '@hakika/domain';
import { aCourtFile, aMagistrate } from './bench';
import { aCourtCase, aHearing, aStation, assigned, type CourtCaseRow } from './court';
import { CaseWork } from './dockets';
import { aCount, anExhibit, offer, upload } from './evidence';
import type { Kind } from './matrix-table';
import { KINDS } from './matrix-table';
import { anAgency, type Api, type TestClient } from './use-api';

export const RELATIONS = ['on-the-case', 'same-agency', 'other-agency', 'nobody'] as const;
export type Relation = (typeof RELATIONS)[number];

const ROLE_OF: Readonly<Record<Kind, Role>> = {
  prosecutor: Role.Prosecutor,
  investigator: Role.Investigator,
  'support-officer': Role.SupportOfficer,
  'supervisor-prosecution': Role.Supervisor,
  'supervisor-police': Role.Supervisor,
  'supervisor-support': Role.Supervisor,
  clerk: Role.Clerk,
  counsellor: Role.Counsellor,
  'committee-secretary': Role.CommitteeSecretary,
  auditor: Role.Auditor,
  administrator: Role.Administrator,
};

const AGENCY_OF: Readonly<Record<Kind, AgencyKind>> = {
  prosecutor: AgencyKind.Prosecution,
  investigator: AgencyKind.Police,
  'support-officer': AgencyKind.Support,
  'supervisor-prosecution': AgencyKind.Prosecution,
  'supervisor-police': AgencyKind.Police,
  'supervisor-support': AgencyKind.Support,
  clerk: AgencyKind.Judiciary,
  counsellor: AgencyKind.Support,
  'committee-secretary': AgencyKind.Judiciary,
  auditor: AgencyKind.Oversight,
  administrator: AgencyKind.Oversight,
};

/** One case with one of everything, and every kind of person in every relation to it. */
export class MatrixWorld {
  readonly ids: Record<string, string> = {};
  private readonly people = new Map<string, TestClient>();
  private courtCase!: CourtCaseRow;

  constructor(private readonly api: Api) {}

  client(kind: Kind, relation: Relation): TestClient {
    return relation === 'nobody' ? this.api.nobody : this.people.get(`${kind}/${relation}`)!;
  }

  async build(): Promise<void> {
    this.courtCase = await aCourtCase(this.api.db, { accused: [] });
    this.ids['stationId'] = this.courtCase.stationId;
    this.ids['caseId'] = this.courtCase.id;
    this.ids['stationCode'] = `T-${this.courtCase.stationId}`;
    this.ids['figure'] = 'adjournments';
    await this.addPeople();
    await this.addProcedure();
    await this.addSupport();
    await this.addEvidence();
    await this.addResolution();
  }

  private async addPeople(): Promise<void> {
    const { db } = this.api;
    const mine = new Map<AgencyKind, string>();
    const elsewhere = await aStation(db);
    this.ids['agencyId'] = await anAgency(db, AgencyKind.Support);
    for (const kind of Object.values(AgencyKind)) mine.set(kind, await anAgency(db, kind));
    for (const kind of KINDS) {
      const agencyKind = AGENCY_OF[kind];
      const ofOurs = { agencyKind, agencyId: mine.get(agencyKind)! };
      const here = await this.api.as(ROLE_OF[kind], { ...ofOurs, stationId: this.courtCase.stationId });
      this.people.set(`${kind}/on-the-case`, here);
      this.people.set(`${kind}/same-agency`, await this.api.as(ROLE_OF[kind], { ...ofOurs, stationId: elsewhere }));
      this.people.set(`${kind}/other-agency`, await this.api.as(ROLE_OF[kind], { agencyKind, stationId: elsewhere }));
      if (here.person && ['prosecutor', 'investigator', 'support-officer'].includes(kind)) {
        await assigned(db, this.courtCase.id, here.person);
      }
    }
  }

  /** Somebody of an agency who is on no case, to be put on one and taken off again. */
  async colleagueOf(kind: Kind): Promise<string> {
    const agencyId = this.client(kind, 'on-the-case').person!.agencyId;
    const role = { prosecution: Role.Prosecutor, police: Role.Investigator, support: Role.SupportOfficer }[
      kind.slice(11)
    ];
    return (await this.api.as(role ?? Role.Prosecutor, { agencyKind: AGENCY_OF[kind], agencyId })).person!.userId;
  }

  async onTheCase(userId: string): Promise<void> {
    const { rows } = await this.api.db.query<{ agency_id: string }>(
      'SELECT agency_id FROM people.app_user WHERE id = $1',
      [userId],
    );
    await assigned(this.api.db, this.courtCase.id, { userId, agencyId: rows[0]!.agency_id, sessionId: '', token: '' });
  }

  private async addProcedure(): Promise<void> {
    const { db } = this.api;
    const prosecutor = this.client('prosecutor', 'on-the-case');
    const work = CaseWork.of(prosecutor, this.courtCase.id);
    this.ids['accusedId'] = await work.accused();
    this.ids['milestoneId'] = (await work.record('reported', '2026-10-01')).id;
    await work.record('arrested', '2026-10-02', { accusedId: this.ids['accusedId'] });
    this.ids['countId'] = await aCount(db, this.courtCase.id, 'ctip-3-1');
    this.ids['hearingId'] = await aHearing(db, this.courtCase, { on: '2026-11-23' });
    this.ids['laterHearingId'] = await aHearing(db, this.courtCase, { on: '2026-12-07' });
    this.ids['witnessDayId'] = randomUUID();
    await db.query(
      `INSERT INTO court.witness_day (id, hearing_id, case_id, witness, kind) VALUES ($1, $2, $3, 'V9', 'survivor')`,
      [this.ids['witnessDayId'], this.ids['hearingId'], this.courtCase.id],
    );
    this.ids['day'] = '2026-11-23';
    this.ids['magistrateId'] = await aMagistrate(db, this.courtCase.stationId);
    this.ids['courtFileId'] = await aCourtFile(db, this.courtCase, { magistrateId: this.ids['magistrateId'] });
  }

  private async addSupport(): Promise<void> {
    const officer = this.client('support-officer', 'on-the-case');
    const prosecutor = this.client('prosecutor', 'on-the-case');
    const survivor = await made<SurvivorView>(officer, `/api/cases/${this.courtCase.id}/survivors`, {
      child: true,
      fullName: 'Invented Survivor',
    });
    this.ids['survivorId'] = survivor.id;
    const measure = await made<MeasureView>(officer, `/api/survivors/${survivor.id}/measures`, { code: 'AC01' });
    this.ids['measureId'] = measure.id;
    await made(
      prosecutor,
      `/api/measures/${measure.id}/order`,
      { granted: true, orderedOn: '2026-11-23', orderText: 'Invented order' },
      measure.version,
    );
    const booked = await made<AccompanimentView>(officer, '/api/accompaniments', this.accompaniment());
    this.ids['accompanimentId'] = booked.id;
    this.ids['taskId'] = randomUUID();
    await this.api.db.query(
      `INSERT INTO work.task (id, kind, case_id, subject_id, assignee_id, event_id) VALUES ($1, 'accompaniment.re-plan', $2, $3, $4, $5)`,
      [this.ids['taskId'], this.courtCase.id, booked.id, officer.person?.userId, randomUUID()],
    );
  }

  accompaniment(hearingId = this.ids['laterHearingId']) {
    return {
      survivorId: this.ids['survivorId'],
      hearingId,
      officerId: this.client('support-officer', 'on-the-case').person?.userId,
      from: '2026-12-07T08:00:00+03:00',
      to: '2026-12-07T17:00:00+03:00',
      meetingPoint: 'Invented office',
    };
  }

  private async addResolution(): Promise<void> {
    const secretary = this.client('committee-secretary', 'on-the-case');
    const body = { issue: 'Invented issue', agency: 'Invented agency', agreedOn: '2026-11-02' };
    this.ids['resolutionId'] = (await made<ResolutionView>(secretary, '/api/resolutions', body)).id;
  }

  private async addEvidence(): Promise<void> {
    const finder = this.client('investigator', 'on-the-case');
    const exhibit = await anExhibit(finder, { caseId: this.courtCase.id });
    const file = await upload(finder, exhibit.id, Buffer.from('%PDF-1.7\ninvented\n%%EOF\n'));
    this.ids['exhibitId'] = exhibit.id;
    this.ids['fileId'] = file.json<{ id: string }>().id;
    const other = await anExhibit(this.client('investigator', 'same-agency'));
    await offer(this.client('investigator', 'same-agency'), other, finder.person!.userId);
    const { rows } = await this.api.db.query<{ id: string }>(
      `SELECT id FROM evidence.custody_event WHERE exhibit_id = $1 AND kind = 'handed-over'`,
      [(other as ExhibitView).id],
    );
    this.ids['custodyEventId'] = rows[0]!.id;
  }
}

async function made<T>(client: TestClient, url: string, body: object, version?: number): Promise<T> {
  const headers: Record<string, string> = version ? { 'if-match': `"v${version}"` } : {};
  const answer = await client.post(url, body, { headers });
  if (answer.statusCode > 201) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
}
