import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FactDetails } from '../../court/docket/fact-details';
import type { Tx } from '../../platform/database/tx';

const SURVIVORS_OF_CASE = 'SELECT s.id FROM support.survivor s WHERE s.case_id = $1 AND s.id = ANY ($2::uuid[])';

/** Tells the docket which survivors stand in a case when a fact names one. */
@Injectable()
export class SurvivorsInDetails implements OnModuleInit {
  constructor(private readonly details: FactDetails) {}

  onModuleInit(): void {
    this.details.askForSurvivors((tx, caseId, ids) => this.ofCase(tx, caseId, ids));
  }

  private async ofCase(tx: Tx, caseId: string, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.named<{ id: string }>('survivors-of-case', SURVIVORS_OF_CASE, [caseId, ids]);
    return rows.map(({ id }) => id);
  }
}
