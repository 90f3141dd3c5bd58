import { Injectable } from '@nestjs/common';
import type { StationView } from '@hakika/contracts';
import type { Actor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';

@Injectable()
export class StationsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By county, then by name, each with its courtrooms. */
  list(actor: Actor): Promise<StationView[]> {
    return this.unitOfWork.run(actor, (tx) => tx.named<StationView>('stations', LIST));
  }
}

const LIST = `
  SELECT s.id, s.code, s.name, s.county, coalesce(r.courtrooms, '[]') AS courtrooms
  FROM reference.station s
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'presided', c.presided) ORDER BY c.position, c.name) AS courtrooms
    FROM reference.courtroom c WHERE c.station_id = s.id
  ) r ON true
  ORDER BY s.county, s.name`;
