import { type CodeIn, type Label, openList } from './codeList.ts'

/** Target groups in the words of the register of providers. */
export const targetGroups = openList({
  youth_6_26: { cs: 'děti a mládež ve věku od 6 do 26 let ohrožené společensky nežádoucími jevy', en: 'children and young people aged 6–26 at risk' },
  ethnic: { cs: 'etnické menšiny', en: 'ethnic minorities' },
  immigrants: { cs: 'imigranti a azylanti', en: 'immigrants and asylum holders' },
  dom_violence: { cs: 'oběti domácího násilí', en: 'victims of domestic violence' },
  trafficking: { cs: 'oběti obchodu s lidmi', en: 'victims of trafficking' },
  crime_victims: { cs: 'oběti trestné činnosti', en: 'crime victims' },
  homeless: { cs: 'osoby bez přístřeší', en: 'homeless people' },
  care_leavers: { cs: 'osoby do 26 let věku opouštějící školská zařízení pro výkon ústavní péče', en: 'people up to 26 leaving institutional care' },
  exploited: { cs: 'osoby komerčně zneužívané', en: 'commercially exploited people' },
  addiction: { cs: 'osoby ohrožené závislostí nebo závislé na návykových látkách', en: 'people with an addiction or at risk of one' },
  mental_illness: { cs: 'osoby s chronickým duševním onemocněním', en: 'people with a chronic mental illness' },
  chronic_illness: { cs: 'osoby s chronickým onemocněním', en: 'people with a chronic illness' },
  other_disability: { cs: 'osoby s jiným zdravotním postižením', en: 'people with another disability' },
  combined_dis: { cs: 'osoby s kombinovaným postižením', en: 'people with combined disabilities' },
  intellectual_dis: { cs: 'osoby s mentálním postižením', en: 'people with an intellectual disability' },
  physical_dis: { cs: 'osoby s tělesným postižením', en: 'people with a physical disability' },
  hearing_dis: { cs: 'osoby se sluchovým postižením', en: 'people with a hearing impairment' },
  visual_dis: { cs: 'osoby se zrakovým postižením', en: 'people with a visual impairment' },
  disability: { cs: 'osoby se zdravotním postižením', en: 'people with a disability' },
  crisis: { cs: 'osoby v krizi', en: 'people in crisis' },
  risky_life: { cs: 'osoby, které vedou rizikový způsob života nebo jsou tímto způsobem života ohroženy', en: 'people with a risky way of life or at risk of it' },
  excluded: { cs: 'osoby žijící v sociálně vyloučených komunitách', en: 'people in socially excluded communities' },
  offenders: { cs: 'pachatelé trestné činnosti', en: 'offenders' },
  carers: { cs: 'pečující osoby', en: 'informal carers' },
  families: { cs: 'rodiny s dítětem/dětmi', en: 'families with a child or children' },
  seniors: { cs: 'senioři', en: 'older people' },
  palliative: { cs: 'osoby s potřebou paliativní péče', en: 'people in need of palliative care' },
  dementia: { cs: 'osoby žijící s demencí', en: 'people living with dementia' },
} as const satisfies Record<string, Label>)
export type TargetGroup = CodeIn<typeof targetGroups>
