import { ApiProperty } from '@nestjs/swagger';
import { PASSWORD_MAX, USERNAME_MAX, type SessionUser, type SessionView, type SignInRequest } from '@hakika/contracts';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SignInBody implements SignInRequest {
  @ApiProperty({ maxLength: USERNAME_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(USERNAME_MAX)
  username!: string;

  @ApiProperty({ maxLength: PASSWORD_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_MAX)
  password!: string;
}

export class SessionUserResponse implements SessionUser {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty() username!: string;
  @ApiProperty() role!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty({ description: 'prosecution, police, support …' }) agencyKind!: string;
  @ApiProperty({ type: String, nullable: true }) stationName!: string | null;
  @ApiProperty({ enum: ['en', 'sw'] }) language!: 'en' | 'sw';
}

export class SessionResponse implements SessionView {
  @ApiProperty({ type: SessionUserResponse }) user!: SessionUserResponse;
  @ApiProperty({ type: [String] }) permissions!: readonly string[];
  @ApiProperty() demo!: boolean;
  @ApiProperty({ format: 'date' }) today!: string;
  @ApiProperty({ example: 'Africa/Nairobi' }) zone!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}
