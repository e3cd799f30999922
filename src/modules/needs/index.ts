// The door of needs: what people say is missing, never who says it. Later rooms may read (join) need, mention and mention_need
// for counts; wordings only through `mentionsIn` with a scope.
export { installNeedTree, needIdsByCode, recordMention } from './commands.ts'
export { menu } from './menu.ts'
export { childNeedAreas, type ChildNeedArea } from './needNode.ts'
export { needTree } from './needTree.ts'
export { namers } from './namers.ts'
export { panel, searchers } from './panel.tsx'
export { codedMentions, mentionsIn, needsOf, type Need } from './queries.ts'
export { mentionKeeper } from './retentionCommands.ts'
export { routes } from './routes.tsx'
export { mayNameSectors, voicesByNeed, type Voices } from './rules.ts'
