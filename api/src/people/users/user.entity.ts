import type { AgencyKind, Role, Scope } from '@hakika/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn, type Relation } from 'typeorm';

@Entity({ schema: 'people', name: 'agency' })
export class Agency {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly kind!: AgencyKind;
}

@Entity({ schema: 'people', name: 'app_user' })
export class AppUser {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  readonly username!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  readonly role!: Role;

  /** Follows from role and agency; kept beside them, because the database opens contexts by it. */
  @Column('text')
  readonly scope!: Scope;

  @Column('uuid', { name: 'agency_id' })
  readonly agencyId!: string;

  @ManyToOne(() => Agency, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'agency_id' })
  readonly agency?: Relation<Agency>;

  @Column('uuid', { name: 'station_id', nullable: true })
  stationId!: string | null;

  @Column('text')
  language!: 'en' | 'sw';

  @Column('boolean')
  active!: boolean;

  @VersionColumn()
  readonly version!: number;
}
