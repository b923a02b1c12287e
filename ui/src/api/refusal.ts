import type { components } from './schema';

type Problem = components['schemas']['Problem'];

/** What the server refused, by its stable code of docs/errors.md. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
    readonly data: Record<string, unknown> = {},
  ) {
    super(`${code}: ${title}`);
    this.name = 'Refusal';
  }

  static from(body: unknown, status: number): Refusal {
    if (typeof body === 'object' && body !== null && 'code' in body) {
      const problem = body as Problem;
      return new Refusal(problem.code, status, problem.title, problem.detail, problem.data);
    }
    return new Refusal(`http-${status}`, status, '');
  }
}

/** The request did not reach the server, or its answer did not reach us. */
export class ConnectionLost extends Error {
  constructor() {
    super('connection lost');
    this.name = 'ConnectionLost';
  }
}
