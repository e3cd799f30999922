import { seeded } from '#core/seeded.ts'
import { type Dice, diceOf } from './dice.ts'
import { generatedIco } from './identifiers.ts'
import { patrons } from './wording.ts'

/** Where generated places may lie, with what the register says of a municipality besides its name. */
export interface HealthTown { readonly name: string, readonly orp: string | null, readonly district: string, readonly region: string, readonly postalCode: string | null, readonly lat: number, readonly lon: number }

export interface NrpzsSize { readonly places: number, readonly seed: number }

/** The register as counted in 2026: 40,848 places in about 28 MB. */
export const wholeNrpzs: NrpzsSize = { places: 40_848, seed: 1 }

/** The 49 columns of the register; those whose names were not seen in public have made-up ones, and nobody reads them. */
const columns = [
  'ZZ_misto_poskytovani_ID', 'ZZ_ID', 'ZZ_kod', 'ZZ_nazev', 'ZZ_druh_kod', 'ZZ_druh_nazev', 'ZZ_druh_nazev_sekundarni', 'ZZ_obor_pece', 'ZZ_obor_pece_strucne',
  'ZZ_forma_pece', 'ZZ_druh_pece', 'ZZ_rozsah_pece', 'ZZ_kraj_kod', 'ZZ_kraj_nazev', 'ZZ_okres_kod', 'ZZ_okres_nazev', 'ZZ_ORP_kod', 'ZZ_ORP_nazev', 'ZZ_obec',
  'ZZ_PSC', 'ZZ_ulice', 'ZZ_cislo_domovni_orientacni', 'ZZ_RUIAN_kod', 'ZZ_GPS', 'poskytovatel_ICO', 'poskytovatel_nazev', 'poskytovatel_druh',
  'poskytovatel_pravni_forma_nazev', 'poskytovatel_web', 'poskytovatel_email', 'poskytovatel_telefon', 'poskytovatel_odborny_zastupce',
  ...Array.from({ length: 17 }, (_, index) => `nevidany_sloupec_${index + 1}`),
]

const kinds: readonly (readonly [code: string, name: string, care: string])[] = [
  ['320', 'Samostatná ordinace všeobecného praktického lékaře', 'všeobecné praktické lékařství'], ['321', 'Samostatná ordinace praktického lékaře pro děti a dorost', 'praktické lékařství pro děti a dorost'],
  ['322', 'Samostatná ordinace praktického zubního lékaře', 'zubní lékařství'], ['323', 'Samostatná ordinace praktického gynekologa', 'gynekologie a porodnictví'],
  ['350', 'Domácí zdravotní péče', 'Všeobecná sestra, Sestra v sociálních službách'], ['180', 'Hospic', 'paliativní medicína'], ['105', 'Nemocnice následné péče', 'geriatrie, rehabilitační a fyzikální medicína, vnitřní lékařství'],
  ['330', 'Samostatná ordinace lékaře specialisty', 'dětská a dorostová psychiatrie, psychiatrie'], ['340', 'Samostatné zařízení jiné', 'klinická psychologie, dětská psychologie, psychoterapie'],
]
const forms = ['ambulantní péče', 'lůžková péče', 'ambulantní péče, zdravotní péče poskytovaná ve vlastním sociálním prostředí pacienta']
const streets = ['Dlouhá', 'Krátká', 'Nádražní', 'Nemocniční', 'Školní', 'Na Příkopě', 'U Potoka', 'Palackého', 'Komenského']

/** What the later edition says otherwise. */
interface Fate { readonly isGone: boolean, readonly hasNewName: boolean, readonly hasMoved: boolean }

function fateOf(number: number, seed: number): Fate {
  const dice = diceOf(seeded(seed * 6_151 + Math.floor(number * 0.93)))
  return { isGone: dice.chance(0.01), hasNewName: dice.chance(0.02), hasMoved: dice.chance(0.02) }
}
const steady: Fate = { isGone: false, hasNewName: false, hasMoved: false }

