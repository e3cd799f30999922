import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { aRegister } from '#test/factories/aRegister.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { registersInto } from '#test/support/registers.ts'
import { applyRun } from './commands/applyRun.ts'
import { createRun } from './commands/runs.ts'
import { stageRun } from './commands/stageRun.ts'

const { db, organisations, places, services } = registersInto()

describe('a run', () => {
  const begin = async () => {
        const id = await createRun(db(), null, { source: 'rpss', fileName: 'rpss.json', fileId: null, address: null, size: null, asOf: null, orpCodes: null })
    const stage = (text: string, signal = new AbortController().signal) => stageRun(db(), { id, source: 'rpss', asOf: null, orpCodes: null }, bytesOf(text), { today: '2026-11-22' as IsoDate, tell: () => Promise.resolve(), signal })
    return { id, stage }
  }

  test('is read again from the beginning, compared again when it is written, and written once', async () => {
    const { id, stage } = await begin()
    await stage(aRegister({}))
    await stage(aRegister({}, { id: '1000002' }))
    // Somebody makes the card between the preview and the yes.
    await aService(db(), await anOrganisation(db(), { ico: '27403505' }), { registrationNumber: '1000001' })
    const applied = await applyRun(db(), null, id, () => Promise.resolve())
    expect(applied).toMatchObject({ ok: true, value: { kinds: { service: { new: 1, linked: 1 } } } })
    expect(await applyRun(db(), null, id, () => Promise.resolve())).toEqual({ ok: false, reason: 'not-ready' })
    expect(await services()).toHaveLength(2)
    expect(await db().selectFrom('register_staged').select('key').execute()).toEqual([])
  })

  test('that was cancelled in the middle of writing wrote nothing', async () => {
    const { id, stage } = await begin()
    await stage(aRegister({}))
    await expect(applyRun(db(), null, id, (step) => step === 'search' ? Promise.reject(new Error('cancelled')) : Promise.resolve())).rejects.toThrow('cancelled')
    expect(await services()).toEqual([])
    expect(await db().selectFrom('register_record').select('id').execute()).toEqual([])
    expect((await applyRun(db(), null, id, () => Promise.resolve())).ok).toBe(true)
  })

  test('whose reading was cancelled staged nothing', async () => {
    const { stage } = await begin()
    const cancelled = new AbortController()
    cancelled.abort()
    await expect(stage(aRegister({}), cancelled.signal)).rejects.toThrow()
    expect(await db().selectFrom('register_staged').select('key').execute()).toEqual([])
  })

  test('two at once are written one after another, and nothing is there twice', async () => {
    const [one, other] = [await begin(), await begin()]
    await one.stage(aRegister({}))
    await other.stage(aRegister({}))
    const [first, second] = await Promise.all([one, other].map(({ id }) => applyRun(db(), null, id, () => Promise.resolve())))
    expect([first, second].every((done) => done?.ok)).toBe(true)
    expect(await services()).toHaveLength(1)
    expect(await organisations()).toHaveLength(1)
    expect(await places()).toHaveLength(1)
  })
})
