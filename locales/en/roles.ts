export const roles = /* ftl */ `
button-roles = 👥 Who holds what
roles-title = 👥 { $count } roles
roles-intro = Choose one to give it to somebody else, or to end it.
roles-line = { $number } { $holder } · { NAME("invite-role", $role) }{ $linked ->
    [yes] { "" }
   *[no] {" "}(no chat yet)
  }
roles-line-unit = { $number } { $holder } · { NAME("invite-role", $role) }, { $unit }{ $linked ->
    [yes] { "" }
   *[no] {" "}(no chat yet)
  }
role-title = 👤 { $holder } · { NAME("invite-role", $role) }, { $where }
role-open = Giving it to somebody else makes a link; until it is used, { $holder } keeps the role. Ending it takes effect at once.
role-ends-on = It ends on { $day }.
button-role-replace = Give it to somebody else
button-role-end = End this role
role-end-title = 👤 End { $holder }’s role?
role-end-lines = From now on { $holder } may do nothing in it, reads nothing of it and is told nothing. What was done stays. { $holder } and the office hear of it.
button-role-end-yes = End it
button-role-end-no = Leave it
role-ended-title = 👤 { $holder }’s role has ended
role-ended-lines = { $holder } has been told.
role-moved-title = 🔑 { NAME("invite-role", $role) }, { $where }: now somebody else’s
role-moved = Somebody else has taken up this role by a new link of the office; this chat holds it no longer. If that is a mistake, tell the office at once. Everything else stays as it was.
role-taken-up-title = 🔑 { $holder } has a chat now
role-taken-up = { NAME("invite-role", $role) }, { $where }: the role was taken up. If that was not { $holder }, end it or give it away anew under “Who holds what”.
role-ends-title = 👤 { NAME("invite-role", $role) }, { $where }: your role { $now ->
    [yes] has ended
   *[no] ends on { $day }
  }
role-ends = Thank you for what you did in it. As a citizen you can write here as before.
role-ends-for-others-title = 👤 { $holder } · { NAME("invite-role", $role) }: the role { $now ->
    [yes] has ended
   *[no] ends on { $day }
  }
role-ends-for-others = { $where }. What waited for it waits for whoever comes next on its ladder.
problem-invitation-void = The link did not work: another link into this role was used, or the office took it back. Please ask the office for a new one.
problem-invitation-held = The link did not work: somebody else holds this role by now. Please ask the office.
problem-invitation-role-ended = The link did not work: this role has ended. Please ask the office.
problem-role-is-held = No link was made: { $holder } holds this role in a chat. To give it to somebody else, choose that expressly (in the chat “Give it to somebody else”, on the command line --replace).
problem-role-is-over = Nothing was changed: { $holder }’s role has ended already.
problem-role-ends-in-the-past = Nothing was changed: a role ends now or later, not earlier.

paper-title = Invitations
paper-role = { NAME("role", $role) }, { $where }
paper-scan = Scan this with your phone: the chat opens, and the role is yours.
paper-or = Or write to @{ $bot }: /start { $payload }
paper-until = For you alone, once, until { DAY($at, "Asia/Shanghai") }.
`;
