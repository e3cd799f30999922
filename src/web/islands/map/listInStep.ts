import type { Marker } from 'leaflet/dist/leaflet-src.esm.js'

const lit = 'is-on-map'

/** Pointing at an item of the list (`#misto-3`) lights its pin, and pointing at a pin lights its items. */
export function joinWithList(pin: Marker, addresses: readonly (string | undefined)[]): void {
  const items = addresses.flatMap((address) => itemAt(address) ?? [])
  const element = pin.getElement()
  if (element === undefined || items.length === 0) return
  const light = (isLit: boolean) => () => {
    element.classList.toggle(lit, isLit)
    pin.setZIndexOffset(isLit ? 1000 : 0)
    for (const item of items) item.classList.toggle(lit, isLit)
  }
  for (const pointed of [element, ...items]) {
    for (const event of ['mouseenter', 'focusin']) pointed.addEventListener(event, light(true))
    for (const event of ['mouseleave', 'focusout']) pointed.addEventListener(event, light(false))
  }
}

const itemAt = (address: string | undefined): HTMLElement | null =>
  address?.startsWith('#') === true ? document.getElementById(address.slice(1)) : null
