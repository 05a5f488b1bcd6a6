// What also arrives: greetings, nonsense, personal grievances, an emergency, private numbers, an advertisement. All telephone numbers are
// made up.
import { written } from './written.ts';

export const oddities = [
  ...written('greeting', [
    ['chen-guilan', '你好'],
    ['wang-xiuying', '省长好！祝您身体健康，工作顺利。'],
    ['tom-hughes', 'Hello, is anybody there?'],
    ['ren-kai', '在吗'],
    ['wu-meiling', '谢谢政府，去年修的码头很好用。'],
    ['sofia-rossi', 'Thank you for the letter. It was nice to be asked.'],
    ['yu-zhenzhong', '收到，我想想再写。'],
  ]),
  ...written('nonsense', [
    ['ye-zixuan', '哈哈哈哈哈哈'],
    ['dong-lei', '111'],
    ['chen-lele', 'asdfgh'],
    ['tian-shuang', '？？？'],
    ['luo-tian', '👍👍👍'],
    ['sun-peng', '测试一下能不能发'],
    ['he-zhijun', '……'],
    ['daniel-okoye', 'lorem ipsum lol'],
    ['zeng-qi', '明天会下雨吗'],
    ['dong-lei', '低价办理各类证件，加微信 abc00000，量大从优。'],
  ]),
  ...written(
    'grievance',
    [
      ['shi-afang', '楼上天天半夜拖椅子，我跟物业说了八次没用。你们管不管？我电话13900000000。'],
      ['zhang-guoqiang', '我家宅基地的证到现在没办下来，村里说等，等了五年。请帮我问问，联系人张师傅 13800000001。'],
      ['priya-nair', 'My landlord keeps my deposit of 6,000 yuan although the flat was clean. Who can help me?'],
      ['zhu-yafen', '我家的水管爆了一个礼拜，物业不来修，电话 0572-0000000 打不通。'],
    ],
    { aspect: 'housing' },
  ),
  ...written(
    'grievance',
    [
      ['lei-minan', '我在某工地干了四个月，老板欠我两万三工资不给，人也找不到了。'],
      ['gao-jian', '我的社保少交了两年，窗口让我找这个找那个，到底谁负责？'],
    ],
    { aspect: 'employment' },
  ),
  ...written('grievance', [['xie-ling', '隔壁饭店的油烟直接排到我家窗口，投诉了三次，罚款两百继续开。']], {
    aspect: 'environment',
  }),
  ...written('grievance', [['ma-yunxia', '孩子在培训班交了一万二，机构关门了，钱一分没退。']], { aspect: 'education' }),
  ...written('grievance', [['cai-yufen', '上次我去办事，那个工作人员态度很差，一直看手机。']]),
  ...written('emergency', [['peng-shufen', '我家楼下煤气味道好重，有个老人敲门没人应，快来人啊，天水街道孝丰里！']]),
];
