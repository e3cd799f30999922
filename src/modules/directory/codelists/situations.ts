import type { HelpFunction } from './helpFunctions.ts'
import { codeList, type Label } from './codeList.ts'

interface SituationMapping {
  /** A second line in the words of the person who is in it. */
  readonly more: Label
  /** The sentence over the list of help. */
  readonly lead: Label
  /** Functions of help that answer the situation. */
  readonly functions: readonly HelpFunction[]
  /** What people type when they are in it, with commas between; search understands each as this situation. */
  readonly words: string
  /** Sayings that count only with exactly these words, the small ones too: „za školu“, and what a visitor says in English. */
  readonly exactly: string
  /** The page shows the quick exit and the helplines first. */
  readonly sensitive: boolean
}

/** Life situations of the public face, in its order. */
export const situations = codeList({
  separation: {
    cs: 'Rozcházíme se', en: 'We are separating',
    more: { cs: 'a nechceme, aby to odneslo dítě', en: 'and do not want the child to suffer' },
    lead: { cs: 'Domluvit se jde i tehdy, když spolu nemluvíte. Začněte u toho, kdo umí vést rozhovor obou stran.', en: 'You can agree even when you do not talk. Start with somebody who can lead a talk of both sides.' },
    functions: ['mediation', 'child_psychology'], sensitive: false,
    words: 'rozvod, rozchod, rozcházíme, hádáme se, střídavá péče, opatrovnictví, svěření, výživné, mediace, '
      + 'rozvádíme, rozvádím, rozvedli, rozešli, nedává dítě',
    exactly: 'divorce, divorced, divorcing, separation, separating, separated, custody, alimony, broke up, breaking up, split up, '
      + 'splitting up, mediation',
  },
  sad_child: {
    cs: 'Dítě je smutné, bojí se', en: 'A child is sad or afraid',
    more: { cs: 'trápí se, nespí, ubližuje si', en: 'is worried, does not sleep, hurts themselves' },
    lead: { cs: 'Začněte tím, komu se vám bude volat nejsnáz. Když to nebude správné místo, poradí vám, kam dál.', en: 'Start with whoever is easiest to call. If it is not the right place, they will tell you where to go.' },
    functions: ['child_psychology', 'school_counselling', 'crisis'], sensitive: true,
    words: 'smutné, smutek, úzkost, deprese, bojí, strach, nespí, sebepoškozování, ubližuje si, pláče, trápení, trápí se, '
      + 'řeže se, nechce žít, chce zabít, nechce jíst, anorexie, bulimie, porucha příjmu potravy, sebevražda',
    exactly: 'nejí, přestal jíst, přestala jíst, odmítá jíst, '
      + 'sad child, sad daughter, sad son, sad boy, sad girl, unhappy, sadness, depressed, depression, anxiety, anxious, self harm, '
      + 'cuts herself, cuts himself, hurts herself, hurts himself, kill herself, kill himself, suicide, suicidal, want to die, '
      + 'wants to die, crying, cries, scared, afraid, not sleep, not sleeping, doesn t sleep, doesnt sleep, not eat, not eating, '
      + 'doesn t eat, doesnt eat, won t eat, refuses to eat, stopped eating, eating disorder, anorexia, bulimia',
  },
  school_refusal: {
    cs: 'Dítě nechce do školy', en: 'A child refuses school',
    more: { cs: 'odmítá, zatajuje, prospěch padá', en: 'refuses, hides it, grades fall' },
    lead: { cs: 'Za odmítáním školy bývá důvod. Pomohou ho najít lidé ve škole i mimo ni.', en: 'There is usually a reason behind it. People at school and outside can help to find it.' },
    functions: ['school_counselling', 'child_psychology', 'family_outreach'], sensitive: false,
    words: 'nechce do školy, záškoláctví, odmítá školu, prospěch, špatné známky, výchovný poradce, '
      + 'nechodí do školy, nechce chodit, odmítá chodit, záškolák, neomluvené hodiny, neomluvená absence, vynechává školu, '
      + 'ulejvá se',
    exactly: 'chodí za školu, chodit za školu, chodil za školu, chodila za školu, chodí za školou, '
      + 'refuse school, refuses school, refusing school, refused school, school refusal, skip school, skips school, skipping school, '
      + 'truancy, truant, misses school, missing school, hates school, afraid of school, scared of school, not go to school, '
      + 'not going to school, not want school, doesn t want school, doesnt want school, doesn t go to school, doesnt go to school, '
      + 'won t go to school, wont go to school, bad grades, bad marks',
  },
  bullying: {
    cs: 'Dítěti ve škole ubližují', en: 'A child is bullied',
    more: { cs: 'posmívají se, bijí ho, ztrapňují na síti', en: 'mocked, hit or shamed online' },
    lead: { cs: 'Šikanu má řešit škola. Když to nejde, pomohou i lidé zvenčí.', en: 'The school must deal with bullying. If it does not work, people from outside help too.' },
    functions: ['school_counselling', 'child_psychology', 'youth_low_threshold', 'leisure_prevention'], sensitive: true,
    words: 'šikana, šikanují, ubližují, posmívají se, kyberšikana, spolužáci, bijí, ztrapňují, vyčleňují, '
      + 'smějí se, smějou se, vysmívají se, nadávají, pomlouvají, bijí škola, bijí třída, bijí spolužáci',
    exactly: 'bullying, bullied, bully, bullies, cyberbullying, classmates, mocked, mocking, teased, teasing, laugh at, laughing at, '
      + 'beaten school, hit school, hurt school',
  },
  violence: {
    cs: 'Doma je násilí', en: 'There is violence at home',
    more: { cs: 'mezi rodiči nebo vůči dětem', en: 'between parents or towards children' },
    lead: { cs: 'Když jde o život, volejte 112 nebo 158. Jinak začněte tam, kde umějí pomoci hned a v bezpečí.', en: 'If life is in danger, call 112 or 158. Otherwise start where they can help at once and safely.' },
    functions: ['crisis', 'emergency_housing', 'child_psychology'], sensitive: true,
    words: 'násilí, bije, týrání, napadá, zneužívání, strach z partnera, vyhrožuje, '
      + 'mlátí, zbil, uhodil, udeřil, škrtil, manžel bije, muž bije, partner bije, přítel bije, '
      + 'otec bije, táta bije, manžel ubližuje, muž ubližuje, partner ubližuje, bojím manžela, bojím partnera, strach z manžela',
    exactly: 'violence, violent, abuse, abused, abuses, abusive, beats, beaten, husband hits, partner hits, father hits, boyfriend hits, '
      + 'hits me, hits us, hits children, afraid of husband, afraid of partner, scared of husband, scared of partner, threatens me',
  },
  debts_housing: {
    cs: 'Dluhy a strach o bydlení', en: 'Debts and fear of losing a home',
    more: { cs: 'hrozí výpověď, nemáme kam jít', en: 'eviction threatens, nowhere to go' },
    lead: { cs: 'Čím dřív zavoláte, tím víc se dá zachránit. Poradna vás nebude soudit.', en: 'The sooner you call, the more can be saved. Nobody there will judge you.' },
    functions: ['debts_benefits', 'emergency_housing', 'family_outreach'], sensitive: false,
    words: 'dluhy, exekuce, nájem, bydlení, výpověď, vystěhování, azylový dům, dávky, peníze, insolvence, '
      + 'dlužím, dlužíme, půjčka, kde bydlet, '
      + 'vyhodili z bytu, přijdeme o byt, nemáme na jídlo, exekutor',
    exactly: 'debt, debts, eviction, evicted, homeless, pay rent, rent arrears, afford rent, housing, lose home, lost home, losing home, '
      + 'nowhere to live, nowhere to go, place to live, bailiff, bailiffs, insolvency, bankruptcy, benefits, loan, loans, shelter, '
      + 'no money, no food, owe',
  },
  teenager_drugs: {
    cs: 'Dospívající a drogy', en: 'Teenagers and drugs',
    more: { cs: 'alkohol, tráva, pervitin, hry', en: 'alcohol, weed, meth, gaming' },
    lead: { cs: 'Poradit se můžete i bez dospívajícího a bez jmen.', en: 'You can ask for advice without the teenager and without names.' },
    functions: ['addiction', 'youth_low_threshold', 'child_psychology'], sensitive: false,
    words: 'drogy, alkohol, pije, tráva, marihuana, pervitin, závislost, počítačové hry, mobil, kouří, feťák, gambling, '
      + 'hulí, fetuje, opíjí se',
    exactly: 'drug, drugs, alcohol, drinks, drinking, drunk, weed, marijuana, cannabis, meth, addict, addicted, addiction, addictions, '
      + 'drug abuse, alcohol abuse, substance abuse, gaming, computer games, smokes, smoking, vaping',
  },
  disability: {
    cs: 'Čekáme dítě s postižením', en: 'A child with a disability',
    more: { cs: 'nebo ho doma už máme', en: 'on the way or already at home' },
    lead: { cs: 'Raná péče přijede k vám domů a poradí od prvních dnů.', en: 'Early intervention comes to your home and advises from the first days.' },
    functions: ['early_care', 'family_outreach'], sensitive: false,
    words: 'postižení, handicap, autismus, raná péče, opožděný vývoj, diagnóza, asistence, odlehčení',
    exactly: 'disability, disabilities, disabled, handicapped, autism, autistic, special needs, down syndrome, wheelchair, early care, '
      + 'early intervention, developmental delay, respite',
  },
  leaving_care: {
    cs: 'Odcházím z dětského domova', en: 'I am leaving a children’s home',
    more: { cs: 'bydlení, práce, peníze', en: 'housing, work, money' },
    lead: { cs: 'Na začátek nemusíte být sami. Tady pomohou s bydlením, prací i úřady.', en: 'You need not be alone at the start. They help with housing, work and offices.' },
    functions: ['emergency_housing', 'debts_benefits', 'foster_care'], sensitive: false,
    words: 'odchod z dětského domova, dětský domov, plnoletost, osamostatnění, dům na půl cesty, mladý dospělý',
    exactly: 'leaving care, care leaver, care leavers, children s home, childrens home, orphanage, halfway house, turning 18',
  },
  alone: {
    cs: 'Na všechno jsem sama', en: 'I am alone with everything',
    more: { cs: 'potřebuji si odpočinout', en: 'I need a rest' },
    lead: { cs: 'Říct si o pomoc není ostuda. Někdo může přijet k vám, nebo na chvíli pohlídat.', en: 'Asking for help is no shame. Somebody can come to you, or look after the children for a while.' },
    functions: ['family_outreach', 'leisure_prevention', 'debts_benefits'], sensitive: false,
    words: 'samoživitelka, jsem sama, na všechno sama, únava, vyčerpání, hlídání dětí, odpočinek',
    exactly: 'single mother, single mum, single mom, single father, single parent, all alone, am alone, alone with everything, '
      + 'alone with children, exhausted, tired, babysitting, babysitter, need rest',
  },
  fear_for_child: {
    cs: 'Mám strach o cizí dítě', en: 'I am worried about somebody else’s child',
    more: { cs: 'u sousedů, ve třídě, v rodině', en: 'next door, in class, in the family' },
    lead: { cs: 'Ozvěte se úřadu, který děti chrání. Nemusíte mít důkazy a nemusíte to řešit sami.', en: 'Contact the office that protects children. You need no proof and need not solve it yourself.' },
    functions: ['crisis', 'family_outreach'], sensitive: true,
    words: 'u sousedů, cizí dítě, obava o dítě, podezření, oznámit, nahlásit, zanedbávání, ospod',
    exactly: 'neighbour child, neighbours child, neighbour s child, neighbor child, neighbors child, neighbor s child, next door, '
      + 'neglect, neglected, report abuse, suspect abuse, child protection',
  },
} as const satisfies Record<string, Label & SituationMapping>)

export type Situation = keyof typeof situations
export const situationCodes = Object.keys(situations) as [Situation, ...Situation[]]
