import { PickType } from '@nestjs/swagger';
import type { ClashesQuery } from '@hakika/contracts';
import { ScheduleHearingBody } from '../hearings/hearing.dto';

const ASKED = ['stationId', 'courtroomId', 'on', 'at', 'prosecutorId', 'interpreter'] as const;

/** What would be scheduled, as it would be sent. */
export class ClashesQueryBody extends PickType(ScheduleHearingBody, ASKED) implements ClashesQuery {}
