export const supervision = /* ftl */ `
command-route = The sites to visit, in their order
route-title = 🧭 { $sites ->
    [one] One site
   *[other] { $sites } sites
  } · { $red } red · { $km } km
route-week = Supervision week: { $from } to { $to }.
route-line = { $number }. { $sign } { $title } · { $place }{ $km ->
    [none] {""}
   *[other] {" "}· { $km } km
  }
route-find = A number begins a finding about its site. Sites, lights and answers stand on the public page too.
route-empty = No site of { REGION($region) } is open.
route-nothing-promised = No list is decided for your congress yet, so there are no sites to visit.
route-only-deputies = The route is for deputies, who visit the sites of their congress. /projects shows everybody every site.
button-route = Show my route
supervision-begins = 🧭 Supervision week has begun, until { $until }
supervision-begins-how = You visit sites and say what you find; the unit answers by its day, and you look again.
supervision-over = 🧭 Supervision week in { REGION($region) } is over
supervision-quarter = 📊 { REGION($region) } { $year }, quarter { $quarter }
supervision-sites = { $tasks } sites: { $accepted } accepted, { $yellow } yellow, { $red } red.
supervision-owed = { $owed ->
    [0] No unit owes an answer.
    [one] One answer is owed by a unit; late: { $late }.
   *[other] { $owed } answers are owed by units; late: { $late }.
  }
problem-group-not-of-congress = Not chosen: { $role } has no seat in this congress. A group is led by a deputy or a member of the committee, as its members are.
`;
