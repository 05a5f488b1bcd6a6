/** Things that last, are past, or only sound like danger, and plain wishes, in English. One per line. */
export const harmlessEnglish = `
a man drowned off that jetty in 2015 and all they put up was a sign
My sister slipped on those tiles at Easter and was in plaster for weeks
every winter the pipes burst and we carry water up by hand
Each time it rains the cellar fills and the bins float about
twice this year the bus has left the stop with my arm in the door
Some evening there is going to be a disaster at that junction
It is only a matter of time until a lorry hits the school wall
People have been robbed in that alley, so everybody goes the long way
my husband was hit by a bike on the towpath last spring, a bell would be nice
the cliff path has lost its fence in three places
You take your life in your hands crossing there
It is murder on the knees, that staircase
those potholes will be the death of my car
I could scream when I see the queue
the paperwork is strangling small shops
we are suffocating under the rent
the heat in class 4b is unbearable, kids put their heads on the desk
My baby cries all night because of the pumps on the building site
dad has had two strokes and the ramp to the surgery is too steep for him
My wife has cancer and the drive to treatment is four hours there and back
I have a bad heart and live on the sixth floor, the lift is off on Sundays
grandma is blind in one eye and the kerbs are not painted
my son has fits and the school has no nurse
he was stabbed by a stray nail on the bench, no joke, hammer it in
Broken glass under the swings again, sweep it more often
the dog bit the postman years ago and still runs free
wolves take a lamb a week up here, when will the compensation come
The ambulance got lost on its way to us in autumn because the lanes have no names
firemen could not open the hydrant in the drill, it had rusted shut
the exit of the gym is chained in the evenings so that nobody sneaks in, is that allowed
Our tower has one staircase and boxes on every landing
wires hang in loops above the stalls, it has been like that as long as I can remember
They keep gas cylinders in the corridor of the dormitory
smoke from the bakery blackens our washing
We live next to the foundry and cough from Monday to Saturday
No lifeguard, no ring buoy, no sign. And two hundred kids each sunny weekend.
The ice rink on the pond is fun but who checks whether it holds
Farm chemicals get into the well, my aunt says it tastes of soap
A dead pig was in the river again. Who is in charge?
People shoot at bottles in the gravel pit on Sundays
drunk men sleep in the waiting room and women would rather stand outside
My neighbour shouts at his kids a lot. Is there anybody who offers parenting courses?
Girls get followed home from the late shift, that is what I hear, better lamps would do a lot
bullies took my boy's phone, the school says it is not its business
Depression is common among seafarers and there is nobody to talk to in port
After my brother took his life there was no group for families. Please start one.
Teach pupils how to notice when a friend is low
cheaper insulin please
A second ambulance for the islands
train more midwives
Night pharmacy, anyone?
the waiting list for a hip is three years and I am eighty-one
Swimming lessons for refugees, many of them have never been in water
a heat plan for old people living alone
Bring the blood van to the villages
Put first-aid boxes on the trains
Fire drills in care homes, at least one a year
Can someone check the wiring in the old school, it smells odd when the heaters are on in winter
who do I ask about flood insurance
When does the dyke work start?
How old is the gas main in our street? Just curious.
My kids walk ninety minutes to school
my children want a skate park
My mother would like someone to play cards with
My dad cannot read the small print
my little girl loves the carousel, please keep it
Boys need a place to kick a ball
a man from the council said April, it is now October
someone keeps parking a boat trailer on the green
Somebody painted over the street sign
The woman at the counter was kind but the system was down
people throw sofas in the lane
two buses came at once and then none for an hour
The road is closed and nobody told the shopkeepers
The door sticks at the clinic
the gate is locked at six, which is too early
the lift is slow
The window in the waiting room does not open
the roof garden is closed in spring, why
a bridge for walkers over the canal
Bridge lights that change with the season
railings painted green instead of grey
Tower clock
Guards for young trees so that goats do not eat them
Railway museum please
Rope course in the forest for teenagers
running track with soft ground
Drinking water at the sports field
Fountain on the square
Sound insulation for the music school
Dance studio, the floor is cracked
Film nights under the bridge
dog run by the flyover
turn the car park into a garden
Computers for pupils
Slow internet means my students cannot send their homework
No signal in the valley
the app crashes every time I upload a photo
your website will not load
I am locked out of my account and the helpdesk only answers in the mornings
My card got stuck in the machine and I lost ten minutes, no harm done
stuck in traffic an hour a day
still no reply to my letter of May
now that the factory is gone, make it a market hall
I am writing from the bus which is late as always
right now the nearest library is in another county
We are just asking for a zebra crossing
I am alone with two kids and shift work, the nursery closes at four
it is dark at five and the path through the fields has no lamps
He was found after a week, poor old man. A phone round for those who live alone would be a good thing.
my mother fell last night, she is fine, but the hospital bed at home took months to come
We had smoke in the house last week, the chimney sweep comes once in three years, that is not enough
Thank you to the crew who got my father out of the river in June. A rail there, please?
There was a gas leak in our street in March and no one knew where to gather, print it on a leaflet
I cried when they cut the lime trees
The cinema was on fire in the seventies and has been empty since, make something of it
A bomb from the war lies under the harbour they say, is the survey finished?
the crossing lights are so short that I have to run, with a stick
Wheelchair in the rain, no shelter, forty minutes. You try.
Every single week a mirror is knocked off a parked car in our lane
Day after day I lift my wife in and out of the bath
always the same puddle, always the same wet feet
cars race past at night, one ended up in our hedge last summer
You cannot breathe in the hall when the stoves are on, buy a fan
In January the old folk cannot leave the house because of the ice
no toilets on the promenade, my bladder and I protest
the kids cross eight tracks to get to the pitch, that is how it is here, build a subway
I have been in pain for months and the first free appointment is in June
three falls on our steps since new year, handrail please
My back is broken from carrying water, figuratively, a pipe would be kind
kill the weeds on the square
the flies from the chicken farm, good grief
The bins stink to high heaven
A dying village, one shop left, help us keep it
I would die for a decent bakery
killer hill, that is what the cyclists call it, a passing place would help
blind corner at the chapel, put a mirror
Deaf people cannot hear the siren, think of lights
loose dogs by the tip, they come at bikes
It scares me how fast they drive here
I worry about my parents up there in the winter
what if there is a fire, the truck would never get round the corner
If someone collapses at the match nobody knows where the defibrillator hangs
Please run more trains at night. Also, the station roof leaks and the benches are wet.
Add a bus to the college. And the classrooms are cold in the mornings, the radiators do not work.
We would like a library van. Also the hall is cold and the windows leak.
More teachers please. Besides, the gym floor is wet whenever it rains because the ceiling drips.
The surgery needs a nurse. Also the waiting room is freezing.
Two things: the ferry is too dear, and the landing stage is slippery.
Open the baths earlier. Also, the changing rooms are filthy and one shower is scalding hot.
Fix the roof of the nursery. Then plant some trees.
The smell from the pig farm makes the children feel sick on warm days
Dye works stink, our eyes water, windows stay shut from May to September
The glue factory gives everybody headaches all spring
Leather works upwind, we all cough
seniors share their pills because they cost too much
people here go without medicine at the end of the month
Retired miners cannot pay for their oxygen
Grandfather strays off now and then. We get him back each time, but a fenced garden at the centre would help.
My mum with Alzheimer's gets lost, the bus drivers know her, a tag would be better
`;
