import { type CodeIn, type Label, openList } from './codeList.ts'

/** Professions that work in services; staffing is said by them and full-time equivalents, never by names. */
export const professions = openList({
  social_worker: { cs: 'sociální pracovník/ce', en: 'social worker' },
  social_services_worker: { cs: 'pracovník/ce v sociálních službách', en: 'social services worker' },
  psychologist: { cs: 'psycholog/žka', en: 'psychologist' },
  clinical_psychologist: { cs: 'klinický psycholog/žka', en: 'clinical psychologist' },
  child_psychiatrist: { cs: 'dětský psychiatr/yně', en: 'child psychiatrist' },
  psychotherapist: { cs: 'psychoterapeut/ka', en: 'psychotherapist' },
  family_therapist: { cs: 'rodinný terapeut/ka', en: 'family therapist' },
  special_educator: { cs: 'speciální pedagog/žka', en: 'special educator' },
  educator: { cs: 'pedagog/žka, vychovatel/ka', en: 'educator' },
  speech_therapist: { cs: 'logoped/ka', en: 'speech therapist' },
  early_intervention_adviser: { cs: 'poradce/kyně rané péče', en: 'early intervention adviser' },
  foster_care_worker: { cs: 'doprovázející pracovník/ce pěstounských rodin', en: 'foster-care support worker' },
  child_protection_worker: { cs: 'pracovník/ce OSPOD', en: 'child-protection worker' },
  debt_adviser: { cs: 'dluhový poradce/kyně', en: 'debt adviser' },
  lawyer: { cs: 'právník/čka', en: 'lawyer' },
  mediator: { cs: 'mediátor/ka', en: 'mediator' },
  addiction_worker: { cs: 'adiktolog/žka', en: 'addiction worker' },
  paediatrician: { cs: 'pediatr/yně', en: 'paediatrician' },
  nurse: { cs: 'zdravotní sestra/bratr', en: 'nurse' },
  physiotherapist: { cs: 'fyzioterapeut/ka', en: 'physiotherapist' },
  interpreter: { cs: 'tlumočník/ce', en: 'interpreter' },
  intercultural_worker: { cs: 'interkulturní pracovník/ce', en: 'intercultural worker' },
  peer_worker: { cs: 'peer pracovník/ce', en: 'peer worker' },
  volunteer_coordinator: { cs: 'koordinátor/ka dobrovolníků', en: 'volunteer coordinator' },
  management: { cs: 'vedení a administrativa', en: 'management and administration' },
  other: { cs: 'jiná profese', en: 'another profession' },
} as const satisfies Record<string, Label>)
export type Profession = CodeIn<typeof professions>
