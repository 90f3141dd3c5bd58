import type { Routes } from '@angular/router';
import type { NavigationPlace } from '../core/frame/navigation';

const courtSupport: NavigationPlace = {
  label: 'support.agenda.nav',
  icon: 'calendar_month',
  needs: 'accompaniment:read',
  place: 3,
};

export const supportRoutes: Routes = [
  {
    path: 'court-support',
    title: 'support.agenda.title',
    data: { nav: courtSupport },
    loadComponent: () => import('./agenda/court-support-page').then((file) => file.CourtSupportPage),
  },
];
