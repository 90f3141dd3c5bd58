import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { withHolidayOverrides, type HolidayOverride, type JurisdictionPack } from '@hakika/domain';
import { AppConfig } from '../../platform/config/config';

/** The law that this installation works by, and its text as it travels. */
@Injectable()
export class Pack {
  /** Without what an administrator said of single days. */
  readonly asShipped: JurisdictionPack;
  private inForce: InForce;

  constructor(config: AppConfig) {
    this.asShipped = config.law;
    this.inForce = inForce(config.law);
  }

  get law(): JurisdictionPack {
    return this.inForce.law;
  }

  get json(): Buffer {
    return this.inForce.json;
  }

  /** Of the content, so that a changed pack is a changed tag and nothing else is. */
  get tag(): string {
    return this.inForce.tag;
  }

  /** From here on the courts keep these days; oldest first. */
  layOver(stated: readonly HolidayOverride[]): void {
    this.inForce = inForce(withHolidayOverrides(this.asShipped, stated));
  }
}

interface InForce {
  readonly law: JurisdictionPack;
  readonly json: Buffer;
  readonly tag: string;
}

function inForce(law: JurisdictionPack): InForce {
  const json = Buffer.from(JSON.stringify(law));
  return { law, json, tag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
