import { ApiProperty } from '@nestjs/swagger';
import type { CourtroomView, StationView } from '@hakika/contracts';

export class CourtroomResponse implements CourtroomView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) presided!: string | null;
}

export class StationResponse implements StationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'SHANZU' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'A county code of the pack', example: 'KE-MSA' }) county!: string;
  @ApiProperty({ type: [CourtroomResponse] }) courtrooms!: readonly CourtroomResponse[];
}
