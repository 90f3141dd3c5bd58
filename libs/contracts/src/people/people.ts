import type { Role } from '@hakika/domain';
import type { Language } from './session';

export const DISPLAY_NAME_MAX = 120;
export const REFERENCE_CODE_MAX = 40;

/** POST /api/users → 201 NewUserView; 409 with a `UserRefusal` of the domain. */
export interface CreateUserRequest {
  username: string;
  displayName: string;
  role: Exclude<Role, 'system'>;
  agencyCode: string;
  /** For a clerk and a committee's secretary. */
  stationCode?: string;
  language?: Language;
}

/** GET /api/users → Page<UserView>, by name. */
export interface UserView {
  id: string;
  version: number;
  username: string;
  displayName: string;
  role: string;
  agencyName: string;
  stationName: string | null;
  active: boolean;
}

/** The password is said once, to whoever made the account, and is not kept. */
export interface NewUserView extends UserView {
  initialPassword: string;
}
