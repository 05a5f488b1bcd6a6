/** Texts without content: greetings, thanks, small talk, tests, bare place names. One per line. */
export const noContent = `
您好
你好呀
你好你好
hi
hey
hello
hello there
Hello!
hi bot
good morning
Good afternoon
good evening
morning
早
早安
早上好呀
上午好
中午好
下午好
晚上好
晚安
大家好
领导好
省长好
省长好，祝工作顺利
嗨
哈喽
哈喽有人吗
嘿
喂
喂喂喂
在吗
在不在
在么
有人吗
有人在吗
人呢
谢谢你
谢谢你们
谢谢啦
多谢
感谢
非常感谢
谢谢政府
谢谢，辛苦了
收到，谢谢
收到
辛苦了
辛苦啦
麻烦了
不客气
没事
没事了
没有了
没什么
不用了
不用谢
算了
好
好的
好的呢
好滴
好吧
行
行吧
可以
嗯
嗯嗯
哦
啊
额
呃呃
是
是的
对
对的
不是
不对
不知道
随便
随便看看
看看
我看看
路过
知道了
明白
明白了
了解
懂了
ok
okay
OK好的
okk
k
yes
no
yep
nope
sure
fine
cool
nice
great
thanks
thank you
thank you very much
thx
ty
many thanks
thanks a lot, bye
bye
goodbye
bye bye
see you
拜拜
再见
回头见
加油
点赞
赞
给力
牛
厉害
不错
真好
棒
支持
支持政府
顶
沙发
打卡
签到
1
哈
哈哈
lol
haha
hmm
uh
um
wow
oh
asdfgh
qwerty
qwertyuiop
abcabcabc
abc
测试
测试一下能不能收到
试试
试一下
发个消息试试能不能看到
test
testing
test 123
this is a test
just testing
看看能不能发
你是谁
你是谁呀
你叫什么
你是人吗
你是真人吗
是机器人吗
你是AI吗
你会什么
你能干什么
你几岁
你在哪里
你吃饭了吗
吃了吗
在干嘛
今天几号
几点了
现在几点
今天星期几
今天天气真好
明天会下雨吗
天气怎么样
今天好热
好冷啊
讲个笑话
讲个笑话给我听
唱首歌
陪我聊聊天
无聊
好无聊啊
我爱你
想你
新年快乐
春节快乐
中秋快乐
节日快乐
生日快乐
恭喜发财
祝大家平安
万事如意
身体健康
who are you
what are you
are you a bot
are you human
what's your name
how are you
how are you doing
what can you do
what time is it
what day is it
nice weather today
tell me a joke
i'm bored
happy new year
merry christmas
i love you
anyone there?
is anyone there
is this working
does this work
can you hear me
hello hello
start
help
menu
stop it
back
cancel
next
怎么用
这个怎么用
这是什么
这是干什么的
什么意思
啥意思
看不懂
不懂
how does this work
what is this
what?
huh
杭州
杭州市
西湖区
西湖
我在宁波
我是温州的
浙江省杭州市
拱墅区武林街道
文三路
幸福小区
东关村
柳市镇
Hangzhou
Ningbo, Zhejiang
Xihu District
I live in Wenzhou
from Jiaxing
小明
王芳
张伟 男
ni hao
nihao a
xiexie
xie xie ni
zaoshang hao
zai ma
haode
wan an
nin hao
shoudao
你好，请问在吗
您好，有人在线吗
早上好，新的一天开始了
谢谢你的回复，祝你愉快
好的，我知道了，谢谢
没别的事，就是来打个招呼
随便聊聊，没什么事
只是看看这个能不能用
Hi, just saying hello
Hello, is this the right number?
Thanks for your reply, have a nice day
ok got it thanks
nothing, just looking around
never mind
sorry, wrong chat
发错了
不好意思发错了
点错了
按错了
打错字了
撤回
删除
图片
语音
表情
转发
`;
