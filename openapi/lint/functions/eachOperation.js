/** Walks every operation with its references resolved and compares it with what its kind must declare. */

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const JSON_TYPE = /^application\/([a-z0-9.+-]+\+)?json$/;

const parametersOf = ({operation, item}) => [...(item.parameters ?? []), ...(operation.parameters ?? [])];
const takes = (context, name, place = 'header') =>
  parametersOf(context).some((parameter) => parameter.in === place && parameter.name?.toLowerCase() === name.toLowerCase());
const isSecured = ({operation}) => (operation.security ?? []).length > 0;
/** A POST that creates nothing says so: `x-calculation: true`. */
const isCalculation = ({method, operation}) => method === 'post' && operation['x-calculation'] === true;
const successes = ({operation}) => Object.keys(operation.responses ?? {}).filter((status) => status.startsWith('2'));
const answers = ({operation}, status) => operation.responses?.[status] !== undefined;
const header = (response, name) => Object.keys(response?.headers ?? {}).some((each) => each.toLowerCase() === name.toLowerCase());
const isWellKnown = ({path}) => path.startsWith('/.well-known/');
const endsInId = ({path}) => path.endsWith('}');
/** A POST that acts on a versioned resource answers 200 with the resource as it now stands. */
const isAction = (context) => context.method === 'post' && !isCalculation(context) && answers(context, '200') && !answers(context, '201');
/** What has no version says so: `x-unversioned: true`. */
const isVersioned = ({operation}) => operation['x-unversioned'] !== true;
const changesVersion = (context) =>
  context.method === 'patch' || ((context.method === 'put' || context.method === 'delete' || isAction(context)) && isVersioned(context));

function merged(schema) {
  if (!schema?.allOf) {
    return schema ?? {};
  }
  const parts = schema.allOf.map(merged);
  return {...schema, type: schema.type ?? parts.find((part) => part.type)?.type,
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {}), schema.properties ?? {})};
}

function requiredErrors(context) {
  const {method, operation, path} = context;
  const wanted = ['406', '429', '500', '502', '503', '504'];
  if (parametersOf(context).length > 0 || operation.requestBody) {
    wanted.push('400');
  }
  if (isSecured(context)) {
    wanted.push('401', '403');
  }
  if (path.includes('{')) {
    wanted.push('404');
  }
  if (operation.requestBody) {
    wanted.push('413', '415');
  }
  if (method === 'post' && !isCalculation(context)) {
    wanted.push('409', '422');
  }
  if (changesVersion(context)) {
    wanted.push('412', '428');
    if (method === 'patch') {
      wanted.push('409');
    }
  }
  return wanted;
}

