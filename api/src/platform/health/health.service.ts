import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { MIGRATIONS } from '../../migrations';
import { AppConfig } from '../config/config';
import { Database } from '../database/database';
import { Stopping } from './stopping';

export const HealthCheck = {
  Database: 'database',
  Schema: 'schema',
  Disk: 'disk',
  Clock: 'clock',
  Stopping: 'stopping',
} as const;
export type HealthCheck = (typeof HealthCheck)[keyof typeof HealthCheck];

const DATABASE_MS = 1_000;
const DISK_FREE_MIN = 0.05;
const SKEW_MAX_MS = 5_000;
/** Anybody may ask; the database is asked at most this often. */
const REMEMBERED_MS = 1_000;

interface Answer {
  readonly now: Date;
  readonly newest: string | null;
}

/** Whether this process can serve, and if not, which of its needs is missing. Never why: that is for the log. */
@Injectable()
export class HealthService {
  private remembered: { readonly at: number; readonly failing: Promise<readonly HealthCheck[]> } | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly stopping: Stopping,
  ) {}

  /** What keeps this process from serving; nothing when it is ready. */
  async failing(): Promise<readonly HealthCheck[]> {
    if (this.stopping.hasBegun) return [HealthCheck.Stopping];
    const now = performance.now();
    if (!this.remembered || now - this.remembered.at > REMEMBERED_MS)
      this.remembered = { at: now, failing: this.look() };
    return this.remembered.failing;
  }

  private async look(): Promise<readonly HealthCheck[]> {
    const [ofDatabase, disk] = await Promise.all([this.lookAtDatabase(), this.isDiskFree()]);
    return disk ? ofDatabase : [...ofDatabase, HealthCheck.Disk];
  }

  private async lookAtDatabase(): Promise<readonly HealthCheck[]> {
    const asked = Date.now();
    const answer = await this.ask();
    if (!answer) return [HealthCheck.Database];
    // The answer was given somewhere between asking and now.
    const skew = Math.max(asked - answer.now.getTime(), answer.now.getTime() - Date.now());
    return [
      ...(answer.newest === MIGRATIONS.at(-1)?.name ? [] : [HealthCheck.Schema]),
      ...(skew > SKEW_MAX_MS ? [HealthCheck.Clock] : []),
    ];
  }

  private async ask(): Promise<Answer | null> {
    const asked = this.database.gate.query<Answer>(
      'SELECT clock_timestamp() AS now, (SELECT name FROM meta.migration ORDER BY "timestamp" DESC LIMIT 1) AS newest',
    );
    const answer = await Promise.race([asked, late(DATABASE_MS)]).catch(() => null);
    asked.catch(() => undefined);
    return answer?.rows[0] ?? null;
  }

  private async isDiskFree(): Promise<boolean> {
    const disk = await fs.statfs(this.config.dataDir).catch(() => null);
    return disk !== null && disk.bavail / disk.blocks > DISK_FREE_MIN;
  }
}

function late(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}
