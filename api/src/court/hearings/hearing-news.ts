import { Injectable } from '@nestjs/common';
import type { HearingView, RecordOutcomeRequest } from '@hakika/contracts';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { HearingCalendar, type TakenHearing } from './hearing-calendar';
import { HearingsQueries } from './hearings.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing.outcome-recorded': {
      hearingId: string;
      status: string;
      outcome: string;
      reason: string | null;
      nextHearingId: string | null;
      overLimit: boolean;
      sentHome: number;
    };
    'hearing.outcome-taken-back': { hearingId: string; status: string };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'hearing.adjourned': {
      caseId: string;
      hearingId: string;
      nextHearingId: string | null;
      from: string;
      to: string | null;
      reason: string;
    };
    'hearing.outcome-taken-back': { caseId: string; hearingId: string; status: string };
  }
}

/** Tells log, listeners and caller what became of a hearing. */
@Injectable()
export class HearingNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly calendar: HearingCalendar,
    private readonly hearings: HearingsQueries,
  ) {}

  async ofOutcome(
    tx: Tx,
    hearing: TakenHearing,
    { status, outcome, reason = '', nextOn, overLimitReason, witnessesSentHome = [] }: RecordOutcomeRequest,
    nextHearingId: string | null,
  ): Promise<HearingView> {
    const { id: hearingId, caseId, on: from } = hearing;
    await this.audit.record(tx, {
      action: 'hearing.outcome-recorded',
      caseId,
      objectType: 'hearing',
      objectId: hearingId,
      details: {
        hearingId,
        status,
        outcome,
        reason: reason || null,
        nextHearingId,
        overLimit: overLimitReason !== undefined,
        sentHome: witnessesSentHome.length,
      },
    });
    if (status === 'vacated') await this.calendar.vacated(tx, hearing, reason, nextHearingId);
    if (status === 'adjourned') {
      await this.outbox.tell(tx, 'hearing.adjourned', {
        caseId,
        hearingId,
        nextHearingId,
        from,
        to: nextOn ?? null,
        reason,
      });
    }
    return this.hearings.view(tx, hearingId);
  }

  async ofTakingBack(tx: Tx, { id: hearingId, caseId, status }: TakenHearing): Promise<HearingView> {
    await this.audit.record(tx, {
      action: 'hearing.outcome-taken-back',
      caseId,
      objectType: 'hearing',
      objectId: hearingId,
      details: { hearingId, status },
    });
    await this.outbox.tell(tx, 'hearing.outcome-taken-back', { caseId, hearingId, status });
    return this.hearings.view(tx, hearingId);
  }
}
