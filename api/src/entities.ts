import { Hearing, HearingOutcomeEntry } from './court/hearings/hearing.entity';
import { Agency, AppUser } from './people/users/user.entity';
import type { EntityClass } from './platform/database/database';
import { Courtroom, Station } from './reference/stations/station.entity';

/** Every entity of every wing, for the one connection. */
export const ENTITIES: readonly EntityClass[] = [Agency, AppUser, Station, Courtroom, Hearing, HearingOutcomeEntry];
