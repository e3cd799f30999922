import { askBeforeLeaving } from './leaving.ts'

/** Forms that nothing keeps while they are written: whoever would lose the words is asked before leaving. */
for (const form of document.querySelectorAll<HTMLFormElement>('main form[method="post"]')) askBeforeLeaving(form)
