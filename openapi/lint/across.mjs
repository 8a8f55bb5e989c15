/** The contracts become one description at the front door: nothing may exist twice in it with two meanings. */
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const {parseWithPointers} = createRequire(import.meta.url)('@stoplight/yaml');

export function complaints(contracts) {
  const seen = new Map();
  const found = [];
  const once = (kind, name, file, content) => {
    const key = `${kind} ${name}`;
    const earlier = seen.get(key);
    if (earlier && (content === undefined || earlier.content !== content)) {
      found.push(`${file}: ${key} exists in ${earlier.file} too${content === undefined ? '' : ' with other content'}`);
    }
    else {
      seen.set(key, {file, content});
    }
  };
  for (const [file, contract] of contracts) {
    for (const [route, item] of Object.entries(contract.paths ?? {})) {
      const shape = route.replaceAll(/\{[^}]*\}/g, '{}');
      for (const method of ['get', 'put', 'post', 'delete', 'patch']) {
        if (item[method]) {
          once('operation', `${method.toUpperCase()} ${shape}`, file);
          once('operationId', item[method].operationId, file);
        }
      }
    }
    for (const [kind, components] of Object.entries(contract.components ?? {})) {
      for (const [name, component] of Object.entries(components ?? {})) {
        const content = JSON.stringify(component).replaceAll('./common.yaml#', '#');
        if (content !== `{"$ref":"#/components/${kind}/${name}"}`) {
          once(`components/${kind}`, name, file, content);
        }
      }
    }
  }
  return found;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const files = process.argv.slice(2).toSorted((a, b) => b.endsWith('common.yaml') - a.endsWith('common.yaml'));
  const found = complaints(files.map((file) => [path.basename(file), parseWithPointers(fs.readFileSync(file, 'utf8'), {mergeKeys: true}).data]));
  found.forEach((complaint) => console.error(`error  hub-across-contracts  ${complaint}`));
  process.exit(found.length > 0 ? 1 : 0);
}
