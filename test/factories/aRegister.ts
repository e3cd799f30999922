// Items of the register of social services in its documented shape; a test names only what it is about.

interface Address { readonly point?: number | null, readonly number?: number, readonly municipality?: string, readonly street?: string }

const anAddress = ({ point = null, number = 1, municipality = '571393', street = 'Dlouhá' }: Address) => ({
  cisloDomovni: number, cisloOrientacni: null, kodAdresnihoMista: point, psc: '53901', obec: { id: `Obec/${municipality}` }, ulice: { nazev: street },
  typCislaDomovniho: { id: 'TypStavebnihoObjektu/1' },
})

interface Facility extends Address { readonly name?: string, readonly until?: string | null, readonly secret?: boolean }

/** A place of a service; of a secret one the register says no address. */
const aFacility = ({ name = 'Klub Lípa', until = null, secret = false, ...address }: Facility) => ({
  nazev: name, poskytujeOd: '2016-09-01', poskytujeDo: until, utajenaAdresa: secret, adresa: secret ? null : anAddress(address),
})

export interface Item {
  readonly id: string, readonly ico: string, readonly provider: string, readonly kind: number, readonly until: string | null
  readonly phone: string | null, readonly email: string | null, readonly capacity: number, readonly facilities: readonly Facility[], readonly groups: readonly number[], readonly ages: readonly number[]
}

const usual: Item = {
  id: '1000001', ico: '27403505', provider: 'Pod Lípou', kind: 28, until: null, phone: '467000001', email: null, capacity: 20, facilities: [{ point: 11 }], groups: [24], ages: [],
}

const anItem = ({ id, ico, provider, kind, until, phone, email, capacity, facilities, groups, ages }: Item) => ({
  identifikator: id, datumPoskytovaniOd: '2007-01-01', datumPoskytovaniDo: until, druhSocialniSluzby: { id: `DruhSocialniSluzby/${kind}` },
  poskytovatel: { nazev: provider, ico, adresa: anAddress({ number: 99 }), emaily: [], telefony: [], weby: [], statutarniOrgany: [{ jmeno: 'Někdo Osobní' }] },
  kontaktniAdresy: [{ adresa: anAddress({ number: 98 }) }], zarizeni: facilities.map(aFacility),
  ciloveSkupiny: groups.map((group) => ({ cilovaSkupina: { id: `CilovaSkupinaOsoby/${group}` } })),
  emaily: email === null ? [] : [{ email }], telefony: phone === null ? [] : [{ telefon: phone }], weby: [], vekoveSkupiny: ages.map((age) => ({ vekovaSkupina: { id: `VekovaSkupina/${age}` } })),
  formy: [{ forma: { id: 'FormaSocialniSluzby/amb' }, kapacita: [{ pocet: capacity, typ: { id: 'TypKapacitySocialniSluzby/klient' } }] }],
})

/** A register of these items. */
export const aRegister = (...items: readonly Partial<Item>[]): string => JSON.stringify({ polozky: items.map((item) => anItem({ ...usual, ...item })) })
