import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { municipalityIndex } from '../reading/municipalities.ts'
import { Unreadable } from '../reading/trouble.ts'
import type { Read, RegisterRecord } from '../records.ts'
import { knownCodes } from './codes.ts'
import { type FileRegister, registerSources } from './index.ts'

const towns = [
  { code: '554782', name: 'Praha', orpCode: '1000', orpRuianCode: '19', districtCode: 'CZ0100', regionCode: 'CZ010', postalCode: '11000' },
  { code: '571164', name: 'Chrudim', orpCode: '5304', orpRuianCode: '981', districtCode: 'CZ0531', regionCode: 'CZ053', postalCode: '53701' },
  { code: '500001', name: 'Lhota', orpCode: '5304', orpRuianCode: '981', districtCode: 'CZ0531', regionCode: 'CZ053', postalCode: '53702' },
  { code: '500002', name: 'Lhota', orpCode: '5302', orpRuianCode: '990', districtCode: 'CZ0531', regionCode: 'CZ053', postalCode: '53903' },
]

async function readsOf(source: FileRegister, content: string | Uint8Array, addressPoints: readonly number[] = [], orpCodes: readonly string[] | null = null): Promise<Read[]> {
  const reads: Read[] = []
  const aid = { codes: knownCodes, municipalities: municipalityIndex(towns, orpCodes), municipalityPoints: new Map(), addressPoints: new Set(addressPoints) }
  for await (const read of registerSources[source].read(bytesOf(content), aid)) reads.push(read)
  return reads
}

const recordsOf = (reads: readonly Read[]): RegisterRecord[] => reads.flatMap((read) => read.kind === 'records' ? read.records : [])
const ofKind = (reads: readonly Read[], kind: RegisterRecord['kind']) => recordsOf(reads).filter((record) => record.kind === kind)
const troubles = (reads: readonly Read[]): string[] => reads.flatMap((read) => read.kind === 'trouble' ? [read.reason] : [])

async function troubleOf(source: FileRegister, content: string | Uint8Array): Promise<string> {
  try {
    await readsOf(source, content)
  } catch (error) {
    if (error instanceof Unreadable) return error.trouble
    throw error
  }
  return 'none'
}

