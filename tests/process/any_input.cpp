#include "any_input.hpp"

namespace processtests {

namespace {

/// A stream of choices that depends on the seed only.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : draws_(seed) {}
  double unit() { return detente::unit(draws_.at(0, 7, next_++, 0).word[0]); }
  double between(double low, double high) { return low + (high - low) * unit(); }
  bool chance(double p) { return unit() < p; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(unit() * static_cast<double>(n)); }
  int day(int horizon) { return 1 + static_cast<int>(below(static_cast<std::size_t>(horizon))); }

 private:
  Draws draws_;
  std::uint32_t next_ = 0;
};

Distribution normal(double sd) {
  return {.shape = Shape::normal, .a = 0, .b = sd, .low = -1, .high = 1};
}

Effect effect(Effect::Kind kind, bool times, double amount, double half_life = 0) {
  Effect out;
  out.kind = kind;
  out.times = times;
  out.amount = amount;
  out.half_life = half_life;
  return out;
}

Effect at(Effect what, std::size_t party, std::size_t constituency = 0) {
  what.party = party;
  what.constituency = constituency;
  return what;
}

void rich_parties(Input& in) {
  using Levels = std::vector<std::vector<double>>;
  const auto values = [](std::vector<double> ideals) {
    Levels out;
    for (double ideal : ideals) out.push_back(by_distance(5, ideal));
    return out;
  };
  in.parties.push_back(party("north", values({1, 0, 1, 0, .25}), {25, 20, 30, 15, 10}));
  in.parties.push_back(party("south", values({0, 1, 0, 1, 1}), {20, 25, 30, 10, 15}));
  for (Party& p : in.parties) {
    p.outside_option = .45;
    p.hidden = .08;
    p.optimism = .1;
    p.pain_now = .45;
    p.pain_weight = .15;
    p.fear_of_wider_war = .05;
    p.relief = 1;
    p.audience_cost = .4;
    p.pause_cost = .03;
    p.hold_out = .05;
    p.direct_channel = .05;
    p.trust = .3;
    p.fear_of_cheating = .15;
    p.committed[0] = 3;
    p.leader = {.office = .4,
                .stake = 1.3,
                .leaves = .002,
                .successor = normal(.08),
                .causes_vacuum = true,
                .vacuum_now = {},
                .vacuum_factor = .6,
                .vacuum_ends = .0115};
  }
  in.parties[0].committed[2] = 3;
  in.parties[1].committed[0] = 1;
  in.parties[1].leader.vacuum_now = .6;
  in.parties[0].red_lines.push_back(red_line(in.parties[0], 0, {true, true, false, false, false}, .5));
  Party& north = in.parties[0];
  north.constituencies.push_back(constituency(north, "hard-line", ConstituencyKind::exit));
  north.constituencies[0].accepts_above = .55;
  north.constituencies[0].strength = 1.6;
  north.constituencies.push_back(constituency(north, "strikers", ConstituencyKind::pressure));
  north.constituencies[1].now = .4;
  Party& south = in.parties[1];
  south.constituencies.push_back(constituency(south, "council", ConstituencyKind::veto));
  south.constituencies[0].accepts_above = .38;
}

void rich_mediators(Input& in) {
  const auto add = [&](const std::string& id, std::vector<double> access, std::vector<double> leverage,
                       double information, double cover, double guarantee) -> Mediator& {
    Mediator m = mediator(in, id, 0, 4);
    m.access = std::move(access);
    m.leverage = std::move(leverage);
    m.information = information;
    m.cover = cover;
    m.guarantee = guarantee;
    m.leaves = .001;
    m.coordination.assign(4, .7);
    in.mediators.push_back(m);
    return in.mediators.back();
  };
  Mediator& patron = add("patron", {.85, .05}, {.1, .03}, .3, .3, .3);
  patron.asks_for_pauses = true;
  patron.bias = {.4, -.4};
  patron.deadline = Deadline{.after = 14, .unless = Deadline::Unless::pause, .carried_out = .5, .firmness = .6};
  add("neighbour", {.6, .5}, {.03, .06}, .3, .2, .1);
  add("host", {.4, .85}, {.02, .08}, .4, .2, .05);
  Mediator& late = add("late", {.4, .35}, {.01, .04}, .2, .15, .05);
  late.entry = {.kind = Entry::Kind::invited, .day = 0, .rate = .05, .consent = {0, 1}};
  late.scope = {false, true, false, false, false};
}

void rich_events(Input& in) {
  Event killing =
      event("killing",
            {at(effect(Effect::Kind::trust, false, -.1), 1), effect(Effect::Kind::shock, false, .8, 7),
             at(effect(Effect::Kind::access, true, .6, 14), 1), at(effect(Effect::Kind::leader_exit, false, 0), 1)});
  killing.chance = .0054;
  killing.at_most = 3;
  killing.growth = .006;
  Event election = event("election", {effect(Effect::Kind::attention, true, .7, 14)});
  election.day = 55;
  Event strike = event("strike", {at(effect(Effect::Kind::pressure, false, .8, 14), 0, 1),
                                  at(effect(Effect::Kind::optimism, false, .05, 20), 0)});
  strike.chance = .01;
  strike.at_most = 2;
  Event split = event("split", {at(effect(Effect::Kind::leaves, false, .5), 0, 0)});
  split.chance = .003;
  in.events = {killing, election, strike, split};
}

}  // namespace

