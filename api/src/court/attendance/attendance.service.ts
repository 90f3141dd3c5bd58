import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ExpectWitnessRequest,
  HearingAttendanceView,
  RecordAttendanceRequest,
  RecordWitnessDayRequest,
  WitnessDayView,
} from '@hakika/contracts';
import {
  refuseAttendance,
  refuseExpecting,
  refuseWitnessDay,
  type AttendanceRefusal,
  type WitnessDay,
} from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { NotFoundForActor, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { AccusedAttendance, WitnessDayRow } from './attendance.entity';
import { AttendanceNews } from './attendance-news';
import { AttendanceQueries } from './attendance.queries';

/** Who was in court. Entries only grow: what is said anew stands beside what was said before. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly news: AttendanceNews,
    private readonly attendance: AttendanceQueries,
  ) {}

  record(actor: Actor, hearingId: string, request: RecordAttendanceRequest): Promise<HearingAttendanceView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.attendance.take(tx, hearingId);
      const { accusedId, how, reason = null, replaces = null } = request;
      refuse(refuseAttendance(this.pack.law, hearing, { how, reason }, this.clock.today()));
      const known = await tx.row('SELECT id FROM court.accused WHERE id = $1 AND case_id = $2', [
        accusedId,
        hearing.caseId,
      ]);
      if (!known) throw new NotFoundForActor();
      const { caseId } = hearing;
      await tx.insert(AccusedAttendance, {
        ...{ id: randomUUID(), hearingId, caseId, accusedId, how, reason },
        supersedes: replaces,
        recordedBy: actor.userId,
      });
      await this.news.log(tx, hearing, 'hearing.attendance-recorded', { hearingId, accusedId, how, reason });
      await this.news.tell(tx, 'hearing.attendance-recorded', { caseId, hearingId, accusedId, how });
      return this.attendance.view(tx, hearingId);
    });
  }

  expect(actor: Actor, hearingId: string, request: ExpectWitnessRequest): Promise<WitnessDayView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.attendance.take(tx, hearingId);
      refuse(refuseExpecting(hearing, request));
      const { witness, kind, summoned = false } = request;
      const [id, { caseId }] = [randomUUID(), hearing];
      await tx.insert(WitnessDayRow, { id, hearingId, caseId, witness, kind, summoned });
      await this.news.log(tx, hearing, 'hearing.witness-expected', { hearingId, witness });
      await this.news.tell(tx, 'hearing.witness-expected', { caseId, hearingId, witness });
      return this.attendance.day(tx, id);
    });
  }

  recordDay(actor: Actor, id: string, version: number, request: RecordWitnessDayRequest): Promise<WitnessDayView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { hearingId, witness } = await this.attendance.day(tx, id);
      const hearing = await this.attendance.take(tx, hearingId);
      const day = toWitnessDay(request);
      refuse(refuseWitnessDay(this.pack.law, hearing, day, this.clock.today()));
      const { waitedHours, kilometres } = request;
      const cost = {
        ...(waitedHours !== undefined && { waitedHours }),
        ...(kilometres !== undefined && { kilometres }),
      };
      await tx.change(WitnessDayRow, { id, version }, { ...day, heard: [...day.heard], ...cost });
      const { attended, testified, sentHome } = day;
      await this.news.log(tx, hearing, 'hearing.witness-recorded', { hearingId, witness, attended, testified });
      const { caseId } = hearing;
      await this.news.tell(tx, 'hearing.witness-recorded', { caseId, hearingId, witness, sentHome });
      return this.attendance.day(tx, id);
    });
  }
}

function refuse(refusal: AttendanceRefusal | null): void {
  if (refusal) throw new RuleRefusal(refusal);
}

function toWitnessDay(request: RecordWitnessDayRequest): WitnessDay {
  const { summoned, bonded, confirmed, heard, stoodDown, sentHome } = request;
  const { attended = null, absentReason = null, testified = null } = request;
  return { summoned, bonded, confirmed, attended, absentReason, heard, testified, stoodDown, sentHome };
}
