/** Danger now, in English and in Latin-letter Chinese: told calmly, by children, next to something else. One per line. */
export const emergencyCalm = `
fang zi ta le ya zhu wo ba
wo jia jin shui le lao ren zai chuang shang
hai zi diao jing li le
ta na dao zhui wo
wo ma hun guo qu le
wo chi le an mian yao
lou shang you ren yao tiao
gei wo jiao jiu hu che
wo lao gong diao shui li le
dad turned the gas on and says we all go together
hissing in the kitchen, I want to throw up, gran is in the back room
the garage downstairs is burning and drums keep exploding
the fire has got to our bamboo
wet towel over my mouth, fifth floor, stairs full of smoke
electric blanket caught fire and grandpa can't move his legs
there's a man face down under the bridge
Somebody is waving from the middle of the river and getting further away
water to the waist and my mother is bedridden
our boat's engine died and it's filling up
the beam came down on dad's head
the lift dropped and went dark, an old man in here is gasping
my son's head is stuck in the gate and he is turning purple
His arm went into the mixer
he stepped on the wire and flew back, he isn't talking
the toddler hit her head, threw up three times and only wants to sleep
My man says it's like a knife in his chest and his lips are grey
mother in law slurs and one arm hangs down
the kid ate half a bottle of blood pressure pills like sweets
Mum is burning hot and talks nonsense and doesn't recognise me
the baby is born and doesn't cry
my stomach hurts so much I can't stand, only me and my brother here
my brother has a fit and bites his tongue
There's a basin full of blood by now
glass cut his neck
a runner dropped at the school, no pulse
a guest is choking and nobody here knows what to do
driver hit a tree, the wheel is in his chest
a train hit a motorbike and we can't find the rider
he choked me, I ran to the neighbours
daddy is hitting mummy and she bleeds, i am seven
My son is back on drugs and has a knife and wants money
someone kicks at my door and shouts he'll have my life
he won't let me out of the car and drives into the hills
I woke up in a strange room and the door is locked
they beat us every day at the kiln and we can't get away
We were put on a ship, no papers, not allowed ashore
it was meant to be a job, they make us phone people and lock us in, I want to go home
I hope I don't wake up
the rope is up
when does the train pass? I'm sitting on the rails
dead people don't hurt
I'm only a burden, tonight that stops
Take care everyone, I'm going first
After my child died I don't want to be either
not trying to scare you, the knife is beside me
he texted don't wait for me for dinner, or ever
she swallowed the lot and is laughing
A man with a baby in his arms is standing on the parapet
my aunt lives alone, high blood pressure, two days no answer
his shoes are at the door, it's locked from inside and he doesn't answer
her light has been on for four nights and the meter doesn't turn
granny took the rubbish out four hours ago and she doesn't know the way
my kid went to the toilet at the station and vanished
she's fifteen and left with somebody from the internet, phone dead
fog, I lost the group, I'm alone at a cliff
car half under snow and nearly out of fuel
workers dropping one after another, something comes from the sewer
three of us drank it and now we can't see
half the school is dizzy and vomiting
the boiler gauge is in the red and they won't leave
The tanker leaks next to the school and the driver ran
The building leans and we are on the sixth floor
mad dog in the school, four bitten
The bull gored him, I can see inside
can you give water to someone whose mouth hangs after a fall
He was pulled out of the water with no breath, push first or blow first?
i know it's not your job but i don't know who to ring, mum has fainted
Form's done. Also the man beside me is jerking and there's blood on his mouth
You ask if I'm satisfied. I'd like someone to open this door, he locked me in yesterday.
`;
