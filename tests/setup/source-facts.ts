/** What a source file does, read from its syntax tree: what it imports, and which names it takes from its surroundings. */
import { parseSync } from 'vite';

export interface SourceFacts {
  /** Module specifiers: import, export from, import(), and new URL('./x', import.meta.url), which starts a worker. */
  readonly imports: readonly string[];
  /** Names used and declared nowhere in the file: `document`, `Math.random`, and `.localeCompare()` without a locale. */
  readonly surroundings: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Keys of a node under which an identifier is a mere label. */
const LABELS = new Set(['imported', 'exported', 'label', 'property', 'right', 'key', 'meta']);
/** Keys of a node under which an identifier, or a pattern of them, is declared. */
const DECLARATIONS = new Set(['id', 'params', 'parameters', 'local', 'param', 'name']);
/** Methods that follow the machine's language unless told which: the same input would give other bytes elsewhere. */
const LOCALE_METHODS = new Map([
  ['localeCompare', 1],
  ['toLocaleLowerCase', 0],
  ['toLocaleUpperCase', 0],
  ['toLocaleString', 0],
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' ? (value.name as string) : undefined;

/** Reads `text` as TypeScript (or TSX, by the file's name). Throws when it is neither. */
export function readSource(file: string, text: string): SourceFacts {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports = new Set<string>();
  const declared = new Set<string>();
  const used = new Set<string>();

  const note = (node: Node): void => {
    const source =
      node.source ?? (node.type === 'NewExpression' && nameOf(node.callee) === 'URL' && first(node));
    if (isNode(source) && source.type === 'Literal' && /Import|Export|New/.test(node.type)) {
      imports.add(String(source.value));
    }
    if (node.type === 'MemberExpression' && nameOf(node.object) && nameOf(node.property) && !node.computed) {
      used.add(`${nameOf(node.object)}.${nameOf(node.property)}`);
    }
    if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'MemberExpression') {
      const method = nameOf(node.callee.property) ?? '';
      if ((node.arguments as Node[]).length <= (LOCALE_METHODS.get(method) ?? -1)) used.add(`.${method}()`);
    }
  };

  const visit = (value: unknown, key: string, parent: Node | undefined, declaring: boolean): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key, parent, declaring);
    if (!isNode(value)) return;
    const name = nameOf(value);
    const labels = LABELS.has(key) && parent?.computed !== true && !isOperand(parent, key);
    if (name !== undefined && !labels) (declaring ? declared : used).add(name);
    note(value);
    for (const [childKey, child] of Object.entries(value))
      visit(child, childKey, value, declares(value, childKey, declaring));
  };
  visit(program, '', undefined, false);

  const free = [...used].filter(name => name.startsWith('.') || !declared.has(name.split('.')[0] ?? ''));
  return { imports: [...imports].sort(), surroundings: free.sort() };
}

function first(node: Node): unknown {
  return (node.arguments as unknown[])[0];
}

/** `right` holds a label in `A.B` of types, and a value in `a + b`, `a = b` and `for (a of b)`. */
function isOperand(parent: Node | undefined, key: string): boolean {
  return key === 'right' && parent?.type !== 'TSQualifiedName';
}

/** Whether identifiers directly under `node[key]` are declared there. Inside a pattern that holds for its targets alone. */
function declares(node: Node, key: string, declaring: boolean): boolean {
  if (node.type === 'ExportSpecifier') return false;
  if (DECLARATIONS.has(key) && node.type !== 'Identifier') return true;
  if (!declaring) return false;
  if (node.type === 'ObjectPattern') return key === 'properties';
  if (node.type === 'Property') return key === 'value';
  if (node.type === 'ArrayPattern') return key === 'elements';
  if (node.type === 'RestElement') return key === 'argument';
  if (node.type === 'AssignmentPattern') return key === 'left';
  return node.type === 'TSParameterProperty' && key === 'parameter';
}