describe('RPSS', () => {
  const address = (point: number | null, number = 12) => ({
    cisloDomovni: number, cisloOrientacni: '5a', kodAdresnihoMista: point, psc: '537 01', obec: { id: 'Obec/571164' }, ulice: { nazev: 'Dlouhá' },
    typCislaDomovniho: { id: 'TypStavebnihoObjektu/1' },
  })
  const item = (changes: Record<string, unknown> = {}) => ({
    identifikator: '1234567', datumPoskytovaniDo: null, druhSocialniSluzby: { id: 'DruhSocialniSluzby/28' },
    ciloveSkupiny: [{ cilovaSkupina: { id: 'CilovaSkupinaOsoby/24' } }, { cilovaSkupina: { id: 'CilovaSkupinaOsoby/999' } }],
    poskytovatel: {
      nazev: 'Naděje', ico: '27403505', adresa: address(1), emaily: [{ email: 'Info@Priklad.example', poznamka: 'Jan Osobní' }], telefony: [{ telefon: '467 000 001' }],
      weby: [{ web: 'www.priklad.example/' }], statutarniOrgany: [{ jmeno: 'Jan', prijmeni: 'Osobní', datumNarozeni: '1970-01-01' }],
    },
    emaily: [], telefony: [{ telefon: '00420467000002', poznamka: 'volat Janu Osobní' }], weby: [],
    zarizeni: [{ nazev: 'Klub', poskytujeDo: null, utajenaAdresa: false, adresa: address(21_736_197) }],
    formy: [{ forma: { id: 'FormaSocialniSluzby/ter' }, kapacita: [{ pocet: 20, popis: 'Jan Osobní', typ: { id: 'TypKapacitySocialniSluzby/klient' } }] }],
    ...changes,
  })
  const read = (...items: unknown[]) => readsOf('rpss', JSON.stringify({ polozky: items }))

  test('an item is an organisation, a service and its places; nothing personal comes through', async () => {
    const reads = await read(item())
    expect(recordsOf(reads)).toEqual([
      {
        kind: 'organisation', key: '27403505', parentKey: null, what: 'Naděje', endedOn: null, starts: { sector: 'social', kind: 'provider' },
        words: {
          name: 'Naděje', ico: '27403505', seatMunicipality: '571164', seatAddress: 'Dlouhá 12/5a', seatPostalCode: '53701', email: 'info@priklad.example',
          phone: '+420 467 000 001', web: 'https://www.priklad.example',
        },
      },
      {
        kind: 'service', key: '1234567', parentKey: '27403505', what: 'Naděje – Klub', endedOn: null, starts: { legalBasis: 'social_service' },
        words: {
          name: 'Klub', serviceKind: 'sas_rd', registrationNumber: '1234567', forms: ['outreach'], targetGroups: ['seniors'], phone: '+420 467 000 002',
          capacities: [{ form: 'outreach', unit: 'klient', maximum: 20 }], unknownCodes: ['CilovaSkupinaOsoby/999'],
        },
      },
      {
        kind: 'location', key: expect.stringMatching(/^1234567\/[0-9a-f]{20}$/) as string, parentKey: '1234567', what: 'Klub', endedOn: null, starts: { kind: 'place' },
        words: { municipality: '571164', name: 'Klub', address: 'Dlouhá 12/5a', postalCode: '53701', addressPoint: 21_736_197 },
      },
    ])
    expect(JSON.stringify(reads)).not.toMatch(/Osobní|1970/)
    expect(reads).toContainEqual({ kind: 'unknown', code: 'CilovaSkupinaOsoby/999' })
  })

  test('a secret facility gives its municipality and nothing else, from the contact address when it has none', async () => {
    const reads = await read(item({
      zarizeni: [{ nazev: 'Dům U Lípy', utajenaAdresa: true, adresa: null }, { nazev: 'Dům U Javoru', utajenaAdresa: true, adresa: address(77) }],
      kontaktniAdresy: [{ adresa: address(5) }],
    }))
    for (const place of ofKind(reads, 'location')) expect(place).toMatchObject({ words: { municipality: '571164', confidential: true }, what: 'Naděje – Sociálně aktivizační služby pro rodiny s dětmi' })
    expect(ofKind(reads, 'location')).toHaveLength(2)
    expect(JSON.stringify(ofKind(reads, 'location'))).not.toMatch(/Lípy|Javoru|Dlouhá|77/)
    const homeless = await read(item({ zarizeni: [{ nazev: 'Dům', utajenaAdresa: true, adresa: null }], kontaktniAdresy: [], poskytovatel: { nazev: 'Bez adresy' } }))
    expect(troubles(homeless)).toEqual(['secretWithoutMunicipality'])
  })

  test('rows of one facility are merged, the open one wins; the end of a registration ends its places', async () => {
    const twice = (until: string | null) => ({ nazev: 'Klub', poskytujeDo: until, utajenaAdresa: false, adresa: address(9) })
    const [place, ...others] = ofKind(await read(item({ zarizeni: [twice('2020-01-01'), twice(null), twice('2021-01-01')] })), 'location')
    expect(others).toEqual([])
    expect(place?.endedOn).toBeNull()
    const ended = await read(item({ datumPoskytovaniDo: '2025-06-30', zarizeni: [twice(null), { ...twice('2024-01-01'), adresa: address(10) }] }))
    expect(ofKind(ended, 'service')[0]?.endedOn).toBe('2025-06-30')
    expect(ofKind(ended, 'location').map(({ endedOn }) => endedOn)).toEqual(['2025-06-30', '2024-01-01'])
  })

  test('without an address point the name and the address are the key; the same place keeps it', async () => {
    const place = (number: number) => item({ zarizeni: [{ nazev: 'KLUB  ', utajenaAdresa: false, adresa: address(null, number) }] })
    const key = async (number: number) => ofKind(await read(place(number)), 'location')[0]?.key
    expect(await key(1)).toBe(await key(1))
    expect(await key(1)).not.toBe(await key(2))
  })

  test('capacity is said once for a form and unit, the larger; what cannot be a number is none', async () => {
    const capacity = (pocet: unknown, typ = 'klient') => ({ pocet, typ: { id: `TypKapacitySocialniSluzby/${typ}` } })
    const reads = await read(item({ formy: [{ forma: { id: 'FormaSocialniSluzby/amb' }, kapacity: [capacity(5), capacity(9), capacity(-1), capacity('x'), capacity(3, 'luzka')] }] }))
    expect(ofKind(reads, 'service')[0]).toMatchObject({ words: { capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 9 }, { form: 'ambulatory', unit: 'luzka', maximum: 3 }] } })
  })

  test('items of another shape are told one by one', async () => {
    expect(troubles(await read(5, null, 'x', [], {}, { identifikator: '1' }))).toEqual(['noKey', 'noKey', 'noKey', 'noKey', 'noKey', 'noProvider'])
    expect(troubles(await read(item({ poskytovatel: { nazev: 'X', ico: '12345678' } })))).toEqual(['ico'])
  })
})

