/** The format decides which program of others has to read the file. */
export type FileFormat = 'pdf' | 'docx' | 'xlsx' | 'csv'

/** What a test asks for in the demonstration: ids of its things. */
export interface Things { readonly service: string, readonly list: string, readonly publicList: string, readonly run: string, readonly importRun: string, readonly table: string, readonly version: (making: string) => string }

export interface FileKind {
  readonly name: string
  readonly format: FileFormat
  readonly address: (things: Things) => string
  /** Words a reader finds in it. */
  readonly words: readonly string[]
  /** Only of a PDF: for the web with PDF/UA-1, for the archive with PDF/A-2a. */
  readonly standard?: 'ua-1' | 'a-2a'
  /** Who asks for it, where it is not for a networker. */
  readonly as?: 'administrator'
}

const asTables = (name: string, path: string, words: readonly string[]): FileKind[] =>
  (['csv', 'xlsx'] as const).map((format) => ({ name: `${name}, ${format}`, format, address: () => path.replace('{format}', format), words }))

/** Lists of one reading of a register. */
const ofRun = (name: string, file: string): FileKind[] => (['csv', 'xlsx'] as const).map((format) =>
  ({ name: `${name}, ${format}`, format, address: ({ run }) => `/prace/sit/registry/nacteni/${run}/${file}/${format}`, words: [] }))

const forAdministrator = (kinds: readonly FileKind[]): FileKind[] => kinds.map((kind) => ({ ...kind, as: 'administrator' }))

/** Documents that are made in the background, by where they are ordered, with words of each. */
export const madeDocuments: Readonly<Record<string, { readonly name: string, readonly words: readonly string[] }>> = {
  '/prace/vystupy/analyza/vytvareni': { name: 'analýza', words: ['Úvodní slovo', 'ORP Chrudim'] },
  '/prace/vystupy/katalog/vytvareni': { name: 'katalog', words: ['Katalog pomoci dětem a rodinám', 'Jak katalog číst', 'Rejstřík'] },
}

const versions: FileKind[] = Object.entries(madeDocuments).flatMap(([making, { name, words }]): FileKind[] => {
  const at = (file: string) => (things: Things): string => `/prace/vystupy/verze/${things.version(making)}/${file}`
  return [
    { name: `${name}, PDF/UA`, format: 'pdf', standard: 'ua-1', address: at('dokument.pdf'), words },
    { name: `${name}, PDF/A`, format: 'pdf', standard: 'a-2a', address: at('dokument-archiv.pdf'), words },
    { name: `${name}, DOCX`, format: 'docx', address: at('dokument.docx'), words },
  ]
})

