// `vekha identify` and every method over CSV and Parquet beside a bare GROUP BY of DuckDB over the same file, and pandas, in one run.
//
//   script/setup                                          # fetches libduckdb.so
//   apt-get install python3-pandas                        # for --pandas: /usr/bin/python3
//   build/release/vekha simulate results --schools 40000 --year 2025 --out /tmp/results --format csv,parquet
//   node bench/against_duckdb.mjs --vekha build/release/vekha --folder /tmp/results [--rounds 3] [--pandas] \
//     [--bench build/bench/bench/results_bench]
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values: asked } = parseArgs({
  options: {
    vekha: { type: 'string', default: 'build/release/vekha' },
    folder: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    year: { type: 'string', default: '2025' },
    pandas: { type: 'boolean', default: false },
    bench: { type: 'string', default: 'build/bench/bench/results_bench' },
  },
})
const library = 'third_party/duckdb/node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so'
const context = join(asked.folder, 'context.csv')

/** Runs a program; seconds it took and the most memory it had, MiB. */
function measured(program, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    let peak = 0
    const watch = setInterval(() => {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
        if (kilobytes) peak = Math.max(peak, Number(kilobytes[1]))
      } catch {
        // It has ended since.
      }
    }, 50)
    child.on('exit', (code) => {
      clearInterval(watch)
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, memory: peak / 1024 })
      else reject(new Error(`${program} ${args.join(' ')}: exit ${code}`))
    })
  })
}

const say = (what, { seconds, memory }) => console.log(`${what}: ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MiB`)
const identify = (file, ...more) =>
  measured(asked.vekha, ['identify', '--year', asked.year, '--results', file, '--context', context, '--json', ...more])

for (let round = 1; round <= Number(asked.rounds); ++round) {
  for (const ending of ['csv', 'parquet']) {
    const file = join(asked.folder, `results.${ending}`)
    if (!existsSync(file)) continue
    const bare = await measured('/usr/bin/python3', ['bench/group_by.py', library, file])
    const ours = await identify(file, '--method', '847')
    say(`${ending}: GROUP BY`, bare)
    say(`${ending}: identify 847`, ours)
    console.log(`${ending}: ${(ours.seconds / bare.seconds).toFixed(2)} times`)
    if (existsSync(asked.bench)) say(`${ending}: all methods`, await measured(asked.bench, [file, context, asked.year]))
    if (asked.pandas) say(`${ending}: pandas`, await measured('/usr/bin/python3', ['bench/pandas_shares.py', file]))
  }
}
