import { ApiProperty } from '@nestjs/swagger';
import type { ClashView } from '@hakika/contracts';

export class ClashResponse implements ClashView {
  @ApiProperty({ enum: ['prosecutor', 'interpreter'] }) who!: ClashView['who'];
  @ApiProperty() person!: string;
  @ApiProperty({ type: String, nullable: true, example: '09:00' }) at!: string | null;
  @ApiProperty() stationName!: string;
  @ApiProperty({ type: String, nullable: true }) courtroomName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null where the case is not one of the reader’s' })
  caseCode!: string | null;
  @ApiProperty() sameTime!: boolean;
}
