/** Danger to somebody now, in English. One per line. */
export const emergencyEnglish = `
There is smoke coming out of the flat below and nobody opens!
A child fell into the canal near the bridge, please hurry
Somebody is lying on the tracks at the level crossing
My neighbour is beating his wife, I hear her screaming right now
Someone is hanging from the balcony
My baby has stopped breathing
There is a man with a knife outside the school
The factory next door is burning
She took all the pills, please come
There's a fire in our kitchen and it has reached the curtains
The flat across the hall is burning, my neighbours are still inside
smoke everywhere on the stairs, we cant get down
The barn is on fire and the animals are screaming
the hills behind the village are burning and the wind is blowing this way
I smell gas in the hallway and I feel dizzy
gas smell very strong in the cellar, an old man down there doesn't answer
We all have headaches and the baby won't wake, the stove is in the room
a boy went under in the reservoir and has not come up
My sister has fallen in the river, she can't swim
a man just jumped off the bridge
The ferry is taking on water and there are no life jackets left
The water is up to my waist and still rising, we are on the first floor
we are on the roof, the whole street is under water
The hillside came down on two houses, people are shouting under the mud
A wall collapsed and there is a child underneath
scaffolding fell, two men pinned under it
The ceiling of the classroom has come down, kids inside
stuck in the lift for an hour, a pregnant woman with me has cramps
toddler locked in a car in the sun, he is very red and not crying any more
my workmate touched the wire and now he lies there, no pulse
the machine caught his arm, so much blood
he fell from the roof and he is not moving
Mum can't talk and one side of her face is hanging
my husband is sweating, holding his chest and grey in the face
Grandad is choking on his food
my daughter swallowed a battery
my little brother drank the weed killer
The baby has a fever and is shaking all over, her eyes rolled back
He was bitten by a snake, the leg is black up to the knee
She is having the baby now and the road is closed
i can't breathe properly, my inhaler is empty and i am alone
There's a man lying in the road, he doesn't react
two cars crashed, the driver is trapped and there is fuel everywhere
A coach went off the road into the ditch, many hurt
a lorry has run over a cyclist outside our shop
A car is stuck on the level crossing and the train is coming
someone with an axe is breaking down our door
There's a man waving a knife around in the market
my dad hits me with a belt and he locked the door, i'm scared
my boyfriend is beating me, I'm hiding in the bathroom
Please help, the neighbours' child is screaming and screaming and now it's quiet
four men are kicking a boy on the ground behind the station
somebody pulled my friend into a van and drove off
a stranger took a little girl by the hand and she was crying, he went towards the bus station
A man has followed me since the station and is standing outside my door
I'm being held in a flat, they took my phone and my ID, this is somebody else's phone
The boss locked us in the dormitory and we are not allowed to leave
my cousin is kept in a shed by her in-laws, she hasn't eaten for days
they keep me here and I can't go out, please send somebody
we are eleven, they hold our passports and lock the doors at night
I want to die
I don't want to live any more
I can't go on. Tell my kids I love them.
By the time you read this I will be gone.
I've written the letters and put everything in order. Thank you for being kind.
I am standing on the bridge and nobody would miss me
I took all my sleeping tablets and I'm getting tired
I have cut my wrists
I keep thinking about jumping and tonight I think I will
It would be better for everybody if I weren't here. Goodbye.
life has no point, i bought the rope yesterday
No need to answer this. I just wanted to say goodbye to someone.
Nothing important, I only think about killing myself most of the day
my friend texted that he's going to end it and he doesn't pick up
my daughter left a goodbye note and her bed is empty
There is a girl on the wrong side of the railing on the roof
The old lady next door hasn't opened for three days and there is a smell
my neighbour who lives alone has not been seen since Monday, her radio is on and she doesn't answer the door
I can't reach my mother since last night, she lives alone and she has a weak heart
My father has dementia and walked out this morning, he still isn't back
our son didn't come home from school, his phone is off
lost my little girl in the crowd, she's four, yellow dress
My brother went up the mountain yesterday and has not come down
the boat should have been back this morning and does not answer the radio
grandma went out for milk six hours ago, she gets confused
kids in the kindergarten are all vomiting and two have passed out
we ate mushrooms from the woods and my wife can't stand up
a dog has bitten a child in the neck
water is coming through the dam and the village is below
petrol is running out of the tanker and a man is smoking next to it
The mine lost power and eleven men are below
cable down on the playground, it's sparking
ammonia leak at the ice factory, our eyes are burning
The roof blew off and the rain is in, my grandmother can't move
somebody threw petrol on the shop door
there's someone with a gun in the school
burglar in my house, I'm in the wardrobe
help me
Help!! please somebody
please send an ambulance to Mill Lane
call the fire brigade, quickly
he has no heartbeat
I broke my leg in the gorge and my battery is at four percent
lost on the mountain, it is dark and we are freezing
I filled in the form, thanks. By the way there's a woman on the pavement here who isn't breathing.
Never mind the bus for now, I've got a terrible pain in my chest and I'm on my own.
More street lamps please. Right now somebody is lying on that very road, hit by a car.
Your plan looks fine. Also the boy upstairs has been crying for help for half an hour.
How do you do CPR, my dad has stopped breathing
what should i do, my son drank bleach
Sorry to trouble you, I'm bleeding a lot and don't know whom to ask
not sure this is the right place, my mother is on the floor and I can't lift her, she doesn't know me
he's got a knife at my mum's throat
im 10 and daddy fell down and theres blood
we are two kids alone and there is smoke under the door
mummy is asleep on the floor and wont get up
fire fire at number nine
accident on the ring road, people in the car, flames
building just colapsed, poeple under it
hes not breething
somone is drownding in the lake
the train hit someone
electric shock, he is stuck to the fence
A woman is sitting outside the railing of the bridge, crying
a boy from my class is standing on the edge of the roof
they took our passports and make us work, we sleep behind the workshop
The boss won't let us leave and he has our papers
I have the pills here and I don't want to see tomorrow
Sorry to bother you, I don't think I'll be here in the morning
there's nothing left for me, I've said my goodbyes
gas lek in our bilding, peple are coffing
strong smel of gas, we feel sick
He isn't moving. There was a bang and he isn't moving.
she isn't breathing right and her lips are going blue
I see flames in the warehouse across the street and people at the window
The nursing home is full of smoke and they can't walk
ice on the pond broke and a kid is in the water
my grandfather slipped into the canal, we can't get him out
the wall next to the school came down on some kids
grandma is on the floor and she wont talk to me
a snake bit me and my leg is swelling, what do I do first
The old man upstairs hasn't come out for days, flies on his window
An old lady in the lift stopped answering
my little boy is gone, he was right beside me at the fair
I've been in the cellar for two days, he says he'll kill me if I shout
Her husband has her by the throat, I can see it from my window
Men with iron bars are smashing the shop and hitting the owner
he went into the tank to clean it and doesn't answer
I took too many of mum's tablets
jiu ming, fang zi zhao huo le
wo bu xiang huo le, jin wan jiu zou
you ren luo shui le kuai lai ren
you ren na dao kan ren
wo ba dao zai di shang jiao bu xing
bei guan zai dian ti li chu bu lai
hai zi bu jian le
mei qi xie lou le
jiu jiu wo
wo xiang si
the fuse box is on fire and there's no water
haystack burning right next to the houses
kitchen of the noodle shop blew up, the cook's face is burnt
he went in to save the pigs and hasn't come out
tractor rolled over, my dad is under it
Two men went down the cesspit and neither answers
a stone from the quarry hit a man on the head, he's out cold
a van drove into the reservoir, only the roof is showing
the school bus is stuck in the flood and the water is at the windows
I'm sinking in the mud and the tide is coming
our raft is drifting out, four kids on it
An old man fell out of a third floor window, he still breathes
She gave birth an hour ago and won't stop bleeding
my throat is swelling up, it was the peanuts
Grandpa's mouth is crooked and he drools, he can't answer
dad needs dialysis and the ferry has been off for three days, he is swollen and gasping
I'm seven months pregnant and there's blood
he had too much to drink and I can't wake him, his breathing is strange
The chainsaw went into his thigh
a homeless man under the bridge seems frozen, he doesn't respond
A lady on the bench at the stop is slumped over and cold
a man covered in blood ran into my shop, the others wait outside
he says tonight he will kill me and the children
My stepfather comes into my room at night, I'm afraid
i'm thirteen and they lock me on the balcony and don't feed me
My ex climbed over the wall, I'm upstairs with the baby
people are fighting with shovels on the site and three are down
someone is holding a blade in the canteen
I saw a man push a kid into a car with a hand over its mouth
They won't let us go unless our families pay
I came for a job, there are guards at the door and we can't leave
I'm the maid, they've kept me indoors for two months
my friend is chained in that house, the whole lane knows
Since mum died I don't want to stay here either
I gave my dog away and paid the rent, nothing holds me now
I have decided, I feel calm for the first time
I can only pay these debts with my life
please don't talk me out of it, I just wanted someone to know
My husband took the pesticide into the bedroom and locked himself in
my roommate locked herself in the toilet and there's blood under the door
a girl is sobbing in the stairwell with a razor blade
I bring Mr Wang his lunch and today nobody opens, I can hear his phone ring inside
newspapers have been piling up at number 3 for five days
water runs from under the old lady's door and she doesn't open
Dad went fishing, was due at noon, it's nine in the evening
my brother is disabled and got lost in the supermarket
An old man walked out of the care home in his pyjamas, it's freezing
our colleague should have come out of the forest yesterday
we are four in a cave and the water closed the entrance
snowed in on the pass, the heater died and we have a baby
chlorine at the pool, the children are coughing and falling down
tanker overturned, something runs into the street and it makes us dizzy
a dozen kids are throwing up after lunch
the river bank is breaking open
the road just swallowed a cyclist
the sign fell on an old woman
a child fell down the lift shaft
his foot is in the escalator, there's blood
You ask about child care. Fine by me. But my boy just swallowed a screw and he wheezes.
thanks for the form, I may not see the result, I've already taken the pills
Good idea with the pool. By the way a body is floating down the river and it is still moving
I have no opinion on the buses. My mum is lying by the stove and I can't wake her
plz help my frend is unconshus
there is fier in the hous
my dad hart attak
they beet me evry day and now i am loked in
i cant stop the bleding
`;
