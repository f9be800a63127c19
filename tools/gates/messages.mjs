// Every message is shown somewhere: each leaf of the objects in src/ui/messages is read by the app.
import { join } from 'node:path';
import ts from 'typescript';
import { readLane } from './core-without-dom.mjs';

/**
 * @typedef {{ name: string, children: Message[] }} Message a leaf when it has no children
 */

/**
 * A property counts as read when it is asked for by name, when the object around it is indexed with something computed,
 * or when that object is handed on as a whole. A constant with a type of its own (`Record<Code, string>`) is one message:
 * it is indexed by codes.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function findUnusedMessages(root) {
  const lane = readLane(join(root, 'src'));
  const program = ts.createProgram(lane.fileNames, { ...lane.options, noEmit: true, composite: false });
  const checker = program.getTypeChecker();
  const folder = `${join(root, 'src/ui/messages').replaceAll('\\', '/')}/`;
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${join(root, 'src').replaceAll('\\', '/')}/`));

  /** @type {Map<ts.Node, Message>} */
  const messages = new Map();
  for (const source of sources) {
    if (source.fileName.startsWith(folder)) collectMessages(source, messages);
  }
  /** @type {Set<Message>} */
  const used = new Set();
  const context = { checker, messages, used };
  for (const source of sources) visit(source, context);

  const leaves = [...messages.values()].filter(({ children }) => children.length === 0);
  const unused = leaves.filter((leaf) => !used.has(leaf));
  return { examined: leaves.length, problems: unused.map(({ name }) => `${name} is shown nowhere`) };
}

/**
 * @param {ts.SourceFile} source
 * @param {Map<ts.Node, Message>} messages
 */
function collectMessages(source, messages) {
  for (const statement of source.statements) {
    if (
      !ts.isVariableStatement(statement) ||
      !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      continue;
    for (const declaration of statement.declarationList.declarations) {
      const name = declaration.name.getText(source);
      const literal = declaration.type === undefined ? literalOf(declaration.initializer) : undefined;
      messages.set(declaration, {
        name,
        children: literal === undefined ? [] : collectProperties(literal, name, messages),
      });
    }
  }
}

/**
 * @param {ts.ObjectLiteralExpression} literal
 * @param {string} path
 * @param {Map<ts.Node, Message>} messages
 * @returns {Message[]}
 */
function collectProperties(literal, path, messages) {
  return literal.properties.flatMap((property) => {
    if (property.name === undefined) return [];
    const name = `${path}.${property.name.getText()}`;
    const inner = ts.isPropertyAssignment(property) ? literalOf(property.initializer) : undefined;
    const message = { name, children: inner === undefined ? [] : collectProperties(inner, name, messages) };
    messages.set(property, message);
    return [message];
  });
}

/**
 * The object literal under `as const`, `satisfies` and brackets.
 * @param {ts.Expression | undefined} expression
 * @returns {ts.ObjectLiteralExpression | undefined}
 */
function literalOf(expression) {
  if (expression === undefined) return undefined;
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression)
  ) {
    return literalOf(expression.expression);
  }
  return undefined;
}

/**
 * @typedef {{ checker: ts.TypeChecker, messages: Map<ts.Node, Message>, used: Set<Message> }} Context
 */

/**
 * @param {ts.Node} node
 * @param {Context} context
 */
function visit(node, context) {
  if (ts.isImportDeclaration(node)) return;
  if (ts.isIdentifier(node)) readName(node, context);
  ts.forEachChild(node, (child) => visit(child, context));
}

/**
 * @param {ts.Identifier} name
 * @param {Context} context
 */
function readName(name, context) {
  const message = messageOf(name, context);
  if (message === undefined) return;
  const { parent } = name;
  const isDeclaration = 'name' in parent && parent.name === name && context.messages.has(parent);
  if (isDeclaration) return;
  const expression = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  const around = expression.parent;
  // A step on the way: the next name says which child is meant. A list of words has none, only `map` and the like.
  if (message.children.length > 0 && ts.isPropertyAccessExpression(around) && around.expression === expression) return;
  if (ts.isVariableDeclaration(around) && ts.isObjectBindingPattern(around.name)) return;
  markUsed(message, context.used);
}

/**
 * @param {ts.Identifier} name
 * @param {Context} context
 * @returns {Message | undefined}
 */
function messageOf(name, { checker, messages }) {
  const { parent } = name;
  // `const { title } = messages` declares a variable: the property it takes is asked of the object's type.
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name) {
    const property = checker.getTypeAtLocation(parent.parent).getProperty(name.text);
    return property?.valueDeclaration && messages.get(property.valueDeclaration);
  }
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.valueDeclaration && messages.get(symbol.valueDeclaration);
}

/**
 * @param {Message} message
 * @param {Set<Message>} used
 */
function markUsed(message, used) {
  used.add(message);
  for (const child of message.children) markUsed(child, used);
}
