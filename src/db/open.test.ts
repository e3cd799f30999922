import { expect, test } from 'vitest'
import { isTooOld, isWrongSetting, openDatabase } from '#db/open.ts'

test.each([[140_013, true], [150_000, false], [150_018, false], [180_004, false]])('PostgreSQL %i is too old: %s', (version, answer) => {
  expect(isTooOld(version)).toBe(answer)
})

test.each([
  ['that does not answer', 'postgresql://nobody:x@127.0.0.1:1/none'], ['whose address makes no sense', 'postgresql://[[['],
  ['whose password is badly written', 'postgresql://somebody:100%@127.0.0.1:1/none'],
])('a database %s is a wrong setting, told at once', async (_, url) => {
  const opened = await openDatabase({ url, folder: '/nowhere', log: () => undefined })
  expect(opened).toEqual({ ok: false, reason: 'not-reachable' })
  expect(isWrongSetting('not-reachable')).toBe(true)
})
