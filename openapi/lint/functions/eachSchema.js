/** Walks every schema of a contract as it is written, references unresolved, so that each finding points to one place. */

const CAMEL = /^@?[a-z][A-Za-z0-9]*$/;
const UPPER_SNAKE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const BOUNDED_FORMATS = new Set(['date', 'date-time', 'uuid', 'binary']);
const INSTANTS = /(At|Since|Until|After|Before)$|^(at|since|until|from|to|asOf|now)$/;
const DATES = /(On|From|Until|After|Before|AsOf)$|^(on|from|to|asOf|day|until)$/;

const has = (object, member) => object[member] !== undefined;
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const types = (schema) => [schema.type].flat().filter((type) => type !== undefined && type !== 'null');
const is = (schema, type) => types(schema).includes(type);
/** Members of a foreign standard (JSON-LD, JOSE, OAuth) keep its spelling; the schema says which: `x-spelling: RFC 7517`. */
const isForeign = (schema) => has(schema, 'x-spelling');

const checks = {
  propertyNames: (schema) =>
    isForeign(schema)
      ? []
      : Object.keys(schema.properties ?? {})
          .filter((name) => !CAMEL.test(name) && name !== 'violated-policies')
          .map((name) => [`member "${name}" is not camelCase (a foreign standard? say which: x-spelling)`, ['properties', name]]),
  timeNames: (schema) =>
    isForeign(schema)
      ? []
      : Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
          const ref = String(value?.$ref ?? '');
          if ((value?.format === 'date-time' || ref.endsWith('/schemas/Instant')) && !INSTANTS.test(name)) {
            return [[`instant "${name}" should end in "At"`, ['properties', name]]];
          }
          if ((value?.format === 'date' || ref.endsWith('/schemas/Date')) && !DATES.test(name)) {
            return [[`date "${name}" should end in "On"`, ['properties', name]]];
          }
          return [];
        }),
  enumValues: (schema) =>
    isForeign(schema)
      ? []
      : (schema.enum ?? [])
          .filter((value) => typeof value === 'string' && !UPPER_SNAKE.test(value))
          .map((value) => [`"${value}" is not UPPER_SNAKE`, ['enum']]),
  enumNamed: (schema, named) =>
    has(schema, 'enum') && !named ? [['make this enumeration a schema of its own under components/schemas and refer to it', ['enum']]] : [],
  stringBounds: (schema) =>
    is(schema, 'string') && !has(schema, 'maxLength') && !has(schema, 'enum') && !has(schema, 'const') && !BOUNDED_FORMATS.has(schema.format)
      ? [['a string needs maxLength', []]]
      : [],
  arrayBounds: (schema) => (is(schema, 'array') && !has(schema, 'maxItems') ? [['an array needs maxItems', []]] : []),
  numberBounds: (schema) => {
    if (!is(schema, 'integer') && !is(schema, 'number')) {
      return [];
    }
    const found = [];
    if (!has(schema, 'minimum') && !has(schema, 'exclusiveMinimum')) {
      found.push(['a number needs minimum', []]);
    }
    if (!has(schema, 'maximum') && !has(schema, 'exclusiveMaximum')) {
      found.push(['a number needs maximum', []]);
    }
    if (is(schema, 'integer') && !['int32', 'int64'].includes(schema.format)) {
      found.push(['an integer needs format int32 or int64', []]);
    }
    return found;
  },
  noFreeForm: (schema, named, name) => {
    const composed = ['allOf', 'oneOf', 'anyOf', '$ref', 'not'].some((word) => has(schema, word));
    if (types(schema).length === 0 && !composed && !has(schema, 'enum') && !has(schema, 'const')) {
      return [['a schema needs a type', []]];
    }
    if (is(schema, 'array') && !has(schema, 'items')) {
      return [['an array needs items', []]];
    }
    if (!is(schema, 'object') || (named && name === 'Problem')) {
      return [];
    }
    if (schema.additionalProperties === true || (isObject(schema.additionalProperties) && Object.keys(schema.additionalProperties).length === 0)) {
      return [['no free-form objects: declare the members', ['additionalProperties']]];
    }
    if (isObject(schema.additionalProperties)) {
      return has(schema, 'maxProperties') ? [] : [['a map needs maxProperties', []]];
    }
    if (!has(schema, 'properties') && !composed && schema.additionalProperties !== false) {
      return [['no free-form objects: declare the members (or additionalProperties: false for an empty object)', []]];
    }
    return [];
  },
  constType: (schema) => (has(schema, 'const') && types(schema).length === 0 ? [['const needs a type beside it', ['const']]] : []),
  noNullable: (schema) => (has(schema, 'nullable') ? [['remove nullable', ['nullable']]] : []),
};

function visit(schema, path, named, check, found) {
  if (!isObject(schema)) {
    return;
  }
  if (!has(schema, '$ref')) {
    for (const [message, rest] of check(schema, named, path[path.length - 1])) {
      found.push({message, path: [...path, ...rest]});
    }
  }
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    visit(value, [...path, 'properties', name], false, check, found);
  }
  for (const word of ['items', 'additionalProperties', 'not']) {
    visit(schema[word], [...path, word], false, check, found);
  }
  for (const word of ['allOf', 'oneOf', 'anyOf', 'prefixItems']) {
    (schema[word] ?? []).forEach((value, index) => visit(value, [...path, word, index], false, check, found));
  }
}

function visitAll(node, path, check, found) {
  if (Array.isArray(node)) {
    node.forEach((value, index) => visitAll(value, [...path, index], check, found));
  }
  else if (isObject(node)) {
    for (const [name, value] of Object.entries(node)) {
      if (name === 'example' || name === 'examples' || name.startsWith('x-')) {
        continue;
      }
      if (name === 'schema') {
        visit(value, [...path, name], false, check, found);
      }
      else {
        visitAll(value, [...path, name], check, found);
      }
    }
  }
}

export default function eachSchema(document, options) {
  const check = checks[options.check];
  const found = [];
  const {schemas, ...others} = document.components ?? {};
  for (const [name, schema] of Object.entries(schemas ?? {})) {
    visit(schema, ['components', 'schemas', name], true, check, found);
  }
  visitAll(others, ['components'], check, found);
  visitAll(document.paths ?? {}, ['paths'], check, found);
  return found;
}
