import type { HolidayChange } from '@hakika/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said of one day; never changed, of several about a day the last counts. */
@Entity({ schema: 'reference', name: 'holiday_override' })
export class HolidayOverrideEntry {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('date', { name: 'on_day' })
  readonly on!: string;

  @Column('text')
  readonly change!: HolidayChange;

  @Column('text', { name: 'name_en', nullable: true })
  readonly nameEn!: string | null;

  @Column('text', { name: 'name_sw', nullable: true })
  readonly nameSw!: string | null;

  @Column('text')
  readonly reason!: string;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;
}
