import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Sentence } from '@hakika/domain';
import { provideApi } from '../../../testing/http';
import { aPack } from '../../../testing/pack';
import { signInAs, textOf, turn } from '../../../testing/page';
import { aSession } from '../../../testing/session';
import { provideWords } from '../../../testing/words';
import { SentenceFlags } from './sentence-flags';

const YEARS_30 = { life: false, termMonths: 360, fine: 30_000_000 };
const BODY = { fineFloor: 20_000_000, fineCeiling: null };
const ADULT = { child: false, juristic: false };

describe('a sentence outside the bounds of the statute', () => {
  async function open(sentence: object, of = ADULT): Promise<string> {
    TestBed.configureTestingModule({ providers: [provideApi(), provideWords()] });
    const http = TestBed.inject(HttpTestingController);
    await signInAs(aSession());
    const fixture = TestBed.createComponent(SentenceFlags);
    const inputs = { offenceCode: 'tl-3', sentence: sentence as Sentence, of };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await turn();
    const pack = aPack();
    const [first, ...others] = pack.offences;
    const offence = { ...first!, floor: YEARS_30, fineRule: 'instead', juristic: BODY } as typeof first;
    http.expectOne('/api/reference/pack').flush({ ...pack, offences: [offence, ...others] });
    await turn();
    return textOf(fixture.nativeElement as HTMLElement);
  }

  it('is said with the section and the floor, a fine included where the statute lets it stand instead', async () => {
    const said = await open({ termMonths: 12, life: false });

    expect(said).toContain('Below the least sentence of Act of Testland s.3(5): 30 years or fine KES 30,000,000.');
    expect(said).toContain('It stands as the court gave it.');
  });

  it('is measured by the fine that the statute has for a body', async () => {
    expect(await open({ fineKes: 1_000 }, { ...ADULT, juristic: true })).toContain('KES 20,000,000');
  });

  it('is not said of one within them', async () => {
    expect(await open({ termMonths: 400, life: false })).toBe('');
  });
});
