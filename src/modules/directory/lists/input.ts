import { z } from 'zod'
import type { Allowed } from '#core/text/guard.ts'
import { visibilities } from '#modules/access/index.ts'
import { fields } from '#web/form.ts'
import { editorCircles } from './editors.ts'
import type { ListHome } from './home.ts'

const version = z.string().regex(/^\d{1,9}$/, 'web:problem.choice').transform(Number)

/** What a list is: its name, for whom, whose it is, and who may read it. */
export const ListForm = z.object({
  title: fields.required(150), purpose: fields.optional(200), intro: fields.optional(4000), visibility: fields.choice(visibilities),
  editors: fields.choice(editorCircles), territory: z.string().max(40, 'web:problem.choice'), version,
}).refine(({ visibility, editors }) => visibilities.indexOf(editors) <= visibilities.indexOf(visibility), { path: ['editors'], message: 'lists:problem.editors' })
/** As it was read, with the territory that was chosen among those offered. */
export type ListInput = Omit<z.infer<typeof ListForm>, 'territory'> & { readonly home: ListHome }

export const ChapterInput = z.object({ title: fields.required(150), about: fields.optional(1000), version })
export type ChapterInput = z.infer<typeof ChapterInput>

/** A chapter as the list itself adds it. */
export const NewChapterInput = ChapterInput.omit({ version: true })

export const longestNote = 500

/** A note by a card, for whom it is, and the chapter the card stands in; empty is before all chapters. */
export const ItemInput = z.object({ note: fields.optional(longestNote), noteVisibility: fields.choice(visibilities), chapter: fields.optional(40), version })
export type ItemInput = z.infer<typeof ItemInput>

/** Where cards are to go: `list/chapter`, or the name of a new list. */
export const TargetInput = z.object({ kam: z.string().max(80, 'web:problem.choice'), novy: fields.optional(150) })
export type TargetInput = z.infer<typeof TargetInput>

export const newListTexts: Readonly<Record<string, readonly Allowed[]>> = { novy: [] }
export const listTexts: Readonly<Record<string, readonly Allowed[]>> = { title: [], purpose: [], intro: ['email', 'phone'] }
export const chapterTexts: Readonly<Record<string, readonly Allowed[]>> = { title: [], about: ['email', 'phone'] }
export const noteTexts: Readonly<Record<string, readonly Allowed[]>> = { note: ['email', 'phone'] }
