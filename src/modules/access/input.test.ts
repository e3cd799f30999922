import { expect, test } from 'vitest'
import { parseForm } from '#web/form.ts'
import { NewGrant } from './input.ts'
import { roleCodes, roles } from './roles.ts'

test.each(roleCodes)('the role %s without a territory is accepted only when it is for the whole country', (role) => {
  const grant = parseForm(NewGrant, { role: [role], scopeCode: [''], from: ['2026-11-28'] })
  const missing = { scopeCode: 'access:problem.scopeMissing' }
  expect(grant.ok ? {} : grant.problems).toEqual(roles[role].scopes[0] === 'country' ? {} : missing)
})
