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
  const [code = '', name = '', orpCode = '', officeCode = '', districtCode = '', lat = '', lon = '', population = '', children = '', postalCode = ''] = line.split(',')
  return { code, name, orpCode, officeCode, districtCode, lat: Number(lat), lon: Number(lon), population, children, postalCode }
})

export const municipalityPoints: ReadonlyMap<string, { lat: number, lon: number }> = new Map(municipalities.map(({ code, lat, lon }) => [code, { lat, lon }]))
