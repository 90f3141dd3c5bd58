import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  refusePlace,
  type AdjournmentApplication,
  type HearingPurpose,
  type HearingStatus,
  type OutcomeChip,
} from '@hakika/domain';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { NotFoundForActor, RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';
import { CaseAccess, type LockedCase } from '../cases/case-access';
import { Hearing, HearingOutcomeEntry } from './hearing.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing.scheduled': { hearingId: string; on: string; purpose: string; adjournedFrom: string | null };
    'hearing.vacated': { hearingId: string; on: string; reason: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'hearing.scheduled': { caseId: string; hearingId: string; on: string };
    'hearing.vacated': { caseId: string; hearingId: string; nextHearingId: string | null; on: string; reason: string };
  }
}

/** A date to be put on the calendar. */
export interface NewHearing {
  /** Where whoever plans it has named it already. */
  readonly id?: string;
  readonly caseId: string;
  readonly stationId: string;
  readonly courtroomId: string | null;
  readonly on: string;
  readonly at: string | null;
  readonly purpose: HearingPurpose;
  readonly adjournedFrom: string | null;
  readonly prosecutorId?: string | null;
  readonly interpreter?: string | null;
}

/** A hearing that is about to change, with the case locked. */
export interface TakenHearing {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly stationId: string;
  readonly courtroomId: string | null;
  readonly on: string;
  readonly purpose: HearingPurpose;
  readonly status: HearingStatus;
  readonly nextId: string | null;
}

/** What is entered about a hearing; the hearing itself shows the latest. */
export interface Entry extends Partial<AdjournmentApplication> {
  readonly status: HearingStatus;
  readonly outcome: OutcomeChip | 'taken-back';
  readonly reason?: string | null;
  readonly nextId?: string | null;
  readonly overLimit?: string | null;
  readonly note?: string | null;
  /** Labels of those whom this entry marks as sent home. */
  readonly sentHome?: string[];
}

const TAKE = `SELECT id, version, case_id AS "caseId", station_id AS "stationId", courtroom_id AS "courtroomId", held_on::text AS "on",
  purpose, status, next_id AS "nextId" FROM court.hearing WHERE id = $1`;

const LATEST_ENTRY = `SELECT o.id FROM court.hearing_outcome o WHERE o.hearing_id = $1
  AND NOT EXISTS (SELECT FROM court.hearing_outcome later WHERE later.supersedes = o.id)`;

const SITTING = `SELECT m.id FROM court.court_file f JOIN reference.magistrate m ON m.id = f.magistrate_id
  WHERE f.case_id = $1 AND m.station_id = $2 AND m.from_day <= $3 AND (m.to_day IS NULL OR m.to_day > $3)
  ORDER BY f.registered_on DESC NULLS LAST, f.id LIMIT 1`;

const FOLLOW = `UPDATE court.court_case c
  SET next_hearing_id = n.id, next_hearing_on = n.held_on, open_hearing_on = a.open, adjournments = a.n, last_activity_at = clock_timestamp(), version = c.version + 1
  FROM (SELECT count(*) FILTER (WHERE status = 'adjourned') AS n, min(held_on) FILTER (WHERE status = 'scheduled') AS open
    FROM court.hearing WHERE case_id = $1) a
  LEFT JOIN LATERAL (SELECT id, held_on FROM court.hearing WHERE case_id = $1 AND status = 'scheduled' AND held_on >= $2
    ORDER BY held_on, starts_at NULLS LAST, id LIMIT 1) n ON true
  WHERE c.id = $1`;

/** Dates in court as rows: adding, vacating, entering what happened, and keeping the case's next date in step. */
@Injectable()
export class HearingCalendar {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  takeCase(tx: Tx, caseId: string): Promise<LockedCase> {
    return this.access.lockForChange(tx, caseId);
  }

  /** Locks the case, then reads the hearing: whoever changes a hearing of this case waits. */
  async take(tx: Tx, hearingId: string, version: number): Promise<TakenHearing> {
    const hearing = await this.takeLatest(tx, hearingId);
    if (hearing.version !== version) throw new StaleVersion();
    return hearing;
  }

