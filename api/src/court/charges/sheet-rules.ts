import { Injectable } from '@nestjs/common';
import type { FileChargeSheetRequest } from '@hakika/contracts';
import { refuseChargeSheet } from '@hakika/domain';
import type { Tx } from '../../platform/database/tx';
import { InvalidInput, RuleRefusal, type InputFault } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import type { DocketFacts } from '../docket/docket-facts';
import { FactDetails } from '../docket/fact-details';

/** What a charge sheet may name: offences of the law, and accused and survivors of the case. */
@Injectable()
export class SheetRules {
  constructor(
    private readonly pack: Pack,
    private readonly details: FactDetails,
  ) {}

  async refuse(tx: Tx, caseId: string, known: DocketFacts, sheet: FileChargeSheetRequest): Promise<void> {
    const faults = this.faultsOf(known, sheet);
    if (faults.length > 0) throw new InvalidInput(faults);
    const { amends, counts, removedCountIds = [] } = sheet;
    const refusal = refuseChargeSheet({ amends, countsAdded: counts.length, countsRemoved: removedCountIds.length });
    if (refusal) throw new RuleRefusal(refusal);
    const labels = counts.flatMap(({ survivors = [] }) => survivors);
    await this.details.refuseStrangeLabels(tx, caseId, labels);
  }

  private faultsOf({ accused }: DocketFacts, { counts }: FileChargeSheetRequest): readonly InputFault[] {
    const offences = new Set(this.pack.law.offences.map(({ code }) => code));
    const people = new Set(accused.map(({ id }) => id));
    return counts.flatMap(({ offenceCode, accusedIds }, index) => [
      ...(offences.has(offenceCode) ? [] : [{ pointer: `/counts/${index}/offenceCode`, code: 'unknown-code' }]),
      ...(accusedIds.every((id) => people.has(id))
        ? []
        : [{ pointer: `/counts/${index}/accusedIds`, code: 'unknown-accused' }]),
    ]);
  }
}
