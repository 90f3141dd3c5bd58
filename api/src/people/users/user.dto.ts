import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DISPLAY_NAME_MAX,
  Language,
  REFERENCE_CODE_MAX,
  USERNAME_MAX,
  type ColleagueView,
  type CreateUserRequest,
  type NewUserView,
  type Page,
  type UserView,
} from '@hakika/contracts';
import { Role } from '@hakika/domain';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { CursorQuery } from '../../platform/http/cursor';
import { MayBeAbsent } from '../../platform/http/may-be-absent';

const ROLES = Object.values(Role).filter((role) => role !== Role.System);

export class ColleaguesQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: ROLES })
  @MayBeAbsent()
  @IsIn(ROLES)
  readonly role?: string;
}

export class ColleagueResponse implements ColleagueView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty({ enum: ROLES }) role!: string;
  @ApiProperty() agencyName!: string;
}

export class ColleaguePageResponse implements Page<ColleagueView> {
  @ApiProperty({ type: [ColleagueResponse] }) items!: readonly ColleagueResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class CreateUserBody implements CreateUserRequest {
  @ApiProperty({ maxLength: USERNAME_MAX, description: 'Lower case; an address or a name of their own' })
  @IsString()
  @MaxLength(USERNAME_MAX)
  @Matches(/^[a-z0-9][a-z0-9._@-]*$/)
  readonly username!: string;

  @ApiProperty({ maxLength: DISPLAY_NAME_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(DISPLAY_NAME_MAX)
  readonly displayName!: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  readonly role!: CreateUserRequest['role'];

  @ApiProperty({ maxLength: REFERENCE_CODE_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(REFERENCE_CODE_MAX)
  readonly agencyCode!: string;

  @ApiPropertyOptional({ maxLength: REFERENCE_CODE_MAX })
  @MayBeAbsent()
  @IsString()
  @MaxLength(REFERENCE_CODE_MAX)
  readonly stationCode?: string;

  @ApiPropertyOptional({ enum: Object.values(Language) })
  @MayBeAbsent()
  @IsIn(Object.values(Language))
  readonly language?: Language;
}

export class UserResponse implements UserView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() username!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty({ enum: ROLES }) role!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty({ type: String, nullable: true }) stationName!: string | null;
  @ApiProperty() active!: boolean;
}

export class UserPageResponse implements Page<UserView> {
  @ApiProperty({ type: [UserResponse] }) items!: readonly UserResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class NewUserResponse extends UserResponse implements NewUserView {
  @ApiProperty({ description: 'Said once' }) initialPassword!: string;
}