describe('NRPZS', () => {
  const header = 'ZZ_misto_poskytovani_ID,ZZ_ID,ZZ_nazev,ZZ_druh_kod,ZZ_druh_nazev,ZZ_obor_pece,ZZ_forma_pece,ZZ_kraj_kod,ZZ_okres_kod,ZZ_ORP_kod,ZZ_obec,ZZ_PSC,ZZ_ulice,'
    + 'ZZ_cislo_domovni_orientacni,ZZ_RUIAN_kod,ZZ_GPS,poskytovatel_ICO,poskytovatel_nazev,poskytovatel_web,poskytovatel_email,poskytovatel_telefon,poskytovatel_odborny_zastupce'
  const row = (changes: Partial<Record<string, string>> = {}): string => {
    const cells: Record<string, string> = {
      ZZ_misto_poskytovani_ID: '901', ZZ_ID: '801', ZZ_nazev: 'Ordinace, s.r.o.', ZZ_druh_nazev: 'Samost. ordinace PL pro děti a dorost',
      ZZ_obor_pece: 'praktické lékařství pro děti a dorost', ZZ_forma_pece: 'ambulantní péče', ZZ_kraj_kod: 'CZ053', ZZ_okres_kod: 'CZ0531', ZZ_ORP_kod: '5304',
      ZZ_obec: 'Chrudim', ZZ_PSC: '53701', ZZ_ulice: 'Krátká', ZZ_cislo_domovni_orientacni: '12/3', ZZ_RUIAN_kod: '123456', ZZ_GPS: 'POINT(49.951 15.7957)',
      poskytovatel_ICO: '27403505', poskytovatel_nazev: 'Ordinace, s.r.o.', poskytovatel_telefon: '467000003', poskytovatel_odborny_zastupce: 'MUDr. Jan Osobní', ...changes,
    }
    return header.split(',').map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',')
  }
  const table = (...rows: string[]): string => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`

  test('a row is a provider, a facility and a place; who answers for the care is not taken', async () => {
    const reads = await readsOf('nrpzs', table(row()))
    expect(recordsOf(reads)).toMatchObject([
      { kind: 'organisation', key: '27403505', words: { name: 'Ordinace, s.r.o.', phone: '+420 467 000 003' }, starts: { sector: 'health', kind: 'pldd' } },
      { kind: 'service', key: '801', words: { facilityKind: 'pldd', keywords: 'praktické lékařství pro děti a dorost', forms: ['ambulatory'] } },
      { kind: 'location', key: '901', parentKey: '801', words: { municipality: '571164', address: 'Krátká 12/3', point: { lat: 49.951, lon: 15.7957 }, addressPoint: 123_456 } },
    ])
    expect(JSON.stringify(reads)).not.toContain('Osobní')
  })

  test.each([
    ['POINT(49.951 15.7957)', { lat: 49.951, lon: 15.7957 }], ['POINT(15.7957 49.951)', { lat: 49.951, lon: 15.7957 }], ['49,951; 15,7957', { lat: 49.951, lon: 15.7957 }],
    ['', undefined],
  ])('the point %s is found', async (gps, point) => {
    const [place] = ofKind(await readsOf('nrpzs', table(row({ ZZ_GPS: gps }))), 'location')
    expect((place?.words as { point?: unknown }).point).toEqual(point)
  })

  test.each(['POINT(48.1 2.3)', 'POINT(0 0)', 'nic'])('a point elsewhere (%s) is told and left out', async (gps) => {
    const reads = await readsOf('nrpzs', table(row({ ZZ_GPS: gps })))
    expect(troubles(reads)).toEqual(['pointOutside'])
    expect(JSON.stringify(ofKind(reads, 'location'))).not.toContain('point')
  })

  test('municipalities are told by name, quarters of Prague by Prague, namesakes by their ORP', async () => {
    const of = async (changes: Record<string, string>) => (ofKind(await readsOf('nrpzs', table(row(changes))), 'location')[0]?.words as { municipality?: string } | undefined)?.municipality
    expect(await of({ ZZ_obec: 'Praha 10' })).toBe('554782')
    expect(await of({ ZZ_obec: 'lhota', ZZ_ORP_kod: '5302' })).toBe('500002')
    expect(await of({ ZZ_obec: 'Lhota', ZZ_ORP_kod: '', ZZ_PSC: '53702' })).toBe('500001')
    expect(troubles(await readsOf('nrpzs', table(row({ ZZ_obec: 'Lhota', ZZ_ORP_kod: '', ZZ_PSC: '' }))))).toEqual(['ambiguousMunicipality'])
    // One nobody has brought in goes on by its name: whether it matters depends on the territory of the run.
    expect(await of({ ZZ_obec: 'Nikde' })).toBe('Nikde')
    expect(troubles(await readsOf('nrpzs', table(row({ ZZ_obec: '571164' }))))).toEqual(['unknownMunicipality'])
  })

  test('the two older exports are read too', async () => {
    const older = 'MistoPoskytovaniId,ZdravotnickeZarizeniId,NazevZarizeni,DruhZarizeni,Obec,Psc,Ulice,CisloDomovniOrientacni,KrajCode,OkresCode,Ico,OborPece,FormaPece,OdbornyZastupce,Lat,Lng\n'
      + '1,2,Nemocnice,Nemocnice,Chrudim,53701,Dlouhá,1,CZ053,CZ0531,27403505,chirurgie,lůžková péče,Jan Osobní,49.95,15.79\n'
    const records = recordsOf(await readsOf('nrpzs', older))
    expect(records).toMatchObject([{ key: '27403505' }, { key: '2', words: { facilityKind: 'hospital', forms: ['residential'] } }, { key: '1', words: { point: { lat: 49.95, lon: 15.79 } } }])
    expect(JSON.stringify(records)).not.toContain('Osobní')
    // „Lékař“ in windows-1250.
    const oldest = new Uint8Array([...Buffer.from('ZdravotnickeZarizeniId;PCZ;NazevCely;DruhZarizeni;Obec;Psc;KrajKod;OkresKod;GPS\r\n5;000;L', 'latin1'), 0xe9, ...Buffer.from('ka', 'latin1'), 0xf8,
      ...Buffer.from(';Ordinace;Chrudim;53701;CZ053;CZ0531;49.95 15.79\r\n', 'latin1')])
    expect(recordsOf(await readsOf('nrpzs', oldest))).toMatchObject([{ words: { name: 'Lékař' } }, { key: '5' }, { key: '5' }])
  })

  test('mixed line ends are read; short rows are told; a cut, another table and another encoding are refused', async () => {
    const mixed = `${header}\r\n${row()}\n${row({ ZZ_misto_poskytovani_ID: '902' })}\r\n`
    expect(ofKind(await readsOf('nrpzs', mixed), 'location')).toHaveLength(2)
    expect(troubles(await readsOf('nrpzs', table('1,2,3', row())))).toEqual(['columns'])
    const whole = table(row(), row({ ZZ_misto_poskytovani_ID: '902' }))
    expect(await troubleOf('nrpzs', whole.slice(0, -30))).toBe('truncated')
    expect(await troubleOf('nrpzs', whole.slice(0, whole.lastIndexOf('","')))).toBe('truncated')
    expect(await troubleOf('nrpzs', 'a,b\n1,2\n')).toBe('columns')
    expect(await troubleOf('nrpzs', '')).toBe('empty')
    expect(await troubleOf('nrpzs', new Uint8Array([...Buffer.from(`${header}\n`), 0xe9, 0x0a]))).toBe('encoding')
    expect(await troubleOf('nrpzs', table(row({ ZZ_nazev: 'x'.repeat(10 * 1024 * 1024) })))).toBe('longRow')
  })
})

describe('RSSZ', () => {
  const sample = join(import.meta.dirname, '../../../../../../shared/data/registers/rssz_skoly_sample.jsonld')
  const address = (changes: object = {}) => ({ ulice: 'Školní', cisloDomovni: 5, typCislaDomovniho: 'č.p.', cisloOrientacni: null, obec: 'Chrudim', psc: '537 01', kodRUIAN: 22_658_289, okres: 'CZ0531', ...changes })
  const person = (schools: unknown[]) => JSON.stringify({
    datumVystupu: '2026-09-22', list: [{
      redIzo: '600006573', ico: '27403505', uplnyNazev: 'Základní škola Chrudim', adresa: address(), emaily: ['skola@priklad.example'],
      reditel: { nazevOsoby: 'Ředitel Osobní' }, statutarniOrgany: [{ nazevOsoby: 'Osobní' }], zrizovatele: [{ nazevOsoby: 'Osobní', datumNarozeni: '1970-01-01' }], skolyAZarizeni: schools,
    }],
  })
  const school = (changes: object = {}) => ({
    izo: '102', uplnyNazev: 'Základní škola', druh: 'B00', kapacity: [{ mernaJednotka: '01', nejvyssiPovolenyPocet: 500 }],
    mistaVyuky: [{ IDmista: '102', typ: 'B', adresa: address({ okres: null }) }], ...changes,
  })

  test('a legal person with its schools and places; heads and founders are not taken, canteens do not belong here', async () => {
    const reads = await readsOf('rssz', person([school(), school({ izo: '103', uplnyNazev: 'Školní jídelna', druh: 'L11' }), school({ izo: '104', uplnyNazev: 'Speciálně pedagogické centrum', druh: 'K20' })]))
    expect(reads).toContainEqual({ kind: 'asOf', day: '2026-09-22' })
    expect(troubles(reads)).toEqual(['notForUs'])
    expect(recordsOf(reads)).toMatchObject([
      { kind: 'organisation', key: '600006573', words: { ico: '27403505', seatMunicipality: '571164', email: 'skola@priklad.example' }, starts: { kind: 'zs', sector: 'education' } },
      { kind: 'service', key: '102', words: { facilityKind: 'zs', capacities: [{ form: 'ambulatory', unit: 'misto', maximum: 500 }] } },
      { kind: 'location', key: '102/102', parentKey: '102', words: { municipality: '571164', address: 'Školní 5', postalCode: '53701', addressPoint: 22_658_289 } },
      { kind: 'service', key: '104', words: { facilityKind: 'spc' } }, { kind: 'location', key: '104/102' },
    ])
    expect(JSON.stringify(reads)).not.toMatch(/Osobní|1970/)
  })

  test('a place left out says truly why: not brought in, one of several, or elsewhere', async () => {
    const of = async (obec: string | null, orpCodes: readonly string[] | null = null) =>
      (await readsOf('rssz', person([school({ mistaVyuky: [{ IDmista: '102', adresa: address({ obec, psc: null, okres: null }) }] })]), [], orpCodes))
        .flatMap((read) => read.kind === 'trouble' ? [[read.reason, read.detail]] : [])
    expect(await of('Nikde')).toEqual([])
    expect(await of('571164')).toEqual([['unknownMunicipality', '571164']])
    expect(await of(null)).toEqual([['noMunicipality', null]])
    expect(await of('Lhota')).toEqual([['ambiguousMunicipality', 'Lhota']])
    expect(await of('Lhota', ['5302'])).toEqual([['ambiguousMunicipality', 'Lhota']])
    expect(await of('Lhota', ['5303'])).toEqual([['outsideMunicipality', 'Lhota']])
  })

  test('a place that is there twice is the first one', async () => {
    const place = (street: string) => ({ IDmista: '102', adresa: address({ ulice: street, okres: null }) })
    const reads = await readsOf('rssz', person([school({ mistaVyuky: [place('První'), place('Druhá')] })]))
    expect(ofKind(reads, 'location')).toMatchObject([{ words: { address: 'První 5' } }])
  })

  test('a kind nobody knows is kept by its code and counted', async () => {
    const reads = await readsOf('rssz', person([school({ druh: 'Z99', uplnyNazev: 'Něco' })]))
    expect(ofKind(reads, 'service')[0]).toMatchObject({ words: { facilityKind: 'education_other', unknownCodes: ['druh/Z99'] } })
    expect(reads).toContainEqual({ kind: 'unknown', code: 'druh/Z99' })
  })

  test.skipIf(!existsSync(sample))('the sample of the register is read whole (skipped without ../shared/data/registers)', async () => {
    const reads = await readsOf('rssz', new Uint8Array(readFileSync(sample)))
    expect(troubles(reads)).toEqual([])
    expect(ofKind(reads, 'service').map((record) => (record.words as { facilityKind: string }).facilityKind)).toEqual(['ss', 'ms'])
    expect(JSON.stringify(reads)).not.toContain('Ředitel')
  })
})

describe('RÚIAN', () => {
  const header = 'Kód ADM;Kód obce;Název obce;Souřadnice Y;Souřadnice X;Platí Od'
  const inCzech = (text: string): Uint8Array => Uint8Array.from(text, (letter) => ({ ó: 0xf3, á: 0xe1, ř: 0xf8, í: 0xed })[letter] ?? letter.charCodeAt(0))

  test('points that our places name are found, others passed by', async () => {
    const reads = await readsOf('ruian', inCzech(`${header}\r\n1;500011;X;741928.31;1042585.42;2021\r\n2;500011;X;516081.77;1166800.80;2021\r\n3;500011;X;;;2021\r\n4;500011;X;1042585.42;741928.31;2021-12-13T00:00:00`), [1, 3, 4])
    const [point, ...others] = recordsOf(reads)
    expect(others).toEqual([])
    // A public test of the same computation.
    expect(point).toMatchObject({ key: '1', words: { addressPoint: 1 } })
    const { lat, lon } = (point?.words as { point: { lat: number, lon: number } }).point
    expect(lat).toBeCloseTo(50.092352, 5)
    expect(lon).toBeCloseTo(14.432642, 5)
    expect(troubles(reads)).toEqual(['pointOutside'])
  })

  test('another table is refused', async () => {
    expect(await troubleOf('ruian', 'a;b\n1;2\n')).toBe('columns')
    expect(await troubleOf('ruian', '')).toBe('empty')
  })

  test('a cut file is refused, wherever in a row it was cut; one without the last end of line is whole', async () => {
    const row = (code: number): string => `${code};500011;X;741928.31;1042585.42;2021-12-13T00:00:00\r\n`
    const before = `${header}\r\n${row(1)}`
    const last = row(2)
    for (let length = 1; length < last.length - 2; length++) expect([length, await troubleOf('ruian', inCzech(before + last.slice(0, length)))]).toEqual([length, 'truncated'])
    expect(await troubleOf('ruian', inCzech(before + last.slice(0, -2)))).toBe('none')
    expect(await troubleOf('ruian', inCzech(before + last.slice(0, -1)))).toBe('none')
    expect(await troubleOf('ruian', inCzech(`${before}1;${'x'.repeat(100_000)}`))).toBe('longRow')
  })
})
