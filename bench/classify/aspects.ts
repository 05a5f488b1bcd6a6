import type { Aspect } from '../../analysis/classify.ts';

/** The labels of the messages, described as a year plan describes its aspects. */
export const aspectsOfCity: readonly Aspect[] = [
  {
    id: '城乡建设',
    zh: '城乡建设：住房与物业、规划、市政设施、拆迁安置、违章建筑',
    en: 'Urban and rural construction: housing, planning, public utilities',
  },
  { id: '环境保护', zh: '环境保护：空气、水、噪声、垃圾、污染治理', en: 'Environment: air, water, noise, waste, pollution' },
  { id: '交通运输', zh: '交通运输：公交、出租车、客运、道路运输、停车', en: 'Transport: buses, taxis, roads, parking' },
  {
    id: '教育文体',
    zh: '教育文体：学校、招生、教师、文化、体育',
    en: 'Education, culture and sport: schools, teachers, culture, sport',
  },
  {
    id: '劳动和社会保障',
    zh: '劳动和社会保障：就业、工资、社会保险、养老金、退休',
    en: 'Labour and social security: employment, wages, insurance, pensions',
  },
  {
    id: '商贸旅游',
    zh: '商贸旅游：市场、消费、物价、旅游、景区',
    en: 'Commerce and tourism: markets, consumers, prices, tourism',
  },
  { id: '卫生计生', zh: '卫生计生：医院、医疗、医保、计划生育', en: 'Health and family planning: hospitals, medicine, births' },
];

/** The aspects of the proposals, in the same way. */
export const aspectsOfNewYork: readonly Aspect[] = [
  {
    id: 'culture_community',
    zh: '文化与社区：艺术、社区中心、图书馆',
    en: 'Culture and community: arts, libraries, community centers',
  },
  { id: 'education', zh: '教育：学校、教室、教学设备', en: 'Education: schools, classrooms, equipment' },
  { id: 'housing', zh: '住房：公共住房、公寓', en: 'Housing: public housing, apartments' },
  { id: 'parks_environment', zh: '公园与环境：公园、绿化、垃圾', en: 'Parks and environment: parks, trees, playgrounds, waste' },
  { id: 'public_safety', zh: '公共安全：警察、消防、监控', en: 'Public safety: police, fire, cameras' },
  { id: 'seniors', zh: '老年人：养老、老年中心', en: 'Seniors: elderly care, senior centers' },
  { id: 'transport', zh: '交通：道路、公交、行人', en: 'Transport: streets, buses, pedestrians' },
  { id: 'youth', zh: '青少年：课后活动、青年', en: 'Youth: after-school programs, young people' },
];
