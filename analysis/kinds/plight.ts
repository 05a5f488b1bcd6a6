/**
 * Misfortunes told in plain words that name no fire and no flood; these are ideas too. For text in `seen` form; every repeat is bounded.
 */
export const plights: readonly (readonly [name: string, sign: RegExp])[] = [
  [
    'bleeds',
    /流了?.{0,5}血|出血|见红|血(?:一直|止不住|淋淋)|是血|有血|都红了|[割切扎刺绞夹卷锯].{0,3}[到了伤进断].{0,6}(?:手|腿|脖|指|动脉|肩|眼|脚)|手.{0,3}[绞卷夹]进|肠子|骨头.{0,2}露|\b(?:(?<!take |give |the )blood(?! van| bank| test| pressure| donor)|bleed\w{0,3}|gored|cut (?:my|his|her) (?:wrists?|arms?|neck|throat|hands?|legs?)|cut (?:myself|herself|himself)|(?:arm|hand|foot|leg|thigh) (?:is )?(?:in|went|caught)|into his (?:thigh|eye|chest|arm)|scald\w{0,2}|in his eye)\b/,
  ],
  [
    'fails',
    /(?:说|讲)(?:不清|不出|大舌头|胡话)|胡说八道|认不[出得]|叫不(?:醒|答应|出|清|起)|(?:喊|叫|推|问).{0,4}(?:没反应|不动|不理|不答)|(?:倒|躺|瘫|栽|跌|趴)(?:在|下|倒|亲).{0,5}(?:地|路|里|床|方向盘|梯|雪|厕|灶|井|沟|去)|倒了.{0,3}[两三四五六几个]|站不(?:起|住)|走不(?:稳|动)|没(?:劲|声了|知觉)|吐(?:泡沫|了[三四五]次)|抽(?:筋|搐|风|起来)|还在抽|犯(?:困|了病)|[病疯]犯了|发烧.{0,4}抽|晕(?:低|在|着)|(?:肚子|心口|胸口).{0,3}[疼痛绞]|脸.{0,3}[青紫白红歪]|嘴.{0,3}[麻白唇歪]|烫伤|[脚脸手腿].{0,3}肿|两个影|看不见东西|不哭了?[，。]|孩子不哭|迷糊|心脏病.{0,2}(?:犯|发)|\b(?:(?:fell|dropped|slumped|lying|collapsed|sank|slid) (?:down|on|in|over)|on the (?:floor|ground) (?:and|,)|will not wake|not talking|nonsense|slurs?|numb|(?:face|mouth|arm) .{0,24}(?:droop\w{0,3}|dropped|hang(?:s|ing))|heart att?ac?k|labou?r|throw\w{0,3} up|threw up|can not (?:see|stand|talk|swallow|feel)|does not (?:cry|answer|wake|respond)|bitten|shaking for|no pulse|gone quiet|sleepy and sick)\b/,
  ],
  [
    'taken-in',
    /(?:吞|喝|吃|咽)(?:了|下去|错).{0,6}(?:电池|药|酒|毒|洗|野菜|瓶|硬币|螺丝)|把.{0,8}(?:吞|喝|当糖|当饮料).{0,3}(?:下去|吃|喝|了)|药.{0,3}(?:吃了|一次吃|吃下去)|[煤燃毒]气.{0,4}(?:出来|跑|味)|胰岛素打多|\b(?:drank|swallowed|took (?:all|too many|them|something)|ate .{0,16}(?:pills|tablets|mushrooms|berries)|acid|weed killer|sweet smell)\b/,
  ],
  [
    'attacked',
    /(?:咬|顶|踹)了.{0,3}(?:人|我|他|她|[两三四五几]|孩|奶|爷)|被.{0,4}[打咬砸]|拿.{0,4}砸|(?:追|砍|踹|按在|拽|拖|堵).{0,6}(?:人|我|地上|门|树林|家门口)|踢|求饶|要我的命|一起死|打(?:中|我妈|妈妈)|进贼|蒙面|不敢(?:出声|下楼|回家)|我(?:们)?躲在|跟着我|又来我房间|\b(?:hurting|hits? me|beet|he has a (?:knife|gun|bar|bat)|outside (?:my|our) (?:door|window)|followed me|comes? (?:into my room|at night)|dragg\w{1,3}|by the (?:arm|throat|hair)|petrol and|climbed over|i hid|hiding)\b/,
  ],
  [
    'kept',
    /不(?:给|让|准|许)(?:我|我们)?(?:走|下船|下车|上岸|出门|出去|吃饭|下山)|被(?:锁|关|扣|拴|骗到|骗去|卖)|关着(?!门|灯|窗)|看着我们|才(?:给|放)(?:走|人)|没让上岸|(?:护照|证件?|身份证|手机)(?:都|被|全)?(?:他们|老板|工头|中介)?(?:收|扣|拿)(?:走|了)(?!费|钱|款|话)|收走(?:了)?(?:我|我们)?的?.{0,3}(?:护照|手机|钥匙|证)|逼我们|让.{0,6}骗人打电话|\b(?:(?:have|hold|took|taken|keep) (?:our|my|her|his|their) (?:papers|passports?|keys|phones?)|lock(?:s|ed)? (?:us|me|her|him) in|loked in|can not leave|not allowed (?:out|ashore|to leave)|sell my (?:sister|daughter)|to be married|no papers|unless we pay)\b/,
  ],
  [
    'leaves-life',
    /不(?:想|要)(?:醒|过|看见明天|活|待|回去)|想跟(?:着)?去|怎么去死|死了就|[今昨]晚.{0,4}(?:走|不累|结束|了断)|(?:想好|决定|准备好?|准备齐|收拾好)了.{0,10}$|绳子(?:挂|系|拿|准备|拴)|拿着绳|(?:绳|刀|药).{0,4}(?:在面前|就在手边|备好|准备好)|到今天为止|最后一(?:次|面|条)|没有我(?:这个人)?|我(?:先)?走(?:一步|了)|别等(?:他|我)|累赘|没(?:有)?人(?:会想我|在乎)|(?:走|坐|站)(?:完它就去|在|到).{0,5}(?:江边|桥上|水库边|轨道|楼顶|窗台|天台)|往江边|鞋脱了|留了(?:封信|张)|下辈子|我走完|说声谢谢|对谁都没用|求一个痛快|照顾(?:好)?(?:我的)?(?:猫|狗|女儿|儿子)|\b(?:(?:a|the) burden(?! of)|stay alive|thought it over|today is the day|step off|the will (?:is )?on|i am done|nobody (?:would )?(?:miss|fault)|going first|take care everyone|decided.{0,24}calm|pay .{0,16}with my life|(?:sitting|lying) on the (?:rails|tracks)|dead people|do not want to (?:be|live|wake)|not be here in|(?:wait|waiting) for me.{0,20}ever|parapet|wrote sorry|goodbye to (?:each|all|every))\b/,
  ],
  [
    'gone',
    /没影了|(?:一转身|转眼).{0,4}(?:没|不见)|手机(?:停|关)机|(?:钟头|小时|天|日)(?:都)?(?:没见|未返|没返|没上岸|没回)|没(?:上岸|返过|来接)|昨[天晚](?:该|就该|说)|(?:早上|本来).{0,4}就?该(?:靠岸|回|到)|跑出(?:去|来)了|(?:搵|找)咗?.{0,4}搵唔到|行失|(?:记|认)不得路|迷路了|顺着.{0,4}走了|痴呆.{0,10}(?:走|出|没)|抱走|拉(?:走|到山里)|一个人在(?:崖|山|雪|路中|高架)|自己在(?:高架|马路|铁)|\b(?:vanished|(?:he|she|boy|girl|kid|child|son|daughter|baby) is gone|has not (?:come in|returned|been seen)|have not seen|nobody has seen|phone (?:is )?(?:off|dead)|should have been (?:off|back|home)|got lost|wander\w{0,3}|went out .{0,24}(?:hours|without)|left the ward|alone at a|cut off by)\b/,
  ],
  [
    'silent',
    /(?:敲|拍|按|砸)(?:了)?(?:门|门铃|半天).{0,8}(?:没声|没人|不开|不应|狗在)|(?:怎么)?[敲喊叫按].{0,5}(?:都没人|没声音|不答应|没人应)|(?:天|日|夜)没(?:开|来|下楼|出来|拿)|(?:今天|今早)没(?:来|醒|下楼)|窗帘.{0,3}没拉|牛奶.{0,3}没(?:动|拿)|(?:水|灯|电视).{0,4}(?:响|亮|开)(?:了)?(?:一夜|几夜|三夜|着)|就没声|人没出来|\b(?:curtains .{0,20}(?:closed|since)|post is (?:piling|on the mat)|(?:she|he|they) does not (?:come to the door|open)|neither answers|stopped answering|light has been on|heard inside|went quiet|it is quiet)\b/,
  ],
  [
    'breaks-now',
    /(?:水|泥|烟|烟气).{0,3}(?:进来了|冲进|到(?:腰|脖|胸)|进了车|倒灌|围在|封了|往.{0,5}飘)|洪水|决口|大坝|在漏[水油气]?|漏了[，。]|在往?一?边?[斜倒滑]|[烧着炸断]了[，。]|烧得|的火|油桶|[撞翻砸压]在|车.{0,3}(?:翻|压扁|只剩|陷)|只剩车顶|悬在|挂在半空|掉进|掉下来?了?[一砸]|落下来|要掉了|下面(?:还有|都是|压|跳|有)|人在(?:下面|里面)|还(?:没撤|在六楼|在里)|嘶嘶|滴答|冒烟|一声响|\b(?:is (?:creeping|breaking open|sinking|drifting|filling|smoking|alight)|(?:building|house|wall|crane|tower|bus) (?:is leaning|leans)|mud came|taking on water|the (?:building|slope|wall|roof) (?:is |has )?(?:lean\w{1,3}|mov\w{1,3}|came|com\w{1,3} down)|went (?:off the road|over the edge|through the ice|under)|off the road|through the ice|upside down|under (?:it|the water|there)|train hit|hit and run|(?:in|into) the (?:canal|gorge|silo|cesspit|marsh|sewer)|closed the entrance|in the red|power and)\b/,
  ],
];
