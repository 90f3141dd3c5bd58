import { Injectable } from '@nestjs/common';
import type { CourtListQuery, CourtListView } from '@hakika/contracts';
import type { Language } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { AppConfig } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Printer } from '../../platform/documents/printer';
import { Pack } from '../../reference/packs/pack';
import { courtListSheet, type CourtListSheet } from './court-list-sheet';
import { casesOn, CourtListQueries } from './court-list.queries';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-list.printed': { from: string; until: string; language: string; caseIds: readonly string[] };
  }
}

/** What a printed list needs to know of the house: its law, its time, and whether its people are invented. */
@Injectable()
export class CourtListFacts {
  constructor(
    private readonly pack: Pack,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  sheet({ displayName }: Actor, view: CourtListView, language: Language): CourtListSheet {
    const { law } = this.pack;
    const at = new Intl.DateTimeFormat('en-GB', { timeZone: law.zone, hour: '2-digit', minute: '2-digit' });
    return courtListSheet(law, view, {
      language,
      today: this.clock.today(),
      by: displayName,
      at: at.format(this.clock.now()),
      demo: this.config.demo,
    });
  }
}

/** The list on paper. What leaves the house is logged, and waits for the log. */
@Injectable()
export class PrintCourtListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: CourtListQueries,
    private readonly audit: Audit,
    private readonly printer: Printer,
    private readonly facts: CourtListFacts,
  ) {}

  async print(
    actor: Actor,
    { language = actor.language, ...query }: CourtListQuery & { language?: Language },
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { input, from } = await this.unitOfWork.run(actor, async (tx) => {
      const view = await this.lists.viewIn(tx, query);
      const details = { from: view.from, until: view.until, language, caseIds: casesOn(view) };
      await this.audit.record(tx, { action: 'court-list.printed', details });
      return { input: this.facts.sheet(actor, view, language), from: view.from };
    });
    const bytes = await this.printer.print({ worker: 'court-list.worker.mjs', input, here: printedHere });
    return { name: `court-list-${from}`, bytes };
  }
}

/** The library that sets a page is large, and loaded when one is asked for. */
async function printedHere(sheet: CourtListSheet): Promise<Buffer> {
  const { courtListPdf } = await import('./court-list.pdf');
  return courtListPdf(sheet);
}
