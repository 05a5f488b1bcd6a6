/** Danger now, next to something else: an answer, thanks, a wish for next year. One per line. */
export const emergencyBeside = `
明年修什么路都跟我没关系了，信留在桌上，劳烦你们通知我姐
公园的事就这样吧，遗嘱写完了，狗托给楼下的小店，打扰各位了
你们的回复我收到了，很好，我也没什么要说的了，绳子在手里
选养老吧，虽然我自己用不上了，今晚我就去找我老伴了
建议多关心年轻人，像我这样的就算了，药已经咽下去了
谢谢回访，路灯亮了。只是我现在站在河中间，水快到脖子，不想上来
感谢你们装的扶手，可惜我妈刚才还是从楼梯滚下去了，现在不睁眼
第一题选甲，第二题选乙，另外我隔壁的婴儿哭着哭着没声了，他爸一直在骂
对托育没什么意见，我被丈夫锁在家里第四天，孩子发烧烫手
关于公交我想说再加一班，还有，现在这趟车的司机晕过去了，车停在桥中间
意见没有。对面工棚里有烟出来，门从外面挂着锁，里面有人拍
问一句题外话，人从梯子上摔下来耳朵出血可以扶起来吗
我知道这里是收建议的，可是我妈喝了敌敌畏，我不认识别人
排队的时候写的：我前面的大爷靠着墙滑下去了，脸灰灰的，没人会弄
填表填到一半闻到焦味，开门一看走廊全是烟，电梯也停了
村里的桥修得好，今天桥下面有人抱着桩子喊，水太急
我们在宾馆的房间里，护照都给他们拿走了，晚上有人守门，趁洗澡写给你们
老板把姐妹们的证件收着，宿舍天黑就上锁，请悄悄地帮帮我们
池塘的冰响了，几个娃还在上头，一个的腿掉下去了
河冰断开了，一个小孩趴在冰块上漂
我们楼起火了，楼梯里是烟，我家在十一楼
楼里着了，楼道黑的，我们一家在阳台
We need no new park, thank you, and by tomorrow I will need nothing, the letter is on the shelf
next year is not for me any more, I have written to my sister, please feed the bird
I vote for the library. Not that I will see it. The tablets are working.
Everything fine with the questions. I should add that there are flames in the shop opposite and a hand at the shutter.
The answers seem sensible. I would only mention that my neighbour's boy is hanging out of the window on the fourth floor.
your plan for the buses is good, and would somebody come, the driver of ours has passed out on the bridge
No comment on schools. My husband locked us in four days ago and the baby is burning hot.
Thanks for the handrail. Mum went down the stairs all the same, a minute ago, and her eyes stay shut.
I know this is for ideas but my mother drank insect spray and I know no other number
Half way through your form I smell burning, and now the corridor is black
good bridge, well done, there is a man clinging to a pillar of it and the water is wild
they keep the girls' passports in the safe and the door is locked after ten, please, without noise
our manager has our passports, thirteen of us, nights behind a locked gate, please send somebody quietly
Ice is cracking under the children on the mill pond and one leg is through already
a child lies on a slab of ice going down the river
There is a fire in our house, the stairs are full of smoke, we are up on the eleventh
fire downstairs, we are on the balcony, five of us
the whole landing is smoke and we live on the eighth
`;
