import { Resolution } from './committee/resolutions/resolution.entity';
import { AccusedLink } from './court/same-person/accused-link.entity';
import { Accused } from './court/accused/accused.entity';
import { AccusedAttendance, WitnessDayRow } from './court/attendance/attendance.entity';
import { Magistrate } from './court/bench/magistrate.entity';
import { CourtCase } from './court/cases/court-case.entity';
import { MatterCallEntry } from './court/court-list/matter-call.entity';
import { CourtFile } from './court/files/court-file.entity';
import { ChargeCount, CountAccused } from './court/charges/charge-count.entity';
import { MilestoneEntry } from './court/docket/milestone.entity';
import { Hearing, HearingOutcomeEntry } from './court/hearings/hearing.entity';
import { ReadinessEntryRow } from './court/readiness/readiness-entry.entity';
import { CustodyEvent } from './evidence/custody/custody-event.entity';
import { Exhibit, ExhibitFile, ExhibitLink } from './evidence/exhibits/exhibit.entity';
import { Agency, AppUser } from './people/users/user.entity';
import type { EntityClass } from './platform/database/database';
import { HolidayOverrideEntry } from './reference/holidays/holiday-override.entity';
import { Courtroom, Station } from './reference/stations/station.entity';
import { Accompaniment } from './support/accompaniment/accompaniment.entity';
import { Measure } from './support/measures/measure.entity';
import { Survivor } from './support/survivors/survivor.entity';
import { Task } from './work/tasks/task.entity';
import { SavedViewRow } from './work/views/saved-view.entity';

/** Every entity of every wing, for the one connection. */
export const ENTITIES: readonly EntityClass[] = [
  Agency,
  AppUser,
  Station,
  Courtroom,
  HolidayOverrideEntry,
  Magistrate,
  CourtCase,
  CourtFile,
  Accused,
  AccusedLink,
  ChargeCount,
  CountAccused,
  MilestoneEntry,
  Hearing,
  AccusedAttendance,
  WitnessDayRow,
  HearingOutcomeEntry,
  MatterCallEntry,
  ReadinessEntryRow,
  Exhibit,
  ExhibitFile,
  ExhibitLink,
  CustodyEvent,
  Survivor,
  Measure,
  Accompaniment,
  Task,
  SavedViewRow,
  Resolution,
];
