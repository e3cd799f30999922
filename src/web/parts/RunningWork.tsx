import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import type { Ui } from '../ui.ts'
import { PostForm } from './Form.tsx'

interface RunningWorkProps {
  readonly ui: Ui
  readonly state: { readonly text: string, readonly done: number, readonly total: number }
  /** Where the state is, as a page and as data for the island `progress`. Without the language prefix. */
  readonly path: string
  /** Where the work is cancelled; null for whom may not. */
  readonly cancelPath: string | null
  readonly words: { readonly leave: MessageKey, readonly refresh: MessageKey, readonly cancel: MessageKey }
}

/** Long work that goes on whether or not somebody watches: how far it is, another look, and the way to end it. */
export const RunningWork = ({ ui, state: { text, done, total }, path, cancelPath, words }: RunningWorkProps): VNode => (
  <>
    <div class="progress" data-island="progress" data-source={ui.href(path)}>
      <p id="prubeh" role="status">{text}</p>
      <progress value={done} max={total} aria-labelledby="prubeh" />
    </div>
    <p>{ui.t(words.leave)}</p>
    <div class="buttons">
      <a class="button button-second" href={ui.href(path)}>{ui.t(words.refresh)}</a>
      {cancelPath !== null && <PostForm ui={ui} action={cancelPath}><button class="button button-quiet" type="submit">{ui.t(words.cancel)}</button></PostForm>}
    </div>
  </>
)
