import { ApiProperty } from '@nestjs/swagger';
import type { LinkedCaseView } from '@hakika/contracts';
import { DETAIL_CODES, type ToTell } from '@hakika/domain';

export class LinkedCaseResponse implements LinkedCaseView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'HK-2026-0001' }) code!: string;
  @ApiProperty({ enum: ['earlier', 'later'] }) is!: LinkedCaseView['is'];
}

export class ToTellResponse implements ToTell {
  @ApiProperty({ enum: DETAIL_CODES.toldOf }) of!: ToTell['of'];
  @ApiProperty({ format: 'uuid' }) accusedId!: string;
  @ApiProperty({ format: 'date' }) since!: string;
}
