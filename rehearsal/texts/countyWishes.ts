// Wishes that many people in the district share, each in their own words; some copy a neighbour's.
import { written } from './written.ts';

export const countyWishes = [
  ...written(
    'suggestion',
    [
      ['chen-guilan', '我今年七十八了，一个人住，烧一顿饭要吃三天。武林这边能不能开个老年食堂，不要太贵，菜软一点。'],
      ['peng-shufen', '天水街道老人多，希望办一个社区老年食堂，中饭晚饭都有，走不动的给送上门。'],
      ['qin-ailian', '建议在我们社区办老年食堂，80岁以上优惠，冬天有口热汤就好。'],
      ['xie-ling', '我爸妈住大关东苑，我们上班中午赶不回去，能不能有个给老人吃饭的食堂？带饭盒打回家也行。'],
      ['yu-zhenzhong', '老年食堂要是能开到晚上六点半就好了，现在隔壁街道那个只有中饭。朝晖这边一个都没有。'],
      ['zeng-qi', '老年助餐点请多布一些，最好每个社区步行十分钟能到。我外婆为了吃个饭要坐四站公交。'],
      ['shi-afang', '社区老年食堂什么时候能办到米市巷来？我问过好几次了，说没场地，原来的老煤球店不是空着吗。'],
      [
        'tom-hughes',
        'My neighbours in Zhaohui are in their eighties and cook one meal for two days. A canteen for elders with soft food and a fair price would change their lives.',
      ],
      ['jiang-fugen', '半山田园社区老人占了三分之一，请给我们办一个老年食堂，不用豪华，干净、热的、便宜就行。'],
    ],
    { wish: 'elder-meals' },
  ),
  ...written(
    'suggestion',
    [
      ['du-yating', '孩子一岁八个月，公立的托班排队排到明年，私立的四千五一个月。上塘能不能办几个社区里的托育点？'],
      ['ye-zixuan', '希望小区附近有普惠的托育园，能接一岁半以上的，下午五点半以后也有人看。'],
      ['tian-shuang', '祥符这几年搬来好多年轻人，全是小宝宝，就是没有托班。建议每个大小区配一个托育点。'],
      ['zeng-qi', '托育最难的是临时有事没人带，能不能办按小时收费的临时托管？'],
      [
        'priya-nair',
        'We both work and our son is two. Please open small nurseries inside the neighbourhoods, with places one can actually get and fees one can pay.',
      ],
      ['li-siyuan', '请问明年会不会增加托位？家里老人带娃带到腰间盘突出，真的撑不住了。'],
      ['gao-jian', '建议康桥新建的小区配套用房拿出来做社区托育，离家近，老人接送也方便。'],
    ],
    { wish: 'nurseries' },
  ),
  ...written(
    'suggestion',
    [
      ['xie-ling', '大关南苑都是六层楼，没有电梯。我妈膝盖做过手术，住五楼，一个月下一次楼。加装电梯请快一点。'],
      ['shi-afang', '米市巷锦绣新村想装电梯，一楼不同意，谈了两年。街道能不能派人来帮忙协商，出个补偿的办法？'],
      ['yu-zhenzhong', '老小区加装电梯的手续太复杂，跑了七个部门，建议一个窗口办完。'],
      ['qin-ailian', '我住六楼，今年82岁，买米都要歇三次。盼着在有生之年能坐上电梯。'],
      ['lei-minan', '加装电梯最好整个小区一起规划，管线一次移好，不要今天挖明天又挖。'],
      ['peng-shufen', '和睦新村12幢想报名加装电梯，大部分人家都签字了，就差资金缺口，能不能补助提高一点。'],
      [
        'hannah-meyer',
        'Old six-storey houses without lifts keep so many elderly people indoors. More help for adding lifts, please, also with the talks between neighbours.',
      ],
      ['chen-guilan', '老房子装电梯装到一半停工三个月了，也没人说为什么。装就好好装完。'],
    ],
    { wish: 'lifts' },
  ),
  ...written(
    'suggestion',
    [
      ['gao-jian', '我在武林上晚班，十点下班回康桥末班公交早没了，打车四十块。希望有夜班车。'],
      ['tian-shuang', '地铁末班车到站以后，祥符这边没有接驳的公交，女孩子一个人走两公里很害怕。能不能开夜间微公交？'],
      ['jiang-fugen', '半山的公交七点半就没了，儿子在城里上班天天打车，建议末班车延到十点半。'],
      [
        'oliver-brooks',
        'The last bus from the metro to Banshan leaves far too early. A small night bus until eleven would help everybody who works late.',
      ],
      ['zeng-qi', '建议晚上九点到十一点开通小巴，把地铁站和几个大小区串起来，二十分钟一班就够。'],
      ['ye-zixuan', '加班狗求夜间公交！地铁站出来最后一公里真的没车！'],
      ['du-yating', '医院夜班护士下班是零点，能不能至少周末有一条夜间线路？'],
      ['gao-jian', '补充一条：晚上康桥那几个站台也没有灯，等车看不见站牌。夜班车和灯一起解决吧。'],
      [
        'priya-nair',
        'Night bus, please. I finish at ten thirty and the app shows no bus at all between the metro and our estate.',
      ],
    ],
    { wish: 'night-bus' },
  ),
  ...written(
    'suggestion',
    [
      ['li-siyuan', '小孩中午趴在课桌上睡觉，脖子都睡歪了。希望学校配能躺平的椅子。'],
      ['du-yating', '建议给小学生解决午休躺着睡的问题，别的区听说已经有躺睡课桌椅了。'],
      ['ye-zixuan', '我弟弟在大关小学，趴着午睡流口水，下午没精神。能不能躺睡呀？'],
      ['tian-shuang', '午休躺睡很好，但是教室小，四十五个人怎么躺？请一起考虑用体育馆和空教室。'],
      [
        'hannah-meyer',
        'My daughter sleeps with her head on the desk after lunch. Chairs that fold flat exist; could our schools have them?',
      ],
      ['xie-ling', '希望中小学都能让孩子中午躺下来睡一会儿，被子可以家长自己洗。'],
    ],
    { wish: 'lie-down-naps' },
  ),
  ...written(
    'suggestion',
    [
      ['lei-minan', '东新这边电瓶车都从楼上飞线充电，上个月烧了一辆，吓死人。请建带喷淋的充电车棚。'],
      ['yu-zhenzhong', '小区电动车充电桩太少，二十户抢一个。没办法大家才往楼道里推。'],
      ['zeng-qi', '建议在老旧小区统一建电动自行车充电车棚，要有烟雾报警，充满自动断电。'],
      ['shi-afang', '电瓶车充电一块钱只有两小时，太贵了，收费要公示。另外车棚离楼太近了不安全。'],
      ['qin-ailian', '请管管楼道里充电的电瓶车，光贴通知没用，要有地方给人家充。'],
      [
        'tom-hughes',
        'People charge e-bikes in the stairwell because there is nowhere else. Build proper sheds with sprinklers, away from the houses.',
      ],
      ['peng-shufen', '小天竺这边有一块空地停废车，清出来建充电棚刚好。'],
      ['lei-minan', '电瓶车充电棚请快点建，冬天来了飞线更多。'],
      ['peng-shufen', '建议在老旧小区统一建电动自行车充电车棚，要有烟雾报警，充满自动断电。'],
    ],
    { wish: 'charging' },
  ),
  ...written(
    'suggestion',
    [
      ['li-siyuan', '推着婴儿车走桥西老街，三步一个台阶。能不能修成无障碍的坡道？'],
      ['chen-guilan', '湖墅南路的盲道上停满了共享单车，我老伴眼睛不好，走一次撞一次。'],
      [
        'oliver-brooks',
        'I use a wheelchair. Along Hushu South Road I have to roll on the carriageway because every second kerb has no ramp.',
      ],
      ['yu-zhenzhong', '朝晖路几个路口的坡道太陡，轮椅上不去，还要人抬。希望按标准重做一遍。'],
      ['qin-ailian', '过马路的红绿灯没有声音，盲人不敢走，建议装提示音。'],
    ],
    { wish: 'step-free' },
  ),
];
