import ts from 'typescript';

/** Places of a source file where one small change makes another program of it. */

export type MutantKind = 'operator' | 'constant' | 'branch' | 'entry';

export interface Site {
  readonly kind: MutantKind;
  /** Repository path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** [start, end) of the expression that is replaced, in UTF-16 units of the file. */
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly was: string;
  /** Every text that may stand in its stead; at least one. */
  readonly replacements: readonly string[];
}

type Change = Pick<Site, 'kind' | 'replacements'>;

const SWAPPED: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && joins(node));

/** `a + 'b'` joins texts, and is no sum. */
const joins = ({ operatorToken, left, right }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(left) || isText(right));

function operator(node: ts.Node): Change | null {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return { kind: 'operator', replacements: [node.operand.getText()] };
  if (!ts.isBinaryExpression(node) || joins(node)) return null;
  const { left, right, operatorToken } = node;
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    // The left side alone is mostly the same program: what stands in for nothing is seldom asked for.
    return { kind: 'operator', replacements: [`(${right.getText()})`] };
  const other = SWAPPED.get(operatorToken.kind);
  if (other === undefined) return null;
  // && binds closer than || and may not stand beside ??: both sides keep what they were.
  return { kind: 'operator', replacements: [`((${left.getText()}) ${other} (${right.getText()}))`] };
}

/** `0` of `{ 0: words }`, where a value is made or taken apart: no expression may stand there. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return ts.isPropertyAssignment(parent) && parent.name === node && !ts.isComputedPropertyName(node);
}

/** A number or a truth value that is one. */
function constant(node: ts.Node): Change | null {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'constant', replacements: ['false'] };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'constant', replacements: ['true'] };
  if (!ts.isNumericLiteral(node)) return null;
  return { kind: 'constant', replacements: [`(${node.getText()} + 1)`] };
}

/** A condition that no longer asks; loops may only end sooner. */
function branch(node: ts.Node): Change | null {
  const { parent } = node;
  const asks = (ts.isIfStatement(parent) && parent.expression === node) || ofTernary(node);
  if (asks) return { kind: 'branch', replacements: ['true', 'false'] };
  const loops = ts.isWhileStatement(parent) && parent.expression === node;
  return loops ? { kind: 'branch', replacements: ['false'] } : null;
}

const ofTernary = (node: ts.Node): boolean =>
  ts.isConditionalExpression(node.parent) && node.parent.condition === node;

const HAN = /\p{Script=Han}/u;

/** The text without each of its words in turn. */
function withoutWord(text: string, apart: RegExp, by: string): string[] {
  const parts = text.split(apart);
  if (parts.length < 2) return [];
  return parts.flatMap((part, index) =>
    HAN.test(part) ? [[...parts.slice(0, index), ...parts.slice(index + 1)].join(by)] : [],
  );
}

/** Alternatives of a pattern at its own level, or of a group that holds nothing else in brackets. */
const GROUP = /\(\?[:!=<][!=]?([^()[\]]{0,400})\)|\(([^()[\]?]{0,400})\)/gu;

function withoutAlternative(pattern: string): string[] {
  const groups = [...pattern.matchAll(GROUP)].flatMap((match) => {
    const inner = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].lastIndexOf(inner);
    return withoutWord(inner, /\|/u, '|').map(
      (rest) => `${pattern.slice(0, at)}${rest}${pattern.slice(at + inner.length)}`,
    );
  });
  return /[()[\]]/u.test(pattern)
    ? groups
    : withoutWord(pattern.slice(1, pattern.lastIndexOf('/')), /\|/u, '|').map(
        (rest) => `/${rest}${pattern.slice(pattern.lastIndexOf('/'))}`,
      );
}

/** Loaded once: a table, and not a list that is made as rows are read. */
function isTable(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) return false;
  return true;
}

/** A word of a table of words, an alternative of a pattern, an element of a list. */
function entry(node: ts.Node): Change | null {
  const text = node.getText();
  let replacements: readonly string[] = [];
  if (ts.isStringLiteralLike(node) && HAN.test(text) && isTable(node)) {
    const [quote] = text;
    replacements = withoutWord(node.text, /\s+/u, ' ').map((rest) => `${quote}${rest}${quote}`);
  } else if (ts.isRegularExpressionLiteral(node) && HAN.test(text)) replacements = withoutAlternative(text);
  else if (ts.isArrayLiteralExpression(node) && node.elements.length > 1 && isTable(node)) {
    const elements = node.elements.map((element) => element.getText());
    replacements = elements.map((_, index) => `[${elements.filter((__, i) => i !== index).join(', ')}]`);
  }
  return replacements.length === 0 ? null : { kind: 'entry', replacements };
}

/** Sentences for users are no tables. */
const MESSAGES = /\/messages\//u;

/** All sites of a file, in text order; types, imports and sentences hold none. */
export function sitesOf(file: string, text: string): Site[] {
  const root = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const sites: Site[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isName(node)) return;
    const line = root.getLineAndCharacterOfPosition(node.getStart(root)).line + 1;
    for (const change of [operator(node), constant(node), branch(node), entry(node)])
      if (change !== null && !(change.kind === 'entry' && MESSAGES.test(file)))
        sites.push({
          file,
          line,
          start: node.getStart(root),
          end: node.getEnd(),
          was: node.getText(),
          ...change,
        });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
  return sites;
}

/** The text with a site's expression replaced. */
export const changed = (text: string, { start, end }: Pick<Site, 'start' | 'end'>, by: string): string =>
  `${text.slice(0, start)}${by}${text.slice(end)}`;
