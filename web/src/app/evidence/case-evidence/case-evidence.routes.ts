import type { Routes } from '@angular/router';
import { needs } from '../../core/session/session.guards';

/** The evidence of one case, as a tab of its page; the router puts it there. */
export const caseEvidenceTab: Routes = [
  {
    path: 'evidence',
    data: { tab: { label: 'evidence.case.tab', needs: 'exhibit:read' } },
    canActivate: [needs('exhibit:read')],
    loadComponent: () => import('./case-evidence-page').then((file) => file.CaseEvidencePage),
  },
];
