// How the district's deputies vote in the rehearsal, arranged so that two candidates tie for the last place.

/** Deputies who have excused themselves; 19 of 21 answer the roll call, and 14 are a quorum. */
export const absentDeputies: readonly string[] = ['yue-lin', 'fu-daoyong'];

/** The candidates that each deputy leaves out, of the 12 in `examples/rehearsal/candidates-county.csv`; the other ten are marked. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  'ying-meiyu': ['reading-rooms', 'gyms'],
  'chu-tianming': ['reading-rooms', 'gyms'],
  'wei-xiaoyan': ['reading-rooms', 'gyms'],
  'hong-zhenhua': ['reading-rooms', 'gyms'],
  'ding-yulan': ['reading-rooms', 'step-free'],
  'xia-junjie': ['reading-rooms', 'charging'],
  'mao-haiyan': ['reading-rooms', 'pocket-parks'],
  'zhao-decai': ['day-labour', 'clinics'],
  'ni-shuqin': ['day-labour', 'night-bus'],
  'tong-jialiang': ['day-labour', 'step-free'],
  'yan-bing': ['day-labour', 'charging'],
  'lai-xuefeng': ['day-labour', 'pocket-parks'],
  'jin-caiyun': ['day-labour', 'lifts'],
  'bi-songtao': ['day-labour', 'lie-down-naps'],
  'an-ruixue': ['gyms', 'clinics'],
  'lu-zhengping': ['gyms', 'night-bus'],
  'qiao-manli': ['gyms', 'step-free'],
  'kang-jianshe': ['gyms', 'charging'],
  'mu-qingfeng': ['gyms', 'pocket-parks'],
};

/** Deputies who prefer the second of the tied candidates, `day-labour`, in the second round; the others take the first. */
export const forSecondOfTied: readonly string[] = [
  'chu-tianming',
  'hong-zhenhua',
  'xia-junjie',
  'zhao-decai',
  'tong-jialiang',
  'jin-caiyun',
  'lu-zhengping',
  'mu-qingfeng',
];

/** The candidates that a deputy marks: of all 12 in the first round, of the tied ones in a second. */
export const marksOf = (deputy: string, candidates: readonly string[]): readonly string[] => {
  if (candidates.length > 2) return candidates.filter((candidate) => !(leftOut[deputy] ?? []).includes(candidate)).slice(0, 10);
  const [first, second] = ['reading-rooms', 'day-labour'];
  const wanted = forSecondOfTied.includes(deputy) ? second : first;
  return candidates.filter((candidate) => candidate === wanted);
};
