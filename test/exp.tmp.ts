import { randomFillSync } from 'node:crypto'
import { rmSync } from 'node:fs'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { openDatabase } from '#db/open.ts'
import { filesIn } from '#db/files.ts'
import { migrate } from '#db/migrate.ts'
import { archivesOver } from '#db/backup/archives.ts'
const opened = await openDatabase({ url: null, folder: '/tmp/backup/gib', log: () => undefined })
if (!opened.ok) throw new Error(opened.reason)
const { db, pool, close } = opened.value
await migrate(db)
if (!(await db.selectFrom('installation').select('demo').executeTakeFirst())) {
  await db.insertInto('installation').values({ demo: true, operator_name: 'x' }).execute()
  for (let number = 0; number < 64; number++) await db.transaction().execute((tx) => filesIn(db).store(tx, { name: `${number}.bin`, mediaType: 'application/octet-stream', bytes: randomFillSync(new Uint8Array(8 * 2 ** 20)) }))
}
const file = '/tmp/backup/exp/a.zip'
for (const what of ['write', 'check'] as const) {
  if (what === 'write') rmSync(file, { force: true })
  const delay = monitorEventLoopDelay({ resolution: 5 }); delay.enable()
  const elu = performance.eventLoopUtilization(); const cpu = process.cpuUsage(); const t = performance.now()
  if (what === 'write') { const w = await archivesOver(pool).write(file, { version: '0', now: new Date() }); if (!w.ok) console.log(w) }
  else { const c = await archivesOver(pool).check(file); if (!c.ok) console.log(c) }
  const s = (performance.now() - t) / 1000; const used = process.cpuUsage(cpu)
  console.log(what, 's', s.toFixed(1), 'cpu', ((used.user + used.system) / 1e6).toFixed(1), 'loop', performance.eventLoopUtilization(elu).utilization.toFixed(2), 'active ms', performance.eventLoopUtilization(elu).active.toFixed(0), 'delay p50/p99/max', [50, 99, 100].map((p) => (delay.percentile(p) / 1e6).toFixed(1)).join('/'), 'rss', (process.memoryUsage().rss / 2 ** 20).toFixed(0))
}
await close()
