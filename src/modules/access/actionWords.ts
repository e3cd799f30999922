import type { MessageKey, Translate } from '#i18n/translate.ts'

/** Everything that is ever written into the log of changes, as `room.verb`; a test finds what is missing here. */
export const actions = [
  'access.addPerson', 'access.archivePerson', 'access.becomeFirstAdministrator', 'access.changePassword', 'access.changeRetention', 'access.changeShortcut', 'access.endGrant', 'access.endOtherSessions', 'access.enterDemo', 'access.exportLog', 'access.resumeGrant',
  'access.exportPersons', 'access.grantRole', 'access.moveGrant', 'access.newPasswordLink', 'access.restorePerson', 'access.setPassword', 'access.signIn',
  'admin.changeBackupSetting', 'admin.downloadBackup', 'admin.exportLeaving', 'admin.makeBackup', 'admin.purge', 'admin.removeBackup', 'admin.restoreBackup',
  'coverage.approveRegion', 'coverage.backToShipped', 'coverage.changeMinimum', 'coverage.export', 'coverage.undoApproval',
  'directory.answerFlag', 'directory.answerProviderQuestion', 'directory.answerRegisterWords', 'directory.applyRegister', 'directory.archiveContact', 'directory.archiveList', 'directory.confirmEnds',
  'directory.archiveLocation', 'directory.archiveOrganisation', 'directory.archiveService', 'directory.askAres', 'directory.askProvider',
  'directory.changeCodeList', 'directory.changeContact', 'directory.changeList', 'directory.changeLocation', 'directory.changeOrganisation',
  'directory.changeService', 'directory.createContact', 'directory.createList', 'directory.createLocation', 'directory.createOrganisation',
  'directory.createService', 'directory.denyDuplicate', 'directory.discardRegister', 'directory.export', 'directory.import', 'directory.keepRegisterCodes', 'directory.keepRegisterWords',
  'directory.mergeCards', 'directory.moveService', 'directory.offerDuplicate', 'directory.raiseFlag', 'directory.removeLogo', 'directory.renewProviderLink',
  'directory.reopenFlag', 'directory.restoreContact', 'directory.restoreList', 'directory.restoreLocation', 'directory.restoreOrganisation',
  'directory.restoreService', 'directory.revokeProviderQuestion', 'directory.setLogo', 'directory.takeRegisterWords', 'directory.undoCodeChange', 'directory.undoMerge',
  'directory.undoRegisterDecision', 'directory.unwatch', 'directory.verify', 'directory.viewContacts', 'directory.watch', 'directory.withdrawConsent',
  'needs.addLocalNeed', 'needs.archiveMention', 'needs.changeMention', 'needs.exportMentions', 'needs.recordMention',
  'outputs.downloadVersion', 'outputs.excludeChapter', 'outputs.includeChapter', 'outputs.makeVersion', 'outputs.saveWords',
  'territory.addFigure', 'territory.addJourney', 'territory.changeFigure', 'territory.changeJourney', 'territory.changeProfile',
  'territory.drawSchematicAreas', 'territory.export', 'territory.import', 'territory.removeFigure', 'territory.removeJourney',
  'work.beginEngagement', 'work.changeEngagement', 'work.exportEngagements',
] as const
export type Action = (typeof actions)[number]

type RoomOf<Written> = Written extends `${infer Room}.${string}` ? Room : never
/** A room that writes into the log. */
export type LoggedRoom = RoomOf<Action>
export const roomOf = (action: Action): LoggedRoom => action.slice(0, action.indexOf('.')) as LoggedRoom // the type above is read off the same names

/** What people call the rooms. */
export const loggedRooms: Record<LoggedRoom, MessageKey> = {
  access: 'access:audit.room.access', admin: 'access:audit.room.admin', coverage: 'access:audit.room.coverage', directory: 'access:audit.room.directory',
  needs: 'access:audit.room.needs', outputs: 'access:audit.room.outputs', territory: 'access:audit.room.territory', work: 'access:audit.room.work',
}

const known: ReadonlySet<string> = new Set(actions)
const isKnown = (action: string): action is Action => known.has(action)

/** What happened, in words; null of what an older Síťovka wrote and this one does not know. */
export const actionWords = (t: Translate, action: string): string | null => isKnown(action) ? t(`access:audit.act.${action}`) : null

const kinds = [
  'backup', 'card_flag', 'code_list', 'contact', 'document', 'document_version', 'engagement', 'import_run', 'list', 'location', 'mention', 'need', 'organisation',
  'orp', 'person', 'purge', 'region', 'register_decision', 'register_request', 'register_run', 'retention', 'service', 'travel_time',
] as const
/** What an entry of the log may be about. */
export type LoggedKind = (typeof kinds)[number]

const knownKinds: ReadonlySet<string> = new Set(kinds)
const isKnownKind = (kind: string): kind is LoggedKind => knownKinds.has(kind)

/** What it happened to, without its name: the log holds none, the rooms name it for whoever reads. */
export const subjectWords = (t: Translate, kind: string): string | null => isKnownKind(kind) ? t(`access:audit.kind.${kind}`) : null
