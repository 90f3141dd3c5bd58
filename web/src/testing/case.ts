import { HttpTestingController } from '@angular/common/http/testing';
import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AccusedView, CaseView, CountView, MilestoneView } from '@hakika/contracts';
import { RAIL_STAGES, type Milestone, type MilestoneType } from '@hakika/domain';
import { SessionService } from '../app/core/session/session.service';
import { provideApi, settle } from './http';
import { A_STATION, PACK_LISTS, aPack } from './pack';
import { aSession } from './session';
import { provideWords } from './words';

export const AN_ACCUSED: AccusedView = {
  id: 'a1',
  version: 2,
  label: 'A1',
  fullName: 'Invented Accused One',
  sex: 'male',
  juristic: false,
  child: null,
  stage: 'pretrial',
  since: '2026-03-10',
  custody: 'remand',
  custodySince: '2026-03-10',
  custodyHistory: [
    { custody: 'police-custody', from: '2026-03-08', to: '2026-03-10', why: 'arrested' },
    { custody: 'remand', from: '2026-03-10', to: null, why: 'arraigned' },
  ],
  daysHeld: 260,
  bail: null,
  warrantSince: null,
  severedOn: null,
  representation: null,
  interpreter: null,
  disclosedOn: null,
  compensation: { orderedKes: 0, paidKes: 0, lastPaidOn: null },
  live: true,
  ending: null,
  rail: RAIL_STAGES.map((step, index) => ({
    step,
    state: index < 3 ? 'past' : index === 3 ? 'now' : 'ahead',
    on: index <= 3 ? '2026-03-10' : null,
    enteredOn: null,
    doneOn: null,
  })),
};

export const A_COUNT: CountView = {
  id: 'c1',
  number: 1,
  offenceCode: 'tl-3',
  chargingSection: '3(3)',
  penaltySection: '3(5)',
  alternativeToId: null,
  replacesId: null,
  survivors: [],
  removedOn: null,
  outcomes: [
    {
      accusedId: 'a1',
      plea: 'not-guilty',
      pleaOn: '2026-03-10',
      verdict: null,
      verdictOn: null,
      lesserOffence: null,
      firstVerdict: null,
      firstVerdictOn: null,
      firstSentence: null,
      standingVerdict: null,
      sentence: null,
      sentencedOn: null,
      reviews: [],
      lapsed: false,
      open: true,
      ending: null,
    },
  ],
};

export function aFact(type: MilestoneType, occurredOn: string, change: Partial<MilestoneView> = {}): MilestoneView {
  return {
    id: `${type}-${occurredOn}`,
    type,
    occurredOn,
    occurredAt: null,
    accusedId: null,
    countId: null,
    hearingId: null,
    details: {} as Milestone['details'],
    source: 'court-record',
    recordedAt: `${occurredOn}T12:00:00.000Z`,
    recordedBy: 'Invented Clerk',
    supersedesId: null,
    supersededById: null,
    reason: null,
    ...change,
  };
}

/** Arrested, charged, arraigned and pleaded; newest first, as the API answers. */
export const FACTS: readonly MilestoneView[] = [
  aFact('plea-taken', '2026-03-10', { accusedId: 'a1', details: { plea: 'not-guilty' } }),
  aFact('arraigned', '2026-03-10', { accusedId: 'a1' }),
  aFact('charge-sheet-filed', '2026-03-10', { details: { countIds: ['c1'] } }),
  aFact('arrested', '2026-03-08', { accusedId: 'a1' }),
];

export function aCase(change: Partial<CaseView> = {}): CaseView {
  return {
    id: 'case-1',
    version: 4,
    code: 'HK-2026-0142',
    stationId: 'station-1',
    stationName: 'Kilifi Law Courts',
    protected: true,
    obNumber: 'OB 14/07/03/2026',
    policeFile: null,
    odppFile: null,
    reportSource: 'chief',
    reportedOn: '2026-03-06',
    offenceFrom: null,
    offenceTo: null,
    offencePlace: null,
    trafficking: { acts: [], means: [], purposes: [], exploitation: [], childSurvivor: true },
    chargeGap: 'none',
    stage: 'pretrial',
    stageSince: '2026-03-10',
    adjournments: 3,
    courtFiles: [
      {
        id: 'f1',
        version: 1,
        kind: 'trial',
        number: 'MCSO E031/2026',
        courtName: 'Kilifi Law Courts',
        stationId: 'station-1',
        typeCode: 'MCSO',
        electronic: true,
        serial: 31,
        year: 2026,
        registeredOn: null,
        closedOn: null,
        closedBecause: null,
        current: true,
        magistrate: null,
      },
    ],
    trialNumber: 1,
    joined: [],
    accused: [AN_ACCUSED],
    counts: [A_COUNT],
    adjournedOn: null,
    survivorHeardOn: null,
    next: {
      id: 'hearing-1',
      on: '2026-11-30',
      at: '09:00',
      purpose: 'mention',
      stationName: 'Kilifi Law Courts',
      courtroomName: 'Court 2',
      witnesses: [],
    },
    clocks: [],
    benchQuestions: 0,
    milestones: FACTS,
    milestoneCount: FACTS.length,
    linkedCases: [],
    toTell: [],
    team: [],
    ...change,
  };
}

/** What a person reads, with a blank between elements: the compiler takes those of the template away. */
export function wordsOf(element: Node): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent!.trim());
  return words.filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

/** A page of the app at an address, with a person signed in and the reference data there. */
export async function openPage(routes: Routes, url: string, permissions: readonly string[]) {
  TestBed.configureTestingModule({
    providers: [provideApi(), provideWords(), provideRouter(routes, withComponentInputBinding())],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const http = TestBed.inject(HttpTestingController);
  const loading = TestBed.inject(SessionService).load();
  http.expectOne('/api/session').flush(aSession({ permissions: [...permissions] }));
  await loading;
  const harness = await RouterTestingHarness.create();
  const navigating = harness.navigateByUrl(url);
  const still = async () => {
    await settle();
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  /** Asked for by the first part on the page that needs a word of it. */
  const answerReference = async () => {
    await still();
    for (const asked of http.match('/api/reference/pack')) asked.flush(aPack());
    for (const asked of http.match('/api/reference/pack/lists')) asked.flush(PACK_LISTS);
    for (const asked of http.match('/api/reference/stations')) asked.flush([A_STATION]);
    await still();
  };
  await navigating;
  await answerReference();
  const page = harness.routeNativeElement!.parentElement!;
  const tool = {
    page,
    http,
    still,
    text: () => wordsOf(page),
    find: <E extends HTMLElement>(id: string) => page.querySelector<E>(`[data-testid="${id}"]`)!,
    answer: async (url: string, body: object) => {
      http.expectOne((request) => request.urlWithParams === url && request.method === 'GET').flush(body);
      await answerReference();
    },
    click: async (element: HTMLElement) => {
      element.click();
      await still();
    },
    press: async (label: string) => {
      const buttons = [...page.querySelectorAll<HTMLElement>('button, a')];
      const found = buttons.find((button) => wordsOf(button) === label);
      if (!found) throw new Error(`Nothing to press is called ${label}`);
      found.click();
      await still();
    },
    type: async (id: string, value: string) => {
      const control = page.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)!;
      control.value = value;
      control.dispatchEvent(new Event('input'));
      control.dispatchEvent(new Event('change'));
      await still();
    },
  };
  return tool;
}
export type OpenedPage = Awaited<ReturnType<typeof openPage>>;
