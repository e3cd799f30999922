import type { CapacityUnit, ServiceForm, SocialServiceKind, TargetGroup } from '../../codelists/index.ts'

// Codes of the register of social services that were seen in it; others are kept as they are until somebody says what
// they mean (the code lists of MPSV say it).

export const serviceKindCodes: Readonly<Record<string, SocialServiceKind>> = {
  'DruhSocialniSluzby/1': 'osp', 'DruhSocialniSluzby/3': 'os_asist', 'DruhSocialniSluzby/4': 'pec_sl', 'DruhSocialniSluzby/5': 'tisn',
  'DruhSocialniSluzby/6': 'pruv', 'DruhSocialniSluzby/8': 'odl', 'DruhSocialniSluzby/9': 'cds', 'DruhSocialniSluzby/10': 'ds',
  'DruhSocialniSluzby/11': 'ts', 'DruhSocialniSluzby/12': 'dozp', 'DruhSocialniSluzby/13': 'dps', 'DruhSocialniSluzby/14': 'dzr',
  'DruhSocialniSluzby/15': 'chb', 'DruhSocialniSluzby/18': 'tkp', 'DruhSocialniSluzby/19': 'tlum', 'DruhSocialniSluzby/23': 'kp',
  'DruhSocialniSluzby/28': 'sas_rd', 'DruhSocialniSluzby/29': 'sas_ozp', 'DruhSocialniSluzby/30': 'std', 'DruhSocialniSluzby/32': 'tp',
  'DruhSocialniSluzby/33': 'sr',
}

export const targetGroupCodes: Readonly<Record<string, TargetGroup>> = {
  'CilovaSkupinaOsoby/24': 'seniors', 'CilovaSkupinaOsoby/26': 'carers', 'CilovaSkupinaOsoby/27': 'palliative',
  'CilovaSkupinaOsoby/30': 'dementia',
}

export const formCodes: Readonly<Record<string, ServiceForm>> = {
  'FormaSocialniSluzby/amb': 'ambulatory', 'FormaSocialniSluzby/pob': 'residential', 'FormaSocialniSluzby/ter': 'outreach',
}

export const unitCodes: Readonly<Record<string, CapacityUnit>> = {
  'TypKapacitySocialniSluzby/klient': 'klient', 'TypKapacitySocialniSluzby/kontakt': 'kontakt', 'TypKapacitySocialniSluzby/interv': 'interv',
  'TypKapacitySocialniSluzby/luzka': 'luzka', 'TypKapacitySocialniSluzby/hovor': 'hovor',
}
