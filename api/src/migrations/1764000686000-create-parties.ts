import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the people before the court need beyond their case: a survivor waits to be told once, however often it changes. */
export class CreateParties1764000686000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNIQUE INDEX task_to_tell_once ON work.task (subject_id) WHERE kind = 'survivor.custody-changed' AND closed_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX work.task_to_tell_once');
  }
}
