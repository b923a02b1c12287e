// api/openapi.yaml as something to hold answers against.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const methods = ['get', 'put', 'post', 'patch', 'delete'];

// Any operation may be refused with these; the contract says so once, in its introduction.
const refusalsOfAny = new Set(['400', '401', '403', '405', '408', '413', '414', '421', '431', '500', '503', '507']);

export class Contract {
  constructor(path) {
    this.document = parse(readFileSync(path, 'utf8'));
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(this.ajv);
    this.ajv.addSchema({ ...this.document, $id: 'contract' });
    this.operations = new Map();
    for (const [pattern, item] of Object.entries(this.document.paths)) {
      for (const method of methods.filter((name) => item[name])) {
        const operation = item[method];
        this.operations.set(operation.operationId, { method: method.toUpperCase(), pattern, method_key: method, operation });
      }
    }
  }

  /** The path of an operation with its parameters filled in. */
  path(operationId, parameters = {}) {
    return this.operations
      .get(operationId)
      .pattern.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parameters[name] ?? `missing-${name}`));
  }

  /** What is wrong with an answer; an empty list when it keeps the contract. */
  faults(operationId, status, contentType, body) {
    const { pattern, method_key, operation } = this.operations.get(operationId);
    let response = operation.responses[String(status)];
    const steps = ['paths', pattern, method_key, 'responses', String(status)];
    let pointer = steps;
    if (!response && refusalsOfAny.has(String(status))) response = { $ref: '#/components/responses/Problem' };
    if (!response) return [`status ${status} is not in the contract`];
    if (response.$ref) {
      pointer = response.$ref.slice(2).split('/');
      response = pointer.reduce((node, step) => node[step], this.document);
    }
    if (!response.content) return body.length === 0 ? [] : ['a body where none is announced'];
    const media = contentType?.split(';')[0];
    if (!(media in response.content)) return [`content type ${contentType} instead of ${Object.keys(response.content).join(', ')}`];
    if (!media.endsWith('json')) return [];
    const reference = [...pointer, 'content', media, 'schema'].map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'));
    const validate = this.validator(`contract#/${reference.map(encodeURIComponent).join('/')}`);
    return validate(JSON.parse(body)) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  }

  validator(reference) {
    this.compiled ??= new Map();
    if (!this.compiled.has(reference)) this.compiled.set(reference, this.ajv.compile({ $ref: reference }));
    return this.compiled.get(reference);
  }

  /** Operations that can refuse something: they must be called with bad input too. */
  refuses(operationId) {
    const { operation } = this.operations.get(operationId);
    return Object.keys(operation.responses).some((status) => status.startsWith('4'));
  }
}
