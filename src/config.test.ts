import { expect, test } from 'vitest'
import { mayAskAres, mayFetchAddresses, mayShowDemo, readConfig, readStart } from '#config'

const read = (environment: NodeJS.ProcessEnv) => readConfig('/clone', environment)

test.each([
  [{ PORT: 'osm' }, 'PORT musí být číslo od 1 do 65535.'],
  [{ HOST: ' ' }, 'HOST nesmí být jen mezery.'],
  [{ SITOVKA_DATA: ' ' }, 'SITOVKA_DATA nesmí být jen mezery.'],
  [{ SITOVKA_BACKUPS: ' ' }, 'SITOVKA_BACKUPS nesmí být jen mezery.'],
  [{ PORT: '70000' }, 'PORT musí být číslo od 1 do 65535.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL musí začínat postgres:// nebo postgresql://.'],
  [{ SITOVKA_BASE_URL: 'sit.mesto.cz' }, 'SITOVKA_BASE_URL musí být celá adresa, třeba https://sit.mesto.cz.'],
  [{ SITOVKA_DEMO: 'ano' }, 'SITOVKA_DEMO smí být on, off nebo public.'],
  [{ SITOVKA_ARES: 'ano' }, 'SITOVKA_ARES smí být on nebo off.'],
  [{ SITOVKA_LOG: 'debug' }, 'SITOVKA_LOG smí být info, warn nebo error.'],
])('a wrong value %j ends with one sentence', (environment, sentence) => {
  expect(read(environment)).toEqual({ ok: false, reason: sentence })
})

test('empty values are as if not set', () => {
  const config = read({ PORT: '', HOST: '', SITOVKA_DATA: '/srv/data' })
  expect(config).toMatchObject({ ok: true, value: { port: 8080, host: '127.0.0.1', dataFolder: '/srv/data', demo: 'unset' } })
})

test('a relative data folder lies in the clone', () => {
  expect(read({ SITOVKA_DATA: 'moje' })).toMatchObject({ value: { dataFolder: '/clone/moje' } })
})

test.each([
  ['127.0.0.1', 'unset', true], ['::1', 'on', true], ['0.0.0.0', 'on', false], ['0.0.0.0', 'unset', false], ['0.0.0.0', 'public', true],
] as const)('on %s with SITOVKA_DEMO=%s a demonstration may be shown: %s', (host, demo, may) => {
  const config = read({ HOST: host, ...(demo === 'unset' ? {} : { SITOVKA_DEMO: demo }) })
  expect(config.ok && mayShowDemo(config.value)).toBe(may)
})

test.each([
  ['unset', true, false], ['unset', false, true], ['on', true, true], ['off', false, false],
] as const)('with SITOVKA_ARES=%s and demo %s ARES may be asked: %s', (ares, isDemo, may) => {
  const config = read(ares === 'unset' ? {} : { SITOVKA_ARES: ares })
  expect(config.ok && mayAskAres(config.value, isDemo)).toBe(may)
})

test.each([
  ['public', true, false], ['public', false, true], ['on', true, true], ['unset', true, true],
] as const)('with SITOVKA_DEMO=%s and demo %s files may be brought from addresses: %s', (said, isDemo, may) => {
  const config = read(said === 'unset' ? {} : { SITOVKA_DEMO: said })
  expect(config.ok && mayFetchAddresses(config.value, isDemo)).toBe(may)
})

test.each([
  [[], { ok: true, value: 'start' }], [['--help'], { ok: true, value: 'help' }],
  [['--port', '90'], { ok: false, reason: 'Neznámý argument „--port“. Síťovka se nastavuje proměnnými prostředí; vypíše je npm start -- --help.' }],
  [['--help', 'x'], { ok: false, reason: 'Neznámý argument „x“. Síťovka se nastavuje proměnnými prostředí; vypíše je npm start -- --help.' }],
] as const)('npm start with %j', (args, asked) => { expect(readStart(args)).toEqual(asked) })
