import { userInfo } from 'node:os'
import { expect, test } from 'vitest'
import { prepareFolder } from './folders.ts'

const { username: name, uid, gid } = userInfo()

test.each(['/proc/sitovka', '/proc/sitovka/data', '/dev/null/data'])('a folder that cannot be made (%s) is refused at once', (folder) => {
  expect(prepareFolder(folder, { name, uid, gid })).toEqual({ ok: false, reason: 'folder-not-writable' })
})
