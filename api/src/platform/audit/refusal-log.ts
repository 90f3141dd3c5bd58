import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { UnitOfWork } from '../database/unit-of-work';
import { Audit } from './audit';

/** Who was refused what. It is written after the refused transaction is gone, in one of its own. */
@Injectable()
export class RefusalLog {
  private readonly log = new Logger('audit');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Never throws: the refusal itself is already on its way to the client. */
  async record(actor: Actor, code: string, route: string): Promise<void> {
    try {
      await this.unitOfWork.run(actor, (tx) =>
        this.audit.record(tx, { action: 'request.refused', outcome: 'refused', details: { code, route } }),
      );
    } catch (error) {
      this.log.error(`a refusal is missing from the log: ${(error as Error).name}`);
    }
  }
}
