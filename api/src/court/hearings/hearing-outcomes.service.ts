import { Injectable } from '@nestjs/common';
import type { AdjournmentLimitView, HearingView, RecordOutcomeRequest } from '@hakika/contracts';
import {
  adjournmentLimit,
  closureOn,
  refuseApplication,
  refuseOutcome,
  refuseTakingBack,
  type HearingRefusal,
  type JurisdictionPack,
} from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { Clock } from '../../platform/clock/clock';
import { HearingCalendar, type TakenHearing } from './hearing-calendar';
import { HearingNews } from './hearing-news';
import { toApplication, toOutcome } from './outcome-request';
import { markSentHome, notYetSentHome, unmarkSentHome } from './witness-days';

const IN_CUSTODY = `SELECT EXISTS (SELECT FROM court.accused
  WHERE case_id = $1 AND live AND custody IN ('remand', 'police-custody')) AS held`;

/** What happened at a hearing. Entries only grow: taking one back is an entry too. */
@Injectable()
export class HearingOutcomesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pack: Pack,
    private readonly calendar: HearingCalendar,
    private readonly news: HearingNews,
  ) {}

  record(actor: Actor, hearingId: string, version: number, request: RecordOutcomeRequest): Promise<HearingView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.open(tx, await this.calendar.take(tx, hearingId, version), request);
      await this.refuse(tx, hearing, request);
      const nextId = request.nextOn === undefined ? null : await this.giveNext(tx, hearing, request.nextOn, request);
      const { status, outcome, reason, overLimitReason: overLimit, note, witnessesSentHome = [] } = request;
      const sentHome = await notYetSentHome(tx, hearingId, witnessesSentHome);
      const said = { status, outcome, reason, overLimit, note, ...toApplication(request) };
      await this.calendar.enter(tx, hearing, { ...said, nextId, sentHome });
      await markSentHome(tx, hearing, witnessesSentHome);
      await this.calendar.follow(tx, hearing.caseId);
      return this.news.ofOutcome(tx, hearing, request, nextId);
    });
  }

  /** Takes the latest entry back, and with it the date that was given with it. */
  takeBack(actor: Actor, hearingId: string, version: number): Promise<HearingView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const hearing = await this.calendar.take(tx, hearingId, version);
      await this.undo(tx, hearing);
      await this.calendar.follow(tx, hearing.caseId);
      return this.news.ofTakingBack(tx, hearing);
    });
  }

  /** Of two who record the same hearing, the second may let this one stand; both are told of, and both are kept. */
  private async open(tx: Tx, hearing: TakenHearing, { replaces }: RecordOutcomeRequest): Promise<TakenHearing> {
    if (!replaces || hearing.status === 'scheduled') return hearing;
    await this.undo(tx, hearing);
    await this.news.ofTakingBack(tx, hearing);
    return this.calendar.read(tx, hearing.id);
  }

  private async undo(tx: Tx, hearing: TakenHearing): Promise<void> {
    const next = hearing.nextId === null ? null : await this.calendar.read(tx, hearing.nextId);
    const refusal = refuseTakingBack(hearing.status, next?.status ?? null);
    if (refusal) throw new RuleRefusal(refusal);
    if (next?.status === 'scheduled') await this.vacateNext(tx, next);
    await unmarkSentHome(tx, hearing.id);
    await this.calendar.enter(tx, hearing, { status: 'scheduled', outcome: 'taken-back' });
  }

  private async refuse(tx: Tx, hearing: TakenHearing, request: RecordOutcomeRequest): Promise<void> {
    const { law } = this.pack;
    const inCustody = (await tx.row<{ held: boolean }>(IN_CUSTODY, [hearing.caseId]))?.held ?? false;
    const refusal = refuseOutcome(law, { ...hearing, inCustody }, toOutcome(law, request), this.clock.today());
    if (refusal) throw new RuleRefusal(refusal, explain(law, refusal, hearing.on, inCustody, request.nextOn));
    const unfit = refuseApplication(request.status, toApplication(request));
    if (unfit) throw new RuleRefusal(unfit);
  }

  private giveNext(tx: Tx, hearing: TakenHearing, on: string, request: RecordOutcomeRequest): Promise<string> {
    return this.calendar.add(tx, {
      caseId: hearing.caseId,
      stationId: hearing.stationId,
      courtroomId: request.nextCourtroomId ?? hearing.courtroomId,
      on,
      at: request.nextAt ?? null,
      purpose: request.nextPurpose ?? hearing.purpose,
      adjournedFrom: hearing.id,
    });
  }

  private async vacateNext(tx: Tx, next: TakenHearing): Promise<void> {
    const reason = 'listed-by-mistake';
    await this.calendar.enter(tx, next, { status: 'vacated', outcome: 'vacated', reason });
    await this.calendar.vacated(tx, next, reason, null);
  }
}

/** How far a hearing may be adjourned, and by which rule (Criminal Procedure Code s.205). */
export function toLimitView(law: JurisdictionPack, from: string, inCustody: boolean): AdjournmentLimitView {
  const { latestNextDate, clearDays, clock } = adjournmentLimit(law, from, inCustody);
  return { latestOn: latestNextDate, clearDays, inCustody, source: clock.source, verified: clock.verified };
}

function explain(
  law: JurisdictionPack,
  refusal: HearingRefusal,
  from: string,
  inCustody: boolean,
  nextOn: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (refusal === 'hearing.next-date-over-limit') return { ...toLimitView(law, from, inCustody), nextOn };
  if (refusal === 'hearing.next-date-not-a-court-day' && nextOn) return { nextOn, closed: closureOn(law, nextOn) };
  return undefined;
}
