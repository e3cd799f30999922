import { seeded } from '#core/seeded.ts'
import { type Dice, diceOf } from './dice.ts'
import { generatedIco } from './identifiers.ts'
import { patrons } from './wording.ts'

/** Where generated places may lie; the codes are those of RÚIAN and ČSÚ. */
export interface RegisterTown { readonly code: string, readonly name: string, readonly district: string | null, readonly postalCode: string | null }

export interface RpssSize {
  readonly services: number
  readonly places: number
  /** Kilobytes of attachments a record carries, as the real one does. */
  readonly attachments: number
  readonly seed: number
}

/** The register as of 31. 8. 2026: 6,733 services at 18,907 places in 99 MB. */
export const wholeRpss: RpssSize = { services: 6733, places: 18_907, attachments: 11, seed: 1 }

const seenKinds = [1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 23, 28, 29, 30, 32, 33]
const groups = [24, 26, 27, 30, 1, 2, 7, 12, 19]
const streets = ['Dlouhá', 'Krátká', 'Nádražní', 'Nemocniční', 'Školní', 'Na Příkopě', 'U Potoka', 'Palackého', 'Komenského']
const works = ['Poradna', 'Centrum', 'Dům', 'Klub', 'Domov', 'Stacionář', 'Služba', 'Terén', 'Pomoc']

/** What the later edition of the register says otherwise, by the number of the service. */
interface Fate { readonly isGone: boolean, readonly isEnded: boolean, readonly hasNewPhone: boolean, readonly hasNewCapacity: boolean, readonly losesPlace: boolean }

const steady: Fate = { isGone: false, isEnded: false, hasNewPhone: false, hasNewCapacity: false, losesPlace: false }

function fateOf(number: number, seed: number): Fate {
  const dice = diceOf(seeded(seed * 7_919 + number))
  return { isGone: dice.chance(0.01), isEnded: dice.chance(0.01), hasNewPhone: dice.chance(0.04), hasNewCapacity: dice.chance(0.03), losesPlace: dice.chance(0.02) }
}

/**
 * A register of social services in the documented shape, piece by piece. The same seed gives the same register; `changed`
 * is a later edition of it, in which some services ended, vanished, moved or have another telephone.
 */
export function* rpssRegister(towns: readonly RegisterTown[], size: RpssSize, changed = false): Generator<string> {
  yield '{"polozky":['
  let isFirst = true
  for (let number = 0; number < size.services; number++) {
    const fate = changed ? fateOf(number, size.seed) : steady
    if (fate.isGone) continue
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(serviceOf(towns, size, number, fate))}`
    isFirst = false
  }
  yield ']}\n'
}

const placesOf = ({ services, places }: RpssSize, number: number): number =>
  Math.floor(((number + 1) * places) / services) - Math.floor((number * places) / services)

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

function serviceOf(towns: readonly RegisterTown[], size: RpssSize, number: number, fate: Fate) {
  const dice = diceOf(seeded(size.seed * 1_000_003 + number))
  const provider = Math.floor(number / 3)
  const town = dice.one(towns)
  const form = dice.one(['amb', 'ter', 'pob'])
  const count = Math.max(0, placesOf(size, number) - (fate.losesPlace ? 1 : 0))
  const facilities = Array.from({ length: count }, () => facilityOf(dice, dice.chance(0.8) ? town : dice.one(towns)))
  return {
    portalId: number, id: `${padded(number, 8)}-0000-4000-8000-000000000000`, identifikator: String(1_000_000 + number),
    datumPoskytovaniOd: '2007-01-01', datumPoskytovaniDo: fate.isEnded ? '2026-09-30' : null,
    kontaktniAdresy: [{ adresa: addressOf(dice, town) }],
    druhSocialniSluzby: { id: `DruhSocialniSluzby/${dice.one(seenKinds)}` },
    // Rows of the same facility repeat in the real register.
    zarizeni: dice.chance(0.05) && facilities[0] ? [...facilities, facilities[0]] : facilities,
    poskytovatel: providerOf(provider, towns), emaily: [{ email: `sluzba${number}@priklad.example`, poznamka: null }],
    telefony: [{ telefon: fate.hasNewPhone ? `6${padded(number, 8)}` : `7${padded(number, 8)}`, poznamka: 'Vymyšlená Osoba' }], faxy: [],
    weby: dice.chance(0.5) ? [{ web: `http://www.sluzba${number}.example`, poznamka: null }] : [],
    ciloveSkupiny: dice.some(groups, 1, 4).map((id) => ({ cilovaSkupina: { id: `CilovaSkupinaOsoby/${id}` } })),
    vekoveSkupiny: [], doplnujiciInformaceVekoveSkupiny: null,
    formy: [{
      forma: { id: `FormaSocialniSluzby/${form}` }, nepretrzitePoskytovani: form === 'pob', casoveRozsahy: null,
      kapacity: [{
        pocet: 5 + dice.below(60) + (fate.hasNewCapacity ? 100 : 0), popis: 'Maximální kapacita s účinností od 01.09.2016.',
        typ: { id: `TypKapacitySocialniSluzby/${form === 'pob' ? 'luzka' : 'klient'}` },
      }],
    }],
    rozsirenePusobnostiVKraji: [],
    doplnkoveUdaje: attachments(size.attachments, number),
  }
}

