import type { MeasureState } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({ measure_once: 'measure.already-asked' });

/** A special measure for a survivor in a case. What was delivered is told hearing by hearing, in `measure_delivery`. */
@Entity({ schema: 'support', name: 'measure' })
export class Measure {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @Column('uuid', { name: 'survivor_id' })
  readonly survivorId!: string;

  /** Of the pack: AC01 … */
  @Column('text')
  readonly code!: string;

  @Column('text')
  state!: MeasureState;

  @Column('date', { name: 'requested_on', nullable: true })
  requestedOn!: string | null;

  @Column('date', { name: 'ordered_on', nullable: true })
  orderedOn!: string | null;

  @Column('text', { name: 'order_text', nullable: true })
  orderText!: string | null;

  @Column('text', { nullable: true })
  denial!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @VersionColumn()
  readonly version!: number;
}
