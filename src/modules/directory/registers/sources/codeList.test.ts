import { expect, test } from 'vitest'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { ageBand, readCodeList } from './codeList.ts'

const list = (...items: readonly unknown[]): string => JSON.stringify({ polozky: items })

test('ids are joined by the very names of the law, and what is called otherwise is only named', async () => {
  const codes = await readCodeList(bytesOf(list(
    { id: 'CilovaSkupinaOsoby/7', nazev: { cs: 'rodiny s dítětem/dětmi' } }, { id: 'CilovaSkupinaOsoby/99', nazev: { cs: 'rodiny s dětmi' } },
    { id: 'DruhSocialniSluzby/34', nazev: { cs: 'Raná péče' } }, { id: 'VekovaSkupinaOsoby/2', nazev: { cs: 'děti předškolního věku (1 – 6 let)' } },
    { id: 'Kraj/51', nazev: { cs: 'Liberecký kraj' } }, { id: 'bez čísla', nazev: { cs: 'x' } }, { id: 'Obec/1' }, 5,
  )))
  expect(codes).toEqual([
    { code: 'CilovaSkupinaOsoby/7', name: 'rodiny s dítětem/dětmi', list: 'targetGroups', meaning: 'families' },
    { code: 'CilovaSkupinaOsoby/99', name: 'rodiny s dětmi', list: 'targetGroups', meaning: null },
    { code: 'DruhSocialniSluzby/34', name: 'Raná péče', list: 'serviceKinds', meaning: 'rp' },
    { code: 'VekovaSkupinaOsoby/2', name: 'děti předškolního věku (1 – 6 let)', list: 'ages', meaning: '1_6' },
    { code: 'Kraj/51', name: 'Liberecký kraj', list: null, meaning: null },
  ])
})

test.each([
  ['děti kojeneckého věku (do 1 roku)', '0_1'], ['dorost (16–18 let)', '16_18'], ['mladší senioři (65 - 80 let)', '65_80'], ['starší senioři (nad 80 let)', '80p'], ['bez omezení věku', null],
])('the age group „%s“ is %s', (name, band) => { expect(ageBand(name)).toBe(band) })