Input rich() {
  Input in;
  in.issues = 5;
  in.talks_key = key32("talks");
  in.war_key = key32("war");
  in.failed_rounds = 2;
  in.seed = 20240911;
  rich_parties(in);
  rich_mediators(in);
  rich_events(in);
  std::vector<Package> full, pauses;
  add_grid(full, {5, 5, 5, 5, 5}, std::vector<bool>(5, true), 0, 0);
  std::vector<Package> packages;
  for (std::size_t n = 0; n < 64; ++n) packages.push_back(full[n * 49 % full.size()]);
  add_grid(pauses, {5, 5, 5, 5, 5}, {false, true, false, false, true}, 1, 21);
  packages.insert(packages.end(), pauses.begin(), pauses.begin() + 19);
  pauses.clear();
  add_grid(pauses, {5, 5, 5, 5, 5}, {false, false, false, false, true}, 2, 14);
  packages.insert(packages.end(), pauses.begin(), pauses.end());
  in.packages = std::make_shared<const std::vector<Package>>(std::move(packages));
  Backer first = backer("ally", 1, .0096);
  first.when = {{.kind = Condition::Kind::escalation, .at_least = 3},
                {.kind = Condition::Kind::event, .event = 0},
                {.kind = Condition::Kind::no_agreement_by, .day = 60}};
  Backer second = backer("militia", 1, 0);
  second.follows = {{0, .7}};
  in.backers = {first, second};
  return in;
}

