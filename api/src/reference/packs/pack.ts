import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { partsOf, withHolidayOverrides, type HolidayOverride, type Jurisdiction } from '@hakika/domain';
import { AppConfig } from '../../platform/config/config';

/** What every screen reads, and the long lists that single forms ask for. */
export type PackPart = keyof ReturnType<typeof partsOf>;

/** A part as it travels. The tag is of the content: a changed part is a changed tag, and nothing else is. */
export interface PackSheet {
  readonly json: Buffer;
  readonly tag: string;
}

/** The law that this installation works by, and its text as it travels. */
@Injectable()
export class Pack {
  /** Without what an administrator said of single days. */
  readonly asShipped: Jurisdiction;
  private inForce: InForce;

  constructor(config: AppConfig) {
    this.asShipped = config.law;
    this.inForce = inForce(config.law);
  }

  get law(): Jurisdiction {
    return this.inForce.law;
  }

  sheet(part: PackPart): PackSheet {
    return this.inForce.sheets[part];
  }

  /** From here on the courts keep these days; oldest first. */
  layOver(stated: readonly HolidayOverride[]): void {
    this.inForce = inForce(withHolidayOverrides(this.asShipped, stated));
  }
}

interface InForce {
  readonly law: Jurisdiction;
  readonly sheets: Readonly<Record<PackPart, PackSheet>>;
}

function inForce(law: Jurisdiction): InForce {
  const { pack, lists } = partsOf(law);
  return { law, sheets: { pack: sheetOf(pack), lists: sheetOf(lists) } };
}

function sheetOf(part: object): PackSheet {
  const json = Buffer.from(JSON.stringify(part));
  return { json, tag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
