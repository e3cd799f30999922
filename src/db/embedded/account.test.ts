import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isAdministrator, mayReach, unprivilegedAccounts } from './account.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitovka-account-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

test('accounts are the lines of passwd without the administrator and without broken lines', () => {
  const passwd = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533::/:/bin/false\n\nbroken\nodd:x:abc:1::/:\n'
  expect(unprivilegedAccounts(passwd)).toEqual([{ name: 'nobody', uid: 65534, gid: 65533 }])
})

test.runIf(isAdministrator()).each([
  { mode: 0o755, file: 0o644, reaches: true },
  { mode: 0o711, file: 0o644, reaches: true },
  { mode: 0o700, file: 0o644, reaches: false },
  { mode: 0o755, file: 0o600, reaches: false },
])('a file %o of the administrator is told reachable or not', ({ mode, file, reaches }) => {
  const path = join(folder, 'file')
  writeFileSync(path, '')
  chmodSync(path, file)
  chmodSync(folder, mode)
  expect(mayReach(path, { name: 'other', uid: 54321, gid: 54321 })).toBe(reaches)
})
