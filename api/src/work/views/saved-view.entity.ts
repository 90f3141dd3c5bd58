import type { CaseFilters } from '@hakika/contracts';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A list that a person keeps under a name. */
@Entity({ schema: 'work', name: 'saved_view' })
export class SavedViewRow {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'user_id' })
  readonly userId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  readonly filters!: CaseFilters;

  @VersionColumn()
  readonly version!: number;
}
