import { Injectable } from '@nestjs/common';
import type { DateLostView, TransferCaseRequest, TransferredCaseView } from '@hakika/contracts';
import { refuseTransfer } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { Outbox } from '../../platform/outbox/outbox';
import { DocketService } from '../docket/docket.service';
import { HearingCalendar } from '../hearings/hearing-calendar';
import { CourtFile } from './court-file.entity';
import { CourtFilesService } from './court-files.service';

declare module '../../platform/outbox/outbox' {
  interface DomainEvents {
    /** Dates at the old court that fell with it; they are to be given again. */
    'case.transferred': { caseId: string; milestoneId: string; on: string; hearingIds: readonly string[] };
  }
}

/** Why a date fell, as a code of the pack. */
export const TRANSFERRED = 'case-transferred';

const LOST = `SELECT h.id AS "hearingId", h.held_on::text AS "on", to_char(h.starts_at, 'HH24:MI') AS "at", h.purpose
  FROM court.hearing h WHERE h.case_id = $1 AND h.station_id = $2 AND h.status = 'scheduled' AND h.held_on >= $3
  ORDER BY h.held_on, h.starts_at NULLS LAST, h.id`;

/** A case that goes to another court: a dated fact, and what falls with it (Criminal Procedure Code ss.78-81). */
@Injectable()
export class TransfersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly docket: DocketService,
    private readonly calendar: HearingCalendar,
    private readonly files: CourtFilesService,
    private readonly outbox: Outbox,
  ) {}

  transfer(actor: Actor, caseId: string, request: TransferCaseRequest): Promise<TransferredCaseView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { stationId: from } = await this.calendar.takeCase(tx, caseId);
      const { toStationId, on, source } = request;
      const to = await tx.row<{ code: string }>('SELECT code FROM reference.station WHERE id = $1', [toStationId]);
      const refusal = refuseTransfer(from, to ? toStationId : null);
      if (refusal || !to) throw new RuleRefusal(refusal ?? 'transfer.unknown-station');
      const details = { toStation: to.code };
      const { id } = await this.docket.record(tx, caseId, { type: 'transferred', occurredOn: on, details, source });
      const closedFiles = await this.closeFilesAt(tx, caseId, from, on);
      const vacated = await this.leave(tx, caseId, from, on);
      await this.tell(tx, caseId, id, on, vacated);
      return { milestoneId: id, stationId: toStationId, vacated, closedFiles };
    });
  }

  /** Dates at the court that the case has left cannot be held; none of them vanishes. */
  async leave(tx: Tx, caseId: string, from: string, on: string): Promise<DateLostView[]> {
    const lost = await tx.named<DateLostView>('dates-lost', LOST, [caseId, from, on]);
    for (const { hearingId } of lost) {
      const hearing = await this.calendar.read(tx, hearingId);
      await this.calendar.enter(tx, hearing, { status: 'vacated', outcome: 'vacated', reason: TRANSFERRED });
      await this.calendar.vacated(tx, hearing, TRANSFERRED, null);
    }
    if (lost.length > 0) await this.calendar.follow(tx, caseId);
    return lost;
  }

  async tell(tx: Tx, caseId: string, milestoneId: string, on: string, lost: readonly DateLostView[]): Promise<void> {
    const hearingIds = lost.map(({ hearingId }) => hearingId);
    await this.outbox.tell(tx, 'case.transferred', { caseId, milestoneId, on, hearingIds });
  }

  private async closeFilesAt(tx: Tx, caseId: string, stationId: string, on: string): Promise<string[]> {
    const files = await tx.find(CourtFile, { caseId, stationId });
    const open = files.filter(({ closedOn, registeredOn }) => closedOn === null && (registeredOn ?? '') <= on);
    for (const file of open) await this.files.shut(tx, file, on, 'transferred');
    return open.map(({ number }) => number);
  }
}
