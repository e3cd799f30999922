import { describe, expect, test } from 'vitest'
import { aresSubject } from '../ares/subject.ts'
import type { Read, RegisterRecord } from '../records.ts'
import { knownCodes } from './codes.ts'
import { rpssRecords } from './rpss.ts'
import { schoolKind } from './schoolKinds.ts'

// Records written otherwise than registers usually write them.

const address = { cisloDomovni: 12, kodAdresnihoMista: 5, psc: '53701', obec: { id: 'Obec/571164' }, ulice: { nazev: 'Dlouhá' } }
const rpss = (changes: Readonly<Record<string, unknown>>): Read[] => rpssRecords(1, {
  identifikator: '1234567', druhSocialniSluzby: { id: 'DruhSocialniSluzby/28' }, poskytovatel: { nazev: 'Naděje', ico: '27403505', adresa: address },
  zarizeni: [{ nazev: 'Klub', utajenaAdresa: false, adresa: address }], ...changes,
}, knownCodes)

const ofKind = (reads: readonly Read[], kind: RegisterRecord['kind']): RegisterRecord[] =>
  reads.flatMap((read) => read.kind === 'records' ? read.records.filter((record) => record.kind === kind) : [])

describe('the flag of a secret address', () => {
  const placeOf = (utajenaAdresa: unknown) => rpss({ zarizeni: [{ nazev: 'Dům U Lípy', adresa: address, utajenaAdresa }] })

  test.each([[true], ['true'], ['True'], ['ano'], [1], ['1'], ['A'], [{ id: 'Ano', toString: 1 }], ['']])('written as %j is secret', (flag) => {
    const reads = placeOf(flag)
    expect(ofKind(reads, 'location')).toMatchObject([{ words: { municipality: '571164', confidential: true } }])
    expect(JSON.stringify(reads)).not.toContain('Lípy')
  })

  test.each([[false], [null], [undefined], ['false'], ['FALSE'], ['ne'], ['Ne '], [0], ['0']])('written as %j is not', (flag) => {
    expect(ofKind(placeOf(flag), 'location')).toMatchObject([{ words: { name: 'Dům U Lípy' } }])
  })
})

describe('an id that every object answers to', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is unknown, everywhere', (id) => {
    const reads = rpss({
      druhSocialniSluzby: { id }, ciloveSkupiny: [{ cilovaSkupina: { id } }], vekoveSkupiny: [{ vekovaSkupina: { id } }],
      formy: [{ forma: { id }, kapacita: [{ pocet: 5, typ: { id } }] }],
    })
    expect(ofKind(reads, 'service')).toMatchObject([{ words: { name: 'Klub', unknownCodes: [id] } }])
    expect(Object.keys(ofKind(reads, 'service')[0]!.words).toSorted()).toEqual(['name', 'registrationNumber', 'unknownCodes'])
    expect(schoolKind(id, 'Něco')).toEqual({ kind: 'education_other', known: false })
    expect(aresSubject({ ico: '27403505', obchodniJmeno: 'Naděje', pravniForma: id }, '27403505')).toEqual({ ok: true, value: { words: { name: 'Naděje', ico: '27403505' }, endedOn: null } })
  })
})
