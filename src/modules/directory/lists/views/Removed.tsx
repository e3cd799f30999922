import type { VNode } from 'preact'
import { PostForm } from '#web/parts/Form.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { RemovedPart } from '../queries.ts'

interface OfList { readonly ui: Ui, readonly path: string }

/** What has just been taken out, with the way back right there. */
export const RemovedNow = ({ ui, path, part }: OfList & { readonly part: RemovedPart | undefined }): VNode | null => part === undefined ? null : (
  <Notice kind="done" role="status">
    <p>{ui.t(`lists:removed.now.${part.what}`, { name: part.name })}</p>
    <Return ui={ui} path={path} part={part} />
  </Notice>
)

/** Everything taken out lately. */
export const Removed = ({ ui, path, parts }: OfList & { readonly parts: readonly RemovedPart[] }): VNode | null => parts.length === 0 ? null : (
  <section class="part no-print" id="odebrane">
    <PartHead title={ui.t('lists:removed.title')} amount={ui.format.number(parts.length)} />
    <p>{ui.t('lists:removed.text')}</p>
    <ul class="plain-list list-cards">
      {parts.map((part) => (
        <li>
          <p>{ui.t(`lists:removed.one.${part.what}`, { name: part.name, date: ui.format.date(part.on) })}</p>
          <Return ui={ui} path={path} part={part} />
        </li>
      ))}
    </ul>
  </section>
)

const Return = ({ ui, path, part: { id, what, name } }: OfList & { readonly part: RemovedPart }): VNode => (
  <PostForm ui={ui} action={`${path}/${what === 'item' ? 'karty' : 'kapitoly'}/${id}/vratit`}>
    <button class="button button-quiet" type="submit">{ui.t('lists:removed.back')}<span class="visually-hidden"> {name}</span></button>
  </PostForm>
)
