import { Injectable, computed, inject } from '@angular/core';
import { Router, type Route, type Routes } from '@angular/router';
import type { IconName } from '../../shared/icons';
import { SessionService } from '../session/session.service';

/** How a page asks for a place in the rail: `data: { nav }` of its route. */
export interface NavigationPlace {
  /** Translation key. */
  label: string;
  icon: IconName;
  /** Without this permission the entry is absent, not greyed. */
  needs: string;
  /** Position: Today 1, Cases 2, Court support 3, Evidence 4, Reports 5. */
  place: number;
}

export interface NavigationEntry extends NavigationPlace {
  path: string;
}

/** Where each role begins its day, when that page exists for it. */
const LANDING: Readonly<Record<string, string>> = {
  prosecutor: '/today',
  investigator: '/evidence',
  'support-officer': '/court-support',
  supervisor: '/supervision',
  clerk: '/cases',
  'committee-secretary': '/reports',
};

export const YOUR_WORK = '/your-work';

/** The entries of the rail and the bar come from the routes, so that nothing points at a page that does not exist. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly router = inject(Router);
  private readonly session = inject(SessionService);

  readonly entries = computed(() => placesOf(this.router.config).filter((entry) => this.session.may(entry.needs)));

  landing(): string {
    const preferred = LANDING[this.session.user()?.role ?? ''];
    return this.entries().find((entry) => entry.path === preferred)?.path ?? YOUR_WORK;
  }
}

function placesOf(routes: Routes): NavigationEntry[] {
  return routes
    .flatMap((route) => [...entryOf(route), ...placesOf(route.children ?? [])])
    .sort((one, other) => one.place - other.place);
}

function entryOf(route: Route): NavigationEntry[] {
  const place = route.data?.['nav'] as NavigationPlace | undefined;
  return place ? [{ ...place, path: `/${route.path ?? ''}` }] : [];
}
