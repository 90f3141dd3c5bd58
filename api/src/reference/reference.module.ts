import { Global, Module } from '@nestjs/common';
import { PackController } from './packs/pack.controller';
import { Pack } from './packs/pack';
import { PackReply } from './packs/pack-reply';
import { StationsController } from './stations/stations.controller';
import { StationsQueries } from './stations/stations.queries';

/** Every wing works by the pack, so it is there without asking. */
@Global()
@Module({
  controllers: [PackController, StationsController],
  providers: [Pack, PackReply, StationsQueries],
  exports: [Pack, StationsQueries],
})
export class ReferenceModule {}
