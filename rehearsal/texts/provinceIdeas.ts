// Single ideas of people all over the province: hills, islands, factory towns, cities.
import { written } from './written.ts';

export const provinceIdeas = [
  ...written(
    'suggestion',
    [
      ['zhang-guoqiang', '农忙的时候没人带小孩，幼儿园暑假能不能开个托管？'],
      ['zhu-yafen', '希望德清多建几条可以推婴儿车的绿道。'],
      ['luo-tian', '瓯海的鞋厂女工多，没有一个哺乳室，只能在厕所里挤奶。'],
      ['luo-tian', '希望地铁站里有母婴室和能热奶的地方。', '330300'],
      ['ren-kai', '建议全省高速服务区都设母婴室、第三卫生间和女司机休息区，并且有人打扫。'],
      ['emma-walker', 'The playgrounds in the old quarters have nothing for children under three.'],
    ],
    { aspect: 'childcare' },
  ),
  ...written(
    'suggestion',
    [
      ['wang-xiuying', '横村的针织厂多，双职工多，孩子放学没人接。镇上能不能办个晚托班？'],
      ['chen-lele', '外地来的孩子上学要积分，办法年年变，能不能提前一年讲清楚？'],
      ['wu-meiling', '岛上的幼儿园只有一个，孩子坐船上学。刮风就停课。'],
      ['sun-peng', '鄞州这边的小学午餐很好吃，但是送到教室已经凉了，建议配保温柜。'],
      ['luo-tian', '青春期的孩子心里有事不跟家长讲，学校的心理老师一个人管两千个学生。'],
      ['cai-yufen', '学校撤并以后孩子上学要坐一小时校车，小的晕车天天吐。'],
      ['su-wanqing', '古城里的小学没有操场，孩子在走廊里跳绳。'],
      [
        'james-lin',
        'I would like to suggest one thing and explain why. In the villages where I teach, children of parents who work in the cities live with grandparents who cannot help with homework and who worry about the internet. What helps is simple: one warm room, open from four to seven, with a teacher or a student, good light, and a hot drink. Two villages have tried it with volunteers and the children come every single day, even in the rain. Please pay for one person in every village school to keep such a room open. It costs less than a new sports ground and matters more.',
      ],
    ],
    { aspect: 'education' },
  ),
  ...written(
    'suggestion',
    [
      ['zhou-haibo', '渔民上岸以后想学门手艺，开船的人修船机最合适，希望有免费培训。'],
      ['xu-jianping', '磐安的药农想请人上门教怎么防病虫害，一年来两次就够了。'],
      ['chen-lele', '电商直播培训都是讲大道理，请找真正在做的人来教，晚上上课。'],
      ['zhu-yafen', '我做民宿阿姨，想考个证，报名要去湖州，能不能在县里考？'],
      ['luo-tian', '温州的小微企业招不到电工焊工，请把技校办到厂里来。'],
      ['dong-lei', '程序员四十岁以后怎么办，能不能有转行培训，认真的那种。'],
      ['ren-kai', '退役军人回来找工作，消防、安保之外还有没有别的路子？请组织专场招聘。'],
      ['su-wanqing', '黄酒作坊想收徒弟，年轻人嫌没有社保，非遗学徒能不能补贴社保？'],
      [
        'daniel-okoye',
        'Young warehouse workers here want to learn English and book-keeping after work. Night classes, cheap ones, near the market.',
      ],
    ],
    { aspect: 'employment' },
  ),
  ...written(
    'suggestion',
    [
      ['wang-xiuying', '村卫生室一个礼拜只开两天，配点感冒药都要去镇上。'],
      ['xu-jianping', '县医院没有眼科，做个白内障要去金华住旅馆。能不能请专家每个月来一次？'],
      ['wu-meiling', '岱山老人看病坐船要两个小时，能不能县里医院跟舟山医院视频看病？'],
      ['he-zhijun', '建议给夜班工人开夜间门诊，我们白天都在睡觉。'],
      ['dong-lei', '园区里几万人没有一个社区医院，感冒发烧要跑去三甲排队。'],
      ['ren-kai', '异地就医报销还是要跑，浙江自己省内能不能全部直接结算？'],
      [
        'emma-walker',
        'Please let foreign residents register at the community hospital by phone. I had to go three times with the same papers.',
      ],
    ],
    { aspect: 'health' },
  ),
  ...written(
    'suggestion',
    [
      ['hu-jinhua', '留守老人过年最冷清，能不能组织年轻人过年前去看看他们，帮忙打扫、贴春联？'],
      [
        'emma-walker',
        'My students’ grandparents would like to learn how to use their phones. Could schools open a class for them on Saturday mornings?',
      ],
      [
        'james-lin',
        'Many families near West Lake look after a grandparent with dementia at home. A day centre where they can spend a few hours would let the family breathe.',
      ],
      [
        'huang-aizhen',
        '我不太会写字，让孙女帮我打的。我们村四十几户，平常在家的就是二十来个老人。最怕生病，最怕下雪。下雪路封了，吃的要靠人背上来。我想，能不能在村里放个小冰柜，入冬前存一点米面油和药，谁家断了谁去拿，记个账，开春再补上。这样就不用年年叫人冒雪上山。别的我也不要，就这个。',
      ],
    ],
    { aspect: 'elderly' },
  ),
  ...written(
    'suggestion',
    [
      ['lin-suqin', '采茶的时候外地工人没地方住，睡在茶厂地上。'],
      ['chen-lele', '希望多建青年公寓，刚来义乌打拼的人租房一个月要三分之一工资。'],
      ['huang-aizhen', '村里老房子漏雨，想修又怕违章，到底能不能修，给个明白话。'],
      ['wu-meiling', '淡水夏天不够用，一天供六个小时，盼着海水淡化的水接到村里。'],
      ['sun-peng', '公积金能不能直接付房租？每个月自己垫太吃力。'],
      ['hu-jinhua', '自来水一放就是黄的，要放半天才清。管子该换了。'],
      ['su-wanqing', '绍兴老台门里住的都是老人，木头房子电线乱拉，很怕着火，请统一改造电线。'],
      [
        'james-lin',
        'Old estates here lose water every night through broken pipes. Publish where it is lost and mend the worst ones first.',
      ],
    ],
    { aspect: 'housing' },
  ),
  ...written(
    'suggestion',
    [
      ['sun-peng', '带自闭症孩子的家庭太难了，康复一节课三百，请增加定点机构。'],
      ['ma-yunxia', '残疾人的家里有三级台阶，申请做坡道等了一年半。'],
    ],
    { aspect: 'assistance' },
  ),
  ...written(
    'suggestion',
    [
      ['zhou-haibo', '象山港大桥节假日堵四个小时，能不能开个轮渡分流？'],
      ['chen-lele', '义乌早市的摊位天不亮就堵车，希望划临时停车的地方。'],
      ['zhang-guoqiang', '江山到衢州的那段路大坑小坑，货车一过整栋楼都抖。'],
      ['he-zhijun', '厂里三班倒，工人宿舍附近没有公交也没有食堂。'],
      ['dong-lei', '滨江上班的人骑车多，非机动车道停满了汽车，请画隔离栏。'],
      ['su-wanqing', '公交车上报站声音太小，老人听不清，坐过站好几次。'],
      ['daniel-okoye', 'Near the wholesale market the pavement is full of delivery carts; mothers push their prams on the road.'],
      ['sofia-rossi', 'Please keep the last ferry until the opera is over. We always have to leave before the end.'],
    ],
    { aspect: 'transport' },
  ),
  ...written(
    'suggestion',
    [
      ['zhou-haibo', '渔港的垃圾和破渔网没人收，全漂到沙滩上来了。', '330225101'],
      ['zhang-guoqiang', '养猪场的味道一到晚上就出来，窗户都不敢开，请查一查。'],
      ['he-zhijun', '平湖西瓜节很热闹，可停车、厕所都不够，每年都这样。'],
      ['zhu-yafen', '莫干山的民宿多了，河边的垃圾也多了，垃圾车一周来一次不够。'],
      ['ma-yunxia', '临海古城墙晚上很美，就是没有厕所，老人不敢上去。'],
      ['dong-lei', '建议公园里多装几个直饮水和存包柜，跑步的人太需要了。'],
      ['cai-yufen', '千岛湖的水是清的，可村里的污水管还没通，就这么流到湖里。'],
      [
        'emma-walker',
        'A repair corner in each neighbourhood, with tools to borrow, would keep a lot of things out of the rubbish.',
      ],
      ['sofia-rossi', 'The river walk in Lucheng is beautiful and full of mosquitoes. Fish instead of poison, maybe?'],
    ],
    { aspect: 'environment' },
  ),
  ...written(
    'suggestion',
    [
      ['wang-xiuying', '建议农村文化礼堂多请越剧团来，老年人就爱听这个。'],
      ['lin-suqin', '山里的娃娃学游泳没地方，每年夏天都有溺水的。县里建个教学游泳池吧。'],
      ['huang-aizhen', '景宁的畲族山歌没人唱了，请学校里每周开一节课，请我们这些老人去教。'],
      ['sun-peng', '小区里想打羽毛球，风一吹就没法打，多建几个室内的球馆。'],
      ['hu-jinhua', '长乐镇的越剧博物馆在哪里啊，问了三个人都不知道，路牌都没有。', '330683101'],
      ['ren-kai', '希望全省的图书馆一张卡通借，在杭州借在衢州还。'],
      ['su-wanqing', '鉴湖边跑步的人多，把绿道的夜灯补齐吧，一段亮一段黑。'],
      ['daniel-okoye', 'There is no indoor football place in Yiwu that ordinary people can afford in the evening.'],
      ['sofia-rossi', 'Could museums have a quiet hour for people with autism and their families?'],
      ['james-lin', 'Give students free entry to the city’s pools on weekday mornings in summer. They are empty then.'],
    ],
    { aspect: 'culture-sport' },
  ),
  ...written('suggestion', [
    ['zhou-haibo', '台风天信号一断，岛上谁也联系不上。建议每个渔村配一部卫星电话。'],
    ['huang-aizhen', '山上信号不好，孙女上网课要爬到屋顶。'],
    ['ma-yunxia', '橘子丰收了卖不掉，能不能建个冷库大家一起用？'],
    ['cai-yufen', '我家五亩山核桃，采摘的时候年年摔人，请推广一下网采，县里补一点。'],
    ['ren-kai', '省里的民生实事能不能做一个看得懂的小程序，按家门口查，不要一堆文件。'],
    [
      'daniel-okoye',
      'Traders like me wait a full day for a simple stamp. One counter with an interpreter two mornings a week would be enough.',
    ],
    [
      'ren-kai',
      '我在三个县做过调查，说一点自己的看法。第一，很多地方不缺设施，缺的是人：卫生室盖好了没有医生，书屋建好了没有人开门，健身器材坏了没人修。第二，老百姓最在意的不是多大，而是多近，走路十分钟能到的东西才算数。第三，建好以后请告诉大家谁负责、电话多少、几天之内修好。所以我的建议只有一条：明年的民生实事，每一处都要写清楚建成以后谁来管，管不好怎么办，并且把这个牌子挂在门口。',
    ],
  ]),
];
