import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose place a count was put, and which survivors it is about; by their labels, as court knows them. */
export class ExtendChargeSheets1764001100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE court.charge_count
        -- The count whose place this one takes on an amended sheet (Criminal Procedure Code s.214).
        ADD COLUMN replaces  uuid,
        ADD COLUMN survivors text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT count_replaces FOREIGN KEY (replaces, case_id) REFERENCES court.charge_count (id, case_id) ON DELETE RESTRICT,
        ADD CONSTRAINT count_survivor_labels CHECK (array_to_string(survivors, ' ', '?') ~ '^(V[1-9][0-9]{0,2}( V[1-9][0-9]{0,2})*)?$');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE court.charge_count DROP COLUMN survivors, DROP COLUMN replaces');
  }
}
