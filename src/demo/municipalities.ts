import table from './content/municipalities.csv?raw'

export interface DemoMunicipality {
  readonly code: string
  readonly name: string
  readonly orpCode: string
  readonly officeCode: string
  readonly districtCode: string
  readonly lat: number
  readonly lon: number
  readonly population: string
  readonly children: string
  readonly postalCode: string
}

/** The region's municipalities, from our own table of public figures. */
export const municipalities: readonly DemoMunicipality[] = table.trim().split('\n').slice(1).map((line) => {
  const cells = line.split(',')
  const cell = (index: number): string => cells[index] ?? ''
  return {
    code: cell(0), name: cell(1), orpCode: cell(2), officeCode: cell(3), districtCode: cell(4), lat: Number(cell(5)), lon: Number(cell(6)),
    population: cell(7), children: cell(8), postalCode: cell(9),
  }
})

export const municipalityPoints: ReadonlyMap<string, { lat: number, lon: number }> = new Map(municipalities.map(({ code, lat, lon }) => [code, { lat, lon }]))
