import { expect, test } from 'vitest'
import { addPerson } from '#modules/access/index.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { registersInto } from '#test/support/registers.ts'
import { decide, undoDecision } from './commands/decide.ts'
import { anyDifference, differencesIn } from './queries/differences.ts'

// How many places are free is what people wrote.

const { bringIn, db } = registersInto()

const capacities = () => db().selectFrom('service_capacity').select(['form', 'maximum', 'free', 'free_as_of']).orderBy('form').execute()
const inField = (capacity: number) => aRegister({ capacity }).replace('FormaSocialniSluzby/amb', 'FormaSocialniSluzby/ter')

test('a capacity with free places does not go by a register alone; taken over by a person it does, and undoing brings it back whole', async () => {
  await bringIn(aRegister({ capacity: 20 }))
  await db().updateTable('service_capacity').set({ free: 5, free_as_of: '2026-10-05' }).execute()
  expect((await bringIn(inField(30))).fields).toEqual({ write: 1, differ: 1 })
  // The form alone is written; the number with what is free waits for a person.
  const ours = [{ form: 'ambulatory', maximum: 20, free: 5, free_as_of: '2026-10-05' }]
  expect(await capacities()).toEqual(ours)

  const added = await addPerson(db(), null, { name: 'Zkušební Osoba', email: 'osoba@priklad.example' })
  if (!added.ok) throw new Error(added.reason)
  const decider = { personId: added.value, orpCodes: null, now: new Date('2026-11-22T10:00:00Z') }
  const { batch, count } = await decide(db(), decider, 'take', { kind: 'all', filter: { ...anyDifference, field: 'capacities' } })
  expect(count).toBe(1)
  expect(await capacities()).toEqual([{ form: 'outreach', maximum: 30, free: null, free_as_of: null }])
  await undoDecision(db(), decider, batch)
  expect(await capacities()).toEqual(ours)
  const { rows } = await differencesIn(db(), decider, { ...anyDifference, field: 'capacities' }, { by: 'pole', descending: false }, { limit: 5, offset: 0 })
  expect(rows).toMatchObject([{ said: [{ form: 'outreach', maximum: 30 }] }])
})

test('one that nobody wrote free places of follows the register', async () => {
  await bringIn(aRegister({ capacity: 20 }))
  expect((await bringIn(inField(30))).fields).toMatchObject({ differ: 0 })
  expect(await capacities()).toEqual([{ form: 'outreach', maximum: 30, free: null, free_as_of: null }])
})

test('a maximum does not get below the free places that people wrote by a register alone', async () => {
  await bringIn(aRegister({ capacity: 20 }))
  await db().updateTable('service_capacity').set({ free: 15, free_as_of: '2026-10-05' }).execute()
  expect((await bringIn(aRegister({ capacity: 15 }))).fields).toEqual({ write: 1, differ: 0 })
  const ours = [{ form: 'ambulatory', maximum: 15, free: 15, free_as_of: '2026-10-05' }]
  expect(await capacities()).toEqual(ours)
  expect((await bringIn(aRegister({ capacity: 5 }))).fields).toEqual({ write: 0, differ: 1 })
  expect(await capacities()).toEqual(ours)
})
