/** The rules of this house that no published plugin knows. */
import path from 'node:path';

const IMPORT_VISITORS = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];

function isAllowed(target, allowed) {
  return allowed.some((place) => target === place || target.startsWith(`${place}/`));
}

/** Relative to the folder of the wings, without extension; null when it lies outside. */
function placeIn(base, file) {
  const place = path.relative(base, file).split(path.sep).join('/');
  return place.startsWith('..') ? null : place.replace(/\.(ts|html)$/, '');
}

/** Imports between wings follow the table of arrows. Options: the folder of the wings and the table. */
const wings = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const { base, arrows } = context.options[0];
    const root = path.resolve(context.cwd, base);
    const place = placeIn(root, context.filename);
    const wing = place?.includes('/') ? place.split('/')[0] : null;
    if (!wing) return {};

    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const target = placeIn(root, path.resolve(path.dirname(context.filename), specifier));
      if (target === null || target.split('/')[0] === wing) return;
      if (arrows[wing] && isAllowed(target, arrows[wing])) return;
      const message = arrows[wing]
        ? `${wing} may not import ${target}: see tools/lint/arrows.mjs.`
        : `${wing} is not a wing: see tools/lint/arrows.mjs.`;
      context.report({ node, message });
    };
    return Object.fromEntries(IMPORT_VISITORS.map((visitor) => [visitor, check]));
  },
};

const CLAUSES = [
  'orderBy',
  'addOrderBy',
  'groupBy',
  'addGroupBy',
  'having',
  'andHaving',
  'where',
  'andWhere',
  'orWhere',
];
const SQL_CALLS = ['query', 'named'];
const FIXED_CLAUSES = ['Literal', 'ObjectExpression', 'NewExpression', 'ArrowFunctionExpression'];

const isConstant = (node) => node.type === 'Identifier' && /^[A-Z][A-Z\d_]*$/.test(node.name);

function isFixedText(node) {
  if (node.type === 'TemplateLiteral') return node.expressions.every(isConstant);
  return FIXED_CLAUSES.includes(node.type) || isConstant(node);
}

/** What becomes part of a statement is written in the source: a sort key of a request never is. */
const fixedSql = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const isTooFree = (name, argument) => {
      if (CLAUSES.includes(name)) return !isFixedText(argument);
      return SQL_CALLS.includes(name) && argument.type === 'TemplateLiteral' && !isFixedText(argument);
    };
    return {
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const name = node.callee.property.name;
        const loose = node.arguments.find((argument, index) => index < 2 && isTooFree(name, argument));
        const subject = CLAUSES.includes(name) ? node.arguments[0] : loose;
        if (!subject || !isTooFree(name, subject)) return;
        context.report({
          node: subject,
          message: `${name}() takes fixed text here: map a request to one of our own clauses, pass values as parameters.`,
        });
      },
    };
  },
};

export default { meta: { name: 'hakika' }, rules: { wings, 'fixed-sql': fixedSql } };
