export const changes = /* ftl */ `
change-reason-force-majeure = Force majeure
change-reason-land-or-permit-refused = Land or permit refused
change-reason-money-cut = Money was cut
change-reason-standard-upgraded = Standard was raised
change-reason-site-substituted = Another site
change-reason-merged-or-split = Merged or split
change-reason-postponed = Postponed
change-reason-own = { $reason }: “{ $words }”

decider-office = the office
decider-government = the government
decider-standing-committee = the congress’s standing committee
decider-mid-year-congress = the mid-year congress
decider-presidium = the congress’s presidium
decider-residents-council = the residents’ council

web-field-promised-before = Promised before
web-field-more-time = More time asked for
web-asked = until { $until }; { $who } decides, the date above stands until then

promise-struck = { $reason } · { $who }, { $when } (decision { $number })
work-asked = ⏳ Until { $until } is asked for; { $who } decides. The date above stands until then.
work-under = Under it { $sign } { $why }

button-more-time = More time, or another change
button-withdraw-request = Take the request back
button-more-7 = +7 days · { $when }
button-more-15 = +15 days · { $when }
button-more-30 = +30 days · { $when }
button-send-request = Send the request

more-time-day = { $day } ({ $soon })
more-time-title = ⏳ More time · { $title }, { $place }
more-time-promised = Promised: { $when }.
more-time-ask = Until when? Choose, or write a day such as { $example }.
more-time-visible = The date promised first stays visible to everybody, struck through, with the reason.
more-time-until = Until { $when }.
more-time-why = Why? Choose, or write it in a sentence; the reason is public.
more-time-from-to = From { $was } to { $until }.
more-time-because = Reason: { $reason }
more-time-minor = A minor change: { $who } decides, by { $when }.
more-time-major = A major change: { $who } decides, by { $when }.
more-time-means = Until then the light is grey, the date promised stands and reminders go on. A red light stays red until fresh evidence is confirmed.
more-time-sent-title = ⏳ Sent · { $title }, { $place }
more-time-sent = Until { $until } is asked for; { $who } decides by { $when }. You hear it here.
more-time-stands = The date promised stands: { $when }.
more-time-withdrawn-title = ↩ Taken back · { $title }, { $place }
more-time-unreadable = Not understood as a day. Please write it like { $example }, or choose above; /cancel leaves it.
more-time-too-long = Not noted: that is longer than 500 signs. Please say it more briefly.

change-asks = { $unit } asks for more time: from { $was } to { $until }.
change-minor = A minor change: { $who } decides.
change-major = A major change: { $who } decides. Please enter what it has decided.
change-before = { $count ->
    [one] One change of it was granted before.
   *[other] { $count } changes of it were granted before.
  }
change-follows = Granted, the new date holds and open steps move with it; the old one stays visible, struck through.
change-follows-red = Granted, the new date holds; the old one stays visible, struck through, and the light stays red until fresh evidence is confirmed.
change-date-past = The day asked for is over: it cannot be granted any more.
change-refuse-why = Why not? Choose, or write it in a sentence: the unit reads exactly this, and the old date stands.
refusal-can-be-kept = the date can still be kept
refusal-not-shown = the reason has not been shown
refusal-too-long = it is too long; less may be asked for
button-grant-change = Grant until { $when }
button-refuse-change = Refuse…
button-refusal-can-be-kept = It can still be kept
button-refusal-not-shown = The reason is not shown
button-refusal-too-long = Too long
change-granted-title = ✅ More time is granted
change-granted-next = It is due { $until } now. The unit is told; the old date stays visible with its reason.
change-refused-title = ✅ Refused
change-refused-next = The old date stands. The unit is told why: { $reason }.

task-news-more-time = More time is granted by { $who }: due { $until } now.
task-news-no-more-time = More time was not granted by { $who }: { $reason }. The date promised stands.

problem-change-waits = Not sent: a request for this site waits already. Nothing is lost; you hear here what becomes of it, or you can take it back on its card.
problem-change-none-waits = Nothing was taken back: no request of this site waits any more. Its card shows what was decided.
problem-change-not-later = No change was asked for: that day is not later than the one promised. Please choose a later one.
problem-change-date-past = Not granted: the day asked for is over. Refused with a reason, the unit may ask for another.
problem-change-settled = Nothing was changed: this request is decided or taken back. The desk (/office) shows what waits.
problem-change-unknown = This request was not found, and nothing has changed. The desk (/office) shows what waits.

change-title = ✏️ A change · { $title }, { $place }
button-other-change = Something else changes…
change-ask-kind = What changes?
change-visible = What was promised stays visible to everybody, struck through, with the reason and what the change costs.
button-change-place = The place
button-change-quantity = The quantity
button-change-standard = The standard
button-change-unit = The unit
button-change-split = Two places instead
button-change-merged = With another place
button-change-cancelled = It is given up
change-ask-place = Promised: { $place }. Where to instead? Please write the place; name its township if it is another one.
change-place-too-long = Not noted: a place of more than 120 signs. Please write it more briefly.
change-ask-quantity = Promised: { $quantity } { $measure }. How many instead? Please write a number.
change-no-number = Not understood as a number. Please write it like 24; /cancel leaves it.
change-ask-split = One place becomes two; the first stays this one, and the quantities add up to { $quantity } { $measure }. Please write two lines, each a place and its quantity:
  { "" }East Gate, 12
  { "" }West Gate, 12
change-no-halves = Not understood as two places. Please write two lines, each a place and, behind a comma, its quantity; /cancel leaves it.
change-ask-line = Which line of the standard changes? Choose its number, or write a line that comes to it.
change-ask-reword = “{ $line }” Please write the words that it has from now on, or drop it.
button-drop-line = Drop this line
change-ask-unit = Who answers for it instead?
change-ask-merged = Which other place of the project takes it over? Its quantity grows by what was promised here.
change-nobody-else = There is none to choose. Nothing has changed.
change-ask-prices = What does it cost? Please write three numbers, each more (+) or less (−) than promised: days, yuan, people served. For example: +30 −20万 −15
button-no-prices = Neither money nor people
change-prices-unreadable = Not understood. Please write three numbers such as +30 −200000 −15 (days, yuan, people), 0 where nothing changes; /cancel leaves it.
change-prices = Time { $days } days · money { $money } · people served { $people }
change-add-document = A document can be sent now, as a file or a photo; so can a sentence on the reason.
change-document-there = 📎 A document is with it.
change-means = Until then the light is grey, what was promised stands and reminders go on. A red light stays red until fresh evidence is confirmed.
change-sent = Asked for: { $what } { $who } decides by { $when }. You hear it here.
button-more-to-say = It also costs money or people…

change-what-date = Due { $to } instead of { $was }.
change-what-place = { $to } instead of { $was }.
change-place-in = { $place } ({ $region })
change-quantity = { $quantity } { $measure }
change-what-quantity = { $to } instead of { $was }.
change-what-unit = { $to } answers for it instead of { $was }.
change-what-line-added = A line more in the standard: “{ $line }”.
change-what-line-dropped = A line less in the standard: “{ $line }”.
change-what-line-reworded = In the standard “{ $to }” instead of “{ $was }”.
change-what-merged = { $place } takes it over.
change-what-split = Two places: { $first }, and { $second }.
change-what-cancelled = It is given up.

work-asked-other = ⏳ Asked for: { $what } { $who } decides; what was promised stands until then.
web-field-change = Change asked for
web-asked-other = { $what } { $who } decides; what was promised stands until then.
because-merged = Its promise is kept at another place.
because-cancelled = Its promise was given up.

change-asks-other = { $unit } asks: { $what }
change-follows-other = Granted, it holds at once; what was promised before stays visible, struck through.
change-follows-other-red = Granted, it holds at once; what was promised before stays visible, struck through, and the light stays red until fresh evidence is confirmed.
change-follows-merged = Granted, this place ends and the other one takes its quantity over; this promise stays visible, struck through. A red light goes over with it.
change-follows-cancelled = Granted, this place ends, and no sum counts it any more; the promise stays visible, struck through, with the reason.
button-grant-other = Grant it
button-document = 📎 See the document
refusal-as-promised = it can be done as promised
button-refusal-as-promised = It can be done as promised
change-granted-other-title = ✅ The change is granted
change-granted-other-next = { $what } The units are told; what was promised before stays visible with the reason.
task-news-changed = { $who } has granted the change: { $what }
task-news-no-change = The change was not granted by { $who }: { $reason }. What was promised stands.

problem-change-without-quantity = No change was asked for: no quantity is promised here. A line of the standard may be changed instead.
problem-change-last-line = No change was asked for: this is the standard’s only line, and without one nothing can be accepted. Please reword it.
problem-change-unit-unknown = No change was asked for: there is no such unit in this region. Please choose one from the list.
problem-merge-unknown = No change was asked for: the other place is not open any more, or is of another project. Please choose another.
problem-merge-other-measure = No change was asked for: what the two places count cannot be added up. Please choose another.
problem-split-does-not-add-up = No change was asked for: the two quantities do not add up to { $quantity }. Please write them again.
problem-change-outside = No change was asked for: that place is outside the region that promised it.
problem-change-other-waits = Not granted: the place that would take it over waits for a decision on a change of its own. Please decide that one first.
problem-change-other-is-over = Not granted: the place that would take it over has ended meanwhile. Refused with a reason, the unit may ask for another.

reserve-vacated = “{ $title }” was given up: its place in this year’s list is vacant.
reserve-next = Next in the reserve, by its votes:
reserve-tied = These have equal votes; please choose:
reserve-empty = Nobody is left in the reserve. The place stays vacant.
reserve-candidate = “{ $title }” · { $votes } votes · { $cost }
reserve-within = Within the year’s means, with the money that was set free.
reserve-beyond = Beyond the year’s means by { $over }: it cannot be taken up.
reserve-passed = { $count ->
    [one] One was passed over for this place.
   *[other] { $count } were passed over for this place.
  }
reserve-follows = Taken up, it becomes a project at once, and everybody who asked for it hears so. Passed over, the next is offered.
reserve-pass-why = Why is “{ $title }” passed over? Please write it in a sentence; it is kept with the decision, and the next is offered.
button-take-up = Take up { $title }
button-pass-over = Pass over { $title }…
button-leave-vacant = Leave it vacant

problem-reserve-settled = Nothing was done: the place of { $project } is decided already, or another one comes first. The desk (/office) shows what waits.
problem-reserve-not-next = Nothing was done: { $candidate } is not next in the reserve. The desk (/office) shows who is.
problem-reserve-not-empty = Nothing was done: somebody is still in the reserve. Please take it up, or pass it over with a reason.
problem-reserve-beyond-means = Not taken up: the list would cost { MONEY($over) } more than there is. Passed over with a reason, the next is offered.

change-together = The office asks the same for { $count } places together, this one included; one decision is about all of them.
problem-change-together = Not taken back: the office has asked for this together with other places. What is decided about all of them comes here.
`;
