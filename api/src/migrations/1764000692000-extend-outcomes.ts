import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An application for an adjournment as the court dealt with it, and whom an entry sent home. */
export class ExtendOutcomes1764000692000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE court.hearing_outcome
        ADD COLUMN opposed       boolean,
        -- False where somebody asked and the hearing went on.
        ADD COLUMN granted       boolean,
        ADD COLUMN final         boolean,
        ADD COLUMN costs_against text CONSTRAINT outcome_costs_against CHECK (costs_against IN ('prosecution','defence')),
        -- Labels of those whom this entry marked, so that taking it back unmarks them and nobody else.
        ADD COLUMN sent_home     text[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT outcome_adjourned_is_granted CHECK (status <> 'adjourned' OR granted IS NOT FALSE);
      GRANT SELECT (${READ.join(', ')}) ON court.hearing_outcome TO ${READERS.join(', ')};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE court.hearing_outcome ${READ.map((column) => `DROP COLUMN ${column}`).join(', ')}`);
  }
}

const READ = ['opposed', 'granted', 'final', 'costs_against', 'sent_home'];
/** Those who read an outcome by its columns, because a note is not theirs. */
const READERS = ['scope_police', 'scope_support', 'scope_agency', 'scope_support_agency', 'scope_station'];
