import ts from 'typescript';

/** What is counted of a source file. */
export interface Counts {
  /** `as` without `as const`. */
  readonly casts: number;
  /** `!` behind an expression. */
  readonly bangs: number;
  /** Pattern literals over 100 characters. */
  readonly longPatterns: readonly string[];
}

const LONGEST = 100;

const isConst = ({ type }: ts.AsExpression): boolean =>
  ts.isTypeReferenceNode(type) && type.typeName.getText() === 'const';

export function countsOf(file: string, text: string): Counts {
  const root = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let [casts, bangs] = [0, 0];
  const longPatterns: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !isConst(node)) casts++;
    if (ts.isNonNullExpression(node)) bangs++;
    if (ts.isRegularExpressionLiteral(node) && node.text.length > LONGEST) {
      const { line } = root.getLineAndCharacterOfPosition(node.getStart(root));
      longPatterns.push(`${file}:${line + 1} (${node.text.length})`);
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return { casts, bangs, longPatterns };
}
