import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '#web/parts/icons.tsx'

export interface ContactFact { readonly icon: IconName, readonly term: string, readonly value: ComponentChildren }

/** Ways to reach somebody, each with its picture and name; what is not known is left out of a contact. */
export const ContactFacts = ({ facts }: { readonly facts: readonly ContactFact[] }): VNode => (
  <dl>
    {facts.filter(({ value }) => value !== null && value !== '').map(({ icon, term, value }) => (
      <div><Icon name={icon} small /><dt>{term}</dt><dd>{value}</dd></div>
    ))}
  </dl>
)
