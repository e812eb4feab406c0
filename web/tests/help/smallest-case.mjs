// A case with as little as packages and runs need: two parties, one issue, nobody in between, no source.
export const smallestCase = `detente: 1
title: "Two neighbours and a fence"
horizon: 30 days
actors:
  left: {name: "Left", kind: people}
  right: {name: "Right", kind: people}
issues:
  height: {name: "height of the fence", levels: {low: 0, high: 1}, now: low}
parties:
  left:
    positions: {height: {ideal: low, judgement: made up}}
    priorities: {height: 1, judgement: made up}
  right:
    positions: {height: {ideal: high, judgement: made up}}
    priorities: {height: 1, judgement: made up}
`;
