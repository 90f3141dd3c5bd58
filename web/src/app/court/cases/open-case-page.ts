import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { OFFICIAL_NUMBER_MAX, PLACE_MAX, type CaseView, type OpenCaseRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DraftService } from '../../core/comfort/draft.service';
import { CourtClock } from '../../core/court-clock';
import { PageBar } from '../../core/frame/page-bar';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { DraftLine } from '../../core/page/draft-line';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { CasesClient } from './cases.client';
import { NumberFields, type NumbersDraft } from './number-fields';
import { faultsAtFields, type ServerFaults } from './server-faults';
import { TraffickingFields, type TraffickingDraft } from './trafficking-fields';

const RECORD = 'case.new';

interface CaseDraft extends NumbersDraft {
  stationId: string;
  reportSource: string;
  reportedOn: string;
  chargedAgainOn: string;
  offencePlace: string;
  offenceFrom: string;
  offenceTo: string;
  trafficking: TraffickingDraft;
}

/** The least that a case needs; the rest is added where it belongs once it is known. */
@Component({
  selector: 'app-open-case-page',
  imports: [
    Control,
    DraftLine,
    Field,
    FormField,
    FormRoot,
    MatButton,
    Note,
    NumberFields,
    PageBar,
    ProblemNote,
    RouterLink,
    TraffickingFields,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './open-case-page.html',
  styleUrl: './open-case-page.scss',
})
export class OpenCasePage {
  private readonly router = inject(Router);
  private readonly client = inject(CasesClient);
  private readonly drafts = inject(DraftService);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  protected readonly record = RECORD;
  protected readonly sending = new Sending();
  protected readonly stations = computed(() => (this.pack.stations.hasValue() ? this.pack.stations.value() : []));
  protected readonly draft = signal<CaseDraft>({
    stationId: '',
    reportSource: '',
    reportedOn: this.clock.today(),
    chargedAgainOn: this.clock.today(),
    obNumber: '',
    policeFile: '',
    odppFile: '',
    offencePlace: '',
    offenceFrom: '',
    offenceTo: '',
    trafficking: { child: 'unknown', acts: [], means: [], purposes: [], exploitation: [] },
  });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.stationId, { message: 'court.open.stationMissing' });
      required(path.reportSource, { message: 'court.open.sourceMissing' });
      required(path.reportedOn, { message: 'court.open.reportedMissing' });
      required(path.chargedAgainOn, { message: 'court.linked.onMissing', when: () => !!this.again() });
      validate(path.reportedOn, ({ value }) =>
        value() > this.clock.today() ? { kind: 'future', message: 'court.open.reportedAhead' } : null,
      );
      for (const number of [path.obNumber, path.policeFile, path.odppFile])
        maxLength(number, OFFICIAL_NUMBER_MAX, { message: 'court.tooLong' });
      maxLength(path.offencePlace, PLACE_MAX, { message: 'court.tooLong' });
      validate(path.offenceTo, ({ value, valueOf }) =>
        value() && valueOf(path.offenceFrom) > value() ? { kind: 'order', message: 'court.open.datesCrossed' } : null,
      );
    },
    { submission: { action: () => this.send() } },
  );

  /** From the address: the ended case whose charges this one brings again. */
  readonly again = input<string>();
  /** Its facts are the facts of this case too; whoever opens it changes what is different now. */
  protected readonly earlier = resource({
    params: () => this.again(),
    loader: async ({ params }) => {
      const earlier = await this.client.readNow(params);
      this.draft.update((draft) => ({ ...draft, ...draftAgain(earlier) }));
      return earlier;
    },
  });

  constructor() {
    this.drafts.keep(RECORD, this.draft);
  }

  protected restore(): void {
    this.drafts.restore(RECORD, this.draft);
  }

  private link(): Pick<OpenCaseRequest, 'chargesAgain' | 'chargedAgainOn'> {
    const chargesAgain = this.again();
    return chargesAgain ? { chargesAgain, chargedAgainOn: this.draft().chargedAgainOn } : {};
  }

  private async send(): Promise<ServerFaults> {
    const problem = await this.sending.run(async (key) => {
      const opened = await this.client.open({ ...toRequest(this.draft()), ...this.link() }, key);
      this.drafts.discard(RECORD);
      await this.router.navigate(['/cases', opened.id]);
    });
    return faultsAtFields({ ...this.form, ...this.form.trafficking }, problem);
  }
}

function draftAgain({ stationId, reportSource, reportedOn, trafficking, ...kept }: CaseView): Partial<CaseDraft> {
  const { childSurvivor, acts, means, purposes, exploitation } = trafficking;
  const child = childSurvivor === null ? 'unknown' : childSurvivor ? 'yes' : 'no';
  const numbers = ['obNumber', 'policeFile', 'offencePlace', 'offenceFrom', 'offenceTo'] as const;
  const texts = Object.fromEntries(numbers.map((name) => [name, kept[name] ?? '']));
  return { stationId, reportSource, reportedOn, ...texts, trafficking: { child, acts, means, purposes, exploitation } };
}

function toRequest(draft: CaseDraft): OpenCaseRequest {
  const { trafficking, stationId, reportSource, reportedOn, chargedAgainOn: _again, ...texts } = draft;
  const { child, ...shown } = trafficking;
  const written = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []));
  return {
    stationId,
    reportSource,
    reportedOn,
    ...(Object.fromEntries(written) as Partial<OpenCaseRequest>),
    ...shown,
    childSurvivor: child === 'unknown' ? null : child === 'yes',
  };
}
