import type { VNode } from 'preact'
import type { PublicNetworker } from '#modules/work/index.ts'
import type { Ui } from '#web/ui.ts'
import { ContactFacts } from './ContactFacts.tsx'
import { MailLink, PhoneLink } from './reach.tsx'

const roleNames = { local_networker: 'portal:networker.local', regional_networker: 'portal:networker.regional' } as const

interface NetworkerCardProps { readonly ui: Ui, readonly networker: PublicNetworker, readonly level?: 2 | 3 }

/** A networker's public contact: how, where and when to reach them, and since when they work here. */
export function NetworkerCard({ ui, networker, level = 3 }: NetworkerCardProps): VNode {
  const { t, format } = ui
  const Heading = level === 2 ? 'h2' : 'h3'
  const { phone, email } = networker
  return (
    <article class="contact-panel">
      <Heading>{networker.name}</Heading>
      <p class="meta">{t(roleNames[networker.role])}</p>
      <ContactFacts
        facts={[
          { icon: 'phone', term: t('portal:networker.phone'), value: phone === null ? null : <PhoneLink phone={phone} /> },
          { icon: 'mail', term: t('portal:networker.email'), value: email === null ? null : <MailLink email={email} /> },
          { icon: 'pin', term: t('portal:networker.where'), value: networker.note },
          { icon: 'clock', term: t('portal:networker.since'), value: format.month(networker.from) },
        ]}
      />
    </article>
  )
}