namespace {

void any_constituency(Dice& dice, Party& p, std::size_t v) {
  const ConstituencyKind kinds[] = {ConstituencyKind::veto, ConstituencyKind::exit, ConstituencyKind::pressure};
  Constituency group = constituency(p, fmt::format("group-{}", v), kinds[dice.below(3)]);
  group.accepts_above = dice.between(.1, .6);
  group.strength = dice.between(0, 2);
  group.now = dice.chance(.5) ? dice.between(0, 1) : 0;
  if (dice.chance(.4))
    for (double& points : group.own.points) points = dice.between(1, 30);
  if (dice.chance(.3)) group.issues[dice.below(group.issues.size())] = false;
  if (dice.chance(.3)) group.votes = 1 + static_cast<int>(dice.below(3));
  p.constituencies.push_back(group);
}

Party any_party(Dice& dice, std::size_t i, const std::vector<std::size_t>& levels) {
  std::vector<std::vector<double>> values;
  std::vector<double> points;
  for (std::size_t n : levels) {
    values.push_back(by_distance(n, dice.chance(.7) ? static_cast<double>(i % 2) : dice.unit()));
    points.push_back(dice.between(1, 40));
  }
  Party p = party(fmt::format("party-{}", i), values, points);
  p.outside_option = dice.between(.2, .5);
  p.hidden = dice.between(0, .14);
  p.optimism = dice.between(0, .2);
  p.pain_now = dice.between(0, .8);
  p.pain_weight = dice.between(0, .3);
  p.fear_of_wider_war = dice.between(0, .1);
  p.relief = dice.between(.5, 1.5);
  p.audience_cost = dice.between(0, .6);
  p.pause_cost = dice.between(0, .08);
  p.hold_out = dice.between(0, .15);
  p.noise = dice.between(.04, .1);
  p.direct_channel = dice.between(.02, .4);
  p.trust = dice.between(.1, .8);
  p.fear_of_cheating = dice.between(0, .3);
  p.leader = {.office = dice.between(0, .8),
              .stake = dice.between(0, 2),
              .leaves = dice.between(0, .004),
              .successor = normal(.08),
              .causes_vacuum = dice.chance(.5),
              .vacuum_now = {},
              .vacuum_factor = dice.between(.3, 1),
              .vacuum_ends = dice.between(0, .05)};
  if (dice.chance(.3)) p.leader.vacuum_now = dice.between(.3, 1);
  for (std::size_t k = 0; k < levels.size(); ++k) {
    if (dice.chance(.4)) p.committed[k] = dice.below(levels[k]);
    if (!dice.chance(.2)) continue;
    std::vector<bool> crossed(levels[k]);
    crossed[i % 2 == 0 ? levels[k] - 1 : 0] = true;
    p.red_lines.push_back(red_line(p, k, crossed, dice.unit()));
  }
  for (std::size_t v = 0, n = dice.below(4); v < n; ++v) any_constituency(dice, p, v);
  if (dice.chance(.2)) p.quota = 1 + static_cast<int>(dice.below(3));
  return p;
}

Mediator any_mediator(Dice& dice, const Input& in, std::size_t m, std::size_t mediators) {
  Mediator out = mediator(in, fmt::format("mediator-{}", m), 0, mediators);
  for (std::size_t i = 0; i < in.parties.size(); ++i) {
    out.access[i] = dice.between(.05, .95);
    out.leverage[i] = dice.between(0, .2);
    out.bias[i] = dice.chance(.5) ? dice.between(-1, 1) : 0;
  }
  out.information = dice.between(0, .5);
  out.cover = dice.chance(.8) ? dice.between(.05, .3) : 0;
  out.guarantee = dice.between(0, .4);
  out.leaves = dice.between(0, .01);
  out.asks_for_pauses = dice.chance(.3);
  if (dice.chance(.3)) out.scope[dice.below(in.issues)] = false;
  if (dice.chance(.5)) {
    const Deadline::Unless unless[] = {Deadline::Unless::never, Deadline::Unless::pause,
                                       Deadline::Unless::round_accepted, Deadline::Unless::deal};
    out.deadline = Deadline{.after = dice.day(40),
                            .unless = unless[dice.below(4)],
                            .carried_out = dice.unit(),
                            .firmness = dice.unit(),
                            .extends = dice.day(20),
                            .carried_out_then = .5};
  }
  if (dice.chance(.2)) out.entry = {.kind = Entry::Kind::day, .day = dice.day(60), .rate = 0, .consent = {}};
  if (dice.chance(.15)) out.entry = {.kind = Entry::Kind::invited, .day = 0, .rate = .1, .consent = {0}};
  if (dice.chance(.1)) out.leaves_on = dice.day(80);
  return out;
}

Effect any_effect(Dice& dice, const Input& in) {
  const Effect::Kind kinds[] = {Effect::Kind::trust,  Effect::Kind::optimism,    Effect::Kind::outside_option,
                                Effect::Kind::pain,   Effect::Kind::priorities,  Effect::Kind::pressure,
                                Effect::Kind::access, Effect::Kind::attention,   Effect::Kind::shock,
                                Effect::Kind::vacuum, Effect::Kind::leader_exit, Effect::Kind::leaves};
  Effect out = effect(kinds[dice.below(12)], dice.chance(.5), 0, dice.chance(.5) ? dice.between(3, 30) : 0);
  out.party = dice.below(in.parties.size());
  out.issue = dice.below(in.issues);
  out.amount = out.times ? dice.between(.5, 1.5) : dice.between(-.2, .2);
  if (out.kind == Effect::Kind::vacuum) out.times = true, out.amount = dice.unit();
  if (out.kind == Effect::Kind::leaves) out.amount = dice.unit();
  const std::size_t groups = in.parties[out.party].constituencies.size();
  if ((out.kind == Effect::Kind::pressure || out.kind == Effect::Kind::leaves) && groups == 0)
    out.kind = Effect::Kind::shock;
  else if (groups > 0)
    out.constituency = dice.below(groups);
  if (out.kind == Effect::Kind::attention && in.mediators.empty())
    out.kind = Effect::Kind::shock;
  else if (!in.mediators.empty())
    out.mediator = dice.below(in.mediators.size());
  return out;
}

Backer any_backer(Dice& dice, const Input& in, std::size_t b) {
  Backer out = backer(fmt::format("backer-{}", b), dice.below(in.parties.size()), dice.between(0, .05));
  if (dice.chance(.5)) out.when.push_back({.kind = Condition::Kind::escalation, .at_least = 2});
  if (dice.chance(.5)) out.when.push_back({.kind = Condition::Kind::no_agreement_by, .day = dice.day(60)});
  if (dice.chance(.3) && !in.events.empty())
    out.when.push_back({.kind = Condition::Kind::event, .event = dice.below(in.events.size())});
  if (b > 0 && dice.chance(.5)) out.follows.emplace_back(0, dice.between(.2, .9));
  return out;
}

void any_packages(Dice& dice, Input& in, const std::vector<std::size_t>& levels) {
  std::vector<Package> packages;
  add_grid(packages, levels, std::vector<bool>(levels.size(), true), 0, 0);
  for (std::size_t t = 1, n = dice.below(3); t <= n; ++t) {
    std::vector<bool> mask(levels.size());
    mask[dice.below(levels.size())] = true;
    mask[dice.below(levels.size())] = true;
    add_grid(packages, levels, mask, t, 5 + static_cast<int>(dice.below(30)));
  }
  if (dice.chance(.2) && packages.back().of > 0) {
    in.starts_with = packages.back().of;
    in.starts_at = static_cast<int>(dice.below(20));
  }
  in.packages = std::make_shared<const std::vector<Package>>(std::move(packages));
}

}  // namespace

