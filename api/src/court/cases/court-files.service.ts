import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CourtFileView, RegisterCourtFileRequest } from '@hakika/contracts';
import { parseOfficialNumber } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput } from '../../platform/errors/errors';
import { CaseAccess } from './case-access';
import { CourtFile } from './court-file.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'court-file.registered': { kind: string; stationId: string | null };
  }
}

@Injectable()
export class CourtFilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly audit: Audit,
  ) {}

  register(actor: Actor, caseId: string, request: RegisterCourtFileRequest): Promise<CourtFileView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.access.lockForChange(tx, caseId);
      const stationName = await this.stationName(tx, request.stationId);
      const file = toCourtFile(caseId, request);
      await tx.insert(CourtFile, file);
      const { id, kind, stationId, number, registeredOn } = file;
      const nobodyYet = { version: 1, magistrate: null };
      const entry = { caseId, objectType: 'court-file', objectId: id };
      await this.audit.record(tx, { ...entry, action: 'court-file.registered', details: { kind, stationId } });
      return { ...nobodyYet, id, kind, number, stationId, courtName: file.courtName ?? stationName, registeredOn };
    });
  }

  private async stationName(tx: Tx, stationId: string | undefined): Promise<string | null> {
    if (stationId === undefined) return null;
    const station = await tx.row<{ name: string }>('SELECT name FROM reference.station WHERE id = $1', [stationId]);
    if (!station) throw new InvalidInput([{ pointer: '/stationId', code: 'unknown-station' }]);
    return station.name;
  }
}

/** The parts of a number are what could be read of it; a number that reads as nothing is as good as any. */
export function toCourtFile(caseId: string, { kind, number, ...request }: RegisterCourtFileRequest) {
  const { text, type, electronic, serial, year } = parseOfficialNumber(number);
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
