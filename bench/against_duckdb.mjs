// The bare GROUP BY of DuckDB over a file of participant rows, beside which `vekha identify` is measured.
//
//   npm install --no-save --prefix /tmp/duckdb @duckdb/node-api@1.4.4-r.4
//   NODE_PATH=/tmp/duckdb/node_modules node bench/against_duckdb.mjs rows.csv build/release/vekha [threads]
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api')
const [file, vekha, threads = '2'] = process.argv.slice(2)
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect()
const query = `SELECT count(*) FROM (
  SELECT school, procedure, subject, grade, year, count(*), count(*) FILTER (mark = 2)
  FROM read_csv('${file.replaceAll("'", "''")}', header = true, columns = {school: 'VARCHAR', procedure: 'VARCHAR',
    subject: 'VARCHAR', grade: 'TINYINT', year: 'SMALLINT', score: 'DOUBLE', mark: 'TINYINT', journal_mark: 'TINYINT'})
  GROUP BY ALL)`
for (let round = 1; round <= 3; ++round) {
  let start = performance.now()
  const groups = (await connection.runAndReadAll(query)).getRows()[0][0]
  const bare = performance.now() - start
  start = performance.now()
  const done = spawnSync(vekha, ['identify', '--method', '847', '--year', '2025', '--results', file, '--json'], { stdio: 'ignore' })
  const ours = performance.now() - start
  if (done.status !== 0) throw new Error(`vekha identify: exit ${done.status}`)
  console.log(`GROUP BY ${(bare / 1000).toFixed(2)} s (${groups} groups), identify ${(ours / 1000).toFixed(2)} s, ${(ours / bare).toFixed(2)} times`)
}
