import { Injectable } from '@nestjs/common';
import { Audit, type AuditDetails } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { Outbox, type DomainEvents, type EventType } from '../../platform/outbox/outbox';
import type { AttendedRow } from './attendance.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'hearing.attendance-recorded': { hearingId: string; accusedId: string; how: string; reason: string | null };
    'hearing.witness-expected': { hearingId: string; witness: string };
    'hearing.witness-recorded': {
      hearingId: string;
      witness: string;
      attended: boolean | null;
      testified: string | null;
    };
  }
}
declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    'hearing.attendance-recorded': { caseId: string; hearingId: string; accusedId: string; how: string };
    'hearing.witness-expected': { caseId: string; hearingId: string; witness: string };
    'hearing.witness-recorded': { caseId: string; hearingId: string; witness: string; sentHome: boolean };
  }
}

/** Tells log and listeners who was in court. */
@Injectable()
export class AttendanceNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  log<A extends keyof AuditDetails>(
    tx: Tx,
    { hearingId, caseId }: AttendedRow,
    action: A,
    details: AuditDetails[A],
  ): Promise<void> {
    return this.audit.record(tx, { action, caseId, objectType: 'hearing', objectId: hearingId, details });
  }

  tell<T extends EventType>(tx: Tx, type: T, payload: DomainEvents[T]): Promise<void> {
    return this.outbox.tell(tx, type, payload);
  }
}
