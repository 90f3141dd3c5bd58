import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which case a case brings to court again stands in a fact of its docket; lists and figures find the pair by it. */
export class LinkCases1764000694200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE court.milestone ADD COLUMN earlier_case_id uuid
        GENERATED ALWAYS AS (CASE WHEN type = 'charged-again' THEN (details->>'earlierCaseId')::uuid END) STORED;
      CREATE INDEX milestone_charging_again ON court.milestone (earlier_case_id) WHERE earlier_case_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE court.milestone DROP COLUMN earlier_case_id');
  }
}
