import ts from 'typescript';

/** The regular expressions that a source file writes down, and what would hide others from the guard. */

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** file:line */
  readonly place: string;
}

export interface Written {
  readonly patterns: readonly Pattern[];
  /** Places where a pattern is made while its module loads: there `recorded` sees it. */
  readonly made: readonly string[];
  /** Places where one could be made unseen. */
  readonly hidden: readonly string[];
}

/** Callbacks of these run at once. */
const AT_ONCE = new Set(['map', 'flatMap', 'filter', 'forEach', 'reduce', 'find', 'some', 'every']);
/** String methods that make a pattern of a string. */
const FROM_STRING = new Set(['match', 'matchAll', 'search']);

const isCallback = (node: ts.Node): boolean =>
  ts.isArrowFunction(node) &&
  ts.isCallExpression(node.parent) &&
  node.parent.arguments.some((argument) => argument === node) &&
  ts.isPropertyAccessExpression(node.parent.expression) &&
  AT_ONCE.has(node.parent.expression.name.text);

/** Whether a node is run while its module loads, and never again. */
function runsAtLoad(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at) && !isCallback(at)) return false;
  }
  return true;
}

const isType = (node: ts.Identifier): boolean =>
  ts.isTypeReferenceNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent);

const isMade = (node: ts.Identifier): boolean =>
  (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent)) && node.parent.expression === node;

function hidesPattern(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === 'RegExp')
    return !isType(node) && !(isMade(node) && runsAtLoad(node));
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [argument] = node.arguments;
  const text =
    argument !== undefined && (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument));
  return text && FROM_STRING.has(node.expression.name.text);
}

/** Reads one file; `text` is TypeScript or TSX. */
export function writtenIn(file: string, text: string): Written {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const root = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const patterns: Pattern[] = [];
  const made: string[] = [];
  const hidden: string[] = [];
  const placeOf = (node: ts.Node): string =>
    `${file}:${root.getLineAndCharacterOfPosition(node.getStart(root)).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: placeOf(node),
      });
    } else if (hidesPattern(node)) hidden.push(placeOf(node));
    else if (ts.isIdentifier(node) && node.text === 'RegExp' && isMade(node)) made.push(placeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return { patterns, made, hidden };
}
