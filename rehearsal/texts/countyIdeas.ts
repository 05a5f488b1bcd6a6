// Single ideas of people in the district.
import { written } from './written.ts';

export const countyIdeas = [
  ...written(
    'suggestion',
    [
      ['tian-shuang', '小学门口放学时堵成一锅粥，建议划接送区，错开十分钟放学。'],
      ['priya-nair', 'A free Chinese course in the evening at the neighbourhood centre would help many families like ours.'],
      ['shi-afang', '我是退休教师，愿意放学后免费帮忙看孩子写作业，社区能不能给间屋子？'],
      ['du-yating', '课后服务到五点半，我们六点才下班，能不能再延半小时？交钱也行。'],
    ],
    { aspect: 'education' },
  ),
  ...written(
    'suggestion',
    [
      ['gao-jian', '工地附近吃住的人很多，夏天中午就躺在绿化带里。能不能开个有空调的歇脚屋？'],
      ['lei-minan', '零工都站在马路边等活，太阳晒雨淋。给个有凳子有热水的棚子，早上五点开门就行。', '330105019'],
      ['jiang-fugen', '半山这边要找工作的四五十岁的人很多，有没有短一点的技能培训？比如修电梯、护理。'],
      ['tian-shuang', '骑手晚上没地方给电瓶车换电，也没地方上厕所，建个骑手驿站好不好。'],
    ],
    { aspect: 'employment' },
  ),
  ...written(
    'suggestion',
    [
      ['yu-zhenzhong', '社区医院只有周一到周五，发烧偏偏在周末。建议周末和晚上也开门诊。'],
      ['yu-zhenzhong', '高血压的药一次只能配两个星期，来回跑。能不能一次开三个月？'],
      ['peng-shufen', '建议每个社区放一台AED，再教大家怎么用。'],
      ['hannah-meyer', 'Please put signs in English at the community clinic; I spent half an hour finding the right window.'],
    ],
    { aspect: 'health' },
  ),
  ...written(
    'suggestion',
    [
      ['lei-minan', '东新的老年活动室锁着门，钥匙在主任家里。活动室要开门啊。'],
      ['qin-ailian', '长庆街道的社区食堂门口只有台阶，装个扶手。'],
      ['qin-ailian', '希望上门给老人洗澡的服务，我一个人不敢进浴缸。'],
      ['peng-shufen', '希望给独居老人装个一键呼叫的铃，按一下社区就知道。'],
    ],
    { aspect: 'elderly' },
  ),
  ...written(
    'suggestion',
    [
      ['xie-ling', '小区停车位晚上一位难求，旁边写字楼的地下车库却是空的，能不能协调错峰共享？'],
      ['peng-shufen', '天水老小区的下水道一下雨就反上来，每年通，每年堵，希望彻底换管子。'],
      ['xie-ling', '外墙掉瓷砖，下面就是幼儿园的路，先拉了根绳子，一拉就是半年。建议全区排查一遍老楼外墙。'],
    ],
    { aspect: 'housing' },
  ),
  ...written(
    'suggestion',
    [
      ['tian-shuang', '祥符老菜场改造以后上楼只有扶梯，推着轮椅上不去。'],
      ['zeng-qi', '能不能做一张全区的无障碍地图，哪里有坡道，哪里有电梯，一看就知道？'],
    ],
    { aspect: 'assistance' },
  ),
  ...written(
    'suggestion',
    [
      ['shi-afang', '米市巷菜场门口的斑马线没有红绿灯，老人不敢过。'],
      ['ye-zixuan', '文晖路的梧桐树把路灯都挡住了，修一修枝条，晚上亮堂些。'],
      ['zeng-qi', '运河边的骑行道断在三个地方，要扛着车过马路。把绿道连起来吧。'],
      ['tom-hughes', 'The crossing on Zhaohui Road gives you twelve seconds for six lanes. My mother-in-law needs twenty.'],
    ],
    { aspect: 'transport' },
  ),
  ...written(
    'suggestion',
    [
      ['chen-guilan', '武林小广场的石凳子冬天冰得坐不住，换成木头的吧。'],
      ['li-siyuan', '拱宸桥游客多了是好事，可公厕不够，周末排队二十分钟。'],
      ['jiang-fugen', '半山森林公园的步道有几段台阶松了，老人爬山容易摔跤，请修一修。'],
      ['jiang-fugen', '能不能在山脚下放个直饮水点，夏天带水不够喝。'],
      ['du-yating', '上塘高架桥下那块地荒了好几年，做个口袋公园给孩子跑一跑多好。'],
      ['hannah-meyer', 'The canal path floods at the same spot whenever it rains. A better drain would keep it open.'],
      ['oliver-brooks', 'Pocket parks are lovely, but many have no lamp, so nobody dares to sit there after dark.'],
      [
        'priya-nair',
        'Recycling bins for clothes and glass are missing in our estate. One corner for everything that can be used again would do.',
      ],
      [
        'tom-hughes',
        'Buskers and dancers with loudspeakers under our window until ten. A place and an hour for both sides, please.',
      ],
      ['zeng-qi', '遛狗不牵绳的太多，建议设几个宠物活动区，把矛盾化解掉，而不是光罚款。'],
      ['yu-zhenzhong', '河道清淤以后不臭了，可是两岸没有栏杆，小孩子在边上跑，看着心慌。'],
    ],
    { aspect: 'environment' },
  ),
  ...written(
    'suggestion',
    [
      ['li-siyuan', '桥西的博物馆下午四点半就不让进了，下班的人永远看不到。希望一周有两天开到晚上八点。'],
      ['xie-ling', '大关这边没有一个像样的篮球场，小孩在车位里打球。'],
      ['du-yating', '希望社区里有个借书还书的地方，能和市图书馆通借通还。'],
      ['gao-jian', '康桥的健身房一年要三千多，建议办那种便宜的百姓健身房，带淋浴。'],
      ['ye-zixuan', '想找个能自习到晚上九点半的地方，图书馆六点就关了，咖啡馆太贵。'],
      ['oliver-brooks', 'Could the swimming pool open at six in the morning for people who work?'],
      ['chen-guilan', '早上锻炼的地方和跳广场舞的总抢地盘，画条线分个时间吧。'],
      ['li-siyuan', '建议把学校操场周末开放给居民，进门刷脸就行。'],
    ],
    { aspect: 'culture-sport' },
  ),
  ...written('suggestion', [['chen-guilan', '菜场里的秤有的不准，能不能放一台公平秤，老年人也看得懂的那种。', '330105013']]),
];
