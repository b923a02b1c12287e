// Files of evidence on their way in, through deaths of the server: what was acknowledged is there.
import assert from 'node:assert/strict';
import { ask, expectAnswer, sha256 } from './support.mjs';

const piece = 64 << 10;

/** A text file of its own: what it is, its content tells. */
function fileOf(random, number) {
  const lines = [`Справка № ${number}`];
  const length = Math.floor(random() * 6 * piece);
  while (lines.length * 60 < length) lines.push(`${lines.length}: ${random()} ${'участники приглашены'.slice(0, 20)}`);
  return Buffer.from(lines.join('\n'));
}

export class Uploads {
  constructor(random, duties) {
    this.random = random;
    this.duties = duties;
    this.files = [];
    this.resumed = 0;
  }

  get finished() {
    return this.files.filter((file) => file.evidence).length;
  }

  get digests() {
    return new Set(this.files.filter((file) => file.evidence).map((file) => file.digest));
  }

  newFile() {
    const number = this.files.length;
    const bytes = fileOf(this.random, number);
    const duty = this.duties[number % this.duties.length];
    const file = { number, bytes, duty, digest: sha256(bytes), key: `upload-key-${number}`, acknowledged: 0 };
    this.files.push(file);
    return file;
  }

  begin = (server, file, request) =>
    request(server, 'POST', '/api/v1/uploads', {
      key: file.key,
      json: { obligationId: file.duty, fileName: `справка ${file.number}.txt`, mediaType: 'text/plain', size: file.bytes.length },
    });

  /** Sends pieces from where the server says it is. @return false when it died */
  async send(server, file) {
    while (file.acknowledged < file.bytes.length) {
      const bytes = file.bytes.subarray(file.acknowledged, file.acknowledged + piece);
      const answer = await ask(server, 'PATCH', `/api/v1/uploads/${file.id}?offset=${file.acknowledged}`, {
        bytes,
        headers: { 'Content-Type': 'application/octet-stream' },
      });
      if (!answer) return false;
      assert.equal(answer.status, 200, answer.bytes.toString());
      file.acknowledged = answer.body.offset;
    }
    const answer = await ask(server, 'POST', `/api/v1/uploads/${file.id}/evidence`, { json: {} });
    if (!answer) return false;
    assert.equal(answer.status, 201, answer.bytes.toString());
    file.evidence = answer.body.id;
    return true;
  }

  /** Uploads file after file until the server is gone. */
  async work(server) {
    for (;;) {
      const file = this.newFile();
      const begun = await this.begin(server, file, ask);
      if (!begun) return;
      assert.equal(begun.status, 201, begun.bytes.toString());
      file.id = begun.body.id;
      if (!(await this.send(server, file))) return;
    }
  }

  /** What was cut off goes on from what the server still has: at least all that it acknowledged. */
  async goOn(server) {
    for (const file of this.files.filter(({ evidence }) => !evidence)) {
      const begun = await this.begin(server, file, ask);
      assert.equal(begun?.status, 201, begun?.bytes.toString());
      if (file.id) assert.equal(begun.body.id, file.id, 'the same key is the same upload');
      file.id = begun.body.id;
      const { body } = await expectAnswer(server, 200, 'GET', `/api/v1/uploads/${file.id}`);
      assert.ok(body.offset >= file.acknowledged, `${file.number}: ${body.offset} of ${file.acknowledged} acknowledged`);
      file.acknowledged = body.offset;
      this.resumed += 1;
      assert.ok(await this.send(server, file));
    }
  }

  /** Every finished file is one proof of its duty, byte for byte. */
  async compare(server) {
    for (const file of this.files.filter(({ evidence }) => evidence)) {
      const { bytes } = await expectAnswer(server, 200, 'GET', `/api/v1/evidence/${file.evidence}/file`);
      assert.equal(sha256(bytes), file.digest, `file ${file.number} as it was sent`);
    }
    // What a duty is proven by, each file once.
    for (const duty of this.duties) {
      const { body } = await expectAnswer(server, 200, 'GET', `/api/v1/obligations/${duty}/proof`);
      const there = body.evidence.map(({ id }) => id).sort((a, b) => a - b);
      const sent = this.files.filter((file) => file.evidence && file.duty === duty).map((file) => file.evidence);
      assert.deepEqual(there, sent.sort((a, b) => a - b), `the proof of ${duty}`);
    }
  }
}
