import { Injectable, computed, inject } from '@angular/core';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { CaseStore } from '../case-page/case.store';
import { CasesClient } from '../cases/cases.client';

/** What can be chosen on a charge sheet of this case. */
@Injectable()
export class SheetOptions {
  private readonly store = inject(CaseStore);
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);
  /** Labels alone; who she is stays on the support side. */
  private readonly support = inject(CasesClient).survivors(this.store.caseId);

  readonly standing = computed(() =>
    (this.store.current()?.counts ?? []).filter(({ removedOn }) => removedOn === null),
  );
  readonly accused = computed(() =>
    (this.store.current()?.accused ?? []).map(({ id, label, fullName }) => ({
      value: id,
      label: fullName ? `${label} ${fullName}` : label,
    })),
  );
  readonly survivors = computed(() =>
    (this.support.hasValue() ? (this.support.value().survivors ?? []) : []).map(({ label }) => ({
      value: label,
      label,
    })),
  );
  readonly removable = computed(() =>
    this.standing().map((count) => ({
      value: count.id,
      label: `${count.number}. ${this.pack.word('offences', count.offenceCode)}`,
    })),
  );
  readonly offences = computed(() => (this.pack.pack.hasValue() ? this.pack.pack.value().offences : []));
  readonly sources = computed(() =>
    (['court-record', 'prosecutor-note', 'police-record'] as const).map((value) => ({
      value,
      label: this.words.of(`court.source.${value}`),
    })),
  );
}
