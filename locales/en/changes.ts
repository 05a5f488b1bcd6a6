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

button-more-time = Ask for more time
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
`;
