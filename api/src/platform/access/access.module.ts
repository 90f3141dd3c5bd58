import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard';
import { Csrf } from './csrf';
import { Gate } from './gate';
import { ServiceActor } from './service-actor';
import { SessionGuard } from './session.guard';
import { SessionRotation } from './session-rotation';
import { SessionLookup } from './session-lookup';
import { SessionStrategy } from './session.strategy';

@Global()
@Module({
  imports: [PassportModule.register({ session: false, property: 'actor' })],
  providers: [
    Csrf,
    Gate,
    ServiceActor,
    SessionGuard,
    SessionLookup,
    SessionRotation,
    SessionStrategy,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Csrf, Gate, ServiceActor, SessionLookup, SessionStrategy],
})
export class AccessModule {}
