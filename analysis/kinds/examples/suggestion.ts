/** Ordinary wishes for everybody. One per line. */
export const suggestion = `
Please open the swimming pool on Monday mornings as well.
There is no place to sit in front of the post office.
A night bus on Fridays would keep the young off their scooters.
The signs at the station are too small for old eyes.
Could the market have a roof? It rains half the year here.
Bicycle lanes are full of parked cars; a kerb would help.
Our children have no library within walking distance.
Please keep the toilets by the river open in winter.
Old houses here are cold; help with insulation would be welcome.
The hospital has too few interpreters for foreigners.
Let schools share their sports grounds at weekends.
The path around the lake is dark and beautiful; add low lamps.
Farmers would like to sell on Sundays near the station.
Museums are lovely, but nothing in them is for blind people.
Please make the bus cards work in the next county too.
People sleep on the floor of the bus station; a shelter is needed.
My neighbour’s children walk an hour to school; a bus stop nearer would help.
The playground swings are always occupied, more of them please.
Young people leave because there is nowhere to work in the evening.
Trees along the avenue give shade; plant them on the side streets too.
您好，想提一点小建议，路口装个凸面镜。
谢谢你们去年修的桥，今年能不能把引桥也修了。
楼道太陡，老人上下要歇几回，装个扶手也好。
盼着村里早点通公交，孩子放学不用走夜路。
武林小广场的石凳子冬天冰得坐不住，换成木头的吧。
盲道上停满共享单车，眼睛不好的人走一次撞一次。
我们村到镇上的末班车下午四点就没了，学生赶不上。
山里娃娃没地方学游泳，每年都有溺水，县里建个教学池吧。
老墙门里电线乱拉，大家都怕着火，请统一改造。
医院只有周一到周五看牙，上班的人永远看不成。
我是骑手，夏天连个喝水的地方都没有，建个驿站好不好。
Night buses stop far too early for everybody who works late.
The playgrounds have nothing for children under three.
图书馆六点就关，想自习的人只能去咖啡馆。
早市门口一到七点就水泄不通，划几个临时车位吧。
长廊里的灯一半不亮，散步的人摸黑走。
中学生没有地方打乒乓，球台都锁在学校里。
乡下厕所改了一半就停，请接着改完。
我带孙子去公园，连个洗手的地方都没有，装几个水龙头吧。
江堤台阶长青苔，去年滑倒过好几个人，防滑条贴一贴。
企业宿舍附近没有托班，双职工轮流请假。
Put the timetable of the village bus where one can read it in the dark.
Old people here need somebody who shows them how to use the phone.
博物馆的语音导览只有普通话，加个方言版多亲切。
社区医院能不能开个中医推拿的窗口，颈椎病的人太多了。
村口的水塘夏天蚊子成堆，请定期清一清。
给盲人朋友办一份有声的公交线路图。
小区门口的斑马线褪色了，重新画一画。
养老院的院子里种几棵会结果的树，老人有个盼头。
高架下面的空地可以做滑板场。
夜市好热闹，就是垃圾桶太少。
学校的操场周末锁着，开放给附近的人打球吧。
渔港的冷库排队要一整天，再建一座。
乡镇卫生院配一台彩超，省得跑县城。
公园里的标识牌都看不清字了，换新的。
希望把老街的电线都埋到地下。
开一条从高铁站直达景区的公交。
幼儿园下午四点就放学，双职工接不了。
农忙时节请派收割机进山。
河边能不能装几个救生圈？
工业区的路晚上很暗，女工下班害怕。
我家附近的菜场拆了，买菜要走三公里，建一个临时的吧。
社区里办个修理小家电的角落。
我们这里的老人都不会用智能手机，开个班教教。
雨天路口积水，电动车过不去，下水道疏通一下。
图书馆多买点乡土书。
体育馆的门票贵，早上给退休的人便宜一些。
More benches at the tram stops would be kind to the old.
Let dogs run somewhere without a leash.
The crossing by the school needs a longer green light.
Our village has no doctor on weekdays.
Teach children to swim before they are ten.
Bins along the river overflow every Sunday.
Repair the steps to the temple, they are slippery.
地铁里的手机信号断断续续，改进一下。
消防栓被停的车挡住，请划黄线。
老师傅的手艺快失传了，请学校开课。
把废弃的厂房改成篮球馆多好。
医院挂号机太复杂，留一个人工窗口。
`;
