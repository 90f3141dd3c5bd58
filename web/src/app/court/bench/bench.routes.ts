import type { Routes } from '@angular/router';
import type { NavigationPlace } from '../../core/frame/navigation';
import { needs } from '../../core/session/session.guards';

const bench: NavigationPlace = {
  label: 'court.bench.nav',
  icon: 'person_alert',
  needs: 'magistrate:change',
  place: 2.5,
};

/** Magistrates of a station, and what it means when one leaves. */
export const benchRoutes: Routes = [
  {
    path: 'magistrates',
    title: 'court.bench.title',
    data: { nav: bench },
    canActivate: [needs(bench.needs)],
    loadComponent: () => import('./magistrates-page').then((file) => file.MagistratesPage),
  },
  {
    path: 'magistrates/:magistrateId',
    title: 'court.bench.title',
    canActivate: [needs(bench.needs)],
    loadComponent: () => import('./change-magistrate-page').then((file) => file.ChangeMagistratePage),
  },
];
