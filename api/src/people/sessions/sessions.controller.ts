import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SessionView } from '@hakika/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access/actor';
import { Csrf } from '../../platform/access/csrf';
import { CurrentActor, OpenRoute, Requires } from '../../platform/access/requires';
import { clearToken, readDevice, writeDevice, writeToken } from '../../platform/access/session-cookie';
import { SessionStrategy } from '../../platform/access/session.strategy';
import { SessionResponse, SignInBody } from './session.dto';
import { SessionViews } from './session-views';
import { SessionsService } from './sessions.service';

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly views: SessionViews,
    private readonly strategy: SessionStrategy,
    private readonly csrf: Csrf,
  ) {}

  @Post()
  @OpenRoute()
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the session comes back as a cookie' })
  @ApiCreatedResponse({ type: SessionResponse })
  async signIn(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    this.csrf.checkOrigin(request);
    const caller = { ip: request.ip, requestId: String(request.id), device: readDevice(request) };
    const { token, device, actor } = await this.sessions.signIn(body, caller);
    writeToken(request, reply, token, this.csrf.tokenFor(actor.sessionId));
    writeDevice(request, reply, device);
    return this.views.of(actor);
  }

  @Get()
  @Requires('session:use')
  @ApiOperation({ operationId: 'readSession', summary: 'Who am I, and what may I' })
  @ApiOkResponse({ type: SessionResponse })
  read(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.views.of(actor);
  }

  @Delete()
  @HttpCode(204)
  @Header('Clear-Site-Data', '"cache", "storage"')
  @Requires('session:use')
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(actor);
    this.strategy.forget(actor.token);
    clearToken(request, reply);
  }
}
