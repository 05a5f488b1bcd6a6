/** Wishes and complaints whose words sound like danger, in English. One per line. */
export const alarmingEnglish = `
The fence by the pond has a hole; children climb through it
The bench by the river is broken and wet
The streetlight outside number 12 flickers at night
the stairs are steep and my mother can't climb them any more
The pavement is full of parked cars and I push the pram on the road
A fire station on this side of the town would be good
Firecrackers every night in January, please limit them
Somebody could be hurt on those steps, please fix them before winter
My grandfather broke his hip on the ice last winter; grit the path please
The lift breaks down twice a month and people get stuck
There was a fire two years ago and the hydrants are still blocked
children have nearly been run over here, paint a crossing
Trucks go too fast past the school
We have no ambulance in the valley and it takes an hour to come
Old people living alone should get an alarm button
teach first aid at school
A flood wall for the lower village, before the next typhoon
the dam should be inspected every year
The gas pipes are forty years old and people worry
Smoke from the brick works gives my son asthma
Wild dogs near the market frighten the children
a shelter for beaten women, with a lawyer
We need a suicide hotline that answers at night
My son is depressed and the nearest therapist is two hours away
I care for my paralysed wife and I'm exhausted, is there any respite?
Dying of heat at the bus stop, give us some shade
This queue is killing me
the noise is driving me mad, please do something about the karaoke bar
It's a miracle nobody has died on that bend
An accident waiting to happen: no lights, no kerb
People drown in the quarry every few summers. Put up a fence and a sign.
Loose tiles on the old theatre, they fall when it's windy
The handrail at the station is broken
The manhole cover rattles when buses go over it
Wheelchairs can't get up the footbridge, there's no ramp
I fell there last month. Please salt the bridge.
Emergency exits in the market hall are blocked with boxes
Our power goes out whenever it storms
Water is brown after every storm, please flush the pipes
Dad has dementia; is there a day centre?
Could patients with dementia get a bracelet with the address?
no signal on the mountain path, hikers get lost
life jackets for the fishing boats, old men can't afford them
Please put a defibrillator in the sports hall
knife crime in the papers frightens people, more patrols please
Bullying at school: please hire a counsellor
My flat smells of the neighbour's cigarettes
The old tree might fall on the kindergarten one day
Help us keep the village school open
Help the elderly with phones
please help, we have waited for the bus stop for ten years
Please hurry with the new clinic
Now is the time to build a swimming pool
the playground is a death trap, the swing chain is rusty
Our children's ward has no emergency doctor at night
an emergency exit sign is missing in the cinema, please put one up
The county hospital lost its children's emergency department
The ferry has too few life jackets; buy some
my boy coughs all autumn because they burn straw
Neighbours burn rubbish and we can't open the windows
incense smoke in the stairwell, can there be a rule
the light in our stairwell has been out since March
Old people feel their way down the dark stairs
A pack of stray dogs lives behind the market and my son is scared of them
the slide has a sharp edge, a toddler cut his finger
The lifts stop between floors now and then; replace them
I lift my mother out of bed alone every day and could use a hand from a care service
The bus was so full that a woman fainted in the heat last July; more buses please
I'm deaf and my husband is blind, we need somebody who helps with forms
My husband's hearing is bad. A free test would be nice.
Stairs without a rail. My knees. Please.
three hours with a sick kid in the waiting room, hire another doctor
Two lamps on the river path are dead
ONE doctor for nine villages. One!
the tunnel under the railway fills with water when it rains
Trucks shake our houses and the plaster cracks
The bridge moves when lorries cross, engineers should look at it
A tree leans over the bus stop; cut it before it's windy
there are rats in the school kitchen
Wasps under the roof of the pavilion, everybody walks around it
Someone fell off that ladder of a footpath last year. A rail, please.
I nearly got hit at the crossing today, paint it please
My daughter was knocked off her bike there in spring; a cycle path would help
The pharmacist is gone and the next one is forty minutes away
My father falls asleep at the clinic waiting for his turn
beds in the corridor of the hospital, relatives sleep on the floor
The day centre has no garden. Dad wanders, a fence would calm us.
Women walk home in groups because the lamps are out
gas bottles are stored beside the school, move them please
Firecrackers are sold next to petrol, isn't that silly
The quarry pond has no fence. So far nobody has drowned.
it floods here every June and we stand in it to our ankles, bigger drains please
We lost our roof in the typhoon and wait for the subsidy
the night nurse has thirty patients and can't be everywhere
people with depression wait four months for a first talk
A crisis line for teenagers, please, staffed by people and not by machines
Nobody answers the phone at the clinic, get a second line
The door of the shelter is locked and nobody knows who has the key
I'm fine, just annoyed: the bus left early again
Nothing urgent: the clock on the tower is wrong
Thanks to the director for the answer. Now about the summer camp
My question is about school places
Street lights please!
toilets!!
Buses! Buses! Buses!
we still have no bridge and take the ferry to school
The children are on the road because the pavement ends
ice on the steps all winter, grit would do
My child is alone at home until six, an after-school club please
`;
