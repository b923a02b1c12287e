// Calls operations by name and holds every answer against the contract.
import assert from 'node:assert/strict';

export class Client {
  /** @param like  another client: what this one calls counts as called there too */
  constructor(contract, address, { headers = {}, like } = {}) {
    this.contract = contract;
    this.address = address;
    this.headers = headers;
    this.good = like?.good ?? new Set();
    this.bad = like?.bad ?? new Set();
  }

  /**
   * @param operationId  of the contract
   * @param expected     the status that the answer must have
   * @param ask          path: parameters, query, headers, json or bytes as the body
   */
  async call(operationId, expected, ask = {}) {
    const { method } = this.contract.operations.get(operationId);
    const query = new URLSearchParams(ask.query ?? {}).toString();
    const headers = { ...this.headers, ...ask.headers };
    let body = ask.bytes;
    if (ask.json !== undefined) {
      headers['Content-Type'] ??= 'application/json';
      body = typeof ask.json === 'string' ? ask.json : JSON.stringify(ask.json);
    }
    if (ask.version !== undefined) headers['If-Match'] = `"${ask.version}"`;
    const url = this.address + this.contract.path(operationId, ask.path) + (query && `?${query}`);
    const response = await fetch(url, { method, headers, body });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const told = `${operationId} ${url} → ${response.status} ${text.slice(0, 400)}`;
    assert.equal(response.status, expected, told);
    const faults = this.contract.faults(operationId, response.status, response.headers.get('content-type'), text);
    assert.deepEqual(faults, [], told);
    (response.status < 400 ? this.good : this.bad).add(operationId);
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, bytes, text, body: isJson ? JSON.parse(text) : undefined };
  }

  /** The same, where a refusal with that code is expected. */
  async refused(operationId, status, code, ask = {}) {
    const answer = await this.call(operationId, status, ask);
    assert.equal(answer.body.code, code, `${operationId}: ${answer.text}`);
    assert.match(answer.body.title, /[а-яё]/i, 'the sentence is Russian unless English is asked for');
    return answer.body;
  }

  /** Every item of a list, page by page; each must come exactly once and the total must be true. */
  async everything(operationId, query = {}, limit = 3) {
    const items = [];
    let cursor;
    let total;
    do {
      const { body } = await this.call(operationId, 200, { query: { ...query, limit, ...(cursor && { cursor }) } });
      assert.ok(body.items.length <= limit);
      if (body.next) assert.equal(body.items.length, limit);
      items.push(...body.items);
      total ??= body.total;
      assert.equal(body.total, total);
      cursor = body.next;
    } while (cursor);
    assert.equal(items.length, total, `${operationId} gives all of ${total}`);
    assert.equal(new Set(items.map((item) => item.id)).size, total, `${operationId} gives each once`);
    return items;
  }
}
