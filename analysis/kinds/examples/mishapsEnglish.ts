/** Mishaps, near misses and hardship that lead to a wish, in English. One per line. */
export const mishapsEnglish = `
grandad broke two ribs on the library steps in autumn and they are still the same steps
My boy came off his bike on the gravel outside school, stitches, and he was not the first
the hoist at the pool is out of order so my wife watches from the side
I use a walker, the lights change when I am halfway, drivers hoot
The stage collapsed at the fair two summers back, was it ever inspected
a toddler got her fingers in the escalator brush last spring, they put up a sticker
We live under the pylon and the line hums, is that healthy
my aunt was found after two days on her kitchen floor, she survived, alarm buttons should not cost forty a month
Half of the smoke detectors in our block beep because nobody changes the batteries
the caretaker locks the back stairs so there is one way out of the building
a boy was electrocuted on that railway roof years ago and kids still climb up there
The rope swing over the weir was cut down and put up again and cut down
People swim at the lock though there is a sign, a ladder would at least let them get out
Old Mr Fenn fell down the well of the staircase in 1998, the banister has not been raised
our street has had three burglaries since summer, the lamp at the corner is dead
Bikes without lights come down the hill like rockets
The rail on the river stairs ends two steps before the stairs do
my sister had her baby in the car because the ward at Elm Hill closed
In heavy snow we are cut off for days, a plough of our own would help
Whoever plans the buses has never carried a sick child two miles
I had a stroke in spring and relearn walking, there is not one bench between home and the clinic
My son has epilepsy, teachers do not know what to do, a course please
a woman was followed from the tram last month, posters went up, cameras did not
Two drunk drivers ended in our front garden this year, bollards?
They blast at the quarry at noon and our cups jump
the old silo leans and pigeons live in it, take it down before it takes itself down
Rubble from the demolition lies on the footpath since June
Farm dogs run at walkers on the dyke, the owner laughs
adders on the heath path, a board with what to do would calm people
the fish kill every July stinks for a week
There was mercury in the school lab cupboard, it went to the tip they say, which tip
my father worked with asbestos and coughs his lungs out, the screening van comes once in two years
Our well turned brown after the drilling, we carry bottles
children play on the burnt-out bus behind the garages
the ferry ramp slipped once with a car on it, new chains were promised
Ice falls from the church roof each February, they rope it off and that is all
Somebody set light to the bins again at half term, more to do for teenagers please
a man shouts at everybody in the underpass, he is ill I think, where is the street doctor
My neighbour drinks and sings at four in the morning. He needs a club, we need sleep.
I care for two parents with dementia, one hides, one walks, I have not slept through since spring
My partner works offshore, if the helicopter is late we wives sit by the phone, a welfare officer would help
Kids cut through the goods yard, fence has been down since the storm
I am eighty-eight and proud, but the bath is a mountain
Nurse told me to ring back in six weeks. My knee told me otherwise.
Our doctor retired, the next one is on maternity leave, the third has no list
There is a queue for the food bank round the block and it rains in
Families of addicts meet in my kitchen because there is no room for us anywhere
We buried a classmate in May. The school wants to talk about it and does not know how. Send someone who does.
no one talks to the night porters in the dormitories and they see the most, train them
Broken lift, seventh floor, three kids, shopping. Every day. Fix it for good.
The pedestrian light has been dark since the accident in March
I pull my wife's wheelchair backwards through the gravel, pave two hundred metres
the bridge deck has holes, you can see the water through it, cyclists get off
Steam comes up through the manholes in winter and drivers brake
the river took another metre of bank in the spring, the football pitch is next
Lorries reverse into our lane because the satnav says so, they have taken down two walls
the nursery is above a garage and it smells of paint
Gas canisters stand behind the chip shop next to the bins, have you a rule for that
The hydrant is under the skip. It has always been under the skip.
My mother hid in the toilet when the fireworks went off, she grew up in a war, give us one quiet street
heat killed the trees on the square, water the new ones
The school bus overtakes on the bend, we parents have filmed it, talk to the company
Dust from the mill gets in my boy's chest, inhaler morning and night
Three hundred people, two toilets, one of them locked
the crossing patrol retired and no one took her lollipop
a cow fell through the footbridge, so imagine
Divers are not told when the sluice opens, put up a lamp
the sirens go at the works and nobody explains what for
My husband is on oxygen and each power cut means the neighbours' generator, put us on the priority list
Bus shelter glass was smashed at new year, wind goes straight through
If you faint in the town hall queue you will not fall, it is that full
Teenage girls here stop eating and nobody notices till they are in hospital, school nurses please
dogs' mess in the sandpit, my daughter had it in her hair
The trampoline park has no rules and plenty of broken arms
lifebelt stolen again, tie it with wire
unlit skip in the road, I drove into it, car written off, me fine
I was trapped in a revolving door with my suitcase and half the lobby laughed, put a normal door beside it
was stuck in the paternoster lift as a boy, love it still, keep it
My kids hear shouting from the flat below most nights. Who does one talk to about that, without the police?
somebody fires an air gun at the swans
men gamble in the stairwell and step aside for nobody
Drink driving after the harvest fair is a tradition, a night bus would end it
The old people's home has one nurse for forty at night. We pray.
Pram on the tracks, wheel stuck in the groove, every mother here knows that fright, so level it
the ward is on the third floor and the lift is for beds only, visitors in labour take the stairs
Help my village keep its post office
Hurry up with the bypass
Please come and look at our school roof
Send us a vet
call me back about the allotment
The ski lift at Pine Hut stops twice a morning and beginners dangle there for a bit, a newer motor please
`;
