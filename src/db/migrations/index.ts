import type { Migration } from 'kysely/migration'
import { up as access } from './20261122T0900_access.ts'
import { up as filesAndJobs } from './20261122T0905_files_and_jobs.ts'
import { up as territory } from './20261122T0910_territory.ts'
import { up as directory } from './20261122T0915_directory.ts'
import { up as needsCoverage } from './20261122T0920_needs_coverage.ts'
import { up as workOutputs } from './20261122T0925_work_outputs.ts'
import { up as cardChanges } from './20261128T0100_cards_whole.ts'
import { up as cardFields } from './20261128T0101_card_fields.ts'
import { up as openingNotes } from './20261128T0102_opening_notes.ts'
import { up as cardDrafts } from './20261128T0103_card_drafts.ts'
import { up as registers } from './20261128T0110_registers.ts'
import { up as registerDifferences } from './20261128T0111_register_differences.ts'
import { up as freshness } from './20261128T0120_freshness.ts'
import { up as verification } from './20261128T0121_verification.ts'
import { up as catalogue } from './20261128T0130_catalogue.ts'
import { up as lists } from './20261128T0131_lists.ts'
import { up as jobsOnce } from './20261128T0140_jobs_once.ts'
import { up as backupSetting } from './20261128T0141_backup_setting.ts'
import { up as searchRowNumbers } from './20261128T0150_search_row_numbers.ts'
import { up as alikeCards } from './20261128T0160_alike_cards.ts'
import { up as merging } from './20261128T0161_merging.ts'
import { up as endedServices } from './20261128T0230_ended_services.ts'
import { up as logos } from './20261128T0231_logos.ts'
import { up as listEditors } from './20261128T0232_list_editors.ts'
import { up as alikePairs } from './20261128T0240_alike_pairs.ts'
import { up as registerCodes } from './20261128T0260_register_codes.ts'
import { up as codeChanges } from './20261128T0261_code_changes.ts'
import { up as retention } from './20261128T0265_retention.ts'
import { up as sentFiles } from './20261128T0285_sent_files.ts'
import { up as ownChoices } from './20261128T0285b_own_choices.ts'
import { up as mappingHeadings } from './20261128T0286_mapping_headings.ts'
import { up as czechOnlyCodes } from './20261128T0287_czech_only_codes.ts'
import { up as tableImports } from './20261128T0290_table_imports.ts'
import { up as tableEnded } from './20261128T0291_table_ended.ts'
import { up as listsOfRegions } from './20261128T0295_lists_of_regions.ts'
import { up as addressesWithoutPasswords } from './20261128T0296_addresses_without_passwords.ts'
import { up as plannedTroubles } from './20261128T0297_planned_troubles.ts'
import { up as registerLines } from './20261128T0299_register_lines.ts'
import { up as unknownLanguages } from './20261128T0300_unknown_languages.ts'
import { up as listParts } from './20261128T0301_list_parts.ts'
import { up as forgottenVersions } from './20261128T0302_forgotten_versions.ts'
import { up as contactsOfServices } from './20261128T0310_contacts_of_services.ts'
import { up as outsideNetwork } from './20261128T0313_outside_network.ts'
import { up as namelessRejected } from './20261128T0315_nameless_rejected.ts'
import { up as placeClosings } from './20261128T0320_place_closings.ts'
import { up as movedCards } from './20261128T0321_moved_cards.ts'
import { up as troublesAbout } from './20261128T0325_troubles_about.ts'
import { up as settledQuestions } from './20261128T0328_settled_questions.ts'
import { up as closingsWhenWritten } from './20261128T0332_closings_when_written.ts'

/** Every migration in order. A static list, because a bundle has no folder to read. Forward only. */
export const migrations: Record<string, Migration> = {
  '20261122T0900_access': { up: access },
  '20261122T0905_files_and_jobs': { up: filesAndJobs },
  '20261122T0910_territory': { up: territory },
  '20261122T0915_directory': { up: directory },
  '20261122T0920_needs_coverage': { up: needsCoverage },
  '20261122T0925_work_outputs': { up: workOutputs },
  '20261128T0100_cards_whole': { up: cardChanges },
  '20261128T0101_card_fields': { up: cardFields },
  '20261128T0102_opening_notes': { up: openingNotes },
  '20261128T0103_card_drafts': { up: cardDrafts },
  '20261128T0110_registers': { up: registers },
  '20261128T0111_register_differences': { up: registerDifferences },
  '20261128T0120_freshness': { up: freshness },
  '20261128T0121_verification': { up: verification },
  '20261128T0130_catalogue': { up: catalogue },
  '20261128T0131_lists': { up: lists },
  '20261128T0140_jobs_once': { up: jobsOnce },
  '20261128T0141_backup_setting': { up: backupSetting },
  '20261128T0150_search_row_numbers': { up: searchRowNumbers },
  '20261128T0160_alike_cards': { up: alikeCards },
  '20261128T0161_merging': { up: merging },
  '20261128T0230_ended_services': { up: endedServices },
  '20261128T0231_logos': { up: logos },
  '20261128T0232_list_editors': { up: listEditors },
  '20261128T0240_alike_pairs': { up: alikePairs },
  '20261128T0260_register_codes': { up: registerCodes },
  '20261128T0261_code_changes': { up: codeChanges },
  '20261128T0265_retention': { up: retention },
  '20261128T0285_sent_files': { up: sentFiles },
  '20261128T0285b_own_choices': { up: ownChoices },
  '20261128T0286_mapping_headings': { up: mappingHeadings },
  '20261128T0287_czech_only_codes': { up: czechOnlyCodes },
  '20261128T0290_table_imports': { up: tableImports },
  '20261128T0291_table_ended': { up: tableEnded },
  '20261128T0295_lists_of_regions': { up: listsOfRegions },
  '20261128T0296_addresses_without_passwords': { up: addressesWithoutPasswords },
  '20261128T0297_planned_troubles': { up: plannedTroubles },
  '20261128T0299_register_lines': { up: registerLines },
  '20261128T0300_unknown_languages': { up: unknownLanguages },
  '20261128T0301_list_parts': { up: listParts },
  '20261128T0302_forgotten_versions': { up: forgottenVersions },
  '20261128T0310_contacts_of_services': { up: contactsOfServices },
  '20261128T0313_outside_network': { up: outsideNetwork },
  '20261128T0315_nameless_rejected': { up: namelessRejected },
  '20261128T0320_place_closings': { up: placeClosings },
  '20261128T0321_moved_cards': { up: movedCards },
  '20261128T0325_troubles_about': { up: troublesAbout },
  '20261128T0328_settled_questions': { up: settledQuestions },
  '20261128T0332_closings_when_written': { up: closingsWhenWritten },
}