/** Every address that gives a file to keep, with what it gives. A route without its line fails `test/walls/documents.test.ts`. */
export const fileRoutes: Readonly<Record<string, readonly FileKind[]>> = {
  '/sluzby/:id/karta.pdf': [{ name: 'karta na jednu stranu', format: 'pdf', standard: 'ua-1', address: ({ service }) => `/sluzby/${service}/karta.pdf`, words: ['Telefon', 'Přečtěte si kartu v telefonu'] }],
  '/prace/sit/seznamy/:id/seznam.pdf': [{ name: 'seznam', format: 'pdf', standard: 'ua-1', address: ({ list }) => `/prace/sit/seznamy/${list}/seznam.pdf`, words: ['Pro soud', 'Kdy byly karty ověřeny', 'Stav k'] }],
  '/seznamy/:id/seznam.pdf': [{ name: 'veřejný seznam', format: 'pdf', standard: 'ua-1', address: ({ publicList }) => `/seznamy/${publicList}/seznam.pdf`, words: ['Pro rodiče', 'Stav k'] }],
  '/prace/sit/seznamy/:id/tabulka/:format': (['csv', 'xlsx'] as const).map((format) =>
    ({ name: `seznam, ${format}`, format, address: ({ list }) => `/prace/sit/seznamy/${list}/tabulka/${format}`, words: ['Stav údajů', 'Stav k', 'Ověřeno'] })),
  '/prace/vystupy/verze/:version/:file': versions,
  '/prace/sit/organizace.csv': asTables('organizace', '/prace/sit/organizace.{format}?orp=5304', ['IČO']).slice(0, 1),
  '/prace/sit/organizace.xlsx': asTables('organizace', '/prace/sit/organizace.{format}?orp=5304', ['IČO']).slice(1),
  '/prace/sit/sluzby.csv': asTables('služby', '/prace/sit/sluzby.{format}?orp=5304', ['Ukončení']).slice(0, 1),
  '/prace/sit/sluzby.xlsx': asTables('služby', '/prace/sit/sluzby.{format}?orp=5304', ['Ukončení']).slice(1),
  '/prace/sit/overovani/tabulka/:format': asTables('karty k ověření', '/prace/sit/overovani/tabulka/{format}?orp=5304', ['Karta']),
  '/prace/sit/ciselniky/:ciselnik/tabulka/:format': asTables('číselník', '/prace/sit/ciselniky/cinnosti-poverenych-osob/tabulka/{format}', ['2024']),
  '/prace/sit/duplicity/tabulka/:format': asTables('možné duplicity', '/prace/sit/duplicity/tabulka/{format}?orp=5304', []),
  '/prace/sit/rozdily/tabulka/:format': asTables('rozdíly', '/prace/sit/rozdily/tabulka/{format}?orp=5304', []),
  '/prace/sit/registry/nacteni/:run/nove/:format': ofRun('nové karty z registru', 'nove'),
  '/prace/sit/registry/nacteni/:run/zmenene/:format': ofRun('co registr změnil', 'zmenene'),
  '/prace/sit/registry/nacteni/:run/ukoncene/:format': ofRun('co registr ukončil', 'ukoncene'),
  '/prace/sit/registry/nacteni/:run/vynechane/:format': ofRun('vynechané záznamy', 'vynechane'),
  '/prace/sit/import/vzor/:format': asTables('vzor tabulky', '/prace/sit/import/vzor/{format}?orp=5304', ['Chrudim']),
  '/prace/sit/import/:table/vynechane/:format': (['csv', 'xlsx'] as const).map((format) =>
    ({ name: `vynechané řádky před načtením, ${format}`, format, address: ({ table }) => `${table}/vynechane/${format}`, words: ['Poradna v Lhotě'] })),
  '/prace/sit/import/zaznam/:id/vynechane/:format': (['csv', 'xlsx'] as const).map((format) =>
    ({ name: `vynechané řádky, ${format}`, format, address: ({ importRun }) => `/prace/sit/import/zaznam/${importRun}/vynechane/${format}`, words: ['Poradna v Lhotě'] })),
  '/prace/potreby/tabulka/:format': asTables('potřeby', '/prace/potreby/tabulka/{format}?orp=5304', ['Potřeba']),
  '/prace/potreby/hlasy/tabulka/:format': asTables('hlasy', '/prace/potreby/hlasy/tabulka/{format}?orp=5304', []),
  '/prace/pokryti/tabulka/:format': asTables('pokrytí', '/prace/pokryti/tabulka/{format}?orp=5304', ['Chrudim']),
  '/prace/uzemi/:file{obce\\.(?:csv|xlsx)}': asTables('obce', '/prace/uzemi/obce.{format}?orp=5304', ['Chrudim']),
  '/prace/sprava/zaznam/tabulka/:format': forAdministrator(asTables('záznam změn', '/prace/sprava/zaznam/tabulka/{format}?cast=access', ['vstup do ukázky'])),
  '/prace/sprava/uchovavani/zmizi.csv': forAdministrator(asTables('co brzy zmizí', '/prace/sprava/uchovavani/zmizi.{format}', ['Klub Na Půdě'])).slice(0, 1),
  '/prace/sprava/uchovavani/zmizi.xlsx': forAdministrator(asTables('co brzy zmizí', '/prace/sprava/uchovavani/zmizi.{format}', ['Klub Na Půdě'])).slice(1),
  '/prace/sprava/lide/tabulka/:format': forAdministrator(asTables('lidé a role', '/prace/sprava/lide/tabulka/{format}', ['správce systému'])),
  '/prace/uvazky/tabulka/:format': asTables('úvazky', '/prace/uvazky/tabulka/{format}', ['Chrudim']),
  '/prace/sit/zmizi/tabulka/:format': asTables('z archivu brzy zmizí', '/prace/sit/zmizi/tabulka/{format}', []),
  '/prace/sit/seznamy/tabulka/:format': asTables('seznamy', '/prace/sit/seznamy/tabulka/{format}', ['Pro soud']),
  '/prace/sit/rozdily/dotazy/tabulka/:format': asTables('dotazy poskytovatelům', '/prace/sit/rozdily/dotazy/tabulka/{format}', []),
  '/prace/sit/sledovane/tabulka/:format': asTables('sledované karty', '/prace/sit/sledovane/tabulka/{format}', []),
  '/prace/uzemi/cesty/:file{tabulka\\.(?:csv|xlsx)}': asTables('cesty', '/prace/uzemi/cesty/tabulka.{format}?orp=5304', ['Chrudim']),
}

/** Whether a route of the application gives a file to keep. */
export const givesFile = ({ method, path }: { readonly method: string, readonly path: string }): boolean =>
  method === 'get' && /\.(?:pdf|docx|xlsx|csv)$|:format$|:file(?:\{.*\})?$/.test(path)

/** Whether a route orders the making of a document. */
export const makesDocument = ({ method, path }: { readonly method: string, readonly path: string }): boolean =>
  method === 'post' && /^\/prace\/vystupy\/\w+\/vytvareni$/.test(path)
