import { Module } from '@nestjs/common';
import { IdentityVault } from './identity.service';
import { RevealsController } from './reveals/reveals.controller';
import { RevealsService } from './reveals/reveals.service';

@Module({
  controllers: [RevealsController],
  providers: [IdentityVault, RevealsService],
  exports: [IdentityVault],
})
export class IdentityModule {}
