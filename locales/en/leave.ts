export const leave = /* ftl */ `
button-go-on-leave = I am away
button-go-on-leave-of = I am away: { $unit }
button-away = Away until { $day }
button-back-on = Back on { $day }
button-i-am-back = I am back
button-stand-in = { $holder } · { $role }

leave-title = 🏖 Away · { $unit }
leave-ask = When are you back? Until then a colleague hears of the unit’s tasks in your stead; the dates stay as they are.
leave-who = Back on { $day }. Who hears of the tasks until then?
leave-nobody = Nobody else of the unit can be reached here, so nobody could stand in. Ask the office to invite a colleague; without one, reminders climb as they always do.
leave-begun-title = 🏖 Away until { $day } · { $unit }
leave-begun = { $holder } hears of the tasks until then, and has been told so.
leave-ends = It ends by itself on that morning.
leave-over-title = 🏖 Back · { $unit }
leave-over = From now on everything comes to you again.

problem-stand-in-away = Not noted: that colleague is away too, or cannot be reached here any more. You still hear of everything; open “I am away” again to choose another.

stand-in-title = 🏖 You stand in for { $holder } · { $unit }
stand-in-begins = { $holder } is back on { $when }. Until then the unit’s reminders and new tasks come to you.
stand-in-may = You may sign for them, report, and ask for more time.
stand-in-over-title = 🏖 { $holder } is back · { $unit }
stand-in-over = You no longer stand in. Thank you.
`;
