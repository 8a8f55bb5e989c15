/** One flat namespace: /v1/{collection}/{id}/{sub-collection}. */

const SEGMENT = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PARAMETER = /^\{[a-z][A-Za-z0-9]*\}$/;
const VERBS = new Set(['create', 'update', 'delete', 'get', 'list', 'search', 'find', 'add', 'remove', 'set', 'do', 'run', 'submit', 'cancel', 'accept',
  'approve', 'reject', 'close', 'reopen', 'assign', 'enrol', 'withdraw', 'claim', 'solve', 'verify', 'batch-create']);
const WELL_KNOWN = /^\/\.well-known\/[a-z0-9.-]+$/;

function complaints(path) {
  if (WELL_KNOWN.test(path)) {
    return [];
  }
  const segments = path.split('/').slice(1);
  if (segments[0] !== 'v1' || segments.length < 2) {
    return ['a path begins with /v1/{collection}'];
  }
  const found = [];
  if (path.endsWith('/')) {
    return ['no trailing slash'];
  }
  for (const segment of segments.slice(1)) {
    if (!SEGMENT.test(segment) && !PARAMETER.test(segment)) {
      found.push(`"${segment}" is not kebab-case (or a {camelCase} parameter)`);
    }
    if (VERBS.has(segment)) {
      found.push(`"${segment}" is a verb: name the thing that comes to be (a plural noun)`);
    }
  }
  if (PARAMETER.test(segments[1])) {
    found.push('a path begins with a collection, not with a parameter');
  }
  if (segments.slice(1).filter((segment) => !PARAMETER.test(segment)).length > 3) {
    found.push('at most two sub-levels');
  }
  return found;
}

export default function paths(declared) {
  return Object.keys(declared ?? {}).flatMap((path) => complaints(path).map((message) => ({message: `${path}: ${message}`, path: ['paths', path]})));
}
