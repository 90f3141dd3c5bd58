import type { ExhibitKind } from '@hakika/contracts';
import type { ExhibitStatus } from '@hakika/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { nameConstraints } from '../../platform/errors/constraints';

nameConstraints({
  exhibit_seal: 'exhibit.seal-taken',
  exhibit_number: 'exhibit.number-taken',
  link_once: 'exhibit.already-linked',
});

/** An item of the evidence log. Holder, offer and status are projections of its custody events. */
@Entity({ schema: 'evidence', name: 'exhibit' })
export class Exhibit {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('text')
  readonly kind!: ExhibitKind;

  @Column('text')
  readonly description!: string;

  @Column('text', { name: 'seal_number', nullable: true })
  readonly sealNumber!: string | null;

  @Column('date', { name: 'found_on' })
  readonly foundOn!: string;

  @Column('timestamptz', { name: 'found_at', nullable: true })
  readonly foundAt!: Date | null;

  @Column('text', { name: 'found_place', nullable: true })
  readonly foundPlace!: string | null;

  @Column('text', { name: 'holding_place', nullable: true })
  readonly holdingPlace!: string | null;

  @Column('text', { array: true })
  readonly tags!: string[];

  @Column('text')
  status!: ExhibitStatus;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('uuid', { name: 'offered_to', nullable: true })
  offeredTo!: string | null;

  @Column('uuid', { name: 'recorded_by' })
  readonly recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}

/** Its address in the store, and what is needed to open it. Written once. */
@Entity({ schema: 'evidence', name: 'exhibit_file' })
export class ExhibitFile {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid', { name: 'exhibit_id' })
  readonly exhibitId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  readonly caseId!: string | null;

  @Column('bytea')
  readonly sha256!: Buffer;

  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } })
  readonly bytes!: number;

  @Column('text', { name: 'media_type' })
  readonly mediaType!: string;

  @Column('text', { name: 'object_key' })
  readonly objectKey!: string;

  @Column('bytea', { name: 'wrapped_key' })
  readonly wrappedKey!: Buffer;

  @Column('text', { name: 'key_id' })
  readonly keyId!: string;

  @Column('timestamptz', { name: 'stored_at' })
  readonly storedAt!: Date;

  @Column('uuid', { name: 'stored_by' })
  readonly storedBy!: string;
}

/** What an item goes to prove: one element of one count. */
@Entity({ schema: 'evidence', name: 'exhibit_link' })
export class ExhibitLink {
  @PrimaryColumn('uuid', { name: 'exhibit_id' })
  readonly exhibitId!: string;

  @Column('uuid', { name: 'case_id' })
  readonly caseId!: string;

  @PrimaryColumn('uuid', { name: 'count_id' })
  readonly countId!: string;

  @PrimaryColumn('text')
  readonly element!: string;

  @Column('uuid', { name: 'linked_by' })
  readonly linkedBy!: string;

  @Column('timestamptz', { name: 'linked_at' })
  readonly linkedAt!: Date;
}
