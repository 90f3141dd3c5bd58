import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case that is brought whole has its facts written before its hearings: that cases are joined decides which hearings
 * are one sitting. The promise that a fact names a hearing of its own case is then kept a little later.
 */
export class DeferHearingOfFact1764001600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE court.milestone ALTER CONSTRAINT milestone_hearing DEFERRABLE INITIALLY IMMEDIATE');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE court.milestone ALTER CONSTRAINT milestone_hearing NOT DEFERRABLE');
  }
}
