import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { Frame } from './core/frame/frame';
import { committeeRoutes } from './committee/committee.routes';
import { Navigation } from './core/frame/navigation';
import { worded } from './core/language/more-words';
import { signedIn, signedOut } from './core/session/session.guards';
import { casePageRoutes } from './court/cases/cases.routes';
import { courtRoutes, todayRoutes } from './court/court.routes';
import { caseEvidenceTab } from './evidence/case-evidence/case-evidence.routes';
import { evidenceRoutes } from './evidence/evidence.routes';
import { peopleRoutes } from './people/people.routes';
import { caseSupportTab } from './support/case-support/case-support.routes';
import { supportRoutes } from './support/support.routes';

export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'people.signIn.title',
    canActivate: [signedOut],
    loadComponent: () => import('./people/sign-in-page').then((file) => file.SignInPage),
  },
  {
    path: '',
    component: Frame,
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => inject(Router).parseUrl(inject(Navigation).landing()) },
      ...todayRoutes,
      {
        path: '',
        canActivateChild: [worded],
        /* Each wing adds its routes here; a page that asks for a place in the rail says so in `data.nav`. */
        children: [
          ...courtRoutes,
          ...casePageRoutes([...caseEvidenceTab, ...caseSupportTab]),
          ...supportRoutes,
          ...evidenceRoutes,
          ...committeeRoutes,
        ],
      },
      ...peopleRoutes,
    ],
  },
];
