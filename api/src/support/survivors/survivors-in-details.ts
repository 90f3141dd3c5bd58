import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FactDetails } from '../../court/docket/fact-details';
import type { Tx } from '../../platform/database/tx';

const SURVIVORS_OF_CASE = `SELECT named.name FROM support.survivor s
  CROSS JOIN LATERAL (VALUES (s.id::text), ('V' || s.number)) AS named (name)
  WHERE s.case_id = $1 AND named.name = ANY ($2::text[])`;

/** Tells the docket which survivors stand in a case when a fact names one by id, or a count by label. */
@Injectable()
export class SurvivorsInDetails implements OnModuleInit {
  constructor(private readonly details: FactDetails) {}

  onModuleInit(): void {
    this.details.askForSurvivors((tx, caseId, named) => this.ofCase(tx, caseId, named));
  }

  private async ofCase(tx: Tx, caseId: string, named: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.named<{ name: string }>('survivors-of-case', SURVIVORS_OF_CASE, [caseId, named]);
    return rows.map(({ name }) => name);
  }
}
