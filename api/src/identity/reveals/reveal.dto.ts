import { ApiProperty } from '@nestjs/swagger';
import { REVEAL_REASON_MAX, REVEAL_REASON_MIN, type RevealedIdentity, type RevealRequest } from '@hakika/contracts';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';

const PURPOSES = ['safety', 'contact', 'court-attendance', 'service-referral', 'correction'] as const;

export class RevealBody implements RevealRequest {
  @ApiProperty({ enum: PURPOSES })
  @IsIn(PURPOSES)
  purpose!: RevealRequest['purpose'];

  @ApiProperty({ minLength: REVEAL_REASON_MIN, maxLength: REVEAL_REASON_MAX })
  @IsString()
  @MinLength(REVEAL_REASON_MIN)
  @MaxLength(REVEAL_REASON_MAX)
  @Matches(/^\S.*\S$/s)
  reason!: string;
}

export class RevealedIdentityResponse implements RevealedIdentity {
  @ApiProperty({ type: String, nullable: true }) fullName!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: 'integer', description: 'Seconds until the screen hides it again' }) hideAfterSeconds!: number;
}
