import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Navigation } from '../frame/navigation';
import { SessionService } from './session.service';

export const signedIn: CanActivateFn = (_route, state) => {
  if (inject(SessionService).signedIn()) return true;
  return inject(Router).createUrlTree(['/sign-in'], state.url === '/' ? {} : { queryParams: { to: state.url } });
};

export const signedOut: CanActivateFn = () => {
  if (!inject(SessionService).signedIn()) return true;
  return inject(Router).createUrlTree([inject(Navigation).landing()]);
};

/** A page that needs a permission does not exist for those without it: they land where they belong. */
export function needs(permission: string): CanActivateFn {
  return () => {
    if (inject(SessionService).may(permission)) return true;
    return inject(Router).createUrlTree([inject(Navigation).landing()]);
  };
}
