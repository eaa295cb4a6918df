import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** A declared property of a component. */
export interface PropertyDescription {
  name: string;
  /** `String`, `Boolean`, … */
  type: string;
  text: string;
  /** The default value. */
  value: unknown;
}

/** An event that a component triggers. */
export interface EventDescription {
  name: string;
  text: string;
}

/** A component's description from its script. */
export interface ComponentDescription {
  name: string;
  text: string;
  properties: PropertyDescription[];
  events: EventDescription[];
  hasSlot: boolean;
}

/** WeChat's default value for each type. */
const EMPTY: Record<string, unknown> = {
  String: '',
  Number: 0,
  Boolean: false,
  Array: [],
  Object: null,
};

/**
 * Reads a component's documentation: the comments of `Component({…})`, of its properties, and of the methods that trigger
 * its events.
 * @param folder the component's folder, with `index.ts` and `index.wxml`
 * @throws Error if the component, a property or an event has no comment
 */
export function describeComponent(folder: string): ComponentDescription {
  const name = basename(folder);
  const path = join(folder, 'index.ts');
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const textOf = (node: ts.Node, what: string) => {
    const text = commentOf(node);
    if (!text) throw new Error(`${path}: ${what} has no comment`);
    return text;
  };
  const statement = source.statements.find(isDefinition);
  if (!statement) throw new Error(`${path}: calls no Component({…})`);
  const [definition] = statement.expression.arguments;
  const membersOf = (group: string) => {
    const member = memberNamed(definition, group);
    const members = member && ts.isPropertyAssignment(member) ? member.initializer : undefined;
    return members && ts.isObjectLiteralExpression(members) ? [...members.properties] : [];
  };
  return {
    name,
    text: textOf(statement, 'the component'),
    properties: membersOf('properties').map((member) => {
      const property = member.name?.getText() ?? '';
      return {
        name: property,
        ...typeOf(member),
        text: textOf(member, `the property "${property}"`),
      };
    }),
    events: membersOf('methods').flatMap((method) =>
      eventsIn(method).map((event) => ({
        name: event,
        text: textOf(method, `the event "${event}"`),
      })),
    ),
    hasSlot: readFileSync(join(folder, 'index.wxml'), 'utf8').includes('<slot'),
  };
}

interface Definition extends ts.ExpressionStatement {
  expression: ts.CallExpression;
}

function isDefinition(statement: ts.Statement): statement is Definition {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.getText() === 'Component'
  );
}

function memberNamed(
  object: ts.Node | undefined,
  name: string,
): ts.ObjectLiteralElementLike | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  return object.properties.find((member) => member.name?.getText() === name);
}

/** The comment before a node, as one line. */
function commentOf(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter((comment) => ts.isJSDoc(comment));
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** The value of a literal: `'row'`, `1000` or `true`. */
function literalOf(literal: ts.Expression): unknown {
  if (ts.isStringLiteral(literal)) return literal.text;
  if (ts.isNumericLiteral(literal)) return Number(literal.text);
  return literal.kind === ts.SyntaxKind.TrueKeyword ? true : undefined;
}

/** Reads `size: { type: String, value: 'row' }` or, without a default, `size: String`. */
function typeOf(member: ts.ObjectLiteralElementLike): Pick<PropertyDescription, 'type' | 'value'> {
  const written = ts.isPropertyAssignment(member) ? member.initializer : undefined;
  const initializerOf = (name: string) => {
    const found = memberNamed(written, name);
    return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
  };
  const type = (initializerOf('type') ?? written)?.getText() ?? '';
  const value = initializerOf('value');
  return { type, value: (value && literalOf(value)) ?? EMPTY[type] };
}

/** The names of the events that a method triggers. */
function eventsIn(method: ts.Node): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'this.triggerEvent') {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(method);
  return names;
}
