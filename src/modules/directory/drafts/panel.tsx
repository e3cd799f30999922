import type { VNode } from 'preact'
import { personOf, type Scope, scopeOf } from '#modules/access/index.ts'
import type { AppContext, Panel } from '#web/context.ts'
import { PostForm } from '#web/parts/Form.tsx'
import { PartHead } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { type DraftList, formOf, newOrganisationDraft, pathOf } from './draft.ts'
import { type DraftLine, draftsOf } from './queries.ts'

/** On the overview: what the person has begun to write and not saved. */
export const draftsPanel: Panel = async (c) => {
  const person = personOf(c)
  return person ? unfinished(c, scopeOf(person), 'prehled') : null
}

/** The person's own drafts, each to be gone on with or thrown away; nothing without any. */
export async function unfinished(c: AppContext, scope: Scope, on: DraftList): Promise<VNode | null> {
  const { db, now, ui } = c.var
  const drafts = await draftsOf(db, scope, now)
  if (drafts.length === 0) return null
  return (
    <>
      <PartHead title={ui.t('cards:draft.title')} amount={ui.format.number(drafts.length)} />
      <p class="meta">{ui.t('cards:draft.lead')}</p>
      <ul class="plain-list own-cards">{drafts.map((draft) => <li><Line ui={ui} draft={draft} on={on} /></li>)}</ul>
    </>
  )
}

function Line({ ui, draft, on }: { readonly ui: Ui, readonly draft: DraftLine, readonly on: DraftList }): VNode {
  const { t } = ui
  const path = pathOf(draft.key)
  const name = draft.name ?? t('cards:draft.unnamed')
  return (
    <>
      <p><a href={ui.href(`${formOf({ path })}?rozepsane=ano`)} lang={draft.name === null ? undefined : writtenIn(ui)}>{name}</a></p>
      <p class="meta">{whatIs(ui, draft)} · {t('cards:draft.keptAt', { time: ui.format.dateTime(draft.savedAt) })}</p>
      <PostForm ui={ui} action={path} class="buttons">
        <button class="button button-quiet" type="submit" name="zahodit" value={on}>{t('cards:draft.drop')}<span class="visually-hidden">: {name}</span></button>
      </PostForm>
    </>
  )
}

function whatIs({ t }: Ui, { key, organisation }: DraftLine): string {
  if (key === newOrganisationDraft.key) return t('cards:draft.newOrganisation')
  if (organisation === null) return t('cards:draft.organisation')
  return t(key.startsWith('service:new:') ? 'cards:draft.newService' : 'cards:draft.service', { organisation })
}
