import ts from 'typescript';

const BUILT_IN = new Set(
  [Array, Date, Error, JSON, Map, Math, Number, Object, Promise, Set, String, TextEncoder].flatMap(
    (one) => [
      ...Object.getOwnPropertyNames(one),
      ...Object.getOwnPropertyNames('prototype' in one ? one.prototype : one),
    ],
  ),
);

/** The members and imports that a program uses, without those of JavaScript itself. */
export function usedNames(text: string): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      names.add((node.propertyName ?? node.name).getText());
    }
    if (ts.isImportSpecifier(node)) names.add(node.name.text);
    if (ts.isImportDeclaration(node)) names.add(node.moduleSpecifier.getText().slice(1, -1));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('task.ts', text, ts.ScriptTarget.Latest, true));
  return [...names].filter((name) => !BUILT_IN.has(name));
}
