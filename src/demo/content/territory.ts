/** Facts of the demo's territory: written over from public figures, each with its source and the day it describes. */
import type { DemoDistrict, DemoNeighbour, DemoOrp, DemoPou, DemoRegion, FactSource } from './shapes.ts'

/** Where the columns of `municipalities.csv` and the codes below come from. */
export const factSources = {
  units: {
    text: 'Registr územní identifikace, adres a nemovitostí (RÚIAN): názvy, kódy, příslušnost a definiční body',
    publisher: 'ČÚZK', asOf: '2024-06-30',
  },
  people: {
    text: 'Sčítání lidu, domů a bytů 2021: obyvatelé a děti 0–14 let podle obvyklého pobytu',
    publisher: 'ČSÚ', asOf: '2021-03-26',
  },
} as const satisfies Record<string, FactSource>

export const region: DemoRegion = { code: 'CZ053', ruianCode: '3093', name: 'Pardubický kraj' }

export const districts: readonly DemoDistrict[] = [
  { code: 'CZ0531', ruianCode: '40614', name: 'Chrudim', regionCode: 'CZ053' },
  { code: 'CZ0532', ruianCode: '40622', name: 'Pardubice', regionCode: 'CZ053' },
  { code: 'CZ0533', ruianCode: '40631', name: 'Svitavy', regionCode: 'CZ053' },
  { code: 'CZ0534', ruianCode: '40649', name: 'Ústí nad Orlicí', regionCode: 'CZ053' },
]

export const orps: readonly DemoOrp[] = [
  { code: '5301', ruianCode: '1279', name: 'Česká Třebová', districtCode: 'CZ0534', seat: '580031' },
  { code: '5302', ruianCode: '990', name: 'Hlinsko', districtCode: 'CZ0531', seat: '571393' },
  { code: '5303', ruianCode: '1074', name: 'Holice', districtCode: 'CZ0532', seat: '574988' },
  { code: '5304', ruianCode: '981', name: 'Chrudim', districtCode: 'CZ0531', seat: '571164' },
  { code: '5305', ruianCode: '1236', name: 'Králíky', districtCode: 'CZ0534', seat: '580481' },
  { code: '5306', ruianCode: '1244', name: 'Lanškroun', districtCode: 'CZ0534', seat: '580511' },
  { code: '5307', ruianCode: '1163', name: 'Litomyšl', districtCode: 'CZ0533', seat: '578347' },
  { code: '5308', ruianCode: '1171', name: 'Moravská Třebová', districtCode: 'CZ0533', seat: '578444' },
  { code: '5309', ruianCode: '1082', name: 'Pardubice', districtCode: 'CZ0532', seat: '555134' },
  { code: '5310', ruianCode: '1180', name: 'Polička', districtCode: 'CZ0533', seat: '578576' },
  { code: '5311', ruianCode: '1091', name: 'Přelouč', districtCode: 'CZ0532', seat: '575500' },
  { code: '5312', ruianCode: '1198', name: 'Svitavy', districtCode: 'CZ0533', seat: '577731' },
  { code: '5313', ruianCode: '1287', name: 'Ústí nad Orlicí', districtCode: 'CZ0534', seat: '579891' },
  { code: '5314', ruianCode: '1252', name: 'Vysoké Mýto', districtCode: 'CZ0534', seat: '581186' },
  { code: '5315', ruianCode: '1261', name: 'Žamberk', districtCode: 'CZ0534', seat: '581259' },
]

/** Municipalities with an authorised office (II. stupeň). */
export const authorisedOffices: readonly DemoPou[] = [
  { code: '53011', name: 'Česká Třebová', orpCode: '5301', seat: '580031' },
  { code: '53021', name: 'Hlinsko', orpCode: '5302', seat: '571393' },
  { code: '53031', name: 'Holice', orpCode: '5303', seat: '574988' },
  { code: '53041', name: 'Heřmanův Městec', orpCode: '5304', seat: '571385' },
  { code: '53042', name: 'Chrast', orpCode: '5304', seat: '571539' },
  { code: '53043', name: 'Chrudim', orpCode: '5304', seat: '571164' },
  { code: '53044', name: 'Nasavrky', orpCode: '5304', seat: '571911' },
  { code: '53045', name: 'Skuteč', orpCode: '5304', seat: '572241' },
  { code: '53046', name: 'Třemošnice', orpCode: '5304', seat: '572411' },
  { code: '53051', name: 'Králíky', orpCode: '5305', seat: '580481' },
  { code: '53061', name: 'Lanškroun', orpCode: '5306', seat: '580511' },
  { code: '53071', name: 'Litomyšl', orpCode: '5307', seat: '578347' },
  { code: '53081', name: 'Jevíčko', orpCode: '5308', seat: '578193' },
  { code: '53082', name: 'Moravská Třebová', orpCode: '5308', seat: '578444' },
  { code: '53091', name: 'Lázně Bohdaneč', orpCode: '5309', seat: '574767' },
  { code: '53092', name: 'Pardubice', orpCode: '5309', seat: '555134' },
  { code: '53101', name: 'Polička', orpCode: '5310', seat: '578576' },
  { code: '53111', name: 'Chvaletice', orpCode: '5311', seat: '575071' },
  { code: '53112', name: 'Přelouč', orpCode: '5311', seat: '575500' },
  { code: '53121', name: 'Svitavy', orpCode: '5312', seat: '577731' },
  { code: '53131', name: 'Ústí nad Orlicí', orpCode: '5313', seat: '579891' },
  { code: '53141', name: 'Choceň', orpCode: '5314', seat: '580350' },
  { code: '53142', name: 'Vysoké Mýto', orpCode: '5314', seat: '581186' },
  { code: '53151', name: 'Jablonné nad Orlicí', orpCode: '5315', seat: '580376' },
  { code: '53152', name: 'Letohrad', orpCode: '5315', seat: '580538' },
  { code: '53153', name: 'Žamberk', orpCode: '5315', seat: '581259' },
]

/** Places outside the region that people of the region travel to. */
export const neighbours: readonly DemoNeighbour[] = [
  {
    code: '595209', name: 'Žďár nad Sázavou', lat: 49.5626, lon: 15.9392, population: 20124, children: 2891,
    postcode: '59101',
    orp: {
      code: '6115', ruianCode: '1708', name: 'Žďár nad Sázavou', districtCode: 'CZ0635', seat: '595209',
    },
    district: { code: 'CZ0635', ruianCode: '40690', name: 'Žďár nad Sázavou', regionCode: 'CZ063' },
    region: { code: 'CZ063', ruianCode: '3107', name: 'Kraj Vysočina' },
  },
]