const checks = {
  operationId: ({operation}) =>
    /^[a-z][A-Za-z0-9]*$/.test(operation.operationId ?? '') ? [] : ['operationId is missing or not camelCase'],
  tag: ({operation}) =>
    operation.tags?.length === 1 && /^[A-Z][A-Za-z0-9]*$/.test(operation.tags[0]) ? [] : ['exactly one tag, PascalCase'],
  summary: ({operation}) => (operation.summary ? [] : ['summary is missing']),
  security: ({operation, scheme}) => {
    if (!Array.isArray(operation.security)) {
      return ['security is missing ([] for anyone)'];
    }
    if (!operation.security.every((each) => Object.keys(each).length === 1 && Array.isArray(each.hub))) {
      return ["security is a list of {hub: ['scope']}"];
    }
    const known = Object.values(scheme?.flows ?? {}).flatMap((flow) => Object.keys(flow.scopes ?? {}));
    return operation.security
      .flatMap((each) => each.hub)
      .filter((scope) => !known.includes(scope))
      .map((scope) => `scope "${scope}" is not declared in components.securitySchemes.hub`);
  },
  errorResponses: (context) =>
    requiredErrors(context)
      .filter((status) => !answers(context, status))
      .map((status) => `${status} is not declared`),
  problemContent: ({operation}) =>
    Object.entries(operation.responses ?? {})
      .filter(([status]) => /^[45]/.test(status))
      .filter(([, response]) => Object.keys(response?.content ?? {}).join() !== 'application/problem+json')
      .map(([status]) => [`${status} needs exactly the content application/problem+json`, ['responses', status]]),
  responseHeaders: (context) => {
    const {method, operation} = context;
    const found = [];
    const need = (status, name) => {
      if (answers(context, status) && !header(operation.responses[status], name)) {
        found.push([`${status} needs the header ${name}`, ['responses', status]]);
      }
    };
    need('401', 'WWW-Authenticate');
    need('429', 'Retry-After');
    need('503', 'Retry-After');
    if (method === 'post') {
      need('201', 'Location');
      need('202', 'Location');
    }
    if (method === 'patch' || (isAction(context) && isVersioned(context))) {
      need('200', 'ETag');
    }
    if (method === 'get' && endsInId(context) && isVersioned(context)) {
      need('200', 'ETag');
    }
    return found;
  },
  successStatus: (context) => {
    const {method} = context;
    const allowed = {get: ['200'], post: ['200', '201', '202', '207'], patch: ['200'], put: ['200', '201', '204'], delete: ['204', '200', '202']}[method];
    const found = successes(context).filter((status) => !allowed.includes(status)).map((status) => `${status} is no success of ${method.toUpperCase()}`);
    if (successes(context).length === 0) {
      found.push('no success is declared');
    }
    if (method === 'get' && endsInId(context) && isVersioned(context) && !answers(context, '304')) {
      found.push('GET of one resource declares 304 (x-unversioned: true if it has no version)');
    }
    return found;
  },
  idempotencyKey: (context) => {
    if (context.method !== 'post') {
      return [];
    }
    if (isCalculation(context)) {
      return takes(context, 'Idempotency-Key') ? ['a calculation takes no Idempotency-Key'] : [];
    }
    return takes(context, 'Idempotency-Key') ? [] : ['POST takes Idempotency-Key (x-calculation: true if it creates nothing)'];
  },
  ifMatch: (context) => {
    if (!changesVersion(context)) {
      return [];
    }
    const creates = context.method === 'put' && takes(context, 'If-None-Match');
    return takes(context, 'If-Match') || creates ? [] : ['a change takes If-Match (x-unversioned: true if there is no version)'];
  },
  bodyKind: (context) => {
    const {method, operation} = context;
    const found = [];
    const content = operation.requestBody?.content ?? {};
    if ((method === 'get' || method === 'delete') && operation.requestBody) {
      found.push(`${method.toUpperCase()} has no body`);
    }
    if (method === 'patch' && Object.keys(content).join() !== 'application/merge-patch+json') {
      found.push('PATCH takes exactly application/merge-patch+json');
    }
    const bodies = [['requestBody', content], ...successes(context).map((status) => [`${status}`, operation.responses[status]?.content ?? {}])];
    for (const [where, media] of bodies) {
      for (const [type, {schema}] of Object.entries(media)) {
        const shape = merged(schema);
        if (JSON_TYPE.test(type) && schema && shape.type !== 'object' && !shape.oneOf && !shape.anyOf) {
          found.push(`${where}: the top level of a JSON body is an object`);
        }
      }
    }
    return found;
  },
  listShape: (context) => {
    if (context.method !== 'get') {
      return [];
    }
    const response = context.operation.responses?.['200'];
    const properties = merged(response?.content?.['application/json']?.schema).properties;
    if (!properties?.items || !properties.page) {
      return [];
    }
    const found = ['limit', 'cursor'].filter((name) => !takes(context, name, 'query')).map((name) => `a list takes ${name}`);
    if (!header(response, 'Link')) {
      found.push('a list answers with the header Link');
    }
    return found;
  },
  examples: (context) => {
    const {operation} = context;
    const found = [];
    const look = (content, where, path) => {
      for (const [type, media] of Object.entries(content ?? {})) {
        const shown = media.example !== undefined || Object.keys(media.examples ?? {}).length > 0 || media.schema?.example !== undefined;
        if (JSON_TYPE.test(type) && !shown) {
          found.push([`${where} has no example for ${type}`, path]);
        }
      }
    };
    look(operation.requestBody?.content, 'the request', ['requestBody']);
    for (const status of successes(context)) {
      look(operation.responses[status]?.content, status, ['responses', status]);
    }
    return found;
  },
};

export default function eachOperation(document, options) {
  const found = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item?.[method];
      const context = {path, method, operation, item, scheme: document.components?.securitySchemes?.hub};
      if (!operation || isWellKnown(context)) {
        continue;
      }
      for (const finding of checks[options.check](context)) {
        const [message, rest] = Array.isArray(finding) ? finding : [finding, []];
        found.push({message: `${method.toUpperCase()} ${path}: ${message}`, path: ['paths', path, method, ...rest]});
      }
    }
  }
  return found;
}
