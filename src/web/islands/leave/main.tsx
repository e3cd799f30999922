import { askBeforeLeaving } from './leaving.ts'

/**
 * Forms of the work face that nothing keeps while they are written: whoever would lose the words is asked before leaving. The
 * public face never asks: whoever leaves it in a hurry must be gone at once.
 */
const kept = ['draft', 'editor'].map((island) => `[data-island="${island}"]`).join()
for (const form of document.querySelectorAll<HTMLFormElement>(`main form[method="post"]:not(:has(${kept}))`)) askBeforeLeaving(form)
