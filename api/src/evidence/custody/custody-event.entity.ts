import type { CustodyKind } from '@hakika/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({ custody_answered_once: 'hand-over.already-answered' });

/** One thing that happened to an item. `body` is the text that was hashed; the other columns repeat it for reading. */
@Entity({ schema: 'evidence', name: 'custody_event' })
export class CustodyEvent {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'exhibit_id' })
  readonly exhibitId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  readonly caseId!: string | null;

  @Column('integer')
  readonly seq!: number;

  @Column('text')
  readonly kind!: CustodyKind;

  @Column('uuid', { name: 'from_id', nullable: true })
  readonly fromId!: string | null;

  @Column('uuid', { name: 'to_id', nullable: true })
  readonly toId!: string | null;

  @Column('uuid', { nullable: true })
  readonly answers!: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  readonly occurredAt!: Date;

  @Column('text', { nullable: true })
  readonly place!: string | null;

  @Column('text', { nullable: true })
  readonly note!: string | null;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Column('bytea', { name: 'prev_hash' })
  readonly prevHash!: Buffer;

  @Column('text')
  readonly body!: string;

  @Column('bytea')
  readonly hash!: Buffer;
}
