/**
 * Which wing may import which. Anything not drawn here is forbidden, by lint and by a canary that must fail.
 * An entry with a slash is one file (or folder) of a wing, and nothing else of it.
 */

const EVERY_WING_MAY = ['platform', 'people', 'reference'];

export const API_ARROWS = {
  // Whoever runs the migrations needs their list.
  platform: ['migrations'],
  people: ['platform'],
  reference: ['platform'],
  court: [...EVERY_WING_MAY],
  evidence: [...EVERY_WING_MAY, 'court'],
  // The vault opens through one service; its module is what makes that service available.
  support: [...EVERY_WING_MAY, 'court', 'identity/identity.service', 'identity/identity.module'],
  identity: [...EVERY_WING_MAY],
  figures: [...EVERY_WING_MAY],
  committee: [...EVERY_WING_MAY, 'figures'],
  // Tasks and notices are made from events: work imports no feature, and no feature imports work.
  work: [...EVERY_WING_MAY],
  migrations: ['platform'],
  cli: [
    ...EVERY_WING_MAY,
    'court',
    'evidence',
    'support',
    'identity',
    'figures',
    'committee',
    'work',
    'migrations',
    'app.module',
  ],
};

const EVERY_SCREEN_MAY = ['core', 'shared'];

export const WEB_ARROWS = {
  // The two make the ground floor together: parts speak of problems and court days, the frame is built of parts.
  // The rule against import cycles still holds between their files.
  core: ['shared'],
  shared: ['core'],
  court: EVERY_SCREEN_MAY,
  evidence: EVERY_SCREEN_MAY,
  support: EVERY_SCREEN_MAY,
  committee: EVERY_SCREEN_MAY,
  work: EVERY_SCREEN_MAY,
  people: EVERY_SCREEN_MAY,
};

/** Which Nx project may import which, by tag, and which packages it may or may not use. */
export const PROJECT_ARROWS = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [], allowedExternalImports: ['temporal-polyfill'] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: [] },
  { sourceTag: 'type:jurisdictions', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: [] },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:domain', 'type:jurisdictions'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:domain'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'pg-boss'],
  },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contracts'] },
  { sourceTag: 'type:tools', onlyDependOnLibsWithTags: [] },
];
