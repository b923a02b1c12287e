// A daemon that speaks the INSTREAM of clamd and knows one signature.
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The test file of the antivirus industry, put together so that no scanner takes this source for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('');

function verdict(bytes) {
  return bytes.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
}

/** The content of a finished stream; null while more is to come. */
function streamed(bytes) {
  const pieces = [];
  let at = 'zINSTREAM\0'.length;
  while (bytes.length >= at + 4) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

export async function startClamd() {
  let silent = false;
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    if (silent) return socket.destroy();
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const content = streamed(bytes);
      if (content) socket.end(verdict(content));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `127.0.0.1:${server.address().port}`, hush: (on) => (silent = on), stop: () => server.close() };
}