Input any_input(std::uint64_t seed) {
  Dice dice(seed);
  Input in;
  in.seed = seed;
  in.talks_key = key32("talks");
  in.war_key = key32("war");
  in.horizon = 30 + static_cast<int>(dice.below(90));
  std::vector<std::size_t> levels;
  for (std::size_t k = 0, n = 1 + dice.below(3); k < n; ++k) levels.push_back(2 + dice.below(3));
  in.issues = levels.size();
  for (std::size_t i = 0, n = dice.chance(.75) ? 2 : 3; i < n; ++i) in.parties.push_back(any_party(dice, i, levels));
  const std::size_t n = dice.below(5);
  for (std::size_t m = 0; m < n; ++m) in.mediators.push_back(any_mediator(dice, in, m, n));
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = 0; b < a; ++b) in.mediators[a].coordination[b] = in.mediators[b].coordination[a] = dice.unit();
  for (std::size_t e = 0, events = dice.below(5); e < events; ++e) {
    Event happens = event(fmt::format("event-{}", e), {any_effect(dice, in), any_effect(dice, in)});
    if (dice.chance(.3))
      happens.day = dice.day(in.horizon);
    else
      happens.chance = dice.between(0, .05);
    happens.at_most = 1 + static_cast<int>(dice.below(4));
    if (dice.chance(.3)) happens.growth = dice.between(-.02, .02);
    in.events.push_back(happens);
  }
  for (std::size_t b = 0, backers = dice.below(3); b < backers; ++b) in.backers.push_back(any_backer(dice, in, b));
  any_packages(dice, in, levels);
  in.apart = dice.chance(.2);
  if (n >= 2 && dice.chance(.2)) in.swap = Swap{.out = 0, .in = 1, .day = dice.day(50), .handover = dice.unit()};
  in.rounds = dice.between(.1, .6);
  in.failed_rounds = static_cast<double>(dice.below(4));
  in.ladder_now = static_cast<int>(dice.below(4));
  in.ladder_up = dice.between(0, .006);
  in.ladder_down = dice.between(0, .01);
  in.anchor = dice.between(-1, 1);
  in.on.durability = dice.chance(.3);
  return in;
}

std::uint64_t fingerprint(const Run& run) {
  Fingerprint out;
  const auto add = [&](std::uint64_t value) { out.add(value); };
  add(static_cast<std::uint64_t>(run.outcome));
  for (std::uint16_t value : {run.day, run.package, run.first_pause, run.pause_days, run.rounds, run.refused,
                              run.not_ratified, run.manipulation_days, run.fails_on})
    add(value);
  for (const auto* list :
       {&run.leader_exit, &run.government_fall, &run.mediator_exit, &run.backer_entry, &run.pauses}) {
    add(list->size());
    for (std::uint16_t value : *list) add(value);
  }
  for (double value : run.refusals) out.add(value);
  for (const auto& row : run.reasons)
    for (double value : row) out.add(value);
  return out.value();
}

}  // namespace processtests
