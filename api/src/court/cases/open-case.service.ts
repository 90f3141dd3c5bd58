import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OpenCaseRequest } from '@hakika/contracts';
import { refuseCase } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, RuleRefusal } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { DocketService } from '../docket/docket.service';
import { refuseHiddenCase } from '../docket/fact-details';
import { faultsOfFacts } from './case-facts';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'case.opened': { code: string; stationId: string };
  }
}

/** Opens a case for whoever asks, whose first assignment it is, with the report as its first fact. */
@Injectable()
export class OpenCaseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly docket: DocketService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  open(actor: Actor, request: OpenCaseRequest): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.refuse(tx, request);
      const id = randomUUID();
      const { stationId, reportedOn } = request;
      const code = await this.write(tx, id, request);
      const entry = { caseId: id, objectType: 'case', objectId: id };
      await this.audit.record(tx, { ...entry, action: 'case.opened', details: { code, stationId } });
      await this.docket.record(tx, id, {
        type: 'reported',
        occurredOn: reportedOn,
        details: {},
        source: 'prosecutor-note',
      });
      await this.link(tx, id, request);
      return id;
    });
  }

  private async link(tx: Tx, id: string, request: OpenCaseRequest): Promise<void> {
    const { chargesAgain: earlierCaseId, chargedAgainOn } = request;
    if (earlierCaseId === undefined) return;
    await refuseHiddenCase(tx, id, earlierCaseId);
    await this.docket.record(tx, id, {
      type: 'charged-again',
      occurredOn: chargedAgainOn ?? this.clock.today(),
      details: { earlierCaseId },
      source: 'prosecutor-note',
    });
  }

  private async refuse(tx: Tx, request: OpenCaseRequest): Promise<void> {
    const faults = faultsOfFacts(this.pack.law, request);
    if (faults.length > 0) throw new InvalidInput(faults);
    const refusal = refuseCase({ reportedOn: request.reportedOn, today: this.clock.today() });
    if (refusal) throw new RuleRefusal(refusal);
    const station = await tx.row('SELECT 1 AS found FROM reference.station WHERE id = $1', [request.stationId]);
    if (!station) throw new InvalidInput([{ pointer: '/stationId', code: 'unknown-station' }]);
  }

  private async write(tx: Tx, id: string, request: OpenCaseRequest): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const facts = JSON.stringify(keysOfTable(request));
    const opened = await tx.row<{ code: string }>('SELECT court.open_case($1, $2, $3::jsonb) AS code', [
      id,
      year,
      facts,
    ]);
    if (!opened) throw new Error('a statement without FROM gives one row');
    return opened.code;
  }
}

/** A case is opened before anybody is accused. */
export function keysOfTable(facts: OpenCaseRequest) {
  return {
    station_id: facts.stationId,
    ob_number: facts.obNumber,
    police_file: facts.policeFile,
    odpp_file: facts.odppFile,
    report_source: facts.reportSource,
    reported_on: facts.reportedOn,
    offence_from: facts.offenceFrom,
    offence_to: facts.offenceTo,
    offence_place: facts.offencePlace,
    acts: facts.acts,
    means: facts.means,
    purposes: facts.purposes,
    exploitation: facts.exploitation,
    child_survivor: facts.childSurvivor,
    stage: 'report',
  };
}
