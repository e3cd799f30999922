/** Codes of the practice's code lists as the demo uses them; the rooms own the lists themselves. */
export type Sector =
  | 'spod' | 'social' | 'education' | 'health' | 'justice' | 'police' | 'public' | 'employment' | 'housing'
  | 'ngo' | 'church' | 'leisure' | 'prevention' | 'research' | 'media'

export type FacilityKind =
  | 'ms' | 'zs' | 'zs_spec' | 'ss' | 'detska_skupina' | 'zus' | 'ppp' | 'spc' | 'svp' | 'spp' | 'svc_ddm'
  | 'sd_sk' | 'dd' | 'dds' | 'du' | 'vu' | 'zdvop' | 'pldd' | 'child_psychiatry' | 'clin_psych' | 'adiktolog'
  | 'hospital' | 'zzs' | 'dc' | 'public_health_nurse' | 'court' | 'prosecutor' | 'pms' | 'lawyer'
  | 'mediator' | 'expert' | 'pcr' | 'mp' | 'ospod_orp' | 'ospod_kraj' | 'osvz' | 'edu_dept' | 'orp' | 'pou'
  | 'obec' | 'kraj' | 'up' | 'mpsv' | 'csi' | 'umpod' | 'provider' | 'spod_org' | 'family_centre' | 'mas'
  | 'asz' | 'parish' | 'club' | 'library' | 'university' | 'newspaper' | 'helpline'

export type SocialServiceKind =
  | 'osp' | 'os_asist' | 'pec_sl' | 'tisn' | 'pruv' | 'psb' | 'odl' | 'cds' | 'ds' | 'ts' | 'dozp' | 'dps'
  | 'dzr' | 'chb' | 'sszz' | 'rp' | 'tkp' | 'tlum' | 'ad' | 'dpc' | 'kc' | 'kp' | 'ic' | 'ndc' | 'nzdm'
  | 'nocl' | 'snp' | 'sas_rd' | 'sas_ozp' | 'std' | 'tk' | 'tp' | 'sr' | 'cdz'

export type ServiceForm =
  | 'ambulatory' | 'outreach' | 'residential' | 'online' | 'telephone'

export type CapacityUnit =
  | 'klient' | 'kontakt' | 'interv' | 'luzka' | 'hovor' | 'uvazek' | 'misto'

export type LegalBasis =
  | 'social_service' | 'spod_authorised' | 'education' | 'health' | 'public_authority' | 'related'
  | 'prevention' | 'informal'

export type TargetGroup =
  | 'youth_6_26' | 'ethnic' | 'immigrants' | 'dom_violence' | 'trafficking' | 'crime_victims' | 'homeless'
  | 'care_leavers' | 'exploited' | 'addiction' | 'mental_illness' | 'chronic_illness' | 'other_disability'
  | 'combined_dis' | 'intellectual_dis' | 'physical_dis' | 'hearing_dis' | 'visual_dis' | 'disability'
  | 'crisis' | 'risky_life' | 'excluded' | 'offenders' | 'carers' | 'families' | 'seniors' | 'palliative'
  | 'dementia'

export type AudienceGroup =
  | 'child' | 'parent' | 'single_mother' | 'young_adult' | 'child_leaving_home' | 'foster_family'
  | 'separated_parents' | 'foreigners' | 'unmotivated' | 'professional' | 'school_staff'

export type ContactRole =
  | 'head_osvz' | 'head_ospod' | 'ospod_worker' | 'youth_curator' | 'nrp_worker' | 'social_worker_mu'
  | 'hn_worker' | 'crime_prev' | 'kpss_coord' | 'map_coord' | 'mayor' | 'deputy' | 'commission_chair'
  | 'principal' | 'counsellor' | 'prevention_meth' | 'school_psych' | 'school_spec_ped' | 'school_social'
  | 'class_teacher' | 'paediatrician' | 'nurse' | 'service_manager' | 'key_worker' | 'director' | 'judge'
  | 'mediator' | 'police_prev' | 'journalist'

export type PlatformKind =
  | 'kpss' | 'kpss_wg' | 'map' | 'mas' | 'asz' | 'interdisciplinary_team' | 'case_management_wg'
  | 'case_conference' | 'schools_ospod' | 'zs_wg' | 'ms_wg' | 'principals' | 'counsellors' | 'psychologists'
  | 'paediatricians' | 'sas_regional' | 'sw_up' | 'commission_spod' | 'commission_social'
  | 'intersectoral_group' | 'mini_team' | 'youth_team' | 'crime_prevention' | 'housing_group'
  | 'spolu_a_vcas'


export type SpodActivity =
  | 'a' | 'b' | 'c' | 'd' | 'e' | 'f'
  // The wording before 2025, on an older card.
  | 'before2025_10'

export type ActorStatus =
  | 'identified' | 'approached' | 'engaged' | 'key' | 'dormant' | 'ended'

export type FundingSource =
  | 'mpsv_101a' | 'mpsv_104' | 'mpsv_rodina' | 'mpsv_spod' | 'region' | 'municipality' | 'esf_opz_plus'
  | 'op_jak' | 'irop_mas' | 'msmt' | 'mv_prevence' | 'rvkpp' | 'mzd' | 'msp' | 'state_foster' | 'foundation'
  | 'donor' | 'church' | 'user_fees' | 'own' | 'minitender'
