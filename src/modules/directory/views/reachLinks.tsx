import type { VNode } from 'preact'

// How to reach somebody, as a link where there is something to reach.

export const phoneLink = (number: string | null): VNode | null =>
  number === null ? null : <a class="time" href={`tel:${number.replaceAll(/\s/g, '')}`}>{number}</a>

export const mailLink = (address: string | null): VNode | null =>
  address === null ? null : <a href={`mailto:${address}`}>{address}</a>

/** The address of a website without what everybody knows. */
export function webLink(address: string | null): VNode | null {
  if (address === null) return null
  return <a href={address} rel="noopener noreferrer">{address.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>
}
