// Wishes that many people in the province share, in hills, on islands and in towns.
import { written } from './written.ts';

export const provinceWishes = [
  ...written(
    'suggestion',
    [
      ['xu-jianping', '尖山镇到县城的班车一天只有三趟，下午四点就没了。老人去配个药要住一夜。希望多几班。'],
      ['cai-yufen', '我们村离镇上11公里，农村公交隔天才来一趟，请加密一点，哪怕用小面包车。'],
      ['huang-aizhen', '景宁很多村子的客车和高铁时间对不上，女儿回家在车站等三个小时。城乡公交能不能和火车衔接？'],
      ['wang-xiuying', '横村到桐庐高铁站没有直达公交，年轻人回来都要包车，太贵了。'],
      ['zhang-guoqiang', '农村的公交末班车太早，孩子周五放学赶不上。建议末班车延到晚上七点半。'],
      ['hu-jinhua', '村里候车的地方就一根杆子，下雨没处躲。班次少就算了，亭子总要有一个吧。'],
      [
        'james-lin',
        'I teach in a village at weekends. The bus back leaves at 15:40 and does not meet the train. Village buses should wait for each other and for the trains.',
      ],
      ['lin-suqin', '希望城乡公交一体化能到泰顺的山村，65岁以上免费就更好了。'],
      ['ma-yunxia', '希望城乡公交一体化能到我们山村，65岁以上免费就更好了。'],
    ],
    { wish: 'village-buses' },
  ),
  ...written(
    'suggestion',
    [
      ['lin-suqin', '去年我公公半夜中风，救护车从县城开过来一个小时四十分钟，人就这么耽误了。山区能不能设急救点？'],
      ['wu-meiling', '衢山岛上晚上没有救护船也没有120站，风大的时候真是叫天天不应。请在岛上设急救站。'],
      ['cai-yufen', '建议乡镇卫生院配救护车和会急救的医生，不要什么都等县里。'],
      ['huang-aizhen', '我们这边山路弯，120来回两个小时。希望几个乡镇合建一个急救站。'],
      [
        'sofia-rossi',
        'On a hike in Taishun a friend broke her leg and the ambulance took ninety minutes. Hill towns need ambulance stations of their own.',
      ],
      ['xu-jianping', '急救车到村里最快五十分钟，黄金时间早过了。山区急救站请优先考虑磐安。'],
    ],
    { wish: 'rural-ambulance' },
  ),
  ...written(
    'suggestion',
    [
      ['huang-aizhen', '孙子在镇上住校，宿舍没有热水，冬天一个星期不洗澡。能不能给乡村寄宿学校装热水？'],
      ['zhang-guoqiang', '马金那边的初中宿舍夏天三十八度没有空调，孩子睡不着。城里学校都有。'],
      ['xu-jianping', '建议改善农村寄宿制学校的住宿：热水、空调、晚上有老师值班。'],
      ['lin-suqin', '住校的娃娃晚上想家会哭，希望学校晚上有个老师陪，热水也要有。'],
      ['ren-kai', '我是支教老师。乡村寄宿学校最缺的不是电脑，是热水澡和夜里有人管。'],
    ],
    { wish: 'boarding-schools' },
  ),
  ...written(
    'suggestion',
    [
      ['hu-jinhua', '我妈失能三年，家里照顾不动，养老院又不收要打针的。镇卫生院旁边能不能办个有护理床位的？'],
      ['ma-yunxia', '临海乡下失能老人多，最需要的是医院和养老院在一起的那种，有医生查房。'],
      ['zhu-yafen', '建议每个大镇办一家康养联合体，护理床位按失能老人数来配。'],
      ['he-zhijun', '认知症的老人没有地方收，我爸走丢过两次。希望有专门的护理区，价格普通人付得起。'],
      ['wang-xiuying', '乡镇敬老院空着一半床，需要护理的老人却没人接。改成能护理的吧。'],
      ['su-wanqing', '长期护理险请早点覆盖乡镇，有了保险才有人愿意办护理床位。'],
    ],
    { wish: 'care-beds' },
  ),
  ...written(
    'suggestion',
    [
      ['cai-yufen', '村里到镇上的路有三公里没有路灯，晚上走路摔过好几个老人。'],
      ['zhou-haibo', '石浦渔港后面那条路没灯，半夜出海的人骑车很危险，装几盏太阳能的也行。'],
      ['ma-yunxia', '希望农村主干道装路灯，孩子晚自习回来看得见。'],
      ['zhang-guoqiang', '路灯有倒是有，十盏坏七盏，没人修。建议定个规矩，几天之内必须修好。'],
      ['hu-jinhua', '我们村口到公路一段黑咕隆咚，请装路灯！'],
      ['wang-xiuying', '希望农村的主干道都装上路灯，孩子晚自习回来看得见。'],
      ['lin-suqin', '希望农村主干道装路灯，孩子晚自习回来看得见。'],
      [
        'emma-walker',
        'Cycling home through the villages west of the city in the dark, I meet people walking without any street lamp. A few solar lamps would save lives.',
      ],
    ],
    { wish: 'street-lamps', aspect: 'transport' },
  ),
];
