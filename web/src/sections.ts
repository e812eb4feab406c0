// Decides the annex's sections: their ids, their names in the contents, in the order of the report.
export const sections = [
  { id: "brief", title: "The brief" },
  { id: "negotiation", title: "The negotiation" },
  { id: "stuck", title: "1 Why is it stuck?" },
  { id: "structure", title: "Is the status quo stable?" },
  { id: "channels", title: "2 What does each channel add?" },
  { id: "deals", title: "3 Which deals are possible?" },
  { id: "scenarios", title: "The case's scenarios" },
  { id: "shocks", title: "4 What do shocks and deadlines do?" },
  { id: "confidence", title: "5 How sure are we?" },
  { id: "hinges", title: "6 What does it hinge on?" },
  { id: "evidence", title: "Evidence" },
  { id: "assumptions", title: "Assumptions" },
  { id: "method", title: "Method" },
] as const;

export type SectionId = (typeof sections)[number]["id"];
export const titleOf = (id: SectionId): string => sections.find((each) => each.id === id)?.title ?? id;
