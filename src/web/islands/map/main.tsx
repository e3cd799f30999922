import { answered } from './answer.ts'
import { liveMap } from './liveMap.ts'

/** Every map on the page that names its data. What fails (old browser, no connection) leaves the drawn picture. */
for (const frame of document.querySelectorAll<HTMLElement>('[data-island="map"]')) {
  enliven(frame).catch(() => {
    frame.querySelector('.map-live')?.remove()
    frame.classList.remove('is-live')
  })
}

async function enliven(frame: HTMLElement): Promise<void> {
  const { source, style } = frame.dataset
  const picture = frame.querySelector('svg')
  if (source === undefined || style === undefined || picture === null) return
  const [features] = await Promise.all([answered(source), styleSheet(style)])
  liveMap(frame, picture, features)
}

/** Only a reader whose map comes alive loads its style; the content policy allows a file, not a `style` attribute. */
function styleSheet(address: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => reject(new Error('The style sheet of the map did not arrive.'))
    document.head.append(link)
  })
}
