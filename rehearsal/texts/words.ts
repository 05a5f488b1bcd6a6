// What people with a role say: units in reports, members on candidates, deputies with questions, citizens at the site.
import type { Text } from '../../domain/languages.ts';

/** A unit's reports by progress, as shares of the whole from 0 to 1. */
export const reportWords: readonly { readonly from: number; readonly words: readonly Text[] }[] = [
  {
    from: 0,
    words: [
      {
        zh: '场地已腾空，围挡今天立好了，下周一进场。',
        en: 'The site is cleared and fenced since today; work begins on Monday.',
      },
      {
        zh: '施工单位已定，图纸在门口贴了三天，没有人提不同意见。',
        en: 'The builder is chosen. The plans hung at the door for three days and nobody objected.',
      },
      {
        zh: '邻居们开了两次会，位置往东挪了两米，大家都同意。',
        en: 'The neighbours met twice; it moves two metres to the east, and everybody agrees.',
      },
    ],
  },
  {
    from: 0.3,
    words: [
      { zh: '主体做完了，这两天在做水电。', en: 'The shell stands; water and power are being laid.' },
      { zh: '设备到货一半，另一半月底到。', en: 'Half of the equipment has come, the rest is due at the end of the month.' },
      { zh: '下雨停了四天，已经增加人手追回来。', en: 'Rain stopped us for four days; more hands are making up for it.' },
    ],
  },
  {
    from: 0.6,
    words: [
      { zh: '装修收尾，扶手和坡道装好了，请看照片。', en: 'Finishing inside. Handrails and ramp are in, see the picture.' },
      {
        zh: '请社区的老人来试了一遍，把门口的坎去掉了。',
        en: 'We asked elders of the neighbourhood to try it, and took away the step at the door.',
      },
      { zh: '还差验收前的检测，已经约好日子。', en: 'Only the test before acceptance is missing; the day is fixed.' },
    ],
  },
  {
    from: 0.9,
    words: [
      {
        zh: '全部做完，逐条对照标准自查过，请验收。',
        en: 'All done and checked against the standard, line by line. Please accept.',
      },
      { zh: '已经开门试用一周，没有问题，申请验收。', en: 'Open on trial for a week without trouble; we ask for acceptance.' },
    ],
  },
];

/** Comments of deputies and members, by the candidate's id in `examples/rehearsal/candidates-province.csv`. */
export const memberComments: Readonly<Record<string, readonly Text[]>> = {
  'rural-ambulance': [
    {
      zh: '站点有了，人从哪里来？建议把急救人员的编制和待遇一起写进去。',
      en: 'The stations are fine, but who will staff them? Put posts and pay into the plan as well.',
    },
    { zh: '海岛站要同时考虑救护船，否则过不了海。', en: 'An island station needs a boat too, or it ends at the shore.' },
  ],
  'boarding-schools': [
    { zh: '热水之外，请加上夜间值班老师的补贴。', en: 'Beside hot water, please pay the teachers who stay overnight.' },
  ],
  'village-buses': [
    {
      zh: '班次要写死到年底考核，不能开业三个月就减。',
      en: 'Fix the number of runs until the year’s end; they must not shrink after three months.',
    },
    { zh: '建议请村民投票定站点。', en: 'Let the villagers vote on where it stops.' },
  ],
  'care-beds': [
    {
      zh: '床位数不少，护理员够吗？建议与职校一起培养。',
      en: 'Many beds, but are there carers? Train them with the vocational schools.',
    },
  ],
  'county-childcare': [{ zh: '收费标准应当一并公布。', en: 'Publish the fees at the same time.' }],
  workshops: [{ zh: '支持。希望把做出来的东西也帮着卖掉。', en: 'I support it. Help them sell what they make, too.' }],
};