const written = (cells: readonly string[]): string => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`

/**
 * A register of places of health care in the documented shape: UTF-8, commas, quotes, CRLF, 49 columns, the point with its
 * numbers swapped. The same seed gives the same register; `changed` is a later edition of it.
 */
export function* nrpzsRegister(towns: readonly HealthTown[], size: NrpzsSize, changed = false): Generator<string> {
  yield `${columns.join(',')}\r\n`
  for (let number = 0; number < size.places; number++) {
    const fate = changed ? fateOf(number, size.seed) : steady
    if (!fate.isGone) yield written(rowOf(towns, size, number, fate))
  }
}

interface Facility { readonly name: string, readonly kind: readonly [code: string, name: string, care: string], readonly form: string, readonly provider: number, readonly reach: Readonly<Record<string, string>> }

/** What is said of a facility is the same in the rows of all its places. */
function facilityOf(facility: number, seed: number): Facility {
  const dice = diceOf(seeded(seed * 1_000_033 + facility))
  const provider = Math.floor(facility / 1.3)
  return { name: `${dice.one(patrons)} ${facility}`, kind: dice.one(kinds), form: dice.one(forms), provider, reach: reachOf(diceOf(seeded(provider + 31)), provider) }
}

function rowOf(towns: readonly HealthTown[], { seed }: NrpzsSize, number: number, fate: Fate): readonly string[] {
  // Most facilities have one place.
  const id = Math.floor(number * 0.93)
  const { name, kind: [kindCode, kindName, care], form, provider, reach } = facilityOf(id, seed)
  const dice = diceOf(seeded(seed * 2_000_081 + number))
  const town = dice.one(towns)
  const known: Readonly<Record<string, string>> = {
    ZZ_misto_poskytovani_ID: String(300_000 + number), ZZ_ID: String(100_000 + id), ZZ_kod: String(100_000 + id),
    ZZ_nazev: `${name}${fate.hasNewName ? ' nově' : ''}`, ZZ_druh_kod: kindCode, ZZ_druh_nazev: kindName, ZZ_obor_pece: care, ZZ_obor_pece_strucne: care,
    ZZ_forma_pece: form, ZZ_druh_pece: 'primární ambulantní péče', ZZ_kraj_kod: town.region, ZZ_kraj_nazev: 'kraj', ZZ_okres_kod: town.district,
    ZZ_okres_nazev: 'okres', ZZ_ORP_kod: town.orp ?? '', ZZ_ORP_nazev: town.name, ZZ_obec: town.name, ZZ_PSC: town.postalCode ?? '', ZZ_ulice: dice.one(streets),
    ZZ_cislo_domovni_orientacni: `${1 + dice.below(3000) + (fate.hasMoved ? 5000 : 0)}/${1 + dice.below(90)}`, ZZ_RUIAN_kod: String(1_000_000 + dice.below(80_000_000)),
    ZZ_GPS: pointOf(dice, town), poskytovatel_ICO: generatedIco(2_000_000 + provider), poskytovatel_nazev: `Poskytovatel ${provider}`,
    poskytovatel_pravni_forma_nazev: 'Společnost s ručením omezeným', ...reach, poskytovatel_odborny_zastupce: 'MUDr. Vymyšlená Osoba',
  }
  return columns.map((column) => known[column] ?? '')
}

/** Latitude first, as the register really writes it. */
const pointOf = (dice: Dice, { lat, lon }: HealthTown): string =>
  `POINT(${(lat + (dice.below(100) - 50) / 10_000).toFixed(6)} ${(lon + (dice.below(100) - 50) / 10_000).toFixed(6)})`

/** A quarter of the rows says no way to reach anybody. */
const reachOf = (dice: Dice, provider: number): Readonly<Record<string, string>> => dice.chance(0.25) ? {} : {
  poskytovatel_web: `https://www.lekar${provider}.example`, poskytovatel_email: `lekar${provider}@priklad.example`, poskytovatel_telefon: `7${String(provider).padStart(8, '0')}`,
}
