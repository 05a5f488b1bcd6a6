/** More danger now, in both languages: told by children, by strangers, in passing, in bad spelling. One per line. */
export const emergencyBrief = `
我家灶房着了
隔壁那栋在冒黑烟，有人拍窗户
油锅着了，我泼了水，火更大了，烧到我妈的手
充电的电瓶车烧起来了，门口出不去
麦地着火了，往村子这边来，风大
屋子里有股臭鸡蛋味，我和老伴都想吐
热水器关不掉，人发软，孩子已经趴下了
闻到很浓的汽油味，楼下有人在泼
我爷爷掉进鱼塘了，我拉不动他
冰裂了，我弟弟半个身子在水里
渡口有个女的往深处走，喊她不回头
一个小男孩被浪卷走了，看不到头了
船底破了，水舀不完，我们离岸好几里
水进屋了，我娘不能动，床都漂起来了
桥冲断了，有辆摩托没刹住下去了
山上滚石头，把我爸压住了，还能说话
墙刚才倒了，放学的孩子在下面
楼板掉下来，二楼的人到了一楼，都是灰
挖机挖到人了
井绳断了，师傅在底下喊
电梯里三个老人，有一个喘得很厉害，对讲没人接
小孩锁在屋里，煤气灶上还炖着东西，闻到糊味了
我手卡在机器里了，同事找不到开关
他被电打了，身上还在冒烟
电线杆倒在校车上，线还在闪
我妈一边脸歪了，话也说不利索
老伴捂着胸口蹲下去就起不来了
外公吃年糕噎着，手乱抓
小孩鼻子里塞了颗豆子喘不了气
我女儿吃花生过敏，嘴肿了，喉咙里呼噜呼噜响
爸爸喝了柜子里那瓶绿色的药水
奶奶把老鼠药当糖吃了
他喝多了在吐血，一盆
哥哥注射完就不动了，嘴唇紫的
我被蛇咬了，一个人在茶山上
孩子从滑梯顶上头朝下栽下来，睡着了，叫不醒
生了一半，脚先出来了，接生的人没来
我肚子里八个月了，今天一天没有动，还流水
宝宝四十一度，身子一挺一挺的
我妹妹把手腕割了，她把门锁上了
车撞到护栏，我夹在座位里，腿没知觉
大货车压着一个送外卖的，人还在说话
有辆车冲进早市了，地上躺了好几个
面包车翻在桥下，车门压着打不开
老头被车带倒了，车没停，人在路边哼
一个男人在车站拿锤子见人就打
他把煤气罐搬到门口，说要跟我们同归于尽
我哥发疯了，拿刀追我爸
三个人把一个学生按在厕所打，还拍视频
前男友在敲我的窗户，说不开就放火
有人从背后抱住我，我跑进药店了，他在外面
听到楼上女的喊别打了别打了，砰的一声
有个小女孩被一个老头牵着，一直哭着要妈妈，往车上拉
我被关在一个院子里，院墙很高，他们说欠了钱
跟着老乡来做工，现在手机只让用十分钟，有人盯着
他们说再交五万才让我妹妹回来
雇主把门从外面锁了，我三天只吃了饼干
我是被卖到这里的，求你们，不要打这个号码回来
继父喝了酒就摸我，妈妈不信
我爸把我绑在床腿上去上班了
爸妈吵架，爸把妈从楼梯上推下去了，妈不动
老人家在养老院被捆着，手都黑了
活到今天够了，谢谢这个城市
我把密码都写在纸上了，家人会用得着
没什么事，就是跟你说一声，以后不用再发通知给我，今晚过后用不着了
天台的门开着，我上来了，手机快没电
我站在站台最前面，车还有三分钟
胃药安眠药混着吃的，应该够了
烧炭，买好了，房间租好了，挺安静的
我儿子发了朋友圈说对不起所有人，人在哪不知道
室友写了遗书，刚出门，穿着拖鞋
我同桌说放学就去跳江，她现在没来上课
我老公拿着绳子去后山了
妈妈说她不想拖累我们，把药都倒出来数
对面楼有个人坐在空调外机上
楼下李伯三天没拿报纸，打电话里面在响
给独居老人送饭，门从里面闩着，喊不应，闻到尿味
王姨一个人住，有心脏病，说好今早一起去体检，不来也不接
我姥姥糊涂，凌晨出门了，外面下雪
儿子九岁，补习班说没到，定位停在河边
我们的孩子在商场被人领走了，监控看到的
老公上山打柴，天黑两个小时了，喊不应
驴友群里有人说掉队了，膝盖动不了，然后就没信息了
气温零下，我们在垭口，一个队友开始说胡话
好的，满意。另外想说我旁边桌的客人倒下去了，店员不知道怎么办
老师说可以写建议，我的建议是让爸爸别再打妈妈了，昨天打到她站不起来
这个问卷我妈在填，她刚才手一松就歪下去了，我不知道按哪里
huo shao dao er lou le, ma ma hai zai li mian
wo lao po da chu xue
ba ba yao da si ma ma
hai zi bu hu xi le
lou xia mei qi lou le, tou yun
wo tiao xia qu jiu jie shu le
lao ren die dao le, man tou shi xue
wo men bei hong shui wei zhu le
qiu qiu ni men lai ren
wo er zi bu jian le, wu sui
our kitchen is burning
black smoke from next door and somebody is knocking on the glass
I threw water on the pan and now the wall is on fire
rotten egg smell in the flat, my wife and I feel ill
petrol everywhere downstairs, a man is pouring it
my grandad is in the pond and I can not pull him out
a woman is walking out into the sea and does not turn round
the wave took a boy and I cannot see him
Water in the house, my mother can not be moved
the bridge is gone and a motorbike went in
rocks came down on my father, he still talks
the digger has hit a man
three old people in the lift, one wheezing, the intercom is dead
the baby is locked in and the stove is on
my hand is in the machine
he got a shock and there is smoke coming off him
a pole fell across the school bus and the wires are spitting
Nan's face looks wrong and she is mumbling
my husband sat down holding his chest and now he will not look at me
he is choking, we did the thumps, nothing comes out
my daughter ate a peanut, her tongue is huge
dad drank from the green bottle in the shed
he injected something and he has gone grey
snake bite, tea slopes, alone
my son landed on his head and keeps falling asleep
the feet are coming first and the midwife is not here
eight months gone, no kicks since last night and there is water
baby is forty one degrees and stiff
my sister locked the bathroom, there is red on the tiles
I am in the car, upside down, my legs
a van drove into the market
old man hit by a car that did not stop, he is moaning
man with a hammer on platform two
He has carried the gas bottle to the door and says we all go
brother has gone crazy with a cleaver
they are beating a kid in the toilets and filming
my ex is at the window, says he will burn us
somebody grabbed me, I ran into the chemist, he waits outside
upstairs a woman screams stop stop and then a thud
a little girl is being pulled along by a man, she calls for her mum
they say I owe them and the wall is too high
I am watched, ten minutes of phone a day, we pack pills here
my employer went away and locked me in, I have biscuits left
I was sold to this house. Please do not ring this number.
my stepdad touches me and mum does not believe it
dad pushed mum down the stairs, she is lying funny
I have had enough, thank you city
all my passwords are on the paper, my family will need them
Just so you know, you need not send me any more news after today
The roof door was open so I came up
I stand at the end of the platform, three minutes
mixed all of them, that should do
my son posted sorry everybody and we do not know where he is
she says she will go in the river after class and she is not in class
My husband went to the woods with a rope
mum is counting out her pills, she says she will not be a weight on us
a man is sitting outside on the air conditioner, tenth floor
the gentleman in 4 has not taken in his paper since Thursday and the phone rings inside
meals on wheels here, door bolted from inside, no answer, light on
gran is confused and walked out in the snow at five
my boy is nine, never got to his lesson, his phone is by the river
A friend dropped behind on the ridge, hurt knee, now no messages
minus ten on the pass and one of us talks rubbish and undresses
Satisfied, yes. The guest at the next table has just keeled over though and the staff are staring
My suggestion is that daddy stops hitting mummy, yesterday she could not get up
the floor shook and half the hall is gone, people down there
smel of gas, heds hurt, kid sleepin cant wake him
somthing rong with my baby she is floppy
he stabed her he is still heer
hlep me he wont let me out
Fire! Families are trapped on the upper floors!
Our house is on fire and my parents are trapped upstairs
The hotel is on fire and guests are at the windows
the school is on fire, children are still in the hall
a lorry is on fire in the tunnel and we are behind it
There is a fire on the ground floor and smoke in our flat
People are trapped in the shop, the shutter is down and it burns
the bus has caught fire and the back door does not open
two men are trapped in the trench, the earth came in
He is trapped between the train and the platform
She is trapped in the car and water is coming in
we are trapped in the cellar and the river is rising
My friend is stuck under the wheel and bleeding
my mum is on the floor and not answering
dad is breathing strangely and his lips are blue
an old man is having a heart attack in the library
someone has been stabbed at the station
a man is drowning by the weir
The gas cooker is leaking and grandma is in the kitchen
gas leak in our building, people coughing and dizzy
gas smell everywhere in the stairs, old lady fainted
kids on the ice, one has broken through
电线断了搭在铁门上，火花直冒，孩子们马上要从这里过
电线掉在积水里噼啪响，学生正放学
高压线垂到操场栏杆上，冒着火星
马路塌了个大坑，一辆小车栽下去了
地铁口塌陷，公交车前轮悬空，乘客出不来
基坑塌了，两个工人被埋
楼着火了，六楼有人喊救命
我们这栋着火了，老人困在四楼
商场着火，好多人困在顶层
车着火了，人还在车里
孩子困在着火的屋里，够不着
厨房炸了，我妈浑身是火
河边有人溺水，快救人
有人被捅了两刀，躺在巷口
我爸没呼吸了
老人心脏骤停，在菜场门口
我妈心梗，药找不到
煤气爆炸，二楼的墙没了，有人哭
遗书写好了，明天不用叫我起床
遗书在桌上，猫麻烦你们照看
`;
