import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dated, inOwnName, readableByAll } from './policies';

/** Stations and courtrooms, and those parts of a jurisdiction pack that figures must join in SQL. */
export class CreateReference1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA reference;

      CREATE TABLE reference.station (
        id       uuid    PRIMARY KEY DEFAULT gen_random_uuid(),
        code     text    NOT NULL CONSTRAINT station_code UNIQUE,
        name     text    NOT NULL,
        county   text    NOT NULL,
        verified boolean NOT NULL DEFAULT false
      );

      CREATE TABLE reference.courtroom (
        id         uuid    PRIMARY KEY DEFAULT gen_random_uuid(),
        station_id uuid    NOT NULL CONSTRAINT courtroom_station REFERENCES reference.station ON DELETE RESTRICT,
        name       text    NOT NULL,
        presided   text,
        position   integer NOT NULL DEFAULT 1,
        CONSTRAINT courtroom_name UNIQUE (station_id, name)
      );

      CREATE TABLE reference.adjournment_reason (
        code       text    PRIMARY KEY,
        actor      text    NOT NULL,
        dcrt_group text    NOT NULL CHECK (dcrt_group IN ('internal','external')),
        avoidable  boolean NOT NULL
      );

      CREATE TABLE reference.offence (
        code        text    PRIMARY KEY,
        trafficking boolean NOT NULL,
        iccs        text
      );

      CREATE TABLE reference.holiday_override (
        id          uuid        PRIMARY KEY,
        on_day      date        NOT NULL,
        change      text        NOT NULL CHECK (change IN ('added','removed','as-in-pack')),
        name_en     text        CHECK (length(name_en) BETWEEN 1 AND 80),
        name_sw     text        CHECK (length(name_sw) BETWEEN 1 AND 80),
        reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
        recorded_by uuid        NOT NULL CONSTRAINT holiday_override_user REFERENCES people.app_user,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT holiday_override_named CHECK (change <> 'added' OR (name_en IS NOT NULL AND name_sw IS NOT NULL))
      );

      ALTER TABLE people.app_user ADD CONSTRAINT app_user_station FOREIGN KEY (station_id) REFERENCES reference.station;

      ${['station', 'courtroom', 'adjournment_reason', 'offence']
        .map((name) =>
          readableByAll(`reference.${name}`, {
            scope_administration: 'SELECT, INSERT, UPDATE',
            scope_service: 'SELECT, INSERT, UPDATE',
          }),
        )
        .join('\n')}
      ${readableByAll('reference.holiday_override', {
        scope_administration: 'SELECT, INSERT',
        scope_service: 'SELECT, INSERT',
      })}
      ${inOwnName('reference.holiday_override', 'recorded_by', ['scope_administration', 'scope_service'])}
      ${dated('reference.holiday_override', 'recorded_at')}
    `);
    await db.query(`GRANT USAGE ON SCHEMA reference TO ${SCOPES}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE people.app_user DROP CONSTRAINT app_user_station; DROP SCHEMA reference CASCADE');
  }
}

const SCOPES = [
  'scope_prosecution',
  'scope_police',
  'scope_support',
  'scope_agency',
  'scope_support_agency',
  'scope_station',
  'scope_aggregate',
  'scope_oversight',
  'scope_administration',
  'scope_counselling',
  'scope_service',
].join(', ');
