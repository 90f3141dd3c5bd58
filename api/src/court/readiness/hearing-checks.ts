import { Injectable } from '@nestjs/common';
import {
  checkReadiness,
  disclosedOn,
  fold,
  type DocketState,
  type ReadinessCheck,
  type ReadinessFacts,
} from '@hakika/domain';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { Pack } from '../../reference/packs/pack';
import { readDockets, toDocket } from '../docket/docket-facts';
import { KnownElsewhere, type PartsElsewhere } from './known-elsewhere';
import type { HearingToComeRow } from './readiness-rows';

export interface CheckedHearingRow {
  readonly row: HearingToComeRow;
  readonly check: ReadinessCheck;
}

/** What is ready for hearings to come, from the docket, the witness days, the ticks, and what other wings know. */
@Injectable()
export class HearingChecks {
  constructor(
    private readonly pack: Pack,
    private readonly clock: Clock,
    private readonly elsewhere: KnownElsewhere,
  ) {}

  async of(tx: Tx, rows: readonly HearingToComeRow[]): Promise<readonly CheckedHearingRow[]> {
    if (rows.length === 0) return [];
    const dockets = await readDockets(tx, [...new Set(rows.map(({ caseId }) => caseId))]);
    const parts = await this.elsewhere.of(tx, rows);
    return rows.flatMap((row) => {
      const docket = dockets.get(row.caseId);
      if (!docket) return [];
      const facts = factsOf(row, fold(this.pack.law, toDocket(docket)), parts);
      return [{ row, check: checkReadiness(facts, row.said, row.on, this.clock.today()) }];
    });
  }
}

function factsOf(row: HearingToComeRow, state: DocketState, parts: PartsElsewhere): ReadinessFacts {
  const { hearingId, purpose, witnesses } = row;
  const live = state.accused.filter((accused) => accused.live);
  return {
    purpose,
    witnesses,
    charged: state.counts.some(({ chargedOn, removedOn }) => chargedOn !== null && removedOn === null),
    accused: live.map((accused) => ({ label: accused.label, disclosedOn: disclosedOn(state, accused) })),
    interpreters: live.filter(({ interpreter }) => interpreter !== null),
    reports: state.reports.map(({ report, receivedOn }) => ({ code: report, received: receivedOn !== null })),
    support: parts.support && (parts.support.get(hearingId) ?? []),
    measures: parts.measures && (parts.measures.get(hearingId) ?? []),
    exhibits: parts.exhibits && (parts.exhibits.get(hearingId) ?? []),
  };
}
