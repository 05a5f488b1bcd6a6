import type { Kind } from '../../../analysis/kinds.ts';

/**
 * 36 texts by somebody who had not read the examples, scored once when signs and examples were fixed: 32 were read right. The rule for
 * lists within one sentence was changed after its texts of kind `several`; do not tune the other kinds by it.
 */
export const blind: Readonly<Record<Exclude<Kind, 'possible-emergency' | 'accusation' | 'no-content'>, readonly string[]>> = {
  suggestion: [
    '能不能在地铁口多放几排共享单车的停车架，早高峰根本没地方停',
    '我们镇上缺一个像样的篮球场，孩子们只能在晒谷场上打球',
    '公交站牌字太小，老年人看不清，换成大字的吧',
    '希望图书馆周末晚上也开门',
    'More benches along the canal path would help older walkers.',
    'It would be good to have a clinic in our village open on Sundays.',
  ],
  grievance: [
    '我的养老金从三月份起就少发了四百多，跑了两趟社保所都没说清楚',
    '隔壁装修天天早上六点开工，找物业三次都没人管',
    '我家房产证办了两年还没下来，开发商一直拖',
    '工地老板欠我两个月工资，人也联系不上了',
    'My landlord kept my deposit and the office will not answer my letters.',
    'My mother was refused at the hospital because of a mistake in her insurance record.',
  ],
  emergency: [
    '三单元楼道里冒黑烟，有人困在里面',
    '有个小孩掉进河里了，在桥下面',
    '我爸突然倒地叫不醒了怎么办',
    '墙塌下来压到人了',
    'There is a man with a knife outside the school gate right now',
    'My neighbour has collapsed and is not breathing',
  ],
  abuse: [
    '你们就是一群吃干饭的废物',
    '狗官，迟早收拾你',
    '写这信的人脑子有病吧，滚',
    '垃圾政府，骗子',
    'You useless idiots should all be sacked',
    'Shut up, you lying pigs',
  ],
  spam: [
    '专业办理各类证件，加微信 abc8899，当天出证',
    '低息贷款三分钟到账，无需抵押',
    '恭喜您获得抽奖资格，点击链接领取手机',
    '家教招聘日结三百，在家可做',
    'Cheap followers and likes, visit our site today',
    'Earn $500 a day from home, message me on WhatsApp',
  ],
  several: [
    '一是把村口那段路铺一下；二是装几盏路灯；三是卫生室周末要有人',
    '建议：1.增加早班公交 2.学校门口设减速带 3.清理河道垃圾',
    '首先希望菜场搬迁，其次停车收费太贵，另外垃圾分类桶不够',
    '幼儿园太少，还有养老院床位也不够，再就是自来水经常发黄',
    'First, fix the pavement on Mill Road. Second, open the library on Sundays. Third, plant trees.',
    'We need more buses, and separately the park toilets are always locked, and also the school needs a crossing.',
  ],
};
