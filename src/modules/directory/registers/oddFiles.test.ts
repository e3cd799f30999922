import { describe, expect, test } from 'vitest'
import { aRegister } from '#test/factories/aRegister.ts'
import { registersInto } from '#test/support/registers.ts'

// What a register writes otherwise than it should must not stop the import, nor speak for what it does not say.

const { bringIn, db } = registersInto()

const points = () => db().selectFrom('register_value').select('value').where('field', '=', 'addressPoint').execute()

describe('a code of an address point that is none', () => {
  test('is left aside, and later imports go on', async () => {
    await bringIn(aRegister({ facilities: [{ point: 99_999_999_999, name: 'Klub' }] }))
    await bringIn(JSON.stringify({ list: [{
      redIzo: '600', ico: '25143701', uplnyNazev: 'ZŠ', adresa: { obec: 'Hlinsko' },
      skolyAZarizeni: [{ izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', mistaVyuky: [{ IDmista: '102', adresa: { obec: 'Hlinsko', kodRUIAN: 1e12 } }] }],
    }] }), 'rssz')
    expect(await points()).toEqual([])
    expect((await bringIn(aRegister({ facilities: [{ point: 5, name: 'Klub' }] }))).troubles).toBe(0)
    expect(await points()).toEqual([{ value: 5 }])
  })

  test('kept by an older version stops nothing', async () => {
    await bringIn(aRegister({ facilities: [{ point: 5, name: 'Klub' }] }))
    for (const value of ['99999999999', '1.5', '"x"', '-3', '1e400']) {
      await db().updateTable('register_value').set({ value }).where('field', '=', 'addressPoint').execute()
      await expect(bringIn(aRegister({ facilities: [{ point: 5, name: 'Klub' }] }))).resolves.toMatchObject({ troubles: 0 })
    }
  })
})
