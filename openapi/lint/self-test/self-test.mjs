/** A lint that finds nothing proves nothing: the bad contract must trip every rule of ours, the good one none. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';
import {complaints} from '../across.mjs';

const here = path.dirname(new URL(import.meta.url).pathname);
const home = path.dirname(here);
const {parse} = createRequire(import.meta.url)('@stoplight/yaml');

function lint(file) {
  const run = spawnSync(path.join(home, 'node_modules/.bin/spectral'),
    ['lint', '--ruleset', path.join(home, 'ruleset.yaml'), '--fail-severity', 'warn', '--format', 'json', '--quiet', path.join(here, file)], {encoding: 'utf8'});
  return {status: run.status, findings: JSON.parse(run.stdout || '[]')};
}

const good = lint('good.yaml');
assert.equal(good.status, 0, `the good contract has findings: ${JSON.stringify(good.findings, null, 1)}`);

const bad = lint('bad.yaml');
assert.notEqual(bad.status, 0, 'the bad contract passes');
const found = new Set(bad.findings.map((finding) => finding.code));
const ours = Object.keys(parse(fs.readFileSync(path.join(home, 'ruleset.yaml'), 'utf8')).rules).filter((rule) => rule.startsWith('hub-'));
const silent = ours.filter((rule) => !found.has(rule));
assert.deepEqual(silent, [], `rules that found nothing in the bad contract: ${silent}`);

const get = (operationId) => ({get: {operationId}});
assert.deepEqual(complaints([['a.yaml', {paths: {'/v1/boats/{a}': get('getBoat')}}], ['b.yaml', {paths: {'/v1/boats/{b}': get('getOther')}}]]),
  ['b.yaml: operation GET /v1/boats/{} exists in a.yaml too']);
assert.deepEqual(complaints([['a.yaml', {components: {schemas: {Boat: {type: 'object'}}}}], ['b.yaml', {components: {schemas: {Boat: {type: 'string'}}}}]]),
  ['b.yaml: components/schemas Boat exists in a.yaml too with other content']);
assert.deepEqual(complaints([['a.yaml', {components: {schemas: {Boat: {type: 'object'}}}}], ['b.yaml', {components: {schemas: {Boat: {type: 'object'}}}}]]), []);

console.log(`${ours.length} rules, each found something in the bad contract and nothing in the good one`);