function providerOf(provider: number, towns: readonly RegisterTown[]) {
  const dice = diceOf(seeded(provider + 17))
  const town = dice.one(towns)
  return {
    nazev: `${dice.one(patrons)} ${town.name} ${provider}`, ico: generatedIco(1_000_000 + provider), dic: null, adresa: addressOf(dice, town),
    emaily: [{ email: `poskytovatel${provider}@priklad.example`, poznamka: null }], telefony: [{ telefon: `5${padded(provider, 8)}`, poznamka: null }],
    weby: [], statutarniOrgany: [{ jmeno: 'Statutár', prijmeni: 'Vymyšlený', datumNarozeni: '1970-01-01', funkce: 'ředitel' }],
  }
}

function facilityOf(dice: Dice, town: RegisterTown) {
  const isSecret = dice.chance(0.01)
  return {
    nazev: `${dice.one(works)} ${dice.one(patrons)}`, poskytujeOd: '2016-09-01', poskytujeDo: null, utajenaAdresa: isSecret,
    adresa: isSecret ? null : addressOf(dice, town),
  }
}

function addressOf(dice: Dice, town: RegisterTown) {
  const point = 1_000_000 + dice.below(80_000_000)
  return {
    cisloDomovni: 1 + dice.below(3000), cisloOrientacni: dice.chance(0.4) ? String(1 + dice.below(90)) : null, dodatekAdresy: null,
    // 3.6 % of facilities have none.
    kodAdresnihoMista: dice.chance(0.036) ? null : point, psc: town.postalCode ?? '10000', typCislaDomovniho: { id: 'TypStavebnihoObjektu/1' },
    kraj: { id: 'Kraj/51' }, okres: town.district === null ? null : { id: `Okres/${town.district}` }, obec: { id: `Obec/${town.code}` },
    castObce: { id: 'CastObce/405507' }, mestskyObvodMestskaCast: null, mestskyObvodVPraze: null, ulice: dice.chance(0.7) ? { nazev: dice.one(streets) } : null,
  }
}

/** The real record carries links to documents; they make most of its size and say nothing we take. */
function attachments(kilobytes: number, number: number) {
  const links = (kind: string) => Array.from({ length: Math.ceil((kilobytes * 1024) / 3 / 160) }, (_, index) => ({
    priloha: { nazev: `${kind} ${index}.pdf`, url: `https://priklad.example/agportal-server/rest/documents/${padded(number, 8)}${padded(index, 4)}/content`, velikost: 123_456 },
  }))
  return { realizacePoskytovani: links('Popis realizace'), planyFinancnihoZajisteni: links('Plán zajištění'), personalniZajisteni: links('Personální zajištění') }
}
