import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CourtFileView, RegisterCourtFileRequest } from '@hakika/contracts';
import {
  currentFile,
  fold,
  readOfficialNumber,
  refuseClosing,
  refuseCourtFile,
  refuseListing,
  trialNumber,
  type FileClosedBecause,
  type JurisdictionPack,
} from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, RuleRefusal, StaleVersion } from '../../platform/errors/errors';
import { Pack } from '../../reference/packs/pack';
import { CaseAccess } from '../cases/case-access';
import { readDocket, toDocket } from '../docket/docket-facts';
import { CourtFile } from './court-file.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-file.registered': { kind: string; stationId: string | null };
    'court-file.closed': { on: string; because: string };
  }
}

/** The proceedings of a case: a trial, its appeals, and whatever else has a number of its own. */
@Injectable()
export class CourtFilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly pack: Pack,
  ) {}

  register(actor: Actor, caseId: string, request: RegisterCourtFileRequest): Promise<CourtFileView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const elsewhere = refuseListing(actor, request.stationId ?? '');
      if (elsewhere) throw new RuleRefusal(elsewhere);
      const stationName = await stationNameOf(tx, request.stationId);
      const file = toCourtFile(this.pack.law, caseId, request);
      const known = await tx.find(CourtFile, { caseId });
      await this.refuse(tx, file, known);
      await tx.insert(CourtFile, file);
      const { kind, stationId } = file;
      const entry = { caseId, objectType: 'court-file', objectId: file.id };
      await this.audit.record(tx, { ...entry, action: 'court-file.registered', details: { kind, stationId } });
      return toView(file, stationName, currentFile([...known, { ...file, closedOn: null }]) === file.id);
    });
  }

  close(
    actor: Actor,
    { caseId, courtFileId }: { caseId: string; courtFileId: string },
    version: number,
    on: string,
  ): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const file = await tx.get(CourtFile, { id: courtFileId, caseId });
      if (file.version !== version) throw new StaleVersion();
      const refusal = refuseClosing(file, on, this.clock.today());
      if (refusal) throw new RuleRefusal(refusal);
      await this.shut(tx, file, on, 'finished');
    });
  }

  /** The caller holds the lock of the case and has asked the rules. */
  async shut(tx: Tx, file: CourtFile, on: string, because: FileClosedBecause): Promise<void> {
    await tx.change(CourtFile, file, { closedOn: on, closedBecause: because });
    await this.audit.record(tx, {
      action: 'court-file.closed',
      caseId: file.caseId,
      objectType: 'court-file',
      objectId: file.id,
      details: { on, because },
    });
  }

  private async refuse(tx: Tx, file: NewCourtFile, known: readonly CourtFile[]): Promise<void> {
    const { kind, registeredOn, caseId } = file;
    const restarts =
      kind === 'retrial' ? trialNumber(fold(this.pack.law, toDocket(await readDocket(tx, caseId))).accused) - 1 : 0;
    const kinds = known.map((one) => one.kind);
    const refusal = refuseCourtFile({ kind, registeredOn, today: this.clock.today(), known: kinds, restarts });
    if (refusal) throw new RuleRefusal(refusal);
  }
}

export async function stationNameOf(tx: Tx, stationId: string | undefined): Promise<string | null> {
  if (stationId === undefined) return null;
  const station = await tx.row<{ name: string }>('SELECT name FROM reference.station WHERE id = $1', [stationId]);
  if (!station) throw new InvalidInput([{ pointer: '/stationId', code: 'unknown-station' }]);
  return station.name;
}

type NewCourtFile = ReturnType<typeof toCourtFile>;

/** The parts of a number are what could be read of it; a number that reads as nothing is as good as any. */
export function toCourtFile(
  law: JurisdictionPack,
  caseId: string,
  { kind, number, ...request }: RegisterCourtFileRequest,
) {
  const { text, type, electronic, serial, year } = readOfficialNumber(law, number);
  return {
    id: randomUUID(),
    caseId,
    kind,
    stationId: request.stationId ?? null,
    courtName: request.courtName ?? null,
    number: text,
    typeCode: type,
    electronic: serial === null ? null : electronic,
    serial,
    year,
    registeredOn: request.registeredOn ?? null,
  };
}

function toView({ caseId: _case, ...file }: NewCourtFile, stationName: string | null, current: boolean): CourtFileView {
  const nobodyYet = { version: 1, magistrate: null, closedOn: null, closedBecause: null };
  return { ...file, ...nobodyYet, courtName: file.courtName ?? stationName, current };
}
