/** Things that are never written, each with what to do instead; lists for `no-restricted-syntax` and its like. */

export const EVERYWHERE = [
  { selector: 'TSEnumDeclaration', message: 'Write a frozen table and a type of the same name.' },
  {
    selector: 'MemberExpression[property.name=/^bypassSecurityTrust/]',
    message: "Angular's sanitising is never bypassed.",
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text goes in as text.',
  },
];

export const IN_API = [
  ...EVERYWHERE,
  {
    selector: 'MemberExpression[property.name="distinctOn"]',
    message: 'Write the statement with DISTINCT ON by hand.',
  },
  { selector: 'Property[key.name="synchronize"][value.value=true]', message: 'Migrations are written by hand.' },
  { selector: 'Property[key.name="eager"][value.value=true]', message: 'Ask for what you need where you need it.' },
  { selector: 'Property[key.name="cascade"]', message: 'Each row is written on purpose.' },
  { selector: 'Property[key.name="onDelete"][value.value="CASCADE"]', message: 'No history is deleted along.' },
  {
    selector: 'CallExpression[callee.object.name="Promise"]:has(Identifier[name="tx"])',
    message: 'A transaction is one connection: its statements run one after the other.',
  },
  {
    selector: 'CallExpression[callee.property.name="save"][callee.object.name=/^(tx|manager|repository)$/i]',
    message: 'save() loses concurrent changes: insert or update.',
  },
  {
    selector: 'NewExpression[callee.name="RuleRefusal"] > Literal.arguments',
    message: 'What is refused, and why, is said by a rule of libs/domain; a service asks it.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'At most five dependencies: split the class.',
  },
];

/** The database is reached through the unit of work; its pieces are for api/src/platform/database alone. */
export const DATABASE_PIECES = [
  {
    name: 'typeorm',
    importNames: ['DataSource', 'Repository', 'EntityManager', 'createConnection', 'getRepository', 'getManager'],
    message: 'UnitOfWork is the only door to the database.',
  },
  { name: '@nestjs/typeorm', message: 'UnitOfWork is the only door to the database.' },
  { name: 'pg', message: 'UnitOfWork is the only door to the database.', allowTypeImports: true },
];

/** A rule is told what day it is; it never looks. */
export const IN_RULES = [
  ...EVERYWHERE,
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Rules have no clock: pass the time in.',
  },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Rules have no clock.' },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'Rules have no clock.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Rules roll no dice.' },
  {
    selector: 'CallExpression[callee.name=/^(fetch|setTimeout|setInterval)$/]',
    message: 'Rules neither wait nor ask.',
  },
];

export const IN_TEMPLATES = [
  { selector: 'TextAttribute[name="style"]', message: 'The content policy drops a static style: use a class.' },
  { selector: 'BoundAttribute[name=/^(innerHTML|outerHTML|srcdoc)$/]', message: 'Text goes in as text.' },
];
