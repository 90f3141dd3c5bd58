import type { Routes } from '@angular/router';
import { needs } from '../../core/session/session.guards';

/** Survivors, measures and company in one case, as a tab of its page; the router puts it there. */
export const caseSupportTab: Routes = [
  {
    path: 'support',
    data: { tab: { label: 'support.case.tab', needs: ['survivor:read', 'measure:read'] } },
    canActivate: [needs('case:read')],
    loadComponent: () => import('./case-support-page').then((file) => file.CaseSupportPage),
  },
];
