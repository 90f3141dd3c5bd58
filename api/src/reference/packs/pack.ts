import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JurisdictionPack } from '@hakika/domain';
import { AppConfig } from '../../platform/config/config';

/** The law that this installation works by, and its text as it travels. */
@Injectable()
export class Pack {
  readonly law: JurisdictionPack;
  readonly json: Buffer;
  /** Of the content, so that a changed pack is a changed tag and nothing else is. */
  readonly tag: string;

  constructor(config: AppConfig) {
    this.law = config.law;
    this.json = Buffer.from(JSON.stringify(this.law));
    this.tag = `"${createHash('sha256').update(this.json).digest('base64url').slice(0, 22)}"`;
  }
}
