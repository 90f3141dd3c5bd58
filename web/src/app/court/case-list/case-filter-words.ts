import { Injectable, computed, inject } from '@angular/core';
import { NEXT_DATE_FILTERS, NOBODY, type CaseFilters } from '@hakika/contracts';
import { AGE_BANDS, ATTENTION, STAGES } from '@hakika/domain';
import { Words } from '../../core/language/words';
import { PackService, type PackTable } from '../../core/pack/pack.service';
import { SessionService } from '../../core/session/session.service';
import type { ChosenFilter } from '../../shared/forms/filter-chips';
import { TeamClient } from '../team/team.client';
import { CUSTODIES, FILTER_KEYS, type FilterKey } from './case-filters';

export interface FilterAnswer {
  readonly code: string;
  readonly label: string;
}

const TABLES: Readonly<Partial<Record<FilterKey, PackTable>>> = {
  stage: 'stages',
  offence: 'offences',
  purpose: 'traffickingPurposes',
};

/** What a list of cases can be narrowed by, in words. Provided by the page, so that colleagues are asked for where they are needed. */
@Injectable()
export class CaseFilterWords {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);
  private readonly session = inject(SessionService);

  /** Who is on a case is a supervisor's question. */
  readonly supervises = computed(() => this.session.may('case:assign'));
  private readonly known = inject(TeamClient).colleagues(this.supervises);
  /** Of one's own agency: nobody else is on its cases for it. */
  readonly colleagues = computed(() => {
    const agency = this.session.user()?.agencyName;
    const all = this.known.hasValue() ? this.known.value() : [];
    return all.filter((person) => person.agencyName === agency && person.role !== 'supervisor');
  });
  readonly keys = computed(() => FILTER_KEYS.filter((key) => key !== 'assigned' || this.supervises()));

  answers(key: FilterKey): readonly FilterAnswer[] {
    return this.codesOf(key).map((code) => ({ code, label: this.answer(key, code) }));
  }

  chips(filters: CaseFilters): readonly ChosenFilter[] {
    return FILTER_KEYS.flatMap((key) => {
      const code = filters[key];
      if (code === undefined) return [];
      const name = this.words.of(`court.list.filter.${key}`);
      return [{ key, label: key === 'protected' ? name : `${name}: ${this.answer(key, code)}` }];
    });
  }

  personOf(userId: string): string | null {
    return this.colleagues().find(({ id }) => id === userId)?.displayName ?? null;
  }

  private codesOf(key: FilterKey): readonly string[] {
    const pack = this.pack.pack.hasValue() ? this.pack.pack.value() : null;
    const codes: Readonly<Record<FilterKey, readonly string[]>> = {
      stage: STAGES,
      stationId: this.pack.stations.value().map(({ id }) => id),
      offence: pack?.offences.map(({ code }) => code) ?? [],
      purpose: pack?.traffickingPurposes.map(({ code }) => code) ?? [],
      custody: CUSTODIES,
      assigned: [NOBODY, ...this.colleagues().map(({ id }) => id)],
      next: NEXT_DATE_FILTERS,
      attention: ATTENTION.filter((code) => code !== 'unassigned' || this.supervises()),
      protected: ['true'],
      age: AGE_BANDS,
    };
    return codes[key];
  }

  private answer(key: FilterKey, code: string): string {
    const table = TABLES[key];
    if (table) return this.pack.word(table, code);
    if (key === 'stationId') return this.pack.stations.value().find(({ id }) => id === code)?.name ?? '';
    if (key === 'custody') return this.words.of(`court.custody.${code}`);
    if (key === 'assigned' && code !== NOBODY) return this.personOf(code) ?? '';
    return this.words.of(`court.list.answer.${key}.${code}`);
  }
}
