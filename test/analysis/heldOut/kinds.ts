import type { Kind } from '../../../analysis/kinds.ts';

/**
 * 60 texts held out from the reader of kinds, decided by hand as in `../kinds.cases.ts`, and scored once when its rules stood: 26 were read
 * right by signs alone. Most examples (analysis/kinds/examples) were written, and two thresholds chosen, after its errors had been looked at:
 * what is read right of them since says how well they are learnt, and `kindsBlind.ts` how well others are.
 */
type Told = Readonly<Record<Exclude<Kind, 'possible-emergency' | 'accusation'>, readonly string[]>>;

export const unseen: Told = {
  suggestion: [
    '菜市场二楼空了一半，改成便民理发和缝补摊多实用。',
    '小学门前那棵老樟树要保护，别为了停车砍掉。',
    '村里的戏台漏雨，唱戏的老人打着伞唱。',
    '地铁口到公交站隔着一条河，架座人行桥吧。',
    '希望政务大厅中午不要全关门，上班族只有这个点有空。',
    '儿童医院的雾化室再添几台机器，娃娃排队哭成一片。',
    '我爷爷耳背，办事大厅叫号听不见，加个大屏幕显示。',
    'Benches along the canal would help people who walk slowly.',
    'Could the evening school teach Chinese to newcomers?',
    '冬天环卫工人捧着冷饭吃，设个热饭点。',
  ],
  grievance: [
    '我的退休工龄少算了三年，档案馆说找不到材料。',
    '前夫不付抚养费，法院判了也执行不到。',
    '装修公司收了八万定金，人去楼空。',
    '我妈住院做错了检查，医院不认账。',
    '低保申请被驳回三次，理由每次都不一样。',
    '公司让我签自愿离职，不签就不发奖金。',
    '我买的电动车骑了两周就坏，店家说不关他事。',
    'The agency took my passport and asks for money to return it.',
    'I was charged twice for the same ticket and the office is silent.',
    '学校说我儿子转学材料不全，跑了四趟还差一张。',
  ],
  emergency: [
    '隔壁液化气罐嘶嘶响，味道冲鼻，人都跑出来了',
    '有个女孩坐在桥栏杆外面哭',
    '我爸胸口疼得满头汗，说不出话',
    '地下室进水了，下面还有两个工人',
    '一伙人拿着钢管往小区里冲',
    '高压线断在路中间，还在噼啪响',
    '我女儿放学没回家，电话关机，已经天黑了',
    'A man has collapsed at the bus stop and is turning blue',
    'The boat is sinking off the pier, four people on it',
    '山上着起来了，离村子只有两百米',
  ],
  abuse: [
    '你们全家都该下地狱',
    '办事的都是猪脑子',
    '吸血鬼，天打五雷轰',
    '骂的就是你们这群走狗',
    '再敢来收费我打断你的腿',
    '不要逼我动刀子',
    'You are all corrupt dogs',
    'Burn in hell, every one of you',
    '真他娘的恶心，一群窝囊废',
    '滚犊子，别来烦我',
  ],
  spam: [
    '祖传秘方治鼻炎，不好不要钱，加我好友',
    '正规贷款公司，凭身份证当天到账十万',
    '招聘手工活在家做，月入过万',
    '最新手游开服，进群送千元礼包',
    '好心人帮我砍一刀',
    'Buy followers cheap, DM me',
    'Hot singles near you, tap here',
    '专业讨债，不成功不收费',
  ],
  'no-content': ['啊啊啊啊啊啊啊', '1234567'],
  several: [
    '1. 桥头缺红绿灯；2. 老人食堂想要；3. 孩子暑假没人带。',
    '其一，河道该清淤；其二，医保卡在药店刷不了；其三，村小要通校车。',
    '头一件是垃圾站太臭，第二件是夜里没有药房，第三件是健身器材生锈。',
    '给大家提个醒也提两个建议：一、公园要有厕所；二、派出所办证周末开门。',
    '路灯要修。另外，能不能给村里派个医生？',
    '先说水，水压太小；再说路，坑太多；最后说学校，没有食堂。',
    'Please plant trees on our street. In addition, the health centre should open on Saturdays.',
    '(1) lifts for old houses (2) swimming lessons for pupils (3) cleaner buses',
    '希望多开夜门诊。还有，农村的网太慢，孩子上网课卡。',
    'First, nurseries. Second, noise from trucks at night. Third, a bigger library.',
  ],
};
