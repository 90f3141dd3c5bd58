import { Injectable } from '@nestjs/common';
import { ONE_PAGER_MONTHS, type Report } from '@hakika/contracts';
import { addDays, firstDayOf, type Audience, type Language, type Month } from '@hakika/domain';
import type { Actor } from '../platform/access/actor';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/tx';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { NotFoundForActor } from '../platform/errors/errors';
import { Pack } from '../reference/packs/pack';
import type {
  MonthOfCases,
  MonthOfHearings,
  OnePagerFacts,
  PartOf,
  ReasonCount,
  ResolutionFact,
} from './one-pager.facts';
import { onePagerReport } from './one-pager.report';

export interface OnePagerRequest {
  /** Code of the station. */
  readonly station: string;
  readonly month: Month;
  readonly asKnownOn: string;
  readonly audience: Audience;
  readonly language: Language;
  /** Each month as known when it closed: all that the figures give whoever sees no case. */
  readonly closed: boolean;
}

interface Station {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

interface Row {
  readonly hearings: readonly (MonthOfHearings & { readonly effective: number })[];
  readonly cases: readonly MonthOfCases[];
  readonly reasons: readonly (Omit<ReasonCount, 'code'> & { readonly code: string | null })[];
  readonly daysLost: OnePagerFacts['daysLost'];
  readonly sentHome: number;
  readonly measures: PartOf;
  readonly accompaniments: PartOf;
  readonly childrenHeard: PartOf;
  readonly lateEntries: number;
}

/** A month's clearance needs the month before, and what was pending before that. */
const MONTHS_OF_CASES = 3;

@Injectable()
export class FiguresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  /** The one-pager of a station and a month; what the committee agreed is the committee's to read, and comes along. */
  onePager(actor: Actor, request: OnePagerRequest, resolutions: readonly ResolutionFact[]): Promise<Report> {
    return this.unitOfWork.run(actor, async (tx) => {
      const station = await stationOf(tx, request.station);
      const row = await this.counted(tx, station, request);
      return onePagerReport(factsOf(row, station, request, resolutions), request, this.pack.law);
    });
  }

  /** The one day as known on which whoever sees no case sees a month; it may still lie ahead. */
  closingOf(actor: Actor, station: string, month: Month): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await stationOf(tx, station);
      const row = await tx.row<{ on: string }>('SELECT figures.closing_of($1, $2)::text AS on', [
        id,
        firstDayOf(month),
      ]);
      if (!row) throw new Error('a statement without FROM gives one row');
      return row.on;
    });
  }

  private async counted(tx: Tx, station: Station, { month, asKnownOn }: OnePagerRequest): Promise<Row> {
    const row = await tx.row<Row>(COUNT, [
      station.id,
      firstDayOf(month),
      asKnownOn,
      this.clock.instantOf(addDays(asKnownOn, 1)),
      ONE_PAGER_MONTHS,
      MONTHS_OF_CASES,
    ]);
    if (!row) throw new Error('the figures gave no answer');
    return row;
  }
}

async function stationOf(tx: Tx, code: string): Promise<Station> {
  const station = await tx.row<Station>('SELECT id, code, name FROM reference.station WHERE code = $1', [code]);
  if (!station) throw new NotFoundForActor();
  return station;
}

function factsOf(
  { hearings, reasons, ...row }: Row,
  { code, name }: Station,
  { month, asKnownOn, closed }: OnePagerRequest,
  resolutions: readonly ResolutionFact[],
): OnePagerFacts {
  return {
    ...row,
    station: { code, name },
    month,
    asKnownOn,
    closed,
    hearings: hearings.map(({ month: of, listed, adjourned }) => ({ month: of, listed, adjourned })),
    effective: hearings.at(-1)?.effective ?? 0,
    reasons: reasons.flatMap((reason) => (reason.code === null ? [] : [{ ...reason, code: reason.code }])),
    withoutReason: reasons.find((reason) => reason.code === null)?.adjourned ?? 0,
    resolutions,
  };
}

const COUNT = `
  SELECT
    (SELECT json_agg(json_build_object('month', month_of, 'listed', listed, 'adjourned', adjourned, 'effective', effective) ORDER BY month_of)
      FROM figures.hearings_by_month($1, $2, $5, $3, $4)) AS hearings,
    (SELECT json_agg(json_build_object('month', month_of, 'filed', filed, 'concluded', concluded, 'pending', pending) ORDER BY month_of)
      FROM figures.cases_by_month($1, $2, $6, $3, $4)) AS cases,
    (SELECT coalesce(json_agg(r), '[]') FROM figures.adjournment_reasons($1, $2, $3, $4) r) AS reasons,
    (SELECT row_to_json(d) FROM figures.days_lost($1, $2, $3, $4) d) AS "daysLost",
    figures.sent_home($1, $2, $3, $4) AS "sentHome",
    (SELECT row_to_json(m) FROM figures.measures_there($1, $2, $3, $4) m) AS measures,
    (SELECT row_to_json(a) FROM figures.accompanied($1, $2, $3, $4) a) AS accompaniments,
    (SELECT row_to_json(c) FROM figures.children_heard($1, $2, $3, $4) c) AS "childrenHeard",
    figures.late_entries($1, $2, $3, $4) AS "lateEntries"`;
