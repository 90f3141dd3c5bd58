import { Injectable } from '@nestjs/common';
import type { SupervisionView, TeamLoad } from '@hakika/contracts';
import { attentionOfAgency, type Attention } from '@hakika/domain';
import type { Actor } from '../../platform/access/actor';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SUPERVISION } from './supervision.sql';

declare module '../../platform/audit/audit' {
  interface AuditDetails {
    'supervision.read': { cases: number };
  }
}

interface Answer {
  readonly openCases: number;
  readonly counts: Readonly<Record<Attention, number>>;
  readonly team: readonly TeamLoad[];
}

/** What a supervisor decides about: exceptions, each with the list behind it. */
@Injectable()
export class SupervisionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<SupervisionView> {
    const { agencyId, agencyKind, requestId, network, scope } = actor;
    // A prepared plan belongs to a role, so that roles that share a connection do not undo each other's.
    const name = `supervision-${scope}`;
    const values = [agencyId, this.clock.today(), requestId, network];
    const [answer] = await this.unitOfWork.reader(actor).named<Answer>(name, SUPERVISION, values);
    if (!answer) throw new Error('a count gives one row');
    const { openCases, counts, team } = answer;
    const figures = attentionOfAgency(agencyKind).map((code) => ({ code, count: counts[code] }));
    return { asOf: this.clock.now().toISOString(), openCases, figures, team };
  }
}
