import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { BagMark } from '../parts/bag.tsx'
import type { Ui } from '../ui.ts'
import { PublicLayout } from './PublicLayout.tsx'
import { WorkLayout } from './WorkLayout.tsx'

/** What went wrong, with the figures its sentence needs. */
export type Trouble =
  | { readonly kind: 'notFound' | 'refused' | 'origin' }
  | { readonly kind: 'failed', readonly reference: string }
  /** The limit as people read it: „10 MB“. */
  | { readonly kind: 'tooLarge', readonly limit: string }

const titles: Record<Trouble['kind'], MessageKey> = {
  notFound: 'web:error.notFound.title',
  refused: 'web:error.refused.title',
  origin: 'web:error.origin.title',
  failed: 'web:error.failed.title',
  tooLarge: 'web:error.tooLarge.title',
}

/** A calm page that says what happened, what is safe and what to do; in the face the person was in. */
export function ErrorPage({ ui, trouble }: { readonly ui: Ui, readonly trouble: Trouble }): VNode {
  const title = ui.t(titles[trouble.kind])
  const isWork = ui.visitor !== null && ui.here.pathname.startsWith('/prace')
  const content = <Words ui={ui} trouble={trouble} home={isWork ? '/prace' : '/'} />
  return isWork
    ? <WorkLayout ui={ui} title={title}>{content}</WorkLayout>
    : <PublicLayout ui={ui} title={title}>{content}</PublicLayout>
}

function Words({ ui, trouble, home }: { readonly ui: Ui, readonly trouble: Trouble, readonly home: string }): VNode {
  return (
    <div class="trouble">
      <BagMark />
      <div>
        {sentences(ui, trouble).map((sentence) => <p>{sentence}</p>)}
        <p class="buttons"><a class="button" href={ui.href(home)}>{ui.t('web:error.backHome')}</a></p>
      </div>
    </div>
  )
}

function sentences({ t }: Ui, trouble: Trouble): readonly string[] {
  switch (trouble.kind) {
    case 'failed': return [t('web:error.failed.text'), t('web:error.failed.reference', { reference: trouble.reference })]
    case 'tooLarge': return [t('web:error.tooLarge.text', { limit: trouble.limit })]
    case 'notFound': return [t('web:error.notFound.text')]
    case 'refused': return [t('web:error.refused.text')]
    case 'origin': return [t('web:error.origin.text')]
  }
}
