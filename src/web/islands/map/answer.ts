import type { MapFeatures } from '#web/map/geojson.ts'

/** The map's data from our own address. Throws when there is no answer or it is not a map. */
export async function answered(source: string): Promise<MapFeatures> {
  const response = await fetch(source, { headers: { accept: 'application/geo+json' }, credentials: 'same-origin', mode: 'same-origin' })
  const body: unknown = response.ok ? await response.json() : null
  if (!isMap(body)) throw new Error('The map did not arrive.')
  return body
}

/** Our own server makes the answer with `mapGeoJson`, so only its outer shape is checked. */
const isMap = (body: unknown): body is MapFeatures =>
  typeof body === 'object' && body !== null && 'features' in body && Array.isArray(body.features) && body.features.length > 0