  /** The same for whoever needs no version, because what they add contradicts nothing. */
  async takeLatest(tx: Tx, hearingId: string): Promise<TakenHearing> {
    const known = await tx.row<{ caseId: string }>('SELECT case_id AS "caseId" FROM court.hearing WHERE id = $1', [
      hearingId,
    ]);
    if (!known) throw new NotFoundForActor();
    await this.takeCase(tx, known.caseId);
    return this.read(tx, hearingId);
  }

  async read(tx: Tx, hearingId: string): Promise<TakenHearing> {
    const [hearing] = await tx.named<TakenHearing>('hearing-take', TAKE, [hearingId]);
    if (!hearing) throw new NotFoundForActor();
    return hearing;
  }

  async add(tx: Tx, plan: NewHearing): Promise<string> {
    await this.refuseElsewhere(tx, plan);
    const { on, at, id = randomUUID(), ...rest } = plan;
    const magistrateId = await this.sittingIn(tx, plan);
    await tx.insert(Hearing, { ...rest, id, magistrateId, heldOn: on, startsAt: at, scheduledBy: tx.actor.userId });
    const { caseId, purpose, adjournedFrom } = plan;
    await this.audit.record(tx, {
      action: 'hearing.scheduled',
      caseId,
      objectType: 'hearing',
      objectId: id,
      details: { hearingId: id, on, purpose, adjournedFrom },
    });
    await this.outbox.tell(tx, 'hearing.scheduled', { caseId, hearingId: id, on });
    return id;
  }

  /** Writes what was entered and shows it on the hearing. */
  async enter(tx: Tx, hearing: TakenHearing, entry: Entry): Promise<void> {
    const before = await tx.row<{ id: string }>(LATEST_ENTRY, [hearing.id]);
    const { outcome, status, reason = null, nextId = null } = entry;
    await tx.insert(HearingOutcomeEntry, {
      ...entry,
      id: randomUUID(),
      hearingId: hearing.id,
      caseId: hearing.caseId,
      supersedes: before?.id ?? null,
      recordedBy: tx.actor.userId,
    });
    const shown = outcome === 'taken-back' ? null : outcome;
    await tx.change(Hearing, hearing, { status, outcome: shown, reason, nextId });
  }

  /** A date that will not be held, and whoever planned for it hears of it. */
  async vacated(tx: Tx, hearing: TakenHearing, reason: string, nextHearingId: string | null): Promise<void> {
    const { id: hearingId, caseId, on } = hearing;
    await this.audit.record(tx, {
      action: 'hearing.vacated',
      caseId,
      objectType: 'hearing',
      objectId: hearingId,
      details: { hearingId, on, reason },
    });
    await this.outbox.tell(tx, 'hearing.vacated', { caseId, hearingId, nextHearingId, on, reason });
  }

  /** Brings the case's next date and its count of adjournments up to date. */
  async follow(tx: Tx, caseId: string): Promise<void> {
    await tx.named('hearing-follow', FOLLOW, [caseId, this.clock.today()]);
  }

  /** Who sits in the case at that station is who will hear it, as far as anybody has said. */
  private async sittingIn(tx: Tx, { caseId, stationId, on }: NewHearing): Promise<string | null> {
    const seat = await tx.row<{ id: string }>(SITTING, [caseId, stationId, on]);
    return seat?.id ?? null;
  }

  private async refuseElsewhere(tx: Tx, { stationId, courtroomId }: NewHearing): Promise<void> {
    const place = await tx.row<{ fits: boolean }>(
      `SELECT EXISTS (SELECT FROM reference.courtroom r WHERE r.id = $2 AND r.station_id = s.id) AS fits
       FROM reference.station s WHERE s.id = $1`,
      [stationId, courtroomId],
    );
    const [stationKnown, courtroomOfStation] = [place !== null, place?.fits ?? false];
    const refusal = refusePlace({ stationKnown, courtroomId, courtroomOfStation });
    if (refusal) throw new RuleRefusal(refusal);
  }
}
