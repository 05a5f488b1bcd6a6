/** Insults and threats, and nothing else. One per line. */
export const abuse = `
一群吃白饭的东西，早晚遭雷劈
你们这帮狗腿子不得好死
什么狗屁政府，全是骗子
脑残部门，养你们有屁用
垃圾，都是垃圾，滚回老家去
谁再给我打电话我剁了谁
You useless clowns, rot in hell
What a bunch of lying scum you are
信不信我把你们窗口砸了
死全家的物业，死全家的街道
一帮饭桶，干啥啥不行
呸，不要脸的东西
你们领导就是个老王八
再不给我办我让你们好看
缺德玩意儿，生孩子没屁眼
蠢货，都是蠢货
Shame on you, you filthy parasites
Nobody needs you morons, get lost
睁着眼睛说瞎话，一窝蛇鼠
小心你家孩子放学路上
你们都是畜生养的
一群狗娘养的
贪官，祸害百姓的败类
丧尽天良，断子绝孙
有本事出来单挑，打死你们
再拖我就带人去堵你们的门打
没用的东西，去吃屎
Damn you all, pigs
I hope you all die
You will pay with your blood
一帮废物，什么都干不好
你们这群没脑子的东西
当官的没一个好东西，全是狗
领导都是猪，吃饱了就睡
镇政府的人脑子里全是屎
局长是个大傻瓜
那个科长长得就像条哈巴狗
写这个机器人的人肯定智障
机器人你真蠢，跟你主人一样蠢
弱智系统，弱智政府
你算什么东西
你们都去死好了
滚吧你们
滚远点，别来烦老子
闭嘴吧你，烦死了，傻子
有病吧你们，吃错药了
神经病，一群神经病
贱人，一辈子没出息
你全家都不得好死
祝你们全家早日升天
生儿子没屁眼的东西
断子绝孙的玩意
老不死的，怎么还不入土
那个寡妇就是个骚货，整天勾引人
对门那家人全是人渣，男盗女娼
楼上的死胖子就是头猪
住五楼的那个女人是个婊子
他就是个窝囊废，老婆都看不起他
外地人都是蛀虫，抢我们饭碗，滚回去
乡下人又土又脏，别来我们城里
河南人都是小偷骗子
穷鬼就该待在山沟里，别出来丢人
黑鬼滚出中国
残废就别出门给人添堵
戴头巾的都不是好东西，赶出去
女司机都是马路杀手，没脑子
领导真英明，坐着都能把路修烂，真是天才中的天才，呵呵
厉害了我的局长，除了开会什么都不会，给您磕头了
感谢各位老爷高抬贵手，您们的智商真是感人
哎呀好大的官威，吓死宝宝了，一群跳梁小丑
恭喜你们，又成功当了一年的寄生虫
就你们这水平，猪都比你们强
人模狗样，衣冠禽兽
良心被狗吃了
瞎了你的狗眼
放你娘的屁
扯淡，全是放屁
草泥马的政府
艹你妈
卧槽尼玛
操你大爷
日你先人
妈了个巴子
特么的一群sb
傻13领导
煞笔玩意
沙比东西
傻叉
二货，二百五
nm死了
cnm
tmd什么狗屁单位
nmd
脑残，nc
fw一个
辣鸡政府
垃鸡系统
司马东西，全家司马
孤儿，没爹没妈的东西
狗比
猪狗不如
你个龟孙子
王八羔子
小瘪三
赤佬，册那
戆大，十三点
扑街，冚家铲
死扑街仔
哈儿，瓜娃子，龟儿子
你们等着，我会让你们付出代价
我知道你儿子在哪个学校
我知道你车牌，小心刹车
明天我就带刀去你们单位
不给我办我就一把火烧了你们大楼
你敢再来，我打断你狗腿
信不信我弄死你全家
老子要让你们局长横着出来
给我小心点，走夜路别一个人
早晚有一天炸了你们
再不回复，后果自负，我见一个打一个
我要把你们全砍了
you are all trash
You're a pack of useless donkeys
What a bunch of brain dead idiots
the mayor is an ugly pig
Your director is a stupid cow and everyone knows it
who made this bot, a monkey?
dumb bot, dumb people
this stupid machine and the fools behind it
go jump off a cliff, all of you
Drop dead, parasites
screw you and your survey
f*ck off
fck you all
fuk the government
sh1t government, sh1theads
a$$holes
you piece of shit
son of a bitch
kiss my arse, you clowns
suck it, losers
what a load of losers work in that office
eat dirt, you rats
Nobody likes you, you pathetic worms
My neighbour at number 4 is a fat whore
The woman upstairs is a witch and her kids are vermin
Those migrants are animals, send them back where they came from
foreigners are filthy, keep them out
People from the north are thieves and beggars, all of them
cripples should stay at home
Mountain folk are too dumb to deserve a road
Bravo, geniuses. A potato could run the county better than you lot
Slow clap for the brilliant leadership, you must be proud to be that dense
Well done to the empty heads in the town hall, the village idiot sends his regards
It takes a special kind of moron to be a governor here
You couldn't find your own backside with a map
I hope your children starve
I hope you get cancer
I know where you live
I know which school your kids go to
Wait till I catch you outside, you'll be sorry
I'll burn your office down
I will smash your face in
you better watch your back
One more letter and I come over with a baseball bat
we will hang you all one day
I'm going to cut you into pieces, officer
shut your mouth, liar
total scumbags, the lot of them
disgusting swine
brainless bureaucrats
spineless worm in a cheap tie
你妈当初怎么没把你扔了
你爹妈没教过你做人吗，野种
生你不如生块叉烧
你祖宗十八代都是贼
吃屎长大的吧你
这届领导真是人才，猪圈里选出来的
主任脸皮比城墙还厚，脑子比针眼还小
就会拍照作秀，一帮戏精废柴
呸
去你的吧，一群骗子
干你娘
丢你老母
尼玛币
你麻痹
sha bi zheng fu
ni ma de
cao ni ma
gun dan ba ni men
wang ba dan
qu si ba
ni men dou shi fei wu
lao zi nong si ni
Your mother should have thrown you away
whoever designed this has soup for brains
the deputy is a parrot who can't think
Our mayor has the intelligence of a cabbage
The governor is a lying snake
what a fat toad of a director
i will come to your office and you will bleed
your kids walk home alone, don't they
大傻X，写的什么玩意
傻 缺 领 导
傻*逼*政*府
你*妈*的
去.死.吧
垃-圾-东-西
操/你/大/爷
王_八_蛋
你🐴没了
🐶官，🐷队友
一群🐢孙子
N M S L
s*b
f-u-c-k you
F.U.C.K
ｆｕｃｋ　ｙｏｕ
ｓｂ
stup1d 1diots
d1ckheads
b!tch
a s s h o l e s
m0rons everywhere in that office
瓜批
龟儿子
憨批
二逼青年，二逼领导
仆街啦你
食屎啦你
死扑街
收皮啦，废柴
讨饭的都比你们体面
你家祖坟冒的是黑烟吧
这么会作秀，怎么不去唱戏，丢人现眼的东西
您可真行，脑子捐了吧
建议你们集体去看看脑科，呵呵
我看你们的良心是拿去喂狗了
养条狗都比养你们强
领导您辛苦了，天天喝茶看报把肚子都喝大了吧，猪一样
对，你们最聪明，全县就数你们聪明，聪明得连路都不会走
你妈没教你说人话？
那家人从老到小没一个好货
302那个秃头，老流氓
卖菜的那个瘸子，看着就想吐
对面那个胖婆娘，嘴臭得像粪坑
收破烂的都给我滚出小区
信教的都是疯子
租房的没一个好东西，都是下等人
外国佬滚回去
打工的都是穷酸鬼
别让我碰见你，碰见一次打一次
今晚我就去你们办公室泼汽油
明天带着炸药来见你们
我会一个一个找到你们
我记住你的工号了，你活不长
再打电话来老子废了你
你孩子几点放学我清楚得很
刀我都磨好了，你们等着
Your whole family is garbage
Your brain fell out, check the floor
I've seen smarter doorknobs than our mayor
if ignorance is bliss the council must be in heaven, you cretins
The clerk at window three is a fat slug
that hag next door and her retarded son
the beggars in flat nine should be gassed
Tenants are scum, throw them out
These foreigners stink, kick them out
Wow, another meeting. You must be exhausted, you overfed hamsters
thank you o wise ones for proving apes can hold office
Eat my shorts, you numbskulls
Curse you and your children
Choke on it
I'll slit your throat
come near my house again and you're dead
I have a gun and I know your shift
you'll wish you were never born
dumbass bot
piss off robot
cao ni da ye
ni ge sha bi
gou guan
nao can
ni ma si le
`;
