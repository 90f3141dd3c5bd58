import { Injectable } from '@nestjs/common';
import type { Language } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { AppConfig } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Printer } from '../../platform/documents/printer';
import { Pack } from '../../reference/packs/pack';
import { CasesQueries } from '../cases/cases.queries';
import { summarySheet, type AdjournmentRow, type SummarySheet } from './summary-sheet';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case.exported': { rendering: 'summary'; language: string };
  }
}

export interface PrintedCase {
  readonly code: string;
  readonly bytes: Buffer;
}

/** What a print needs to know of the house: its law, its time, and whether its people are invented. */
@Injectable()
export class SummaryFacts {
  constructor(
    private readonly pack: Pack,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  sheet(
    { displayName }: Actor,
    courtCase: Parameters<typeof summarySheet>[1],
    adjourned: readonly AdjournmentRow[],
    language: Language,
  ): SummarySheet {
    const { law } = this.pack;
    const at = new Intl.DateTimeFormat('en-GB', { timeZone: law.zone, hour: '2-digit', minute: '2-digit' });
    return summarySheet(law, courtCase, adjourned, {
      language,
      today: this.clock.today(),
      by: displayName,
      at: at.format(this.clock.now()),
      demo: this.config.demo,
    });
  }
}

/** The summary of a case on paper. What leaves the house is logged, and waits for the log. */
@Injectable()
export class CaseSummaryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CasesQueries,
    private readonly audit: Audit,
    private readonly printer: Printer,
    private readonly facts: SummaryFacts,
  ) {}

  async print(actor: Actor, caseId: string, language: Language = actor.language): Promise<PrintedCase> {
    const input = await this.unitOfWork.run(actor, async (tx) => {
      const courtCase = await this.cases.viewIn(tx, caseId);
      const adjourned = await tx.rows<AdjournmentRow>(ADJOURNED, [caseId]);
      const entry = { caseId, objectType: 'case', objectId: caseId };
      await this.audit.record(tx, { ...entry, action: 'case.exported', details: { rendering: 'summary', language } });
      return this.facts.sheet(actor, courtCase, adjourned, language);
    });
    const bytes = await this.printer.print({ worker: 'case-summary.worker.mjs', input, here: printedHere });
    return { code: input.code, bytes };
  }
}

/** The library that sets a page is large, and loaded when one is asked for. */
async function printedHere(sheet: SummarySheet): Promise<Buffer> {
  const { caseSummaryPdf } = await import('./case-summary.pdf');
  return caseSummaryPdf(sheet);
}

const ADJOURNED = `SELECT h.held_on::text AS "on", h.purpose, h.reason FROM court.hearing h
  WHERE h.case_id = $1 AND h.status = 'adjourned' ORDER BY h.held_on DESC, h.id`;
