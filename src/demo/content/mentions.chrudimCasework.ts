import type { HeardSentence } from './heardSentence.ts'

/** What was heard in the ORP of Chrudim of casework, schools and housing. */
export const heardInChrudimOfCasework: readonly HeardSentence[] = [
  {
    orp: '5304', needs: ['casework.skills.detection', 'casework.skills'],
    wording: 'Školka pozná potíže první, ale neví, jak o nich s rodiči začít mluvit.',
    heard: [
      [115, 'education', 'ms', 'talk', '571164'],
      [261, 'education', 'ms', 'talk', '572268'],
      [46, 'spod', 'ospod_orp', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.partnership'],
    wording: 'Na společných schůzkách chybí lékaři, bez nich je obraz poloviční.',
    heard: [
      [98, 'spod', 'ospod_orp', 'meeting', '571164'],
      [59, 'education', 'zs', 'meeting', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.partnership.agreement'],
    wording: 'Každý má jinou představu, co je pro dítě nejdůležitější, a rodina slyší tři různé rady.',
    heard: [
      [62, 'social', 'provider', 'talk', '571164'],
      [91, 'education', 'ppp', 'talk', '571164'],
      [98, 'justice', 'court', 'meeting', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.rules.procedures'],
    wording: 'Chybí jednoduchý postup, co má škola udělat první, druhé a třetí.',
    heard: [
      [99, 'education', 'zs', 'talk', '572241'],
      [223, 'education', 'zs', 'talk', '571385'],
      [124, 'education', 'spp', 'survey', '571164'],
      [91, 'health', 'clin_psych', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.rules'],
    wording: 'Kdo případ koordinuje, se často vyjasní až po měsíci.',
    heard: [
      [44, 'spod', 'ospod_orp', 'talk', '571164'],
      [63, 'social', 'provider', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision.family'],
    wording: 'Pracuje se s dítětem, ale rodiče zůstanou stranou a doma se nic nezmění.',
    heard: [
      [70, 'education', 'svp', 'talk', '571164'],
      [123, 'education', 'spp', 'survey', '571164'],
      [51, 'social', 'provider', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision.shared_care'],
    wording: 'Po roce střídavé péče se nikdo nepodívá, jak se dítěti daří.',
    heard: [
      [98, 'justice', 'court', 'meeting', '571164'],
      [98, 'spod', 'ospod_orp', 'meeting', '571164'],
      [124, 'education', 'zs', 'survey', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision.disputes'],
    wording: 'Cestu k dohodě rodičů by zkrátila mediace hned na začátku.',
    heard: [
      [98, 'justice', 'court', 'meeting', '571164'],
      [98, 'justice', 'mediator', 'meeting', '571164'],
      [46, 'spod', 'ospod_orp', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision.institutional'],
    wording: 'Děti v domově by se mohly vrátit dřív, kdyby někdo pracoval s rodiči.',
    heard: [
      [210, 'education', 'dd', 'talk', '571539'],
      [45, 'spod', 'ospod_orp', 'talk', '571164'],
      [54, 'spod', 'spod_org', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision.childs_view'],
    wording: 'Názor dítěte se zapíše, ale málokdy něco změní.',
    heard: [
      [122, 'education', 'spp', 'survey', '571164'],
      [123, 'education', 'child', 'survey', '571164'],
      [54, 'spod', 'spod_org', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision.motivation'],
    wording: 'Rodiny přicházejí, protože musí, ne protože chtějí; s tím se špatně pracuje.',
    heard: [
      [44, 'social', 'provider', 'talk', '571164'],
      [241, 'justice', 'pms', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['schools.procedures'],
    wording: 'Ve škole není určeno, kdo píše zprávu pro úřad a kdo mluví s rodiči.',
    heard: [
      [59, 'education', 'zs', 'meeting', '571164'],
      [85, 'education', 'zs', 'talk', '572411'],
      [207, 'public', 'edu_dept', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['schools.competences'],
    wording: 'Učitelé chtějí vědět, jak poznat zanedbávání a jak o něm mluvit.',
    heard: [
      [99, 'education', 'zs', 'talk', '572241'],
      [123, 'education', 'zs', 'survey', '571164'],
      [207, 'public', 'edu_dept', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['schools.disadvantage'],
    wording: 'Děti, které nemají doma klid na učení, potřebují doučování přímo ve škole.',
    heard: [
      [122, 'education', 'zs', 'survey', '571164'],
      [62, 'ngo', 'family_centre', 'talk', '571164'],
      [124, 'social', 'parent', 'survey', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['housing.concept.availability'],
    wording: 'Byty pro rodiny s dětmi mizí, nájmy rostou a ubytovna není místo pro děti.',
    heard: [
      [35, 'public', 'osvz', 'talk', '571164'],
      [111, 'social', 'provider', 'talk', '571164'],
      [192, 'housing', 'orp', 'talk', '571164'],
      [178, 'employment', 'up', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['housing.concept', 'housing.concept.development'],
    wording: 'Město by mělo mít plán, kolik dostupných bytů chce a pro koho.',
    heard: [
      [190, 'housing', 'orp', 'talk', '571164'],
      [98, 'social', 'provider', 'meeting', '571164'],
      [98, 'public', 'osvz', 'meeting', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['housing.crisis.single_mothers'],
    wording: 'Mladí po odchodu z dětského domova nemají první byt ani kauci.',
    heard: [
      [210, 'education', 'dd', 'talk', '571539'],
      [111, 'social', 'provider', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['casework.revision'],
    wording: 'Dobré postupy z jedné skupiny se nedostanou do druhé.',
    heard: [
      [98, 'social', 'provider', 'meeting', '571164'],
      [98, 'spod', 'ospod_orp', 'meeting', '571164'],
      [59, 'education', 'zs', 'meeting', '571164'],
    ],
  },
]
