import { Injectable, type OnModuleInit } from '@nestjs/common';
import { exhibitLabel, may, Permission, Scope } from '@hakika/domain';
import { KnownElsewhere, type Answers, type AskedHearing } from '../../court/readiness/known-elsewhere';
import type { Tx } from '../../platform/database/tx';

const ITEMS = `SELECT e.case_id AS "caseId", e.number, e.offered_to IS NOT NULL AS offered FROM evidence.exhibit e
  WHERE e.case_id = ANY ($1::uuid[]) ORDER BY e.number`;

interface ItemRow {
  readonly caseId: string;
  readonly number: number;
  readonly offered: boolean;
}

/** Says which exhibits a case has, and whether a hand-over of one waits for its answer. */
@Injectable()
export class ExhibitsAtHearings implements OnModuleInit {
  constructor(private readonly elsewhere: KnownElsewhere) {}

  onModuleInit(): void {
    this.elsewhere.askFor('exhibits', (tx, hearings) => this.answer(tx, hearings));
  }

  private async answer(tx: Tx, hearings: readonly AskedHearing[]): Promise<Answers<'exhibits'>> {
    const { scope } = tx.actor;
    if (scope !== Scope.Service && !may(scope, Permission.ExhibitRead)) return null;
    const ids = [...new Set(hearings.map(({ caseId }) => caseId))];
    const name = `readiness-exhibits-${scope}`;
    const rows = await tx.named<ItemRow>(name, ITEMS, [ids]);
    const itemsOf = (of: string) =>
      rows
        .filter(({ caseId }) => caseId === of)
        .map(({ number, offered }) => ({ label: exhibitLabel(number), offered }));
    return new Map(hearings.map(({ hearingId, caseId }) => [hearingId, itemsOf(caseId)]));
  }
}
