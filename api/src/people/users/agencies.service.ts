import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Audit } from '../../platform/audit/audit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Agency } from './user.entity';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'agency.created': { code: string; kind: string };
  }
}

export interface NewAgency {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
}

@Injectable()
export class AgenciesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The id of an agency, which is made when there is none of that code. */
  ensure(actor: Actor, agency: NewAgency): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const known = await tx.row<{ id: string }>('SELECT id FROM people.agency WHERE code = $1', [agency.code]);
      if (known) return known.id;
      const id = randomUUID();
      await tx.insert(Agency, { id, ...agency });
      const { code, kind } = agency;
      await this.audit.record(tx, {
        action: 'agency.created',
        objectType: 'agency',
        objectId: id,
        details: { code, kind },
      });
      return id;
    });
  }
}
