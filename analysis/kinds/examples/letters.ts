/** Long letters of complaint, angry or desperate in tone, about things that endanger nobody now. One per line. */
export const letters = `
尊敬的领导：您好！我是河东片区的一名普通居民，我们小区二〇一六年交房，到现在电梯坏了又修、修了又坏，有一次我母亲被关在里面半个钟头，出来以后血压一直高。物业说没有维修金，业委会说找开发商，开发商早就不见人影。我们老百姓到底该怎么办？恳请您过问一下，救救我们这些业主！
领导，您好！我儿子今年上初三，学校晚自习上到十点，回家那条路一盏灯都没有，前几天还有个孩子骑车摔进沟里，幸好只是擦破皮。我天天提心吊胆，您也是做父母的，请体谅我们的心情，把路灯装上吧！
我要反映一下我们村旁边的养猪场，一到夏天臭气熏天，苍蝇多得没法吃饭，老人孩子又是呕吐又是头晕，投诉了无数次，每次都说正在处理，处理到现在一年多了，难道真要等出了人命才有人来管吗？
我们是一群被拖欠工资的农民工，干了大半年，老板一直说没钱，家里老人等着看病，孩子等着交学费，实在走投无路了才写这封信，求求政府替我们做主，我们只想拿回血汗钱回家过年。
您好，我家住一楼，楼上装修把承重墙砸了，我们的墙裂开了一条缝，找城管，城管说找住建，住建说找街道，推来推去三个月了，每天睡在裂缝底下，心里七上八下。请派人来鉴定。
书记您好，我父亲是尘肺病人，常年要吸氧，一停电机器就停，我们全家都跟着紧张。供电所说线路老化要等改造，可是去年就说等，今年还是等。希望把我们组列进今年的改造计划，也希望给困难户配个备用电源，感谢！
我在朝阳路开了十年的小店，今年修地铁把路一围，一个客人都没有了，房租一分不少，我们一家四口都靠它吃饭，眼看就撑不住了。修路我们支持，能不能减点税，或者留一条人走的道？！
各位领导，老旧小区的消防通道被堵得死死的，上个月六号楼有人炒菜冒烟，消防车在门口进不来，最后是邻居端水浇的。这样的事再来一次怎么得了？强烈要求划线、装桩、罚款！
我女儿在学校被几个同学推搡，回来不说话也不吃饭，问老师，老师说是小孩子闹着玩。我想请教育局管一管校园欺凌，给每个学校配心理老师，不要等孩子出了问题再后悔。
我是一名环卫工人，早上三点上班，路上车开得飞快，同事去年就是这样被撞伤的，到现在还在打官司。我们不求别的，只求多发几件反光衣，路口多几盏灯。
领导你们好，我妈妈今年七十九，瘫在床上五年，我一个人照顾，腰也坏了，有时候真觉得日子没有头。听说城里有上门护理，什么时候能轮到我们乡下？哪怕一个星期来一次也好啊。
你们的网站是怎么回事？？我从早上八点点到现在，一会儿打不开，一会儿没反应，身份证照片传了七遍，最后说超时！老人家不会弄手机，让我们怎么办？？
医院收费太乱了！我老伴住院十二天，押金交了三万，每天的单子看不懂，问护士，护士说问医生，医生说问收费处。人都快走了还在催钱，心都凉透了。请公开收费标准。
去年夏天那场大水把我们的地都淹了，房子也进了水，一家人在学校住了半个月。灾后说有补助，登记了三次，到现在一分钱没见到，冬天马上到了，屋里还是湿的。
我们厂的女工宿舍一百多人只有一个楼梯，晚上十点锁门，说是为了安全。万一有事怎么跑？我不敢写名字，请劳动部门来查一查。
Dear all, I have lived on the fourth floor for thirty years. The lift has been out since August, my husband had a stroke two years ago and has not been downstairs since the summer. We ring, they promise, nothing happens. It feels like being buried alive. Please put our house on the list.
I am writing for the third time about the crossing by the mill. Last year a girl was hit there and broke her arm, and this spring it was an old man with a stick. Every morning I stand there with my twins and my heart in my mouth. How many more before somebody paints some stripes?
To whom it may concern: my neighbours burn plastic nearly every evening, the smoke comes in through the windows, my daughter has asthma and we have been to the hospital with her twice since Christmas. The officer came, looked, and left. Could there be a rule, and a fine?
Hello, I work nights at the hospital and walk home along the canal because there is no bus after one. There are no lamps, the hedges are high, and a colleague was grabbed there in March. We are not asking for the moon. A few lamps and a late bus.
My son came back from the army with bad dreams and does not leave his room. The clinic offers an appointment in seven months. Seven! He is a good boy and I am afraid of losing him if nothing is done this year. Please hire people who know about this.
We run the ferry with a motor from 1988 and life jackets for half of the seats. It has gone well so far. The fare pays for the diesel and nothing else. A grant for a new engine would let us all sleep better.
尊敬的市长：我是一名中学教师，教龄二十三年，去年评职称，材料交上去就没了下文。问学校，学校说报了；问教育局，教育局说没收到。同事们都议论纷纷，我一个老实人，夜里睡不着觉，头发大把大把地掉。请您派人查一查，给我一个说法！
我爸爸心脏不好，在县医院住了半个月，医生建议转到省里，可是省医院说没有床位。我们一家人急得团团转，跑了三趟还是排队。想请有关部门协调一个床位，也希望以后转院能有一条绿色通道，不让病人家属像没头苍蝇一样。
近年来我们这里搞传销的特别多，小区里租房的十有八九都是，天天上课、喊口号，我大伯的儿子就是被骗进去的，花了六万块才醒过来。派出所来清查过，过几天又回来了。请公安和工商联合整治，还居民一个安宁。
我在楼盘交了定金，合同上写明去年十月交房，到现在工地上一个人都没有，售楼部也关了门。几百户人家一辈子的积蓄都在里面，有的老人气得住进了医院。请政府出面，叫开发商复工！
我家门前的这条路，前年修自来水挖开，去年修燃气又挖开，今年说要修网络还要挖。老人孩子进出像过战场，我妻子怀孕七个月，走在坑里摇摇晃晃，我看着心惊胆战。能不能一次挖好，一次填好？
我反映的是一件让人心寒的事。公交车上司机急刹，我六十八岁的母亲摔倒，手腕骨折，公司只赔了药费，说老人自己没有扶好。我们不是要讹人，是想请公司给司机们好好培训，给老人留出座位。
您好！现在医患关系紧张，前几天的新闻看了心里很难受。我是急诊科的护士，我们一个夜班要看一百多个病人，喝醉的、打架的、骂人的都有，保安只有一个。希望给医院多派安保，也希望老百姓多一点体谅。
我是七十六岁的老党员，修水库那年砸断过腿，评的是工伤，后来单位改制，待遇就没有人认了。写了十几封信，都石沉大海。我这把年纪，不知道还能等几年，只盼在闭眼之前有个交代。
小区的保安打了业主，业主报了警，警察来了调解，保安公司换了个人继续上班，业委会装聋作哑。大家意见很大，晚上散步都绕着门岗走。请住建局管管物业公司，黑名单上该有他们。
学校周末偷偷补课，一个班收两万多，不交的坐最后一排。孩子回来哭，说不想上学了，我们做家长的看着心疼又没办法。教育部门三令五申，怎么到了下面就变了样？
`;
