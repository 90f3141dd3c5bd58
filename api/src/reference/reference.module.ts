import { Global, Module } from '@nestjs/common';
import { HolidaysController } from './holidays/holidays.controller';
import { HolidaysService } from './holidays/holidays.service';
import { PackController } from './packs/pack.controller';
import { Pack } from './packs/pack';
import { PackReply } from './packs/pack-reply';
import { StationsController } from './stations/stations.controller';
import { StationsQueries } from './stations/stations.queries';

/** Every wing works by the pack, so it is there without asking. */
@Global()
@Module({
  controllers: [HolidaysController, PackController, StationsController],
  providers: [HolidaysService, Pack, PackReply, StationsQueries],
  exports: [Pack, StationsQueries],
})
export class ReferenceModule {}
