/** Walks every parameter as it is written. */

const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const TRAIN = /^[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)*$/;
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const checks = {
  names: (parameter) => {
    if (parameter.in === 'header') {
      return TRAIN.test(parameter.name) ? [] : [`header "${parameter.name}" is not Train-Case`];
    }
    return CAMEL.test(parameter.name) ? [] : [`parameter "${parameter.name}" is not camelCase`];
  },
  kind: (parameter) => {
    if (parameter.in === 'cookie') {
      return ['the API takes no cookies'];
    }
    return parameter.content ? ['a parameter has a schema, no content'] : [];
  },
};

export default function eachParameter(document, options) {
  const found = [];
  const look = (parameter, path) => {
    if (parameter && parameter.$ref === undefined && parameter.name !== undefined) {
      checks[options.check](parameter).forEach((message) => found.push({message, path}));
    }
  };
  for (const [name, parameter] of Object.entries(document.components?.parameters ?? {})) {
    look(parameter, ['components', 'parameters', name]);
  }
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    (item?.parameters ?? []).forEach((parameter, index) => look(parameter, ['paths', path, 'parameters', index]));
    for (const method of METHODS) {
      (item?.[method]?.parameters ?? []).forEach((parameter, index) => look(parameter, ['paths', path, method, 'parameters', index]));
    }
  }
  return found;
}
