import { refuseApplication, type AdjournmentApplication, type ApplicationRefusal } from './application';

const anApplication = (changes: Partial<AdjournmentApplication> = {}): AdjournmentApplication => ({
  ...{ askedBy: null, opposed: null, granted: null, final: null, costsAgainst: null },
  ...changes,
});

describe('an application for an adjournment', () => {
  it.each<['effective' | 'adjourned' | 'vacated', Partial<AdjournmentApplication>]>([
    ['adjourned', {}],
    ['adjourned', { askedBy: 'defence', opposed: true, granted: true, final: true, costsAgainst: 'defence' }],
    // The court may adjourn without being asked (Criminal Procedure Code s.205).
    ['adjourned', { askedBy: 'nobody', final: true }],
    ['effective', { askedBy: 'defence', opposed: true, granted: false }],
    ['effective', {}],
    ['vacated', { askedBy: 'prosecution' }],
  ])('stands beside a hearing that was %s: %o', (status, changes) => {
    expect(refuseApplication(status, anApplication(changes))).toBeNull();
  });

  it.each<[ApplicationRefusal, 'effective' | 'adjourned' | 'vacated', Partial<AdjournmentApplication>]>([
    ['application.refused-but-adjourned', 'adjourned', { askedBy: 'defence', granted: false }],
    ['application.not-of-vacated', 'vacated', { opposed: true }],
    ['application.nobody-asked', 'effective', { granted: false }],
    ['application.nobody-asked', 'effective', { askedBy: 'nobody', opposed: true }],
    ['application.not-adjourned', 'effective', { askedBy: 'defence', granted: true }],
    ['application.not-adjourned', 'effective', { final: true }],
    ['application.not-adjourned', 'effective', { costsAgainst: 'defence' }],
  ])('is refused with %s where the hearing was %s: %o', (code, status, changes) => {
    expect(refuseApplication(status, anApplication(changes))).toBe(code);
  });
});
