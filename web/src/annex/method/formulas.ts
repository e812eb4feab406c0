// Decides which formulas the report prints, with units and sources; docs/method derives them and lists the rest.

export interface Formula {
  formula: string;
  says: string;
  source: string;
}

export const model: readonly Formula[] = [
  {
    formula: "v(ℓ) = 1 − |ℓ − a| / max(a, 1 − a)",
    says: "Value of a level ℓ to a party whose ideal is a, both on the issue’s scale from 0 to 1, where the case gives no values of its own.",
    source: "Black 1958, The Theory of Committees and Elections; scaled to 0..1 here.",
  },
  {
    formula: "u(x) = Σ w v(x),  Σ w = 1",
    says: "Utility of a package, from 0 (a party’s worst) to 1 (its best), additive over issues; w are its priorities divided by their sum.",
    source: "Keeney & Raiffa 1976, Decisions with Multiple Objectives.",
  },
  {
    formula: "r = b + o − κ S",
    says: "Reservation value: what no agreement is worth, b outside option, o optimism (utils), S pain now (0..1) and its weight κ (utils).",
    source: "Optimism: Blainey 1973; Slantchev 2003. Pain: Zartman 1985. The linear form is ours (A).",
  },
];

export const packages: readonly Formula[] = [
  {
    formula: "zone = { x : u(x) ≥ r for every party, no held red line crossed }",
    says: "Zone of agreement, over every feasible package; a red line holds with the probability the case gives, drawn once for each draw.",
    source: "Reservation values: Raiffa 1982, The Art and Science of Negotiation.",
  },
  {
    formula: "Nash: max Π (u − r);  egalitarian: max min (u − r);  utilitarian: max Σ u",
    says: "Named points over a finite set of packages: normative, not forecasts.",
    source: "Nash 1950; Kalai 1977.",
  },
  {
    formula: "Kalai–Smorodinsky: max min (u − r) / (best − r)",
    says: "Equal shares of what each could gain at best within the rational packages.",
    source: "Kalai & Smorodinsky 1975.",
  },
];

export const structure: readonly Formula[] = [
  {
    formula: "R⁺(s) = { q : i can move from s to q, and prefers q }",
    says: "Unilateral improvements. A state is stable for i if each of them is deterred; an equilibrium is stable for everybody.",
    source: "Kilgour, Hipel & Fang 1987; Fang, Hipel & Kilgour 1993.",
  },
  {
    formula: "Nash (R): R⁺ is empty;  GMR: the others can answer to i’s loss;  SMR: and i cannot escape",
    says: "What deters: nothing, any answer, any answer that holds.",
    source: "Nash 1950; Howard 1971.",
  },
  {
    formula: "SEQ: the others answer by improvements of their own;  SymSEQ: and i cannot escape",
    says: "Threats that would pay those who carry them out.",
    source: "Fraser & Hipel 1979; Rêgo & Vieira 2017.",
  },
];

export const process: readonly Formula[] = [
  {
    formula: "D = s (Y − A − F − ν ω W + G) + Z + [pause](r κ S min(1, d/30) − g) − B₀ √max(ω s, 0.05)",
    says: "What a party finds in a package in a round, in utils: gain Y, audience cost A, fear of being cheated F, worth of waiting W, leverage G, the leadership’s own position Z, relief and cost of a pause, the anchor B₀.",
    source: "Fearon 1994, 1995; Walter 2002; Putnam 1988; Goemans 2000; sizes are ranges (A).",
  },
  {
    formula: "P = σ(D / τ′)",
    says: "Probability that it accepts; σ the logistic function, τ′ the noise of a decision.",
    source: "McKelvey & Palfrey 1995.",
  },
  {
    formula: "Q = 1 − (1 − a₀) Π (1 − A)",
    says: "Reach: the chance that a party is reached on a day of talks, through any of those who mediate, with access A each.",
    source: "T: Touval & Zartman 1985. The form is ours (A).",
  },
  {
    formula: "E = 1 / (1 + ζ (n − 1)(1 − k))",
    says: "What n mediators lose who do not work together; k their mean coordination.",
    source: "E direction: Böhmelt 2011; size A.",
  },
  {
    formula: "a rate h per day gives a probability 1 − exp(−h)",
    says: "Events, exits, entries and steps of the ladder of escalation, day by day.",
    source: "Leaders’ exits: Archigos 4.1. Allies: Berkemeier & Fuhrmann 2018.",
  },
];

export const answers: readonly Formula[] = [
  {
    formula: "p = mean p(j);  error √(mean p(j)(1 − p(j)) / ((R − 1) J))",
    says: "A share over J draws of the numbers with R runs each: Monte Carlo error. The range is that of p(j) over draws, with the runs’ own noise taken out. The two are never added up.",
    source: "docs/method/answers.md.",
  },
  {
    formula: "difference: the same draws, run by run;  ± two errors, clustered by draw",
    says: "It shows where it exceeds two errors. Arms share every random number, so that what does nothing changes nothing.",
    source: "Common random numbers: Law 2015, Simulation Modeling and Analysis.",
  },
  {
    formula: "share of deals over the horizon H := 1 − exp(−λ H)",
    says: "The anchor: λ is the median of the base rate. Two levers set it, always both: the reservation term B₀, and the tempo of the talks.",
    source: "Base rate: as the case cites it.",
  },
  {
    formula: "φ(m) = mean over orders of v(with m) − v(before m)",
    says: "Shapley share: what a mediator adds on joining, over all orders.",
    source: "Shapley 1953.",
  },
];
