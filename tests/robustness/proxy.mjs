// Something between the server and its database that can be cut and joined again.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** @param url  of PostgreSQL. @return url through the proxy, cut(), join(), end() */
export async function proxyTo(url) {
  const target = new URL(url);
  const open = new Set();
  let joined = true;
  const server = createServer((client) => {
    if (!joined) return client.destroy();
    const database = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.pipe(database);
    database.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(server.address().port);
  return {
    url: through.href,
    cut() {
      joined = false;
      for (const socket of open) socket.destroy();
    },
    join() {
      joined = true;
    },
    async end() {
      this.cut();
      server.close();
      await once(server, 'close');
    },
  };
}
